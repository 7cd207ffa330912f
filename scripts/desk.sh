#!/bin/bash
# desk.sh: the release binaries of Sasshi and of its desk, .build/release/sasshi and .build/release/sasshi-desk.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
# A package of its own, as its web server takes two minutes to build the first time.
scripts/compile.sh --package-path Desk --product sasshi-desk
