#!/bin/bash
# as-volunteer.sh: run by as-root.sh as an ordinary user, in a home without any settings.
set -euo pipefail
export LANG=C.UTF-8
say() { printf '\n== %s\n' "$*"; }
fail() { printf 'test-package: %s\n' "$*" >&2; exit 1; }
cd

# browse OPTION... PAGE: Chromium with its own sandbox, as on a person's desk; what it says of a desk that is not
# there is left out.
browse() { timeout 120 chromium --headless --disable-gpu --disable-dev-shm-usage "$@" 2>/dev/null; }

say 'sasshi --version'
sasshi --version
sasshi --version | grep -Fx 'themes: /usr/share/sasshi/themes' || fail 'it does not say where its themes are'

say 'sasshi handbook'
page=$(sasshi handbook --no-browser)
browse --dump-dom "$page" | grep 'Sasshi' >/dev/null || fail "the handbook is not there: $page"

say 'A new site'
sasshi new site site --name 'The Volunteers' --language ja --also en </dev/null
cd site
sasshi check | tee ~/check
grep -Fx 'Errors: 0. Warnings: 0.' ~/check || fail 'a new site has faults'
sasshi build
title=$(browse --dump-dom "file://$PWD/output/index.html" | sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p')
printf 'Chromium shows: %s\n' "$title"
[[ $title == *'The Volunteers'* ]] || fail 'the page does not have the name of the site'
mkdir -p ~/pictures
browse --window-size=1280,1400 --screenshot="$HOME/pictures/home.png" "file://$PWD/output/index.html"
browse --window-size=1280,1400 --screenshot="$HOME/pictures/handbook.png" file:///usr/share/sasshi/handbook/index.html

say 'A photo becomes copies'
cp ~/pictures/home.png content/ja/photo.png
printf '\n![A page](photo.png)\n' >>content/ja/index.md
sasshi build
ls -l output/photo.png*
grep -q 'srcset="photo.png.480.webp 480w' output/index.html || fail 'the page offers no smaller copy of a picture'

say 'PDF files'
sasshi pdf --purpose print
head -c 5 output/print/booklet.pdf | grep -q '%PDF-' || fail 'there is no booklet'
cp output/print/booklet.pdf ~/pictures/

say 'The desk'
sasshi open --no-browser >~/address &
desk=$!
for _ in $(seq 100); do [ -s ~/address ] || sleep 0.1; done
address=$(head -n 1 ~/address)
[[ $address == http://127.0.0.1:*/?token=* ]] || fail "the desk does not say where it is: $address"
! ps -eo args | grep -F "${address#*=}" | grep -qv grep || fail "the desk's token can be read by everybody"
# The address lets a browser in once, with a cookie and with a key behind the sign #.
entered=$(curl --silent --show-error --fail --cookie-jar ~/cookie --output /dev/null --write-out '%{redirect_url}' "$address")
# ask PATH: what the desk answers to its own screens.
ask() {
  curl --silent --show-error --fail --cookie ~/cookie --header "Sasshi-Key: ${entered#*#}" "${address%%/?token*}$1"
}
ask / | grep -q '<script type="module"' || fail 'the desk shows no screen'
ask /api/site | grep -q 'The Volunteers' || fail 'the desk does not know the site'
page=$(curl --silent --fail "${address%%/?token*}/" || true)
[ -z "$page" ] || fail 'the desk shows itself to anybody'
site=${address/127.0.0.1/localhost}
curl --silent --show-error --fail "${site%%\?*}" | grep -q 'The Volunteers' || fail 'the desk shows no site'
kill -INT "$desk"
wait "$desk" || fail 'the desk does not end quietly'
[ -z "$(find .sasshi -name 'token-*')" ] || fail 'the desk has left a way in'
