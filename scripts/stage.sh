#!/bin/bash
# stage.sh FOLDER [PREFIX]: what is installed below a prefix, put into FOLDER: the programs, what comes with them, the
# manual, the handbook with entries in the menus, and completions. It will stand below PREFIX; if none is named, in
# FOLDER itself. The programs and the handbook (handbook/output, or the folder that HANDBOOK names) have to be built.
set -euo pipefail
cd "$(dirname "$0")/.."
# Everybody may read it, whoever installs it.
umask 022

folder=$1
prefix=$(realpath --canonicalize-missing --no-symlinks "${2:-$folder}")
case $prefix in
  *[\\\"\`\$%\|$'\n']*)
    printf 'PREFIX: %s: このフォルダーの名前には、使えない記号が入っています。 / This name of a folder has a sign that cannot stand in it.\n' \
      "$prefix" >&2
    exit 1
    ;;
esac
program=.build/release/sasshi
argument_parser=.build/checkouts/swift-argument-parser
manual=.build/manual

install -D --strip --mode 755 "$program" "$folder/bin/sasshi"
# It is started by the other, and by nobody else.
install -D --strip --mode 755 "$program-desk" "$folder/libexec/sasshi/sasshi-desk"
# What a site is made with, and what a new one begins with. What an earlier version had and this one has not would go
# on to every site.
for part in themes/* starter; do
  rm -rf "$folder/share/sasshi/$part"
  mkdir -p "$(dirname "$folder/share/sasshi/$part")"
  cp -R --no-preserve=mode,ownership "$part" "$folder/share/sasshi/$part"
done
# The screens of the desk.
rm -rf "$folder/share/sasshi/desk"
cp -R --no-preserve=mode,ownership Desk/web "$folder/share/sasshi/desk"
install -D --mode 644 packaging/copyright "$folder/share/doc/sasshi/copyright"

# What `sasshi handbook` opens. Its files for print shops and what only the next build reads stay behind.
rm -rf "$folder/share/sasshi/handbook"
cp -R --no-preserve=mode,ownership "${HANDBOOK:-handbook/output}" "$folder/share/sasshi/handbook"
find "$folder/share/sasshi/handbook" \( -path '*/print/*.pdf' -o -name '.*' -type f \) -delete
install -D --mode 644 packaging/sasshi.svg "$folder/share/icons/hicolor/scalable/apps/sasshi.svg"
mkdir -p "$folder/share/applications"
for entry in sasshi sasshi-handbook; do
  sed "s|PREFIX|${prefix//&/\\&}|" "packaging/$entry.desktop" >"$folder/share/applications/$entry.desktop"
done

# Where each shell looks: zsh keeps what the system's packages bring apart from what the machine's own people install.
zsh=site-functions
[ "$prefix" != /usr ] || zsh=vendor-completions
completions=(
  bash:share/bash-completion/completions/sasshi
  zsh:share/zsh/$zsh/_sasshi
  fish:share/fish/vendor_completions.d/sasshi.fish
)
for entry in "${completions[@]}"; do
  file=$folder/${entry#*:}
  mkdir -p "$(dirname "$file")"
  # Completions are sourced, never run; whoever makes a package, they speak English.
  LC_ALL=C "$program" --generate-completion-script "${entry%%:*}" | sed '1{/^#!/d}' >"$file"
done

# The tool that writes manual pages comes with the library that reads the command line. It writes the same, and is
# built in half the time, without the compiler's trouble to make it fast.
swift build --package-path "$argument_parser" --scratch-path "$manual" --configuration debug \
  --product generate-manual
# It leaves out all that is not ASCII, so that the manual is in English: in Japanese, nothing would be left of it.
pages=$folder/share/man/man1
mkdir -p "$pages"
LC_ALL=C "$manual/debug/generate-manual" "$program" --section 1 \
  --date "$(date --utc --date "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F)" --output-directory "$pages"
# Below a prefix there are other programs' pages.
gzip --no-name --best --force "$pages"/sasshi*.1
