#!/bin/bash
# handbook.sh FOLDER: the README in both languages as pages, put into FOLDER. The program has to be built.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$1
mkdir -p "$folder/docs"
install --mode 644 docs/home.png "$folder/docs/"
install --mode 644 LICENSE packaging/handbook.css "$folder/"

# page README LANGUAGE TABLE: the page of a file, whose tables are called TABLE.
page() {
  cat <<END
<!DOCTYPE html>
<html lang="$2">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$(sed -n '/^# /{s///; s/&/\&amp;/g; s/</\&lt;/g; p; q}' "$1")</title>
<link rel="stylesheet" href="handbook.css">
</head>
<body>
<nav><a href="index.html" lang="ja">日本語</a> <a href="english.html" lang="en">English</a></nav>
END
  .build/release/sasshi markdown "$1" | sed "
    s/href=\"README\.ja\.md/href=\"index.html/g
    s/href=\"README\.md/href=\"english.html/g
    s/aria-label=\"Table /aria-label=\"$3/g"
  printf '</body>\n</html>\n'
}
page README.ja.md ja 表 >"$folder/index.html"
page README.md en 'Table ' >"$folder/english.html"
