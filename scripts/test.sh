#!/bin/bash
# test.sh: everything that shows Sasshi to be sound. The first stage that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/desk.sh
scripts/install.sh \
  chromium:chromium chromium-headless-shell firefox-esr nginx poppler-utils java:default-jre-headless \
  qpdf zbar-tools lintian desktop-file-utils strace e2fsprogs libjaxb-java libpango-1.0-0 libpangoft2-1.0-0 \
  libharfbuzz-subset0 libvips-tools libheif-examples libimage-exiftool-perl \
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk fonts-noto-core \
  fonts-lxgw-wenkai fonts-arphic-uming fonts-wqy-microhei fonts-liberation fonts-dejavu-core
scripts/tools.sh

swift format lint --strict --parallel --recursive Sources Tests Package.swift Desk/Sources Desk/Tests Desk/Package.swift
# What is tested is what ships, the release configuration; in a folder of its own, as testing builds every
# module with a flag more than the program has that stands in .build/release.
swift test --configuration release -Xswiftc -enable-testing --scratch-path .build/tests
# So is the desk's; what it rests on takes minutes to build for it the first time.
swift test --package-path Desk --configuration release -Xswiftc -enable-testing --scratch-path .build/desk-tests

# Each runs to its end; what it says of speed and looks says nothing here.
make bench SMALLEST=1
make screenshots SMALLEST=1
make fuzz SECONDS=5

export PYTHONDONTWRITEBYTECODE=1
# What a machine that is busy with other things makes too slow is tried again, and named as such. What fails three times
# fails.
acceptance=(.tools/venv/bin/python -m pytest -n auto --reruns 2 --reruns-delay 5 Tests/acceptance)
"${acceptance[@]}"
# Once more with the other theme what a style sheet can change, and with the fonts that many readers have
# what fonts can change. What else holds for one holds for any.
SASSHI_TEST_THEME=plain "${acceptance[@]}" -m style
SASSHI_TEST_FONTS=noto-core "${acceptance[@]}" -m fonts
