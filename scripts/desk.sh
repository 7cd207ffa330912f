#!/bin/bash
# desk.sh: the release binaries of Sasshi and of its desk, .build/release/sasshi and .build/release/sasshi-desk.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
# A package of its own, as its web server takes two minutes to build the first time.
swift build --package-path Desk --scratch-path .build/desk --configuration release --static-swift-stdlib \
  --product sasshi-desk
# Beside the other, which looks for it there.
ln -sfn "$(realpath --relative-to .build/release .build/desk/release/sasshi-desk)" .build/release/sasshi-desk
