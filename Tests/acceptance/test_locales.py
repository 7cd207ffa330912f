"""The default theme's words in every language that it speaks: all of them, in the language's own letters
and punctuation, as a reader of it would write them."""

import re
import unicodedata

import pytest
import yaml

from program import ROOT

LOCALES = ROOT / "themes/default/locales"
TAGS = sorted(path.stem for path in LOCALES.glob("*.yaml"))
# What ends a sentence where it is not a full stop; in Thai nothing does.
SENTENCE_ENDS = {
    "ja": "。", "ja-simple": "。", "zh-Hans": "。", "zh-Hant": "。", "ne": "।", "my": "။", "th": ""}
# Scripts whose texts hold Latin letters in names of things alone.
SCRIPTS = {"ja": "[ぁ-ん]", "ko": "[가-힣]", "ne": "[क-ह]", "my": "[က-အ]", "th": "[ก-ฮ]"}
LATIN_NAMES = {"A4", "Atom", "Code", "EPUB", "Furigana", "PDF", "PDF/UA-1", "QR"}


def locale(tag):
    """What a locale file holds."""
    return yaml.safe_load((LOCALES / f"{tag}.yaml").read_text())


def words(tag):
    """The words of a language as readers see them, without readings."""
    return {key: re.sub(r"\{([^{}|]+)\|[^{}]+\}", r"\1", text)
            for key, text in locale(tag)["words"].items()}


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_has_every_word(tag):
    assert [key for key in words("en") if key not in words(tag)] == []
    # Only what stands round a chapter's number may be nothing.
    assert [key for key, text in words(tag).items() if not text.strip()
            and key not in ("chapter-prefix", "chapter-suffix")] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_names_days_and_months(tag):
    assert (len(locale(tag)["formats"]["weekdays"]), len(locale(tag)["months"])) == (7, 12)
    assert len(locale(tag)["formats"].get("digits", "0123456789")) == 10


@pytest.mark.parametrize("tag", TAGS)
def test_words_that_something_follows_lead_to_it(tag):
    said = words(tag)
    assert said["search-count"].count("{}") == 1
    # A link follows after a space.
    assert [key for key in ("original", "moved") if said[key][-1] not in ":："] == []
    assert said["colon"].strip() in (":", "：")


@pytest.mark.parametrize("tag", TAGS)
def test_texts_are_composed_and_hold_nothing_unseen(tag):
    text = (LOCALES / f"{tag}.yaml").read_text()
    assert text == unicodedata.normalize("NFC", text)
    assert [hex(ord(sign)) for sign in text
            if unicodedata.category(sign) in ("Cc", "Cf", "Cn", "Co") and sign != "\n"] == []


@pytest.mark.parametrize("tag", TAGS)
def test_sentences_end_as_the_language_ends_them(tag):
    sentences = [key for key, text in words("en").items() if text.endswith(".")]
    end = SENTENCE_ENDS.get(tag, ".")
    said = words(tag)
    assert [said[key] for key in sentences
            if not said[key].endswith(end) or not end and said[key].endswith(".")] == []
    assert [text for text in said.values() if re.search("[\"']", text)] == []


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag in SCRIPTS])
def test_words_stand_in_the_letters_of_their_language(tag):
    foreign = {word for text in words(tag).values() for word in re.findall(r"[A-Za-z][\w/-]*", text, re.A)}
    assert foreign - LATIN_NAMES == set()
    assert sum(bool(re.search(SCRIPTS[tag], text)) for text in words(tag).values()) > len(words(tag)) / 2


def test_a_language_in_latin_letters_is_not_left_in_english():
    english = words("en")
    for tag in TAGS:
        same = [key for key, text in words(tag).items() if tag != "en" and text == english.get(key)]
        assert [key for key in same if len(english[key].split()) > 2] == [], tag


def test_burmese_is_written_in_unicode():
    text = "\n".join(words("my").values())
    # The digit ၀ for the letter ဝ; a vowel before its consonant, and the signs, of the Zawgyi font.
    assert re.findall("[၀-၉]|(?<![က-ဿ])ေ|[ဳ-ဴၠ-ႏ]", text) == []


def test_thai_is_typed_with_the_signs_that_it_shows():
    # Two เ look like แ, and ํ before า looks like ำ.
    assert re.findall("เเ|ํ[่-๋]?า", "\n".join(words("th").values())) == []
