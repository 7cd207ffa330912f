#!/bin/bash
# test.sh: everything that shows Sasshi to be sound. The first stage that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
scripts/install.sh \
  chromium:chromium firefox-esr nginx poppler-utils java:default-jre-headless \
  qpdf zbar-tools libjaxb-java libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk \
  fonts-arphic-uming fonts-wqy-microhei fonts-liberation fonts-dejavu-core
scripts/tools.sh

swift format lint --strict --parallel --recursive Sources Tests Package.swift
swift test
export PYTHONDONTWRITEBYTECODE=1
.tools/venv/bin/python -m pytest Tests/acceptance
# What holds for the pages of one theme holds for those of any.
pages=(accessibility bad_input cover design languages pages reader_switches search standards weight)
pages=("${pages[@]/#/Tests/acceptance/test_}")
SASSHI_TEST_THEME=plain .tools/venv/bin/python -m pytest "${pages[@]/%/.py}"
