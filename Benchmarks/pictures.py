#!/usr/bin/env python3
"""Measures builds of a site with photos of 12 megapixels, beside vipsthumbnail alone on the same photos; asserts
nothing but success."""

import argparse
import os
import shutil
import statistics
import tempfile
from pathlib import Path

from PIL import Image

from running import ROOT, SASSHI, run

WIDTHS = [480, 960, 1600]
PROCESSORS = os.cpu_count()


def write_site(content, count):
    """Photos that differ, each on a page with nine others."""
    pictures = content / "ja/photos"
    pictures.mkdir(parents=True)
    (content / "site.yaml").write_text("name: 計測\nlanguages: [ja]\n")
    (content / "ja/index.md").write_text("---\ntitle: 家\n---\n写真の一覧。\n")
    photo = Image.effect_noise((1000, 750), 60).resize((4000, 3000), Image.Resampling.BICUBIC)
    photo = Image.merge("RGB", [photo, photo.rotate(180), photo])
    for number in range(count):
        photo.putpixel((number, 0), (255, 0, 0))
        photo.save(pictures / f"{number}.jpg", quality=90)
    for start in range(0, count, 10):
        figures = "\n\n".join(f"![写真](photos/{number}.jpg)" for number in range(start, min(count, start + 10)))
        (content / f"ja/page-{start}.md").write_text(f"---\ntitle: 写真{start}\n---\n{figures}\n")


def write_floor(folder):
    """A program that makes the same copies and does nothing else, as many at once as there are processors."""
    plain = "jpg[Q=80,optimize_coding,interlace,background=255,strip]"
    copies = [*((width, "webp[Q=78,strip]") for width in WIDTHS), (WIDTHS[-1], plain)]
    calls = "".join(
        f'vipsthumbnail "$1" --size "{width}x100000>" --export-profile srgb '
        f'--output "{folder}/floor/$(basename "$1").{width}.{form}"\n' for width, form in copies)
    script = folder / "floor.sh"
    script.write_text(f"#!/bin/sh\nset -e\nexport VIPS_CONCURRENCY=1\n{calls}")
    script.chmod(0o755)
    return ["sh", "-c", f"mkdir floor && printf '%s\\n' content/ja/photos/* | xargs -n 1 -P {PROCESSORS} {script}"]


def build(folder):
    return run([SASSHI, "build", "--theme", ROOT / "themes/default"], folder)


def report(photos, name, costs, floors):
    seconds = statistics.median(cost.seconds for cost in costs)
    ratio = statistics.median(cost.seconds / least.seconds for cost, least in zip(costs, floors))
    print(f"{photos:>7,}  {name:<16} {seconds:>9.3f} {min(cost.seconds for cost in costs):>9.3f} "
          f"{photos / seconds:>9,.1f} {ratio:>8.2f}", flush=True)


def measure(folder, photos, runs):
    floor = write_floor(folder)
    rows = {"vipsthumbnail": [], "first": [], "second": []}
    for _ in range(runs):
        for made in ["floor", "output"]:
            shutil.rmtree(folder / made, ignore_errors=True)
        rows["vipsthumbnail"].append(run(floor, folder))
        rows["first"].append(build(folder))
        rows["second"].append(build(folder))
    for name, costs in rows.items():
        report(photos, name, costs, rows["vipsthumbnail"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sasshi-bench-pictures-"))
    print(" photos  build             median s     min s  photos/s  × floor", flush=True)
    try:
        write_site(folder / "content", options.photos)
        measure(folder, options.photos, options.runs)
    finally:
        shutil.rmtree(folder)


main()
