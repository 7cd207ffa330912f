#!/usr/bin/env python3
"""Measures Sasshi's Markdown against libcmark-gfm's own on the same documents; asserts nothing."""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))
from generate import generate  # noqa: E402


def best(command, documents):
    """The median round of a run, in microseconds a document."""
    lines = subprocess.run([*command, *documents], check=True, capture_output=True, text=True).stdout
    return statistics.median(float(line) for line in lines.split())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    subprocess.run(["scripts/compile.sh", "--product", "markdown-benchmark"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    sasshi = ROOT / ".build/release/markdown-benchmark"
    with tempfile.TemporaryDirectory(prefix="sasshi-bench-") as name:
        work = Path(name)
        baseline = work / "baseline"
        subprocess.run(["cc", "-O2", HERE / "baseline.c", "-o", baseline,
                        "-lcmark-gfm", "-lcmark-gfm-extensions"], check=True)
        generate(work / "content", options.pages)
        documents = sorted(map(str, (work / "content").rglob("*.md")))
        rows = {"libcmark-gfm": [baseline], "Sasshi": [sasshi, "1"], "Sasshi, 2 threads": [sasshi, "2"]}
        times = {name: [] for name in rows}
        for _ in range(options.runs):
            for name, command in rows.items():
                times[name].append(best(command, documents))
        print("Markdown to HTML         µs a page  × libcmark-gfm")
        for name, row in times.items():
            ratio = statistics.median(a / b for a, b in zip(row, times["libcmark-gfm"]))
            print(f"{name:<22} {statistics.median(row):>11.1f} {ratio:>15.2f}", flush=True)


main()
