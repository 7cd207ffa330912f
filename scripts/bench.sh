#!/bin/bash
# bench.sh [--smallest]: measures builds, Markdown, imposition, PDF files, pictures, the desk and publishing. The smallest
# run is there to see that each of them comes to its end; its numbers say nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=() pages=() runs=() chapters=() photos=() keys=() delays=()
if [ "${1:-}" = --smallest ]; then
  sizes=(--sizes 100) pages=(--pages 62) runs=(--runs 1) chapters=(--chapters 1)
  photos=(--photos 2) keys=(--keys 5) delays=(--delays 0)
fi
scripts/desk.sh
scripts/install.sh python3 qpdf:qpdf chromium:chromium chromium-headless-shell poppler-utils libvips-tools libpango-1.0-0 libpangoft2-1.0-0 \
  libharfbuzz-subset0 openssh-server sftp:openssh-client libnss-wrapper rclone:rclone
scripts/tools.sh
export PYTHONDONTWRITEBYTECODE=1
python3 Benchmarks/measure.py "${sizes[@]}" "${runs[@]}"
python3 Benchmarks/preview/measure.py "${sizes[@]}" "${runs[@]}"
python3 Benchmarks/markdown/measure.py "${pages[@]}" "${runs[@]}"
python3 Benchmarks/pdf.py "${chapters[@]}" "${runs[@]}"
python3 Benchmarks/imposition.py "${pages[@]}" "${runs[@]}"
.tools/venv/bin/python Benchmarks/pictures.py "${photos[@]}" "${runs[@]}"
.tools/venv/bin/python Benchmarks/latency.py "${sizes[@]}" "${keys[@]}" "${runs[@]}"
python3 Benchmarks/publishing.py "${delays[@]}" "${runs[@]}"
