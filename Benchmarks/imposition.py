#!/usr/bin/env python3
"""Measures the imposition of a book, beside qpdf copying the same file; asserts nothing but success."""

import argparse
import shutil
import statistics
import tempfile
import zlib
from pathlib import Path

from running import SASSHI, run

LINES = 40


def content(page):
    """A page of text, as a print dialog writes it: each line placed, its letters spaced."""
    lines = []
    for line in range(LINES):
        letters = " ".join(f"({chr(97 + (page * line + n) % 26)}) {n % 7 - 3}" for n in range(10))
        lines.append(f"BT /F1 9 Tf 1 0 0 1 40 {550 - 12 * line} Tm [{letters}] TJ ET")
    return "\n".join(lines).encode()


def write_book(path, pages):
    """A PDF of A5 pages that share a font."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{2 * n + 4} 0 R' for n in range(pages))}] "
        "/MediaBox [0 0 419.53 595.28] >>".encode(),
        # Numbers from 4 alternate: a page, its content.
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(pages):
        packed = zlib.compress(content(number))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {2 * number + 5} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
            + packed + b"\nendstream")
    file, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    file += "".join(f"{offset:010} 00000 n \n" for offset in offsets).encode()
    file += (f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
             f"startxref\n{start}\n%%EOF\n").encode()
    path.write_bytes(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--book", type=Path, help="measure this PDF instead of a made-up book")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()

    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-"))
    try:
        if options.book:
            shutil.copyfile(options.book, work / "book.pdf")
        else:
            write_book(work / "book.pdf", options.pages)
        rows = {
            "qpdf copies": [
                "qpdf", "--object-streams=generate", "--recompress-flate", "--deterministic-id",
                "book.pdf", "copy.pdf"],
            "sasshi impose": [SASSHI, "impose", "book.pdf"],
        }
        times = {name: [] for name in rows}
        # In turn, so that a machine that slows down slows both.
        for _ in range(options.runs):
            for name, command in rows.items():
                times[name].append(run(command, work))
        print("imposition         median s     min s   peak MB  × floor")
        floor = [run.seconds for run in times["qpdf copies"]]
        for name, row in times.items():
            seconds = [run.seconds for run in row]
            ratio = statistics.median(mine / least for mine, least in zip(seconds, floor))
            print(f"{name:<16} {statistics.median(seconds):>10.3f} {min(seconds):>9.3f} "
                  f"{max(run.memory for run in row):>9.0f} {ratio:>8.2f}")
    finally:
        shutil.rmtree(work)


main()
