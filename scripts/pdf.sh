#!/bin/bash
# pdf.sh: the site with PDF files of its booklets and press releases, and what makes them.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh chromium:chromium fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho \
  fonts-lxgw-wenkai fonts-wqy-microhei fonts-liberation
if [ -z "${SASSHI_WEASYPRINT:-}" ] && ! command -v weasyprint >/dev/null; then
  scripts/install.sh libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  scripts/tools.sh
  export SASSHI_WEASYPRINT=$PWD/.tools/venv/bin/weasyprint
fi
.build/release/sasshi pdf --date "$(date +%F)"
