#!/bin/bash
# test.sh: everything that shows Sasshi to be sound. The first stage that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
scripts/install.sh \
  chromium:chromium nginx poppler-utils qpdf:qpdf java:default-jre-headless \
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk
scripts/tools.sh

swift format lint --strict --parallel --recursive Sources Tests Package.swift
swift test
PYTHONDONTWRITEBYTECODE=1 .tools/venv/bin/python -m pytest Tests/acceptance
