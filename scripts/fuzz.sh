#!/bin/bash
# fuzz.sh SECONDS: feeds made-up input to each parser, for that long, and puts damaged PDFs on sheets, a few for
# each second. What makes one of them fail, or take long, is left in .build/fuzz, and ends the run.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/.."
seconds=${1:-60}

# The rooms that the fuzzers in Fuzz/ import; what those rest on is built with them.
rooms=(Markdown Manuscript Templates)

scripts/install.sh libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev pkg-config g++
libraries=(-lcmark-gfm -lcmark-gfm-extensions -lyaml)
build=.build/fuzz
for room in "${rooms[@]}"; do
  swift build --scratch-path "$build" --configuration release --target "$room" \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
done

# What was built of the rooms' files, and the modules of C below them. Earlier runs leave what was built of
# files that have gone since; from an archive, only what a fuzzer needs is linked of rooms that were not built.
objects=()
modules=(-I "$build/release/Modules")
for room in Sources/*/; do
  while read -r source; do
    object=$build/release/$(basename "$room").build/$(basename "$source").o
    if [ -e "$object" ]; then objects+=("$object"); fi
  done < <(find "$room" -name '*.swift' -o -name '*.c')
  for map in "$room"module.modulemap "$room"include/module.modulemap; do
    if [ -e "$map" ]; then modules+=(-Xcc "-fmodule-map-file=$map"); fi
  done
done
rm -f "$build/rooms.a"
ar -qcs "$build/rooms.a" "${objects[@]}"

# fuzz NAME SEED...: the fuzzer of Fuzz/NAME.swift, beginning with the seeds.
fuzz() {
  local name=$1 folder=$build/$1 seed
  shift
  mkdir -p "$folder/corpus"
  for seed in "$@"; do cp "$seed" "$folder/corpus/${seed//\//-}"; done
  swiftc -sanitize=fuzzer,address -use-ld=lld -O -swift-version 6 -parse-as-library "${modules[@]}" \
    "Fuzz/$name.swift" "$build/rooms.a" "${libraries[@]}" -o "$folder/fuzzer"
  echo "$name: $seconds s"
  # What is registered with libcmark-gfm once is never freed; a crash is the fuzzer's to catch, not Swift's.
  (cd "$folder" && ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no ./fuzzer \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=8192 -print_final_stats=1 corpus \
    2>&1 | tail -n 20)
}

fuzz Markdown content/ja/booklet/*.md content/en/booklet/0*.md README.md
fuzz FrontMatter content/site.yaml content/ja/*.md
fuzz Templates themes/default/templates/*.mustache

# Short texts, repeated, damaged PDFs and sites with mistakes, in the program that people run.
scripts/build.sh
scripts/install.sh qpdf:qpdf
scripts/tools.sh
.tools/venv/bin/python Fuzz/growth.py .build/release/sasshi "$seconds"
.tools/venv/bin/python Fuzz/pdf.py "$((seconds * 4))"
.tools/venv/bin/python Fuzz/sites.py .build/release/sasshi --seconds "$seconds"
