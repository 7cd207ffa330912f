"""The handbook as it is written: its chapters with their examples and tables, and a copy of it that can be built."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image

from program import ROOT, SASSHI

HANDBOOK = ROOT / "handbook"
CONTENT = HANDBOOK / "content"
TRANSLATED = ["ja", "en"]
# Easy Japanese has the chapters for staff.
LANGUAGES = [*TRANSLATED, "ja-simple"]
# The window of most pictures of screens, at their scale.
SCREEN = (1312, 992)
FENCE = re.compile(r"(?ms)^(?P<fence>`{3,})(?P<mark>\S*)\n(?P<text>.*?)^(?P=fence)\n")


@dataclass(frozen=True)
class Example:
    """A block of code in a chapter: what it is marked as, what it says, and what stands before and behind it."""

    mark: str
    text: str
    before: str
    behind: str

    @property
    def named(self):
        """The file that the paragraph before it names."""
        paragraph = self.before.rstrip().rsplit("\n\n", 1)[-1]
        found = re.findall(r"`([\w./-]+\.(?:yaml|css|svg|mustache|md))`", paragraph)
        return found[0] if found else None


@cache
def chapter(language, number):
    """The text of the chapter of that number."""
    [path] = (CONTENT / language / "booklet").glob(f"{number:02}-*.md")
    return path.read_text()


def chapter_paths(language):
    return sorted((CONTENT / language / "booklet").glob("[0-9]*.md"))


def examples(text, mark=None):
    """The blocks of code in a text, in their order; only those of a mark if one is given."""
    found = [Example(each["mark"], each["text"], text[:each.start()], text[each.end():]) for each in FENCE.finditer(text)]
    return [example for example in found if mark in (None, example.mark)]


def sections(text, level):
    """(heading, text) of each section of a level; what stands below further headings belongs to it."""
    pieces = re.split(f"(?m)^(#{{2,{level}}} .*)$", FENCE.sub("", text))
    return [(heading, body) for heading, body in zip(pieces[1::2], pieces[2::2], strict=True)
            if heading.startswith("#" * level + " ")]


def tables(text):
    """(paragraph before it, first cells below the head) of each table."""
    found = []
    for block in re.finditer(r"(?m)^\|.*\n\| ---.*\n((?:\|.*\n?)+)", text):
        cells = [re.match(r"\| (.*?) \|", line)[1] for line in block[1].splitlines()]
        found.append((text[:block.start()].rstrip().rsplit("\n\n", 1)[-1], cells))
    return found


def code(text):
    """What a text sets as code among its words."""
    return re.findall(r"`([^`\n]+)`", text)


def pictures(language):
    """The names of the screens that the chapters of a language show."""
    texts = "\n".join(path.read_text() for path in (CONTENT / language).rglob("*.md"))
    return set(re.findall(r"\]\((?:\.\./)*images/([a-z-]+)\.png", texts))


def copy_handbook(folder):
    """The handbook's site in a folder, with stand-ins for the pictures of screens, which take minutes."""
    shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns("images"))
    shutil.copytree(HANDBOOK / "themes", folder / "themes")
    for language in TRANSLATED:
        images = folder / "content" / language / "images"
        images.mkdir()
        for name in pictures(language):
            Image.new("RGB", SCREEN, "#faf5ef").save(images / f"{name}.png")
    return folder


def keep(folder, language, kept):
    """Leaves of a copy these chapters in that language, without links to the others."""
    content = folder / "content"
    for other in set(LANGUAGES) - {language}:
        shutil.rmtree(content / other)
    settings = (content / "site.yaml").read_text()
    (content / "site.yaml").write_text(re.sub(r"(?m)^languages: .*$", f"languages: [{language}]", settings))
    for path in (content / language).rglob("*.md"):
        if path.name[:2].isdigit() and int(path.name[:2]) not in kept:
            path.unlink()
        else:
            path.write_text(re.sub(r"\[([^]\n]*)\]\([^)\s]*\.md[^)]*\)", r"\1", path.read_text()))


def shell(script, folder, home):
    """Runs what a chapter says to type, in the folder of a site, as a person does who has installed the program; without
    what makes cards and icons, which takes seconds."""
    inherited = {name: value for name, value in os.environ.items() if not re.match("LC_|LANG|TZ$", name)}
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        timeout=600, env=inherited | {"HOME": str(home), "SASSHI_VIPS": "/nowhere", "PATH": f"{SASSHI.parent}:{os.environ['PATH']}"})
