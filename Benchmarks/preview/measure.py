#!/usr/bin/env python3
"""Measures previews while somebody types, in memory: of the sample and of generated sites; asserts nothing but success."""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generate import generate  # noqa: E402
from running import ROOT  # noqa: E402

PROGRAM = ROOT / ".build/release/preview-benchmark"


def measure(name, content, file, rounds):
    """The first preview reads everything for the first time; the others follow what is typed."""
    theme = ROOT / "themes/default"
    command = [PROGRAM, content, theme, file, str(rounds + 1)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    times = [tuple(map(float, line.split())) for line in lines]
    builds, pages = zip(*times[1:])
    print(f"{name:<14} {sum(times[0]):>10.1f} {statistics.median(builds):>10.1f} "
          f"{statistics.median(pages):>9.2f} {statistics.median(map(sum, times[1:])):>9.1f} "
          f"{max(map(sum, times[1:])):>9.1f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=20)
    options = parser.parse_args()

    subprocess.run(
        ["scripts/compile.sh", "--product", "preview-benchmark"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-"))
    print("preview         first ms   build ms   page ms  typed ms    max ms", flush=True)
    try:
        measure("sample", ROOT / "content", "ja/booklet/index.md", options.runs)
        for pages in options.sizes:
            content = work / str(pages)
            generate(content, pages)
            measure(f"{pages:,} pages", content, "ja/booklet/01-chapter-01.md", options.runs)
    finally:
        shutil.rmtree(work)


main()
