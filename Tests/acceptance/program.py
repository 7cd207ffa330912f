"""The program under test, run as its users run it, and the folders it reads and writes."""

import os
import re
import shutil
import subprocess
import zlib
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SASSHI = ROOT / ".build/release/sasshi"
CONTENT = ROOT / "content"
# The theme under test, and the fonts that are installed for it; scripts/test.sh runs what they can change
# with others.
THEME = ROOT / "themes" / os.environ.get("SASSHI_TEST_THEME", "default")
FONTS = ROOT / "Tests/fonts" / (os.environ.get("SASSHI_TEST_FONTS", "fonts") + ".conf")
VIPS = shutil.which("vipsthumbnail")
# What it draws takes seconds, and most tests do not look at it.
UNDRAWN = {"SASSHI_VIPS": "/nowhere"}


def sasshi(*arguments, cwd=ROOT, input=None, **environment):
    """Runs the program with no locale or time zone but those given; its output is left as bytes."""
    inherited = {k: v for k, v in os.environ.items() if not re.match("LC_|LANG|TZ$", k)}
    return subprocess.run(
        [SASSHI, *map(str, arguments)],
        cwd=cwd, env=inherited | environment, input=input or b"", capture_output=True, timeout=600)


def words(result):
    """All that a run said to its user."""
    return (result.stdout + result.stderr).decode()


def is_paper(path):
    """Whether a page has one look, that of paper: the booklet for printing, a release's sheet."""
    return "print/" in path or path.endswith(".print.html")


@dataclass(frozen=True)
class Site:
    """An output folder. Paths inside it are strings with `/`, relative to it."""

    root: Path
    base_url: str = ""

    def files(self):
        return {p.relative_to(self.root).as_posix() for p in self.root.rglob("*") if p.is_file()}

    def pages(self):
        return sorted(path for path in self.files() if path.endswith(".html"))

    def screen_pages(self):
        """The pages to be read on a screen: no booklet for printing, no sheet of a release."""
        return [path for path in self.pages() if not is_paper(path)]

    def web_pages(self):
        """Those of them that have an address of their own: no 404 pages."""
        return [p for p in self.screen_pages() if not p.endswith("404.html")]

    def bytes(self):
        return {path: (self.root / path).read_bytes() for path in self.files()}

    def state(self):
        """Bytes, inode and time of change of each file and folder: equal only when untouched."""
        entries = [self.root, *sorted(self.root.rglob("*"))]
        return {
            entry.relative_to(self.root).as_posix(): (
                entry.stat().st_ino, entry.stat().st_mtime_ns,
                entry.read_bytes() if entry.is_file() else None)
            for entry in entries}


def build(output, *arguments, content=CONTENT, theme=THEME, base_url="", **environment):
    """Builds a site that is expected to be right, without what vipsthumbnail draws, which takes seconds, unless the
    environment says where that is (`VIPS`)."""
    address = ["--base-url", base_url] if base_url else []
    environment = UNDRAWN | environment
    result = sasshi(
        "build", "--content", content, "--theme", theme, "--output", output,
        *address, *arguments, **environment)
    assert result.returncode == 0, words(result)
    return Site(Path(output), base_url)


class Workspace:
    """A copy of the content and the theme that a test may spoil, and an output folder for it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.content = Path(shutil.copytree(CONTENT, self.folder / "content"))
        shutil.copytree(THEME.parent, self.folder / "themes")
        self.theme = self.folder / "themes" / THEME.name
        self.site = Site(self.folder / "output")

    def run(self, command="build", *arguments, **environment):
        """Runs a command, without what vipsthumbnail draws unless the environment says where that is."""
        takes_theme = command in ("build", "check") and "--theme" not in arguments
        theme = ["--theme", f"themes/{THEME.name}"] if takes_theme else []
        return sasshi(command, *theme, *arguments, cwd=self.folder, **UNDRAWN | environment)

    def build(self, **environment):
        result = self.run(**environment)
        assert result.returncode == 0, words(result)
        return self.site

    def write(self, path, text):
        """Writes a file of the content; text that is bytes is written as it is."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, path, old, new):
        text = (self.folder / path).read_text()
        assert old in text, f"{path} has no {old!r} to replace"
        (self.folder / path).write_text(text.replace(old, new, 1))

    def shorten(self):
        """Leaves two sentences of each chapter, for what holds of any text: a book is set in a quarter of the time."""
        for chapter in self.content.glob("*/booklet/[0-9]*.md"):
            _, matter, _ = chapter.read_text().split("---\n", 2)
            chapter.write_text(f"---\n{matter}---\n\n文章です。\n\n## 見出し A\n\nA text.\n")
        return self

    def choose(self, *lines):
        """Writes settings of the theme into site.yaml, beside the emblem."""
        self.replace("content/site.yaml", "\ntheme:\n", "\n".join(["\ntheme:", *(f"  {line}" for line in lines), ""]))


def script_sizes(site):
    """The bytes of each script that web pages load; the booklet for printing has its own inside."""
    return {script.name: script.stat().st_size for script in (site.root / "assets").glob("*.js")
            if script.name != "print.js"}


def png(width, height):
    """A grey picture of that size."""
    def chunk(name, data):
        return (len(data).to_bytes(4) + name + data
                + zlib.crc32(name + data).to_bytes(4))
    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 0, 0, 0, 0])
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# What content/ says, so that no test repeats its texts.

def plain(value, readings=r"\1"):
    """Texts as machines read them: without readings, or with each word and its reading (`\\1`, `\\2`) set so."""
    if isinstance(value, dict):
        return {key: plain(text, readings) for key, text in value.items()}
    if isinstance(value, list):
        return [plain(text, readings) for text in value]
    return re.sub(r"\{([^{}|｜]+)[|｜]([^{}]*)\}", readings, value) if isinstance(value, str) else value


SETTINGS = plain(yaml.safe_load((CONTENT / "site.yaml").read_text()))
LANGUAGES = [
    entry["tag"] if isinstance(entry, dict) else entry for entry in SETTINGS["languages"]]
# Those whose tags search engines know: a language of two letters, a script, a region.
SEARCHED = [tag for tag in LANGUAGES if re.fullmatch("[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", tag)]


def text(value, language):
    """A text of site.yaml: the same for all languages, or a map from language to text."""
    return value[language] if isinstance(value, dict) else value


def phone_number(number, language):
    """A phone number as readers of a language dial it: from abroad, outside Japan."""
    return number if language.startswith("ja") else f"+{SETTINGS['country-code']} {number[1:]}"


def front_matter(path, readings=r"\1"):
    return plain(yaml.safe_load(re.match("---\n(.*?\n)---\n", path.read_text(), re.S)[1]), readings)


def prefix(language):
    """Where a language's pages stand below the site's root."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def language_of(page):
    first = page.split("/")[0]
    return first if first in LANGUAGES[1:] else LANGUAGES[0]


def is_translated(page):
    """Whether a page of the site is in its own language, rather than in another that stands in."""
    language = language_of(page)
    path = page.removeprefix(prefix(language)).removesuffix(".html")
    folder, _, name = path.rpartition("/")
    names = [name, f"[0-9]*-{name}"] if folder == "booklet" else [name]
    return any(any((CONTENT / language / folder).glob(name + ".md")) for name in names)


def original_of(page):
    """The page whose text stands on a page: itself, or the one that stands in for a translation."""
    language = language_of(page)
    path = page.removeprefix(prefix(language))
    [entry] = [e for e in SETTINGS["languages"] if (e["tag"] if isinstance(e, dict) else e) == language]
    others = entry.get("fallback", []) if isinstance(entry, dict) else []
    candidates = [prefix(tag) + path for tag in [language, *others, LANGUAGES[0]]]
    return next(candidate for candidate in candidates if is_translated(candidate))


def chapters(language):
    """The chapters in order: address below the language's root, and title."""
    sources = sorted((CONTENT / language / "booklet").glob("[0-9]*.md"))
    return [
        (f"booklet/{source.stem.split('-', 1)[1]}.html", front_matter(source)["title"])
        for source in sources]


def releases(language):
    """The releases in order of their date: address below the language's root, and title."""
    sources = sorted((CONTENT / language / "releases").glob("[0-9]*.md"))
    return [(f"releases/{source.stem}.html", front_matter(source)["title"]) for source in sources]
