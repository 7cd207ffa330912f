"""The words of the sample and of the default theme: one word for one thing, and easy Japanese by its rules."""

import json
import re

import pytest
import yaml

from program import (
    CONTENT, LANGUAGES, ROOT, front_matter, is_translated, language_of, original_of, prefix, releases)

LOCALES = ROOT / "themes/default/locales"
# What a new site begins with.
STARTER = ROOT / "starter"
# What another word says in the same language.
UNWANTED = {
    "ja": ["注文", "刷れ", "言葉"],
    "en": ["town hall", "local government", "Local government", "‘", "*How to Create"],
    "ja-simple": ["たのむ", "おしらせ", "言葉", "{探|", "{作|", "＜", "＞"],
    "zh-Hans": ["支援", "申请", "行政", "重症心身障碍", "医疗护理儿童", "对象者"],
}
# What README.ja.md, the settings' comments and the program's messages, help and hints call by another name.
UNWANTED_IN_PROGRAM = [
    "注文方法", "注文フォーム", "まちが", "言葉", "ホームページ", "もとの文章", "もとの言語", "目次の", "なおし", "ひとつ", "二つ"]
KANJI = "[一-鿿々]"
# Nobody has told how these names are read.
NAMES = ["村 一浩", "荻野"]


def strings(value):
    """All texts of a value of YAML."""
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for each in values for text in strings(each)]


def said_in(value, language):
    """The texts of site.yaml that stand under a language's tag."""
    if isinstance(value, list):
        return [text for each in value for text in said_in(each, language)]
    if not isinstance(value, dict):
        return []
    return [text for key, each in value.items()
            for text in (strings(each) if key == language else said_in(each, language))]


def pages(language, below="."):
    """The files of the sample and of a new site in a language."""
    return [path for root in (CONTENT, STARTER) for path in sorted((root / language / below).rglob("*.md"))]


def texts(language):
    """(where, text) of all that the sample, a new site and the default theme say in a language, readings and all."""
    files = [(path.relative_to(ROOT).as_posix(), path.read_text()) for path in pages(language)]
    settings = yaml.safe_load((CONTENT / "site.yaml").read_text())
    words = yaml.safe_load((LOCALES / f"{language}.yaml").read_text())
    return (files + [("site.yaml", text) for text in said_in(settings, language)]
            + [(f"{language}.yaml", text) for text in strings(words)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_name(language):
    assert [(where, word) for where, text in texts(language) for word in UNWANTED[language]
            if word in text] == []
    # A booklet is 小册子; 手册 is a manual.
    if language == "zh-Hans":
        assert [where for where, text in texts(language) if re.search("(?<!小)手册|(?<!小)册子", text)] == []


def test_the_program_and_its_handbook_use_the_same_words():
    sources = sorted(path for folder in ["Sources", "Desk/Sources"] for path in (ROOT / folder).rglob("*.swift"))
    sources += sorted((ROOT / "Desk/web/words/ja").iterdir())
    begun = [STARTER / "site/ja.yaml", STARTER / "readme/ja.md", *sorted((STARTER / "new/ja").iterdir()),
             *sorted((STARTER / "workflow/ja").iterdir())]
    said = [(path.name, line) for path in [ROOT / "README.ja.md", CONTENT / "site.yaml", *begun, *sources]
            for line in path.read_text().splitlines() if not line.lstrip().startswith("///")]
    assert [(name, line) for name, line in said if any(word in line for word in UNWANTED_IN_PROGRAM)] == []


def test_what_the_desk_says_to_press_stands_on_its_screens():
    screens = {word for path in (ROOT / "Desk/web/words/ja").iterdir() for word in json.loads(path.read_text()).values()
               if isinstance(word, str)}
    sources = [path for folder in ["Desk/Sources/Desk", "Sources/Manuscript/Forms"] for path in (ROOT / folder).rglob("*.swift")]
    named = {word for path in sources for word in re.findall("「([^」]+)」(?:を押|の画面)", path.read_text())}
    assert "基本情報" in named and named - screens == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_say_once_that_a_chapter_is_a_sample(language):
    label = yaml.safe_load((LOCALES / f"{language}.yaml").read_text())["words"]["sample-label"]
    label = re.sub(r"\{([^{}|]+)\|[^{}]+\}", r"\1", label)
    # The theme sets its label before the description.
    described = front_matter(CONTENT / language / "booklet/05-round-table.md")["description"]
    assert label.lower() in described.lower()
    assert not described.lstrip("【").startswith(label)


def test_easy_japanese_has_a_reading_above_every_kanji():
    bare = []
    for where, text in texts("ja-simple"):
        text = re.sub(r"\{[^{}|]+\|[^{}]+\}", "", text)
        # How these are read depends on the number before them.
        text = text.replace("{day}日", "").replace("{minutes}分", "")
        # The language's own name stands where no reading can be shown.
        for name in [*NAMES, "やさしい日本語"]:
            text = text.replace(name, "")
        bare += [(where, line) for line in text.splitlines() if re.search(KANJI, line)]
    assert bare == []


def test_easy_japanese_has_no_spaces_between_its_words():
    japanese = r"[ぁ-んァ-ヶー一-鿿、。」）}]"
    spaced = [(where, found[0]) for where, text in texts("ja-simple")
              for found in re.finditer(f".{{6}}{japanese} [ぁ-んァ-ヶ一-鿿「（{{].{{6}}", text)
              if not any(name in found[0] for name in NAMES)]
    assert spaced == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paragraph_is_a_wall_of_text(language):
    long = []
    for path in pages(language):
        body = path.read_text().split("---\n", 2)[2]
        body = re.sub(r"\{([^{}|]+)\|[^{}]+\}", r"\1", body)
        body = re.sub(r"（＝[^）]*）|\]\([^)]*\)", "", body)
        limit = 480 if language == "en" else 160
        long += [(path.name, paragraph) for paragraph in re.split(r"\n\n|\n(?=- |\d+\. |\|)", body)
                 if len(paragraph) > limit and not paragraph.startswith("|")]
    assert long == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_printed_does_not_call_itself_a_site(language):
    assert [path.name for path in pages(language, "booklet")
            if re.search("このサイト|本站|this site|these pages", path.read_text().split("---\n", 2)[2])] == []


def test_a_new_site_begins_with_the_same_files_in_every_language():
    for below in ("", "new/"):
        files = {language: sorted(path.relative_to(STARTER / below / language).as_posix()
                                  for path in (STARTER / below / language).rglob("*.md")) for language in LANGUAGES}
        assert files["ja"] and all(names == files["ja"] for names in files.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_new_site_is_marked_as_a_sample(language):
    pages = sorted((STARTER / language).rglob("*.md"))
    assert pages and all(front_matter(path)["sample"] is True for path in pages)


def test_no_menu_mixes_languages(site):
    for page in site.web_pages():
        menu = re.search(r'<nav class="navigation".*?</nav>', (site.root / page).read_text(), re.S)[0]
        assert " lang=" not in menu, page


def test_one_page_shows_what_stands_in_for_a_translation(site):
    standing_in = {page for page in site.web_pages() if not is_translated(page)}
    assert standing_in == {"zh-Hans/contact.html"}
    assert language_of(original_of("zh-Hans/contact.html")) == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_says_what_it_is_and_what_was_checked(language, site):
    [path, _] = releases(language)[0]
    # What no line parts is an element of its own.
    release = re.sub("</?span[^>]*>", "", (site.root / prefix(language) / path).read_text())
    written_anew = {"ja": "新しく書いた", "en": "written anew", "ja-simple": "しく<ruby>書", "zh-Hans": "新写的"}
    assert written_anew[language] in release
    accessibility = (CONTENT / language / "accessibility.md").read_text()
    checked, unchecked = accessibility.split("\n## ")[-2:]
    assert "PDF/UA-1" in checked and "PDF" in unchecked
    assert all("role" in speaker for speaker in front_matter(
        CONTENT / language / "booklet/05-round-table.md")["speakers"])
