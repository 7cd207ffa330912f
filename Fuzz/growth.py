#!/usr/bin/env python3
"""growth.py PROGRAM [SECONDS]: looks for short texts that cost more than their length when they are repeated.

Builds small sites of one chapter and one release with PROGRAM, the release binary, for so many seconds; in each
a unit of one to three signs, or of pieces of Markdown, fills 60 KB. Nothing may take more than two seconds of
the processor or 300 MB, crash, or end with another status than 0 or 1. Without SECONDS, tries every unit of one
or two signs and every pair of pieces in every place.
"""

import itertools
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZE = 60_000
THEME = str(Path(__file__).resolve().parent.parent / "themes/default")
SECONDS = 2
MEGABYTES = 300
# What nobody should wait for while the search goes on.
PATIENCE = 10

SIGNS = [*"a <>?![]()*_~`|-:#+=.,@/\\\"'&;{}^1\t\n\r", "＜", "＞", "｜", "　", "漢", "：", "」"]
PIECES = [
    "a", "\n", "\n\n", " ", "<?", "<!A ", "<![CDATA[", "<!--", "-->", "<a ", "<a href='", "</a>", "<br>", "<u>", "</u>",
    "<ruby>", "<rt>", "</ruby>", "<div>\n", "|", "|-|-|\n", "a|b\n", "-|-\n", "- ", "> ", "1. ", "# ", "[^a]", "[^a]: ",
    "[a]", "[a]: b\n", "](b)", "![", "{漢|か}", "{漢|", "{#a}", "{.a}", ":::note\n", ":::\n", "::: ", "**", "~~", "*漢**「",
    "`", "```\n", "http://a.b", "www.a.b/(", "a@b.c", "&amp;", "<!-- a -->", "> [!NOTE]\n", "司会：", "**司会**：", "漢字",
    "=\n", "$$", "==", "^", "《", "》", "｜漢《", "［＃", "[[", "]]", "- [ ] ", "  ", "\\", "a\\\n", "+---+\n", ": a\n",
]  # fmt: skip
# How the repeated unit lies in the text.
PLACES = {
    "text": "{}\n",
    "quote": "> {}\n",
    "item": "- {}\n",
    "heading": "## {}\n",
    "table": "| a | b |\n| - | - |\n| {} |\n",
    "head": "| {} | b |\n| - | - |\n",
    "note": "a[^n]\n\n[^n]: {}\n",
    "box": ":::note\n{}\n:::\n",
    "talk": ":::座談会\n司会：{}\n:::\n",
    "caption": "![a](b.png \"{}\")\n",
    "link": "[a]({})\n",
}
PLAIN = "a\n"
FRONT = "---\ntitle: a\n---\n"
YAML_PLACES = {
    "title": "---\ntitle: {}\n---\n\na\n",
    "lead": "---\ntitle: a\nlead: \"{}\"\n---\n\na\n",
}
SETTINGS = """\
name: 会
languages: [ja]
time-zone: "+09:00"
base-url: https://a.example/
organisation: {name: 会}
speakers: [{key: 司会}]
"""


def write_site(root, text, allows_html):
    """Writes a site whose chapter and release have the text."""
    settings = SETTINGS + ("raw-html: allow\n" if allows_html else "")
    files = {
        "site.yaml": settings,
        "ja/index.md": FRONT + PLAIN,
        "ja/booklet/index.md": FRONT + PLAIN,
        "ja/booklet/01-a.md": text,
        "ja/releases/index.md": FRONT + PLAIN,
        "ja/releases/2026-01-02-b.md": text,
    }
    for name, content in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, folder, *arguments):
    """Returns the seconds of the processor, the megabytes and the status."""
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, preexec_fn=limit, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def faults(program, text):
    """What is wrong with how the program answers a text: as a page, with HTML and without, and alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for allows_html in (False, True):
            write_site(root, text, allows_html)
            yield "HTML" if allows_html else "no HTML", run(
                program, root, "build", "--theme", THEME, "--output", str(root / "output"))
        (root / "a.md").write_bytes(text.encode())
        yield "alone", run(program, root, "markdown", "a.md")


def judge(program, name, text):
    """Prints what is wrong with the answers; returns whether nothing is."""
    is_right = True
    for how, (seconds, megabytes, status) in faults(program, text):
        if seconds > SECONDS or megabytes > MEGABYTES or status not in (0, 1):
            print(f"{name} ({how}): {seconds:.1f} s, {megabytes:.0f} MB, status {status}", flush=True)
            is_right = False
    return is_right


def text(unit, place):
    """A page in which a unit is repeated in a place."""
    frame = FRONT + PLACES[place] if place in PLACES else YAML_PLACES[place]
    return frame.replace("{}", unit * (SIZE // len(unit.encode())))


def units():
    """Every unit of one or two signs and every pair of pieces, the most usual first."""
    yield from SIGNS
    yield from ("".join(pair) for pair in itertools.combinations_with_replacement(SIGNS, 2))
    yield from ("".join(pair) for pair in itertools.permutations(PIECES, 2))


def drawn(chance):
    """Units and places without end."""
    while True:
        source = chance.choice([SIGNS, PIECES])
        unit = "".join(chance.choice(source) for _ in range(chance.randint(1, 3)))
        yield unit, chance.choice([*PLACES, *YAML_PLACES])


def main():
    program = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 2:
        deadline = time.monotonic() + float(sys.argv[2])
        cases = itertools.takewhile(lambda _: time.monotonic() < deadline, drawn(random.Random()))
    else:
        cases = itertools.product(units(), [*PLACES, *YAML_PLACES])
    tried = wrong = 0
    for unit, place in cases:
        tried += 1
        wrong += not judge(program, f"{unit!r} in {place}", text(unit, place))
    print(f"growth: {tried} texts, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
