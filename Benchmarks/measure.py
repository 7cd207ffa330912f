#!/usr/bin/env python3
"""Measures whole runs of the release binary on generated sites; asserts nothing but success."""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from generate import generate

ROOT = Path(__file__).resolve().parent.parent
SASSHI = ROOT / ".build/release/sasshi"


def run(folder):
    """Builds the site in that folder; seconds and peak memory in MB."""
    command = [SASSHI, "build", "--content", "content", "--theme", ROOT / "themes/default"]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"sasshi did not build {folder / 'content'}")
    return seconds, usage.ru_maxrss / 1024


def clean_build(folder, number):
    """Creating files soon after deleting thousands is slow, so the old output is moved aside."""
    output = folder / "output"
    if output.exists():
        output.rename(folder / f"old-{number}")
    return run(folder)


def build_after_an_edit(folder, number):
    with (folder / "content/ja/booklet/01-chapter-01.md").open("a") as chapter:
        chapter.write(f"\n{number}\n")
    return run(folder)


def report(pages, name, runs):
    seconds = [second for second, _ in runs]
    median = statistics.median(seconds)
    print(f"{pages:>7,}  {name:<20} {median:>9.3f} {min(seconds):>9.3f} {pages / median:>9,.0f} "
          f"{max(memory for _, memory in runs):>8.0f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()

    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-"))
    print("  pages  build                median s     min s   pages/s  peak MB", flush=True)
    try:
        for pages in options.sizes:
            folder = work / str(pages)
            generate(folder / "content", pages)
            for name, build in [("clean", clean_build), ("after one edit", build_after_an_edit)]:
                report(pages, name, [build(folder, number) for number in range(options.runs)])
    finally:
        shutil.rmtree(work)


main()
