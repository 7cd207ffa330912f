"""The chapters that name every mistake cannot be other than the program and its list. That they are as new as both is told
by test_handbook.py."""

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from handbook import HANDBOOK
from program import ROOT, SASSHI

CHAPTER = "handbook/content/{}/booklet/14-mistakes-in-texts.md"


@pytest.fixture(scope="session")
def sound_copy(once):
    """The handbook's script, in a folder in which the program's list holds two mistakes, and the handbook tells both."""
    def make(folder):
        handbook = folder / "handbook"
        (handbook / "mistakes").mkdir(parents=True)
        for path in HANDBOOK.glob("mistake*.py"):
            shutil.copy(path, handbook)
        for language in ["ja", "en", "ja-simple"]:
            (handbook / "content" / language / "booklet").mkdir(parents=True)
        entries = read("pages")
        write(folder, "groups", ["pages"])
        write(folder, "pages", {name: entries[name] for name in ["raw-html", "heading-mark"]})
        write(folder, "chapters", [{**read("chapters")[0], "groups": ["pages"]}])
        list_mistakes(folder, "raw-html", "heading-mark")
        assert run(folder) == (0, "")
        assert run(folder, "--check") == (0, "")
        return folder

    return once("mistakes", make)


@pytest.fixture
def copy(sound_copy, tmp_path):
    return shutil.copytree(sound_copy, tmp_path / "copy")


def read(name, root=ROOT):
    return yaml.safe_load((root / f"handbook/mistakes/{name}.yaml").read_text())


def write(root, name, value):
    (root / f"handbook/mistakes/{name}.yaml").write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


def list_mistakes(root, *identifiers):
    path = root / "Sources/Diagnostics/DiagnosticIdentifier.swift"
    path.parent.mkdir(parents=True, exist_ok=True)
    cases = "\n".join(f'  case a{number} = "{name}"' for number, name in enumerate(identifiers))
    path.write_text(f"  // MARK: Pages\n{cases}\n")


def run(root, *arguments):
    """(status, what it said) of the script in that folder."""
    result = subprocess.run(
        [sys.executable, root / "handbook/mistakes.py", *arguments], capture_output=True, text=True,
        env=os.environ | {"SASSHI": str(SASSHI), "PYTHONPATH": str(ROOT / "Tests/acceptance"), "PYTHONDONTWRITEBYTECODE": "1"})
    return result.returncode, result.stderr


def test_a_chapter_that_was_changed_is_named(copy):
    paths = [copy / CHAPTER.format(language) for language in ["ja", "en", "ja-simple"]]
    for path in paths:
        text = path.read_text()
        assert "[heading-mark]" in text
        path.write_text(text.replace("[heading-mark]", "[heading]"))
    status, said = run(copy, "--check")
    assert status == 1
    assert [str(path) in said for path in paths] == [True] * 3 and "[heading]" in said


def test_a_mistake_that_is_missing_or_one_too_many_is_named(copy):
    list_mistakes(copy, "raw-html", "heading-mark", "list-mark")
    status, said = run(copy, "--check")
    assert status == 1 and "+list-mark" in said
    list_mistakes(copy, "raw-html")
    status, said = run(copy, "--check")
    assert status == 1 and "-heading-mark" in said


def test_an_example_without_its_mistake_and_a_cure_that_does_not_cure_are_named(copy):
    entries = read("pages", copy)
    for entry in entries.values():
        entry["files"], entry["cured"] = entry["cured"], entry["files"]
    entries["raw-html"]["files"] = entries["raw-html"]["cured"]
    write(copy, "pages", entries)
    status, said = run(copy)
    assert status == 1
    assert "heading-mark (ja): the program does not say it" in said
    assert "raw-html (ja): the cure does not cure it" in said


def test_a_text_that_is_missing_in_a_language_is_named(copy):
    entries = read("pages", copy)
    del entries["heading-mark"]["means"]["en"]
    del entries["heading-mark"]["title"]["ja-simple"]
    write(copy, "pages", entries)
    status, said = run(copy)
    assert status == 1 and "heading-mark: no title ja-simple, no means en" in said


def test_nothing_of_the_machine_stands_in_the_chapters():
    texts = {path: path.read_text() for path in HANDBOOK.glob("content/*/booklet/1[4-9]-*.md")}
    assert len(texts) == 16
    assert [(path.name, found[0]) for path, text in texts.items()
            if (found := re.search(r"/tmp/|/work/|mistake-\w{8}|\d\.\d+ ?(?:秒|s\b)", text))] == []
