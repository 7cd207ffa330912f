#!/bin/bash
# install.sh PACKAGE...: installs those of the named Debian packages that are missing.
# COMMAND:PACKAGE counts as present when COMMAND is on the PATH, whoever put it there.
set -euo pipefail

missing=()
for entry in "$@"; do
  package=${entry#*:}
  if [[ $entry == *:* ]] && command -v "${entry%%:*}" >/dev/null; then continue; fi
  # A machine without dpkg-query has no Debian package: all of them are missing.
  if dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed; then
    continue
  fi
  missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

stop() {
  printf '%s\n%s\n  %s\n' "$1" "$2" "${missing[*]}" >&2
  exit 1
}

command -v apt-get >/dev/null || stop \
  "次のものを入れてから、もう一度実行してください（Debian / Ubuntu でのパッケージ名）:" \
  "Install these, then run the command again (their names on Debian and Ubuntu):"

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || stop \
    "管理者（root）の権限で、次のパッケージを入れてください:" \
    "As root, install these packages:"
  as_root=(sudo)
fi

echo "パッケージを入れています / installing: ${missing[*]}"
# The lists are fetched anew only here, so that a complete machine needs no network.
"${as_root[@]}" apt-get update --quiet </dev/null
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --quiet --no-install-recommends "${missing[@]}" </dev/null
