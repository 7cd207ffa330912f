"""What a typesetter looks at in a booklet and a press release: how chapters end, which letters are used, how large
the type is and how long its lines are."""

import re

import pytest

import pdfs
from browsing import print_with_chromium
from program import CONTENT, LANGUAGES, SETTINGS, Workspace, front_matter, png, prefix, releases, text
from test_pdf import (
    CONTENTS_PAGE, make, make_releases, make_sample, press, printed_by_firefox, release_press, release_screen, screen)

pytestmark = pytest.mark.fonts

MILLIMETRE = 72 / 25.4
TOP, BOTTOM = 20 * MILLIMETRE, (210 - 19) * MILLIMETRE
LEAST_LINES = 6


@pytest.fixture(scope="module")
def made(once):
    return once("made", make_sample)


def booklet(place, made, language, once):
    """The booklet as Sasshi makes it, or as a reader's own Chromium prints it."""
    if place != "browser":
        return {"press": press, "screen": screen}[place](made, language)
    page = made.root / prefix(language) / "print/booklet.html"
    return once(f"typeset in a browser {language}",
                lambda folder: print_with_chromium(page, folder / "booklet.pdf"))


def lines(pdf, page):
    """Where the lines of a page end, from its top; readings are nearer to their words than lines are."""
    bottoms = sorted(
        word.bottom for word in pdfs.words(pdf, page) if TOP - 4 < word.top and word.bottom < BOTTOM + 4)
    found = []
    for bottom in bottoms:
        if not found or bottom > found[-1] + 10.5:
            found.append(bottom)
    return found


def runts(pdf):
    """The last pages of parts of several pages on which less than six lines stand."""
    starts = sorted(page for name, page in pdfs.destinations(pdf).items()
                    if re.fullmatch(r"part\d+|theme\.(order|colophon)", name))
    # Firefox names no destinations.
    starts = starts or [page for _, page in pdfs.contents(pdf, CONTENTS_PAGE)]
    assert len(starts) > 2
    ends = [(start, following - 1) for start, following in zip(starts, starts[1:])]
    few = []
    for start, end in ends:
        # What stands far below, as notes do at a page's foot, is no part of the text.
        filled = []
        for line in lines(pdf, end):
            if filled and line > filled[-1] + (BOTTOM - TOP) / 4:
                break
            filled.append(line)
        if end > start and len(filled) < LEAST_LINES and filled[-1] < TOP + (BOTTOM - TOP) * 0.42:
            few.append((end, len(filled)))
    return few


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["press", "screen", "browser"])
def test_no_chapter_ends_on_a_page_with_few_lines(place, language, made, once):
    assert runts(booklet(place, made, language, once)) == []


def stretched(pdf, page):
    """The lines of a page in which letters stand far from each other, as when a justified line ends too soon."""
    rows = {}
    for word, left, top, right, bottom in pdfs.words(pdf, page):
        # Readings are smaller.
        if bottom - top > 7.5:
            rows.setdefault(round(bottom), []).append((left, right, word))
    found = []
    for row in map(sorted, rows.values()):
        gaps = [behind[0] - before[1] for before, behind in zip(row, row[1:])
                if len(before[2]) == len(behind[2]) == 1]
        if len([gap for gap in gaps if gap > 2]) >= 5:
            found.append("".join(word for *_, word in row))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_stretched(language, made):
    pdf = press(made, language)
    pages = range(CONTENTS_PAGE + 1, len(pdfs.texts(pdf)) + 1)
    assert [line for page in pages for line in stretched(pdf, page)] == []


def test_a_heading_and_a_question_stay_with_the_answer(made):
    pages = pdfs.texts(press(made, "en"))
    for heading, answer in [("Supporting the supporters", "At first I was so keen"),
                            ("The place we would like to live", "A place where a few people")]:
        assert any(pdfs.squeezed(heading) in page and pdfs.squeezed(answer) in page for page in pages), heading


def write_chapters(workspace):
    """A book whose chapters have one paragraph more each, so that every number of lines on a last page occurs."""
    for source in (workspace.content / "ja/booklet").glob("0[1-5]*.md"):
        body = 30 + int(source.name[1]) * 2
        paragraphs = ["この段落は一行です。"] * 6 + ["## 小見出し"] + ["これも一行です。"] * (body - 7)
        source.write_text("---\ntitle: 章\n---\n" + "\n\n".join(paragraphs) + "\n\n## 終わりに\n\n- 項目\n- 項目\n")


@pytest.fixture(scope="module")
def stepped(once):
    def make_it(folder):
        workspace = Workspace(folder)
        write_chapters(workspace)
        return make(workspace, "--language", "ja", "--edition", "booklet")

    return once("stepped", make_it)


@pytest.mark.parametrize("place", ["press", "screen", "browser", "firefox"])
def test_chapters_of_any_length_end_well(place, stepped, tmp_path):
    page = stepped.root / "print/booklet.html"
    if place == "firefox":
        pdf = printed_by_firefox(page, tmp_path)
    elif place == "browser":
        pdf = print_with_chromium(page, tmp_path / "booklet.pdf")
    else:
        pdf = {"press": press, "screen": screen}[place](stepped, "ja")
    assert runts(pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_booklet_has_about_as_many_pages_on_paper_as_on_a_screen(language, made):
    paper, shown = [len([page for page in pdfs.texts(place(made, language)) if page]) for place in (press, screen)]
    assert abs(paper - shown) <= 0.1 * paper


@pytest.mark.parametrize("place", ["press", "screen"])
def test_simplified_chinese_is_never_set_in_a_typeface_of_taiwan(place, workspace):
    workspace.shorten()
    workspace.write("zh-Hans/booklet/01-what-is-peer-support.md",
                    "---\ntitle: 什么是同伴支持\n---\n**正文**、`代码、说明。`和*强调*。\n\n```\n代码。\n```\n")
    make(workspace, "--language", "zh-Hans", "--edition", "booklet",
         "--purpose", {"press": "print"}.get(place, place))
    names = pdfs.font_names({"press": press, "screen": screen}[place](workspace.site, "zh-Hans"))
    assert names and not [name for name in names if "UMing" in name]


@pytest.mark.parametrize("place", ["press", "screen"])
def test_latin_letters_in_mincho_have_widths_of_their_own(place, workspace):
    workspace.shorten()
    workspace.write("ja/booklet/01-what-is-peer-support.md",
                    "---\ntitle: 章\n---\n文字は iiiiiiii と MMMMMMMM です。漢字漢字\n")
    make(workspace, "--language", "ja", "--edition", "booklet",
         "--purpose", {"press": "print"}.get(place, place))
    widths = {word.text: word.right - word.left for word in pdfs.words(
        {"press": press, "screen": screen}[place](workspace.site, "ja"))}
    [narrow] = [width for word, width in widths.items() if word == "iiiiiiii"]
    [wide] = [width for word, width in widths.items() if word == "MMMMMMMM"]
    assert narrow < wide / 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["press", "screen", "browser"])
def test_running_heads_stand_well_above_the_text(place, language, made, once):
    pdf = booklet(place, made, language, once)
    for page in range(6, 10):
        heads = [word.bottom for word in pdfs.words(pdf, page) if word.bottom < TOP]
        assert heads and max(heads) < TOP - 7 * MILLIMETRE
        assert min(word.top for word in pdfs.words(pdf, page)) > 5 * MILLIMETRE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["press", "screen"])
def test_the_colophon_names_who_answers_for_it_and_what_is_a_sample(place, language, made, once):
    pdf = booklet(place, made, language, once)
    page = pdfs.texts(pdf)[pdfs.destinations(pdf)["theme.colophon"] - 1]
    assert pdfs.destinations(pdf)["theme.colophon"] == max(
        number for number, words in enumerate(pdfs.texts(pdf)[:-1], 1) if words)
    person = re.split("[（(]", text(SETTINGS["organisation"]["representative"], language))[0]
    assert pdfs.squeezed(person) in page
    for source in (CONTENT / language / "booklet").glob("[0-9]*.md"):
        matter = front_matter(source)
        assert bool(matter.get("sample")) == bool(re.search(pdfs.spread(matter["title"]), page))


# Press releases

[SLUG] = [path.removesuffix(".html") for path, _ in releases("ja")]
FOOT = (297 - 11) * MILLIMETRE
SENTENCE = "これは見本の文章で、行の長さと文字の大きさを確かめるために書いてあります。"


def write_release(workspace, paragraphs, picture=False):
    [head] = re.findall(r"(?s)\A---\n.*?\n---\n", (workspace.content / f"ja/{SLUG}.md").read_text())
    body = "\n\n## 見出し\n\n" + "\n\n".join([SENTENCE * 3] * paragraphs)
    if picture:
        body += "\n\n![絵](wide.png)\n"
        workspace.write("ja/releases/wide.png", png(1200, 700))
    workspace.write(f"ja/{SLUG}.md", head + body + "\n")


def measure(pdf):
    """The length of the longest line of the text in characters of its size."""
    found = [word.text for word in pdfs.words(pdf) if SENTENCE[:6] in word.text or word.text in SENTENCE * 3]
    return max(map(len, found))


@pytest.mark.parametrize("paragraphs, picture, least", [(1, False, 10.5), (6, False, 8.5), (3, True, 8.5)])
def test_a_release_fills_its_sheet_in_type_as_large_as_fits(paragraphs, picture, least, workspace):
    write_release(workspace, paragraphs, picture)
    make(workspace, "--language", "ja", "--edition", "release", "--base-url", "https://example.org/booklet/")
    for place in (release_press, release_screen):
        pdf = place(workspace.site, "ja", SLUG)
        assert pdfs.information(pdf)["Pages"] == "1"
        assert least <= pdfs.sizes(pdf, SENTENCE[:6])[0] <= 11.2
        assert measure(pdf) <= 46


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("place", [release_press, release_screen])
def test_no_large_part_of_a_releases_sheet_is_empty(place, language, once):
    site = once("released", make_releases)
    pdf = place(site, language, SLUG)
    lowest = max(word.bottom for word in pdfs.words(pdf, 1))
    assert FOOT - lowest < 274 * MILLIMETRE * 0.07
