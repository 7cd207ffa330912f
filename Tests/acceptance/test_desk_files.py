"""The files of the desk's screens: words in both languages, nothing from elsewhere, nothing as markup."""

import json
import re
from itertools import chain

import pytest

from program import ROOT

WEB = ROOT / "Desk/web"
SCRIPTS = sorted(WEB.glob("*.js"))
TEXTS = {path.name: path.read_text() for path in SCRIPTS}
LANGUAGES = ["ja", "en"]


def words(language):
    """The words of a language by their keys; no key stands in two files."""
    found = {}
    for path in sorted((WEB / "words" / language).glob("*.json")):
        for key, value in json.loads(path.read_text()).items():
            assert key not in found, f"{key} stands twice in {language}"
            found[key] = value
    return found


WORDS = {language: words(language) for language in LANGUAGES}
# What stands in quotation marks, and what begins a template: `state.${name}`.
LITERALS = set(chain.from_iterable(re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'", text) for text in TEXTS.values()))
LITERALS = {literal for pair in LITERALS for literal in pair if literal}
BEGINNINGS = {found for text in TEXTS.values() for found in re.findall(r"`([\w.-]*\.)\$\{", text)}
ENDINGS = {found for text in TEXTS.values() for found in re.findall(r"`\$\{[\w.]+\}(\.[\w.-]+)`", text)}


def test_both_languages_have_the_same_words():
    assert WORDS["ja"].keys() == WORDS["en"].keys()


def test_the_same_values_are_filled_in_in_both_languages():
    def names(value):
        texts = [value] if isinstance(value, str) else value.values()
        return {name for text in texts for name in re.findall(r"\{(\w+)\}", text)}

    differ = {key: (names(WORDS["ja"][key]), names(WORDS["en"][key]))
              for key in WORDS["ja"] if names(WORDS["ja"][key]) - {"n"} != names(WORDS["en"][key]) - {"n"}}
    assert differ == {}


def test_every_word_that_is_asked_for_is_there():
    asked = {key for text in TEXTS.values() for key in re.findall(r"\bword\(\s*\"([^\"]+)\"", text)}
    assert len(asked) > 100
    assert asked - WORDS["ja"].keys() == set()


def test_every_word_is_used():
    idle = [key for key in WORDS["ja"]
            if key not in LITERALS and not any(key.startswith(beginning) for beginning in BEGINNINGS)
            and not any(key.endswith(ending) for ending in ENDINGS)]
    assert idle == []


@pytest.mark.parametrize("name", TEXTS)
def test_what_people_wrote_is_never_taken_for_markup(name):
    found = re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|\beval\(|new Function"
        r"|srcdoc|setAttribute\(\"style\"|\bon\w+=", TEXTS[name])
    assert found == []


@pytest.mark.parametrize("name", TEXTS)
def test_a_script_asks_for_nothing_from_elsewhere(name):
    addresses = set(re.findall(r"[\"'`](https?://[^\s\"'`]*)", TEXTS[name])) - {"http://www.w3.org/2000/svg"}
    assert {address for address in addresses if "${" not in address} == set()
    for modules in re.findall(r"^(?:import|export)\b[^;]*?from \"([^\"\n]+)\"|\bimport\(\"([^\"\n]+)\"\)", TEXTS[name], re.M):
        module = "".join(modules)
        assert (WEB / module).is_file() and module.startswith("./"), module


def test_styles_and_the_page_ask_for_nothing_from_elsewhere():
    for path in [*WEB.glob("*.css"), *WEB.glob("*.html")]:
        assert re.findall(r"@import|url\(|https?:", path.read_text()) == [], path.name
    page = (WEB / "index.html").read_text()
    for name in re.findall(r"(?:href|src)=\"([^\"]+)\"", page):
        assert (WEB / name).is_file(), name
    assert re.findall(r"<style|style=|<script(?! type=\"module\" src=)", page) == []


def test_no_script_is_too_long_to_read():
    assert {name: text.count("\n") for name, text in TEXTS.items() if text.count("\n") > 300} == {}
