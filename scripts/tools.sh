#!/bin/bash
# tools.sh: the Python tools of the acceptance tests, in .tools/venv, at the versions they name.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.tools/venv
wanted=Tests/acceptance/requirements.txt
if cmp -s "$wanted" "$venv/installed.txt" && "$venv/bin/python" -c ''; then exit 0; fi

# Debian's Python by its path: one that stands earlier on the PATH may come without venv.
scripts/install.sh python3 python3-venv
rm -rf "$venv"
/usr/bin/python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
# Copied last, so that an installation that was cut short is begun again.
cp "$wanted" "$venv/installed.txt"
