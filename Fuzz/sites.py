"""sites.py PROGRAM: whole sites with mistakes in them, made from the sample.

Each site is the sample with one to four changes: to names and values in YAML, to texts, templates and words
of a theme, to bytes, to names of files. Sasshi must end with a status from 0 to 3, in time and within its
memory, say nothing that a terminal would obey, leave the output of before whole when it refuses, write the
same bytes twice when it does not, and mend no line twice. A site that it fails on is kept below .build/fuzz/sites.
"""

import argparse
import concurrent.futures
import hashlib
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".build/fuzz/sites"
SECONDS = 20
BYTES = 2 << 30

VALUES = [
    "", " ", "''", "[]", "{}", "null", "~", "true", "yes", "0", "-1", "1e999", "99999999999999999999", "2026-02-30",
    "2062-01-01", "'2026-12-16'", "[お知らせ] 休館", "お知らせ #1", '"引用"と本', "*注意*", "&a b", "*a", "!!str x",
    "{ja: あ, en: b}", "{杉並区|すぎなみく}の会", '"{杉並区|すぎなみく}の会"', '"{杉並区|"', "| \n   一\n   二", "＃＃", "javascript:alert(1)",
    "../../etc/passwd", "/etc/passwd", "C:\\con", "mailto:x", "tel:110", "https://example.org//", "https://例え.jp/index.html",
    "//x", "?p=12", "con", "a\u0301", "\u200b", "\u202e txt", "\\e[31m", '"\\u001b[31m"', "a" * 5000, "<script>alert(1)</script>",
    "{{title}}", "{{{lead}}}", "%s%n", "ja", "zz-ZZ", "xx", "[a, [b, [c]]]", "{a: {b: {c: d}}}", "- a", "0xFF", "#ＡＢ", "1:30",
]
TEXTS = [
    "**", "__", "~~", "`", "```", "::: ", ":::", "：：：", "> ", "> [!NOTE]", "##", "＃＃ ", "##\u3000", "- ", "\u3000", "\t", "    ",
    "|", "|-|-|", "｜", "[", "](", "![", "]（", "）", "{", "|}", "{#id}", "{.x}", "{width=300}", "[^1]", "[^1]: ", "[a]: ", "<", ">",
    "<!--", "-->", "<br>", "<ruby>", "<rt>", "</b>", "<?", "<!A ", "&#27;", "&#0;", "&amp;", "https://example.org/", "www.", "@a.b",
    "---", "===", "\\", "《", "》", "［＃", "\x1b[31m", "\x00", "\x07", "\u2028", "\ufeff", "\u200d", "\ufe0f", "\r", "\r\n", "か\u3099",
    "\U0001f469\u200d\U0001f467", "𠮷", "進行：", "**司会**：", "[注文](order.md)", "[x](../../x.md)", "![](a.png)", "a <?" * 200,
]
TEMPLATES = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{!", "{{=<% %>=}}", "{{title}}", "{{{title}}}", "{{#chapters}}",
    "{{/chapters}}", "{{>page}}", "{{.}}", "{{a.b.c}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{$block}}", "{{<layout}}",
]
NAMES = [
    "con.md", "a b.md", "order (1).md", "index のコピー.md", "か\u3099.md", "が.md", "x.md.txt", ".hidden.md", "~$x.md", "INDEX.md",
    "99-x.md", "2062-01-01-x.md", "2026-02-30-x.md", "x\x1b[31m.md", "x\n.md", "%2e%2e.md", "a" * 200 + ".md", "?.md", "x.MD", "x.png",
    "404.md", "search.md", "downloads.md", "assets.md", "index.html.md", "root.md", "🍊.md", "-.md", "..md", "x\u202e.md",
]


class Site:
    """A copy of the sample that changes are made to, one after the other."""

    def __init__(self, folder, chance):
        self.folder = folder
        self.chance = chance
        for name in ("content", "themes"):
            shutil.copytree(ROOT / name, folder / name)

    def change(self):
        """Makes one change, and says which."""
        kinds = [
            self.yaml_value, self.yaml_value, self.yaml_key, self.yaml_line, self.text, self.text, self.text, self.line,
            self.template, self.word, self.byte, self.name, self.copy, self.remove, self.exchange, self.link,
        ]
        kind = self.chance.choice(kinds)
        return f"{kind.__name__}: {kind()}"

    def files(self, *patterns):
        found = [path for pattern in patterns for path in self.folder.glob(pattern) if path.is_file()]
        return sorted(path for path in found if not path.is_symlink())

    def edited(self, path, edit):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        path.write_bytes(edit(text).encode("utf-8", "surrogateescape"))
        return path.relative_to(self.folder)

    def yaml(self):
        return self.chance.choice(
            self.files("content/site.yaml") * 4
            + self.files("themes/*/theme.yaml", "content/*/booklet/index.md", "content/**/*.md"))

    def in_line(self, text, wanted, edit):
        lines = text.split("\n")
        places = [number for number, line in enumerate(lines) if wanted(line)]
        if places:
            number = self.chance.choice(places)
            lines[number] = edit(lines[number])
        return "\n".join(lines)

    def yaml_value(self):
        value = self.chance.choice(VALUES)
        return self.edited(self.yaml(), lambda text: self.in_line(
            text, lambda line: ":" in line, lambda line: line[: line.index(":") + 1] + " " + value)), value[:40]

    def yaml_key(self):
        def misspelt(line):
            key = line[: line.index(":")]
            place = self.chance.randrange(len(key) + 1)
            return key[:place] + self.chance.choice("xー：＃ \t\u3000-\"'") + key[place + self.chance.randrange(2):] + line[len(key):]
        return self.edited(self.yaml(), lambda text: self.in_line(text, lambda line: ":" in line, misspelt))

    def yaml_line(self):
        edit = self.chance.choice([lambda line: line + "\n" + line, lambda line: "", lambda line: "  " + line,
                                   lambda line: "\t" + line, lambda line: "\u3000" + line, lambda line: line.lstrip()])
        return self.edited(self.yaml(), lambda text: self.in_line(text, lambda line: True, edit))

    def put(self, path, piece):
        def edit(text):
            place = self.chance.randrange(len(text) + 1)
            if self.chance.random() < 0.5:
                place = text.rfind("\n", 0, place) + 1
            return text[:place] + piece + text[place:]
        return self.edited(path, edit), piece[:40]

    def text(self):
        return self.put(self.chance.choice(self.files("content/**/*.md")),
                        self.chance.choice(TEXTS) * self.chance.choice([1, 1, 1, 2, 50]))

    def line(self):
        def edit(text):
            lines = text.split("\n")
            first, second = (self.chance.randrange(len(lines)) for _ in range(2))
            lines[first], lines[second] = lines[second], lines[first]
            return "\n".join(lines)
        return self.edited(self.chance.choice(self.files("content/**/*.md", "content/site.yaml")), edit)

    def template(self):
        return self.put(self.chance.choice(self.files("themes/*/templates/*.mustache")), self.chance.choice(TEMPLATES))

    def word(self):
        value = self.chance.choice(VALUES)
        return self.edited(self.chance.choice(self.files("themes/*/locales/*.yaml")), lambda text: self.in_line(
            text, lambda line: ":" in line, lambda line: line[: line.index(":") + 1] + " " + value)), value[:40]

    def byte(self):
        path = self.chance.choice(self.files("content/**/*", "themes/**/*"))
        data = bytearray(path.read_bytes())
        for _ in range(self.chance.choice([1, 1, 8, 64])):
            if data:
                data[self.chance.randrange(len(data))] = self.chance.randrange(256)
        if self.chance.random() < 0.2:
            del data[self.chance.randrange(len(data) + 1):]
        path.write_bytes(data)
        return path.relative_to(self.folder)

    def name(self):
        path = self.chance.choice(self.files("content/**/*", "themes/**/*"))
        other = path.with_name(self.chance.choice(
            NAMES + [path.name.upper(), unicodedata.normalize("NFD", path.name) + "x", path.name + "~"]))
        path.rename(other)
        return path.relative_to(self.folder), other.name[:40]

    def copy(self):
        path = self.chance.choice(self.files("content/**/*"))
        other = path.with_name(self.chance.choice(NAMES))
        shutil.copyfile(path, other)
        return path.relative_to(self.folder), other.name[:40]

    def remove(self):
        path = self.chance.choice(self.files("content/**/*", "themes/**/*"))
        path.unlink()
        return path.relative_to(self.folder)

    def exchange(self):
        first, second = (self.chance.choice(self.files("content/**/*", "themes/**/*")) for _ in range(2))
        data = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(data)
        return first.relative_to(self.folder), second.relative_to(self.folder)

    def link(self):
        path = self.chance.choice(self.files("content/**/*"))
        path.unlink()
        target = self.chance.choice([".", "..", path.name, "/dev/zero", "/etc", "nothing"])
        path.symlink_to(target)
        return path.relative_to(self.folder), target


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def printed(folder):
    """What stands below the folder, in one number."""
    sums = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            sums.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode("utf-8", "surrogateescape"))
            sums.update(path.read_bytes())
    return sums.hexdigest()


def run(program, folder, *arguments):
    """The status of one run, and what is wrong with how it ran: a sentence, or nothing."""
    try:
        done = subprocess.run([program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                              preexec_fn=limited, timeout=3 * SECONDS)
    except subprocess.TimeoutExpired:
        return None, f"{arguments}: still running"
    said = done.stdout + done.stderr
    if done.returncode not in (0, 1, 3):
        return done.returncode, f"{arguments}: ended with {done.returncode}: {said[-300:]!r}"
    text = said.decode("utf-8", "replace")
    obeyed = {sign for sign in text if unicodedata.category(sign) in ("Cc", "Zl", "Zp") and sign != "\n"}
    obeyed |= {sign for sign in text if sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
    if obeyed:
        return done.returncode, f"{arguments}: a terminal would obey {obeyed!r}"
    if done.returncode and not said.strip():
        return done.returncode, f"{arguments}: ended with {done.returncode} and said nothing"
    return done.returncode, None


def fault(program, folder, language):
    """What Sasshi does wrong with the site in the folder: a sentence, or nothing."""
    words = ["--language", language]
    output = folder / "output"
    status, wrong = run(program, folder, "build", *words)
    if wrong:
        return status, wrong
    after = printed(output)
    if status != 0 and after != folder.before:
        return status, "the output of before is not whole"
    again, wrong = run(program, folder, "build", *words)
    if wrong or again != status or printed(output) != after:
        return status, wrong or f"the second build differs, {status} then {again}"
    checked, wrong = run(program, folder, "check", *words)
    if wrong is None and (status == 0) != (checked == 0):
        wrong = f"check says {checked}, build {status}"
    return status, wrong or mended(program, folder, words, checked)


def mended(program, folder, words, checked):
    """What is wrong with how Sasshi mends the site: a sentence, or nothing."""
    content = folder / "content"
    lines = line_counts(content)
    status, wrong = run(program, folder, "check", "--fix", *words)
    if wrong is None and status > checked:
        wrong = f"check says {checked}, and {status} once it has mended"
    if wrong is None and line_counts(content) != lines:
        wrong = "mending added lines or files, or took some away"
    after = printed(content)
    if wrong is None:
        _, wrong = run(program, folder, "check", "--fix", *words)
        if wrong is None and printed(content) != after:
            wrong = "what was mended was mended once more"
    return wrong


def line_counts(folder):
    """How many lines each file below a folder has."""
    return {path: path.read_bytes().count(b"\n") for path in folder.rglob("*") if path.is_file()
            and path.suffix == ".md" and not path.is_symlink()}


class Folder(type(Path())):
    """A site's folder, and what its output was before the changes."""

    before = ""


def trial(program, number, before, options):
    chance = random.Random(number)
    with tempfile.TemporaryDirectory(prefix="sasshi-site-") as name:
        folder = Folder(name)
        site = Site(folder, chance)
        shutil.copytree(before, folder / "output")
        folder.before = printed(folder / "output")
        changes = [site.change() for _ in range(chance.randrange(1, 5))]
        try:
            status, wrong = fault(program, folder, chance.choice(["ja", "en"]))
        except Exception as error:
            status, wrong = None, f"{type(error).__name__}: {error}"
        if wrong:
            shutil.rmtree(KEPT / str(number), ignore_errors=True)
            shutil.copytree(folder, KEPT / str(number), symlinks=True)
            wrong = f"site {number}: {wrong}" + "".join(f"\n  {change}" for change in changes)
        return status, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", type=lambda name: str(Path(name).resolve()))
    parser.add_argument("--sites", type=int, default=3000)
    parser.add_argument("--seconds", type=float, help="end after so many, however many sites were built")
    parser.add_argument("--first", type=int, default=0, help="number of the first site, which is its seed")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds if options.seconds else float("inf")
    statuses, faults = {}, []
    with tempfile.TemporaryDirectory(prefix="sasshi-before-") as before:
        shutil.copytree(ROOT / "content", Path(before) / "content")
        shutil.copytree(ROOT / "themes", Path(before) / "themes")
        subprocess.run([options.program, "build"], cwd=before, check=True, capture_output=True)

        def one(number):
            if time.monotonic() < end:
                return trial(options.program, number, Path(before) / "output", options)
            return None

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
            numbers = range(options.first, options.first + options.sites)
            for status, wrong in filter(None, workers.map(one, numbers)):
                statuses[status] = statuses.get(status, 0) + 1
                if wrong:
                    faults.append(wrong)
                    print(wrong, flush=True)
    told = ", ".join(f"{count} with status {status}" for status, count in sorted(statuses.items(), key=str))
    print(f"{sum(statuses.values())} sites: {told}; {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
