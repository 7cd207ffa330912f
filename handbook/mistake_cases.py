"""What the files mistakes/*.yaml say, and what the program says of the mistake of each.

An entry of such a file, with the identifier as its key:

    title, means      the mistake's name and what it means, by language
    files             texts that are put over a small valid site; a path without a text takes the file away
    prepare           lines of sh that are run in the site's folder first: what no text file can say; $SASSHI is the program
    command           what is typed; without it “check”
    environment       variables; {here} is the site's folder, in them, in `command` and in `input`
    input             what is typed when the program asks
    terminal          true where the program asks only at a terminal
    desk              what the desk is asked instead: [method, path, body]
    shows             which of the files are shown; `names`: their names alone; [] nothing
    cured             files as they are after the cure, likewise; the program then no longer says it
    steady            patterns of what differs from run to run or from machine to machine, and what stands for it
    files-en …        likewise files, prepare, command, cured for the English chapter, whose small site is English then
    message, why      where no case can make it: what the program says, by language, and why
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml

HANDBOOK = Path(__file__).resolve().parent

sys.path.insert(0, str(HANDBOOK.parent / "Tests/acceptance"))

from desk import open_desk  # noqa: E402

PROGRAM = Path(os.environ.get("SASSHI") or HANDBOOK.parent / ".build/release/sasshi")
SWIFT_LIST = HANDBOOK.parent / "Sources/Diagnostics/DiagnosticIdentifier.swift"
SITES = {
    "ja": {
        "content/site.yaml": "name: わたしたちの会\nlanguages: [ja]\n",
        "content/ja/index.md": "---\ntitle: わたしたちの会\n---\n\nようこそ。\n"},
    "en": {
        "content/site.yaml": "name: Our group\nlanguages: [en]\n",
        "content/en/index.md": "---\ntitle: Our group\n---\n\nWelcome.\n"},
}
HINT = {"ja": "直し方", "en": "hint"}
# Sasshi waits until what it writes is on the disk; nobody waits for memory.
SCRATCH = "/dev/shm" if os.path.isdir("/dev/shm") else None
LOCALES = {"ja": "ja_JP.UTF-8", "en": "en_US.UTF-8"}
KEYS = {"title", "means", "message", "why", "shows", "steady", "environment", "input", "terminal", "desk",
        *(key + suffix for key in ("files", "prepare", "command", "cured") for suffix in ("", "-en"))}


@dataclass
class Case:
    """A mistake as it is shown in the chapters of a language, whose messages are in that language."""

    identifier: str
    entry: dict
    language: str
    # The lines that the program says of the mistake.
    message: str = ""

    def part(self, key, otherwise=None):
        """What the entry says for this language."""
        is_english = self.language == "en" and "files-en" in self.entry
        suffix = "-en" if is_english and (key + "-en" in self.entry or key == "cured") else ""
        return self.entry.get(key + suffix, otherwise)

    @property
    def site(self):
        return SITES["en" if self.language == "en" and "files-en" in self.entry else "ja"]

    @property
    def files(self):
        return self.part("files", {})

    @property
    def cured(self):
        return self.part("cured", {})

    @property
    def command(self):
        return self.part("command", "check")

    def fault(self):
        """What the case does not do that it ought to, if anything. Then `message` is known."""
        given = self.entry.get("message")
        self.message = given[self.language].rstrip() if given else self.said(self.files)
        if not self.message:
            return "the program does not say it"
        is_cured_in_japanese = self.language == "en" and "files-en" not in self.entry
        if not self.cured or is_cured_in_japanese or not self.said(self.files | self.cured):
            return None
        return "the cure does not cure it"

    def said(self, files):
        with tempfile.TemporaryDirectory(prefix="mistake-", dir=SCRATCH) as folder:
            here = Path(folder).resolve() / "our-site"
            for path, text in (self.site | files).items():
                if text is not None:
                    (here / path).parent.mkdir(parents=True, exist_ok=True)
                    (here / path).write_text(text)
            return self.paragraph(self.run(here), here)

    def run(self, here):
        environment = {key: value for key, value in os.environ.items() if not re.match("LC_|LANG|TZ$|XDG_|SASSHI", key)}
        environment |= {"HOME": str(here.parent), "LC_ALL": LOCALES[self.language], "TZ": "UTC"}
        environment |= {key: in_place(value, here) for key, value in self.entry.get("environment", {}).items()}
        if "prepare" in self.entry:
            subprocess.run(
                ["sh", "-ec", self.part("prepare")], cwd=here, env=environment | {"SASSHI": str(PROGRAM)},
                capture_output=True, check=True)
        if "desk" in self.entry:
            return self.answer_of_desk(here, environment)
        command = [str(PROGRAM), *shlex.split(in_place(self.command, here))]
        if self.entry.get("terminal"):
            command = ["script", "--quiet", "--return", "--command", shlex.join(command), "/dev/null"]
        run = subprocess.run(
            command, cwd=here, env=environment, capture_output=True,
            input=in_place(self.entry.get("input", ""), here).encode(), timeout=120)
        return (run.stdout + run.stderr).decode().replace("\r", "")

    def answer_of_desk(self, here, environment):
        """Why the desk does not do what it is asked, as a message of the program says it."""
        with open_desk(here, language=self.language, **environment) as desk:
            _, _, answer = desk.request(*self.entry["desk"])
        problem = json.loads(answer).get("problem")
        if not problem:
            return ""
        return f"{problem['message']} [{self.identifier}]\n  {HINT[self.language]}: {problem['hint']}"

    def paragraph(self, output, here):
        """The first message of the output with the identifier: a line that ends with it, and the indented ones below."""
        found = re.search(rf"^.*\[{self.identifier}\]$(?:\n[ \t]+.*)*", output, re.M)
        if not found:
            return ""
        text = found[0].replace(f"{here}/", "").replace(str(here), "~/our-site").replace(str(here.parent), "~")
        for pattern, stead in self.entry.get("steady", {}).items():
            text = re.sub(pattern, stead, text)
        return text


def in_place(text, here):
    return str(text).replace("{here}", str(here))


def swift_groups():
    """The identifiers by the headings (`MARK`) of the list in Swift, in its order."""
    groups = {}
    for mark, identifier in re.findall(r'// MARK: (.+)|case \w+ = "(.+)"', SWIFT_LIST.read_text()):
        if mark:
            groups[mark] = []
        else:
            groups[list(groups)[-1]].append(identifier)
    return groups


def read_yaml(name):
    return yaml.safe_load((HANDBOOK / "mistakes" / f"{name}.yaml").read_text())
