#!/bin/bash
# test.sh: everything that shows Sasshi to be sound. The first stage that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/desk.sh
scripts/install.sh \
  chromium:chromium chromium-headless-shell firefox-esr nginx poppler-utils java:default-jre-headless \
  qpdf zbar-tools lintian desktop-file-utils strace e2fsprogs libjaxb-java libpango-1.0-0 libpangoft2-1.0-0 \
  gnome-keyring libsecret-tools dbus-daemon libglib2.0-bin \
  libharfbuzz-subset0 libvips-tools libheif-examples libimage-exiftool-perl \
  openssh-server ssh:openssh-client libnss-wrapper libpam-wrapper vsftpd curl:curl rclone:rclone openssl:openssl \
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk fonts-noto-core \
  fonts-lxgw-wenkai fonts-arphic-uming fonts-wqy-microhei fonts-liberation fonts-dejavu-core
scripts/tools.sh
scripts/tools.sh .tools/s3 Tests/servers/s3.txt

swift format lint --strict --parallel --recursive Sources Tests Package.swift Desk/Sources Desk/Tests Desk/Package.swift
scripts/compile.sh --build-tests
swift test --skip-build --scratch-path .build --configuration release
scripts/compile.sh --package-path Desk --build-tests
swift test --skip-build --package-path Desk --scratch-path .build --configuration release
# Linked for the tests, programs look for the Swift libraries of this machine.
scripts/desk.sh

# Each runs to its end; what it says of speed and looks says nothing here.
make bench SMALLEST=1
make screenshots SMALLEST=1
make fuzz SECONDS=5

export PYTHONDONTWRITEBYTECODE=1
# What a machine that is busy with other things makes too slow is tried again, and named as such. What fails three times
# fails. One process more than there are processors: those that publish wait for the line most of the time.
acceptance=(.tools/venv/bin/python -m pytest -n "$(($(nproc) + 1))" --reruns 2 --reruns-delay 5 Tests/acceptance)
"${acceptance[@]}"
# Once more with the other theme what a style sheet can change, and with the fonts that many readers have
# what fonts can change. What else holds for one holds for any.
SASSHI_TEST_THEME=plain "${acceptance[@]}" -m style
SASSHI_TEST_FONTS=noto-core "${acceptance[@]}" -m fonts
