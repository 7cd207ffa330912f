#!/bin/bash
# tools.sh [FOLDER REQUIREMENTS]: Python packages at the versions that a file of requirements names, in a folder of
# their own; if none is named, those of the acceptance tests in .tools/venv.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${1:-.tools/venv}
wanted=${2:-Tests/acceptance/requirements.txt}
# What is wanted, with the files that it names in turn, and where: programs of a folder that was moved do not start.
versions() {
  echo "# $(realpath -m "$venv")"
  cat "$wanted"
  sed -n 's/^-r //p' "$wanted" | while read -r other; do cat "$(dirname "$wanted")/$other"; done
}
if versions | cmp -s - "$venv/installed.txt" && "$venv/bin/python" -c ''; then exit 0; fi

# Debian's Python by its path: one that stands earlier on the PATH may come without venv.
scripts/install.sh python3 python3-venv
rm -rf "$venv"
/usr/bin/python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
# Written last, so that an installation that was cut short is begun again.
versions >"$venv/installed.txt"
