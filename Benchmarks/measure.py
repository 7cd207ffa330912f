#!/usr/bin/env python3
"""Measures whole runs of the release binary on generated sites; asserts nothing but success."""

import argparse
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from generate import generate
from running import ROOT, SASSHI, run


def set_aside(output, number):
    """Creating files soon after deleting thousands is slow, so the old output is moved."""
    if output.exists():
        output.rename(output.with_name(f"{output.name}-{number}"))


def build(folder):
    # The floor draws no icons either.
    command = [SASSHI, "build", "--theme", ROOT / "themes/default"]
    return run(command, folder, SASSHI_VIPS="/nowhere")


def floor(program, folder, number):
    set_aside(folder / "floor", number)
    return run([program, "content", "floor"], folder)


def clean_build(folder, number):
    set_aside(folder / "output", number)
    return build(folder)


def build_after_an_edit(folder, number):
    with (folder / "content/ja/booklet/01-chapter-01.md").open("a") as chapter:
        chapter.write(f"\n{number}\n")
    return build(folder)


def report(pages, name, runs, floors):
    seconds = statistics.median(run.seconds for run in runs)
    ratio = statistics.median(run.seconds / least.seconds for run, least in zip(runs, floors))
    work = statistics.median(run.processor / least.processor for run, least in zip(runs, floors))
    print(f"{pages:>7,}  {name:<16} {seconds:>9.3f} {min(run.seconds for run in runs):>9.3f} "
          f"{statistics.median(run.user for run in runs):>9.3f} {pages / seconds:>9,.0f} "
          f"{max(run.memory for run in runs):>8.0f} {ratio:>8.2f} {work:>8.2f}", flush=True)


def measure(program, folder, pages, runs):
    """All three in turn, so that a machine that slows down slows them all."""
    rows = {"floor (C)": [], "clean": [], "after one edit": []}
    for number in range(runs):
        rows["floor (C)"].append(floor(program, folder, number))
        rows["clean"].append(clean_build(folder, number))
        rows["after one edit"].append(build_after_an_edit(folder, number))
    for name, row in rows.items():
        report(pages, name, row, rows["floor (C)"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()

    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-"))
    program = work / "floor-program"
    subprocess.run(
        ["cc", "-O2", ROOT / "Benchmarks/floor.c", "-o", program,
         "-lcmark-gfm", "-lcmark-gfm-extensions", "-lpthread"], check=True)
    print("  pages  build             median s     min s    user s   pages/s  peak MB  × floor  "
          "× work", flush=True)
    try:
        for pages in options.sizes:
            folder = work / str(pages)
            generate(folder / "content", pages)
            measure(program, folder, pages, options.runs)
    finally:
        shutil.rmtree(work)


main()
