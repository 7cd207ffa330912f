#!/bin/bash
# test.sh [paper]: everything that shows Sasshi to be sound; with `paper`, what shows that of its PDF
# files. The first stage that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
scripts/install.sh \
  chromium:chromium firefox-esr nginx poppler-utils java:default-jre-headless \
  qpdf zbar-tools libjaxb-java libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk \
  fonts-arphic-uming fonts-wqy-microhei fonts-liberation
scripts/tools.sh

swift format lint --strict --parallel --recursive Sources Tests Package.swift
swift test
# The proofs of PDF files take longer than all else: make test-paper runs them.
paper=(Tests/acceptance/test_pdf.py Tests/acceptance/test_impose.py)
export PYTHONDONTWRITEBYTECODE=1
if [ "${1:-}" = paper ]; then
  .tools/venv/bin/python -m pytest "${paper[@]}"
else
  .tools/venv/bin/python -m pytest Tests/acceptance "${paper[@]/#/--ignore=}"
fi
