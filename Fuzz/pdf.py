#!/usr/bin/env python3
"""Puts damaged PDFs on sheets: pdf.py COUNT [SEED]. Whatever is in a file, `sasshi impose` ends with status 0 or
1, in time, says what is wrong, and is not brought down; so does the reader of what `sasshi pdf` makes."""

import collections
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SASSHI = ROOT / ".build/release/sasshi"
sys.path.insert(0, str(ROOT / "Tests/acceptance"))
from books import book, write_book  # noqa: E402

NUMBERS = [b"0", b"-1", b"1", b"2147483647", b"2147483648", b"4294967296", b"9223372036854775807",
           b"18446744073709551616", b"99999999", b"0.5", b"1e99"]
WORDS = [b"/Kids", b"/Parent", b"/Length", b"/Type", b"/Pages", b"/Page", b"/Contents", b"/Count", b"/Size",
         b"/Root", b"/Resources", b"/Annots", b"/Dests", b"/Names", b"/OCProperties", b"/OutputIntents",
         b"/Filter /FlateDecode", b"/ObjStm", b"/XRef", b"/Prev 0", b"/MediaBox", b"/Rotate 90", b"/Group",
         b"/AP", b"/DecodeParms", b"<<", b">>", b"[", b"]", b"(", b")", b"null", b"obj", b"endobj",
         b"stream", b"endstream", b"trailer", b"xref", b"startxref", b"R"]


def seeds(folder):
    """Small sound PDFs of several makes: plain, with object streams, linearized, with notes and layers."""
    plain = book(folder / "plain.pdf", 3)
    rich = write_book(
        folder / "rich.pdf", [("/Annots [4 0 R] /Group << /S /Transparency >>", "0 g 10 10 50 50 re f")] * 4,
        catalog="/Dests << /a [7 0 R /Fit] >> /OutputIntents [5 0 R] /OCProperties << /OCGs [] /D << >> >>",
        objects=["<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 3 0 R >> >>",
                 "<< /Type /OutputIntent /S /GTS_PDFX >>"])
    files = [plain, rich]
    for name, options in [("packed", ["--object-streams=generate", "--compress-streams=y"]),
                          ("linear", ["--linearize"]), ("locked", ["--encrypt", "", "b", "256", "--"])]:
        files.append(folder / f"{name}.pdf")
        subprocess.run(["qpdf", *options, rich, files[-1]], check=True)
    minimal = ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
               "<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]"
               "/Resources<</Font<</F5 2147483648 0 R>>>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n")
    files.append(folder / "minimal.pdf")
    files[-1].write_text(minimal)
    return [file.read_bytes() for file in files]


def mutated(chance, sound):
    """A PDF, damaged in one to eight places."""
    data = bytearray(chance.choice(sound))
    for _ in range(chance.choice([1, 1, 2, 4, 8])):
        kind = chance.randrange(7)
        place = chance.randrange(len(data)) if data else 0
        numbers = list(re.finditer(rb"\d+", data))
        names = list(re.finditer(rb"/[A-Za-z]+|\b[a-z]{3,}\b", data))
        if kind <= 1 and numbers:
            found = chance.choice(numbers)
            data[found.start():found.end()] = chance.choice(NUMBERS + [b"%d" % chance.randrange(20)])
        elif kind == 2 and names:
            found = chance.choice(names)
            data[found.start():found.end()] = chance.choice(WORDS)
        elif kind == 3:
            data[place:place + chance.randrange(40)] = b""
        elif kind == 4:
            start = chance.randrange(len(data)) if data else 0
            data[place:place] = data[start:start + chance.randrange(200)]
        elif kind == 5:
            data[place:place + 1] = bytes([chance.randrange(256)])
        else:
            data[place:place] = chance.choice(WORDS + NUMBERS) + b" "
    return bytes(data)


def run(*command):
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
    return subprocess.run([SASSHI, *command], capture_output=True, timeout=120, env=environment)


def judge(number, data, folder):
    """How a run ended. What must not be ends the whole."""
    file, sheets = folder / f"{number}.pdf", folder / f"{number}-sheets.pdf"
    file.write_bytes(data)
    result = run("impose", file, "--output", sheets, "--language", "en")
    said = (result.stdout + result.stderr).decode()
    wrong = []
    if result.returncode not in (0, 1):
        wrong.append(f"status {result.returncode}")
    if (result.returncode == 0) != sheets.exists():
        wrong.append("the sheets")
    if result.returncode == 1 and not re.search("pdf: error: .+\n  hint: .+", said):
        wrong.append("no message")
    if re.search("[\x00-\x09\x0b-\x1f\x7f]", said):
        wrong.append("control characters")
    if wrong:
        kept = ROOT / f".build/fuzz/{number}.pdf"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
        raise SystemExit(f"{kept}: {', '.join(wrong)}: {said}")
    file.unlink()
    sheets.unlink(missing_ok=True)
    crash = re.search(r"\(signal \d+\)", said)
    return crash[0] if crash else re.sub(r"\(.*\)|\d+", "", said.split(": ")[2].split("\n")[0]) \
        if result.returncode else "sheets made"


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="sasshi-fuzz-") as name:
        folder = Path(name)
        sound = seeds(folder)
        inputs = [(number, mutated(chance, sound)) for number in range(count)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            ends = collections.Counter(pool.map(lambda one: judge(*one, folder), inputs))
    print(f"{count} damaged PDFs:")
    for end, times in ends.most_common():
        print(f"{times:>6}  {end}")


if __name__ == "__main__":
    main()
