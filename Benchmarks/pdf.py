#!/usr/bin/env python3
"""Measures how long the PDF files of a Japanese book of 200 pages take, each with its program alone."""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SASSHI = ROOT / ".build/release/sasshi"
WEASYPRINT = ROOT / ".tools/venv/bin/weasyprint"
# The parts of each chapter: Chromium makes about 200 pages of them.
CHAPTERS = [5] * 11 + [2]
PARAGRAPH = "長い本を作るための文章です。読みやすい長さの段落が、見出しや箇条書きのあいだに続きます。" * 6
SETTINGS = """\
name: 計測のための本
languages: [ja]
organisation: {name: 計測会, url: https://example.org/}
print: {qr-codes: true}
"""


def write_book(content, chapters):
    parts = [
        f"## 見出し{part}\n\n" + "\n\n".join([PARAGRAPH + f"[^{part}]"] + [PARAGRAPH] * 9)
        + "\n\n| 項目 | 説明 |\n| --- | --- |\n" + "| 一つ | 短い説明 |\n" * 5
        + f"\n[^{part}]: 注の文です。\n" for part in range(max(chapters))]
    files = {"site.yaml": SETTINGS, "ja/index.md": "---\ntitle: 家\n---\n",
             "ja/booklet/index.md": "---\ntitle: 計測のための本\n---\n"}
    for number, length in enumerate(chapters, 1):
        chapter = "\n\n".join(parts[:length])
        files[f"ja/booklet/{number:02}-part-{number}.md"] = (
            f"---\ntitle: 第{number}の話\n---\n{chapter}\n[外](https://example.org/{number})\n")
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text)


def measure(folder, purpose, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(
            [SASSHI, "pdf", "--again", "--purpose", purpose, "--theme", ROOT / "themes/default"],
            cwd=folder, check=True, stdout=subprocess.DEVNULL,
            env=os.environ | {"SASSHI_WEASYPRINT": str(WEASYPRINT)})
        times.append(time.perf_counter() - start)
    name = {"print": "print/booklet.pdf", "screen": "downloads/booklet-ja.pdf"}[purpose]
    information = subprocess.run(
        ["pdfinfo", folder / "output" / name], check=True, capture_output=True, text=True).stdout
    pages = int(information.split("Pages:")[1].split()[0])
    print(f"{pages:>7,}  PDF for {purpose:<8} {statistics.median(times):>9.2f} {min(times):>9.2f}",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, default=len(CHAPTERS), help="only the first of them")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sasshi-bench-pdf-"))
    print("  pages  PDF               median s     min s", flush=True)
    try:
        write_book(folder / "content", CHAPTERS[:options.chapters])
        for purpose in ["print", "screen"]:
            measure(folder, purpose, options.runs)
    finally:
        shutil.rmtree(folder)


main()
