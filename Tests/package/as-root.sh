#!/bin/bash
# as-root.sh: run by scripts/test-package.sh as root of a bare Debian 12.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
cd /try
say() { printf '\n== %s\n' "$*"; }
fail() { printf 'test-package: %s\n' "$*" >&2; exit 1; }

# files: what is called after the program, but for the person's own files and what the tools of the system write down.
files() {
  find / -xdev \( -path /proc -o -path /dev -o -path /try -o -path /home -o -path /tmp -o -path /var/log \
    -o -path /var/cache \) -prune -o -name '*sasshi*' -print
}

useradd --create-home --shell /bin/bash volunteer
apt-get update --quiet
command -v swift && fail 'there is a Swift, so that nothing would be shown'

say 'apt install ./earlier.deb'
apt install --yes --quiet ./earlier.deb
[ -e /usr/share/sasshi/themes/default/assets/gone.css ] || fail 'the earlier version is not there'

say 'apt install, to the new version'
apt install --yes --quiet ./sasshi_*.deb
[ ! -e /usr/share/sasshi/themes/default/assets/gone.css ] || fail 'what the earlier version had is still there'
dpkg --verify sasshi

say 'Completions, where each shell looks'
apt-get install --yes --quiet --no-install-recommends bash-completion zsh fish desktop-file-utils >/dev/null
bash -c '. /usr/share/bash-completion/bash_completion && _completion_loader sasshi; complete -p sasshi'
zsh -c 'autoload -Uz compinit && compinit -D && [ "${_comps[sasshi]}" = _sasshi ]' || fail 'zsh knows no completions'
fish -c 'complete --do-complete "sasshi bu"' | grep build || fail 'fish knows no completions'

say 'The entries of the menus'
for entry in sasshi sasshi-handbook; do
  entry=/usr/share/applications/$entry.desktop
  desktop-file-validate "$entry"
  grep '^Exec=' "$entry"
  read -r program _ < <(sed -n 's/^Exec=//p' "$entry" | tr -d '"')
  command -v "$program" >/dev/null || fail "the entry's program is not there"
  [ "$program" = /usr/bin/sasshi ] || fail "the entry does not start the program"
done

su - volunteer /try/as-volunteer.sh

say 'apt purge'
apt-get purge --yes --quiet sasshi
left=$(files)
[ -z "$left" ] || fail "this is left: $left"
[ -e /home/volunteer/site/output/index.html ] || fail "the person's site went, too"
