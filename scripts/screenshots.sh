#!/bin/bash
# screenshots.sh [--smallest] [KIND...]: contact sheets of the sample site's pages in screenshots/.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
scripts/install.sh chromium:chromium fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho \
  fonts-noto-core fonts-noto-cjk
scripts/tools.sh
PYTHONDONTWRITEBYTECODE=1 .tools/venv/bin/python Tests/screenshots/screenshots.py screenshots "$@"
