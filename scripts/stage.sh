#!/bin/bash
# stage.sh FOLDER: what is installed below a prefix, put into FOLDER: the program, its themes, the texts with which
# sites begin, its manual and completions. The program has to be built.
set -euo pipefail
cd "$(dirname "$0")/.."
# Everybody may read it, whoever installs it.
umask 022

folder=$1
program=.build/release/sasshi
argument_parser=.build/checkouts/swift-argument-parser
manual=.build/manual

install -D --strip --mode 755 "$program" "$folder/bin/sasshi"
mkdir -p "$folder/share/sasshi/themes"
for shared in themes/* starter; do
  # What an earlier version had and this one has not would go on to every site.
  rm -rf "$folder/share/sasshi/$shared"
  cp -R --no-preserve=mode,ownership "$shared" "$folder/share/sasshi/$shared"
done
install -D --mode 644 LICENSE "$folder/share/doc/sasshi/copyright"

completions=(
  bash:share/bash-completion/completions/sasshi
  zsh:share/zsh/vendor-completions/_sasshi
  fish:share/fish/vendor_completions.d/sasshi.fish
)
for entry in "${completions[@]}"; do
  file=$folder/${entry#*:}
  mkdir -p "$(dirname "$file")"
  # Completions are sourced, never run.
  "$program" --generate-completion-script "${entry%%:*}" | sed '1{/^#!/d}' >"$file"
done

# The tool that writes manual pages comes with the library that reads the command line.
swift build --package-path "$argument_parser" --scratch-path "$manual" --configuration release \
  --product generate-manual
# It leaves out all that is not ASCII, so that the manual is in English: in Japanese, nothing would be left of it.
pages=$folder/share/man/man1
mkdir -p "$pages"
LC_ALL=C "$manual/release/generate-manual" "$program" --section 1 \
  --date "$(date --utc --date "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F)" --output-directory "$pages"
gzip --no-name --best --force "$pages"/*.1
