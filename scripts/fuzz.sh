#!/bin/bash
# fuzz.sh SECONDS: feeds made-up input to Markdown, front matter and templates, each for that long.
# What makes one of them fail, or take long, is left in .build/fuzz/NAME.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}

scripts/install.sh libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev pkg-config g++
build=.build/fuzz
flags=(-sanitize=fuzzer,address)
for room in Manuscript Templates; do
  swift build --scratch-path "$build" --configuration release --target "$room" \
    -Xswiftc "${flags[0]}"
done

# fuzz NAME ROOM... -- SEED...: the fuzzer of Fuzz/NAME.swift on those rooms, beginning with the seeds.
fuzz() {
  local name=$1 objects=()
  shift
  while [ "$1" != -- ]; do
    objects+=("$build/release/$1.build/"*.o)
    shift
  done
  shift
  mkdir -p "$build/$name/corpus"
  cp --no-clobber "$@" "$build/$name/corpus/"
  swiftc "${flags[@]}" -use-ld=lld -O -swift-version 6 -parse-as-library -I "$build/release/Modules" \
    -Xcc -fmodule-map-file=Sources/CCMarkGFM/module.modulemap \
    -Xcc -fmodule-map-file=Sources/CYAML/module.modulemap \
    "Fuzz/$name.swift" "${objects[@]}" -lcmark-gfm -lcmark-gfm-extensions -lyaml \
    -o "$build/$name/fuzzer"
  echo "$name: $seconds s"
  # What is registered with libcmark-gfm once is never freed.
  (cd "$build/$name" && ASAN_OPTIONS=detect_leaks=0 ./fuzzer -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 \
    -max_len=8192 -print_final_stats=1 corpus 2>&1 | tail -n 20)
}

pages=(content/ja/booklet/*.md content/en/booklet/0*.md)
fuzz Markdown Markdown Typography Diagnostics -- "${pages[@]}" README.md
fuzz FrontMatter Manuscript Pictures Markdown Typography YAML Diagnostics -- content/site.yaml content/ja/*.md
fuzz Templates Templates Diagnostics -- themes/default/templates/*.mustache
