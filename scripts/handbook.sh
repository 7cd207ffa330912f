#!/bin/bash
# handbook.sh: the handbook in handbook/output, as a site with PDF files, e-books and, when BASE_URL says where it will
# stand, cards. The programs have to be built. Nothing is done where HANDBOOK names a folder with one that is built.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -z "${HANDBOOK:-}" ] || exit 0
scripts/pictures.sh
# The pictures of the desk's screens are taken in Chromium, as the PDF files for paper are.
scripts/install.sh chromium:chromium fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-liberation \
  fonts-noto-core fonts-noto-cjk libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
scripts/tools.sh
export PYTHONDONTWRITEBYTECODE=1
export SASSHI_WEASYPRINT=${SASSHI_WEASYPRINT:-$PWD/.tools/venv/bin/weasyprint}

# They are never older than the program: what shows a former one is taken anew.
.tools/venv/bin/python handbook/screenshots.py --if-old
for reference in theme_reference mistakes; do
  .tools/venv/bin/python "handbook/$reference.py"
done
cd handbook
../.build/release/sasshi pdf ${BASE_URL:+--base-url "$BASE_URL"}
printf 'ブラウザーでこのファイルを開いてください / Open this file in a browser: %s\n' "$PWD/output/index.html"
