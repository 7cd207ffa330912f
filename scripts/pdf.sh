#!/bin/bash
# pdf.sh: the site with PDF files of its booklets and press releases, and what makes them.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/pictures.sh
# A program that a variable names is there already, wherever that is.
[ -n "${SASSHI_CHROMIUM:-}" ] || scripts/install.sh chromium:chromium
scripts/install.sh fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-lxgw-wenkai \
  fonts-wqy-microhei fonts-liberation
if [ -z "${SASSHI_WEASYPRINT:-}" ] && ! command -v weasyprint >/dev/null; then
  scripts/install.sh libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  scripts/tools.sh .tools/weasyprint scripts/weasyprint.txt
  export SASSHI_WEASYPRINT=$PWD/.tools/weasyprint/bin/weasyprint
fi
.build/release/sasshi pdf --date "$(date +%F)"
