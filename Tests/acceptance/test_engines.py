"""What print engines draw differently: readings, marks of emphasis, boxes, bookmarks, vertical lines, the cover of a
book that is bound on the right. Chromium makes the PDF for paper, WeasyPrint that for screens."""

import re

import pytest

import pdfs
from books import pictures
from browsing import print_with_chromium
from firefox import firefox as running_firefox
from program import Workspace
from test_pdf import make, press, printed_by_firefox, screen

MILLIMETRE = 72 / 25.4
DPI = 288
PIXELS = DPI / 72
# The page's margins, its line and its type, as the theme has them for A5.
TOP = 20 * MILLIMETRE
TYPE = 9.5
LINE = TYPE * 1.8
READINGS = "{志|こころざし}を{承|うけたまわ}り"
ROWS = "".join(f"| 項目{number} | 説明{number} |\n" for number in range(1, 60))
FILLER = "これは長い本の文章です。" * 12 + "\n\n"
CHAPTER = f"""---
title: "{{親|おや}}の{{会|かい}}を12か月で始める"
---
{READINGS}、主催は{READINGS}。そして{{志|こころざし}}、{{承|うけたまわ}}る。{FILLER}
行の高さ{FILLER}
行の高さ{{志|こころざし}}{FILLER}
*強調した文字*が並ぶ。*「ABC」社*の<kbd>Ctrl</kbd>。

## {READINGS}、3つの*大切な*こと[^a]

- [ ] 申しこむ
- [x] 二行にわたる長い項目を書いておくと、箱の位置と二行めの始まりとがそろっているかどうかがわかります。

1. 一番

間を空ける：

- [ ] 一つめ

- [x] 二つめ

| {READINGS} | 数 |
|---|---|
| {READINGS} | 5 |

### 12月の集い

[^a]: {READINGS}、注。
"""
TABLE = f"---\ntitle: 長い表\n---\n{FILLER * 4}## 表の見出し\n\n|名前|説明|\n|---|---|\n{ROWS}\n\n" + (
    "### 小さな見出し\n\n" + FILLER + "\n") * 8
# Each after the other, as a line may break anywhere.
BREAKS = "---\ntitle: 行の終わり\n---\n" + "\n\n".join(
    "あ" * length + "{志|こころざし}。{承|うけたまわ}る（{志|こころざし}）" for length in range(12, 40)) + "\n"
RELEASE = f"""---
title: "{{親|おや}}の{{会|かい}}の*大切な*お知らせ"
lead: "{READINGS}、出しました。"
---
## {READINGS}する

{READINGS}、親の話。

*強調した文字*が並ぶ。

- [ ] 申しこむ
- [x] 送る
"""


def write(folder, settings):
    """A small book of its own."""
    workspace = Workspace(folder)
    for file in workspace.content.rglob("*.md"):
        file.unlink()
    workspace.write("site.yaml", "\n".join([
        "name: 試し", "languages: [ja]", "organisation: {name: NPO法人 試しの会}", f"print: {settings}"]))
    workspace.write("ja/index.md", "---\ntitle: 試し\n---\n")
    workspace.write("ja/releases/index.md", "---\ntitle: お知らせ\n---\n")
    workspace.write("ja/releases/2021-12-16-a.md", RELEASE)
    workspace.write(
        "ja/booklet/index.md",
        '---\ntitle: "{親|おや}の会のつくり方"\nsubtitle: 親12人の話\n---\n' + READINGS + "\n")
    for number, chapter in enumerate([CHAPTER, TABLE, BREAKS], 1):
        workspace.write(f"ja/booklet/0{number}-part{number}.md", chapter)
    return workspace


@pytest.fixture(scope="module")
def book(once):
    return once("engines", lambda folder: make(write(folder, "{size: a5}")))


@pytest.fixture(scope="module")
def upright(once):
    return once("engines vertical", lambda folder: make(
        write(folder, "{size: a5, writing: vertical}"), "--purpose", "print"))


def sheet(site):
    return site.root / "downloads/2021-12-16-a-ja.pdf"


def page_with(pdf, words):
    return next(number for number, text in enumerate(pdfs.texts(pdf), 1) if words in text)


def ink(picture, left, top, right, bottom):
    """The part of a page's picture between sides in points: black where there is ink."""
    sides = [int(side * PIXELS) for side in (left, top, right, bottom)]
    return picture.image.crop(sides).convert("L").point(lambda grey: 255 * (grey > 140))


def runs(picture, across=False):
    """The runs of rows with ink (of columns, across), each its first and last."""
    width, height = picture.size
    found = []
    for place in range(width if across else height):
        part = picture.crop((place, 0, place + 1, height) if across else (0, place, width, place + 1))
        if part.getextrema()[0] > 0:
            continue
        if found and found[-1][1] == place - 1:
            found[-1][1] = place
        else:
            found.append([place, place])
    return found


# Readings

def readings(pdf, page):
    return [box for box in pdfs.words(pdf, page) if box[0] in ("こころざし", "うけたまわ")]


@pytest.mark.parametrize("place", [screen, sheet])
def test_no_reading_stands_over_another_or_beside_its_word(place, book):
    pdf = place(book) if place is sheet else place(book, "ja")
    seen = 0
    for page in range(1, len(pdfs.texts(pdf)) + 1):
        found = readings(pdf, page)
        seen += len(found)
        for index, (_, left, top, right, bottom) in enumerate(found):
            for _, other_left, other_top, other_right, other_bottom in found[index + 1:]:
                assert right <= other_left + 0.2 or other_right <= left + 0.2 or (
                    bottom <= other_top + 0.2 or other_bottom <= top + 0.2)
            # Each character of a base is a word of its own to poppler.
            [base] = [box for box in pdfs.words(pdf, page) if box[0][0] in "志承"
                      and left - 1 < (box[1] + min(box[3], box[1] + box[4] - box[2])) / 2 < right + 1
                      and 0 < box[2] - top < 1.2 * (box[4] - box[2])][:1]
            assert base[2] >= bottom - 0.12 * (base[4] - base[2])
    assert seen >= (6 if place is sheet else 20)


def test_no_line_begins_with_what_closes(book):
    pdf = screen(book, "ja")
    first = page_with(pdf, "第3章行の終わり")
    for page in range(first, first + 3):
        # The text area of right and left pages.
        for word, left, top, _, _ in pdfs.words(pdf, page):
            begins = left < (18 if page % 2 else 16) * MILLIMETRE + 5
            assert not (begins and word[0] in "。）、"), word


def test_readings_leave_the_lines_their_height(book):
    pdf = screen(book, "ja")
    page = page_with(pdf, "主催は")
    lines = sorted({round(top, 1) for word, _, top, _, bottom in pdfs.words(pdf, page)
                    if "文章です" in word and abs(bottom - top - TYPE) < 0.1})
    assert len(lines) > 6
    steps = [second - first for first, second in zip(lines, lines[1:])]
    # A chapter whose end would stand alone on a page has its lines a little closer, or further apart.
    line = min(steps)
    assert abs(line / LINE - 1) < 0.15
    assert all(abs(step / line - round(step / line)) < 0.02 for step in steps), steps


# Emphasis

@pytest.mark.parametrize("place", [screen, press, sheet])
def test_each_letter_that_is_emphasised_has_a_mark(place, book):
    pdf = place(book) if place is sheet else place(book, "ja")
    page = page_with(pdf, "強調した文字")
    [(_, left, top, _, bottom)] = [box for box in pdfs.words(pdf, page) if box[0].startswith("強調した")]
    size = bottom - top
    picture = pictures(pdf, DPI)[page - 1]
    above = ink(picture, left, top - 0.42 * size, left + 6 * size, top + 0.02 * size)
    assert len(runs(above, across=True)) == 6


# Boxes

@pytest.mark.parametrize("place", [screen, press, sheet])
def test_a_box_stands_before_its_item(place, book):
    pdf = place(book) if place is sheet else place(book, "ja")
    items = ["申しこむ", "送る"] if place is sheet else ["申しこむ", "二行に", "一つめ", "二つめ"]
    blacks = []
    for item in items:
        page = page_with(pdf, item)
        [(_, left, top, _, bottom)] = [box for box in pdfs.words(pdf, page) if box[0].startswith(item)]
        size = bottom - top
        # The box and nothing else: no point of a list, no second frame.
        before = ink(pictures(pdf, DPI)[page - 1], left - 2.4 * size, top - 0.2 * size, left - 0.05 * size,
                     bottom + 0.2 * size)
        [(first, last)] = runs(before, across=True)
        assert 0.6 < (last - first) / PIXELS / size < 1
        blacks.append(before.histogram()[0])
    # The second one is ticked, and no more than that.
    assert blacks[0] * 1.1 < blacks[1] < blacks[0] * 2
    if place is not sheet:
        [(_, left, *_), (_, other, *_)] = [
            box for box in pdfs.words(pdf, page_with(pdf, "二行に")) if re.match("二行に|わかります|[^ ]*わかります", box[0])]
        assert abs(left - other) < 0.6


# Blocks at the top and the foot of a page

def test_a_heading_stays_with_a_long_table(book):
    for place in (screen, press):
        texts = pdfs.texts(place(book, "ja"))
        [page] = [text for text in texts if "表の見出し" in text]
        assert "項目3" in page


def test_what_begins_a_page_stands_at_its_top(book):
    for place in (screen, press):
        pdf = place(book, "ja")
        tops = []
        for page, text in enumerate(pdfs.texts(pdf), 1):
            found = [box for box in pdfs.words(pdf, page) if box[2] > TOP - 2]
            if found and found[0][0] == "小さな見出し":
                tops.append(found[0][2])
        assert tops and all(top < TOP + 6 for top in tops), tops


# Bookmarks

def outline(pdf):
    """Each bookmark: how deep it stands, what it says, and its page."""
    data = pdfs.json.loads(pdfs.run("qpdf", "--json=2", "--json-key=outlines", pdf))

    def flat(entries, depth=1):
        return [line for entry in entries for line in [
            (depth, entry["title"], entry["destpageposfrom1"]), *flat(entry["kids"], depth + 1)]]

    return flat(data["outlines"])


BOOKMARKS = [
    (1, "冊子のもくじ"), (1, "この冊子について"), (1, "第1章 親の会を12か月で始める"),
    (2, "志を承り、3つの大切なこと"), (3, "12月の集い"), (1, "第2章 長い表"), (2, "表の見出し"),
    *[(3, "小さな見出し")] * 8, (1, "第3章 行の終わり"), (1, "奥付")]


@pytest.mark.parametrize("place", [screen, press])
def test_bookmarks_are_headings_without_readings_and_numbers(place, book):
    pdf = place(book, "ja")
    found = outline(pdf)
    assert [(depth, title) for depth, title, _ in found] == BOOKMARKS
    texts = pdfs.texts(pdf)
    for _, title, page in found:
        words = pdfs.squeezed(title)
        if "志" not in title and "親" not in title:
            assert words in texts[page - 1]
        else:
            assert re.search(pdfs.spread(words[-6:]), texts[page - 1].replace("﹅", ""))


def test_bookmarks_of_vertical_lines_have_their_numbers(upright):
    pdf = press(upright, "ja")
    assert [(depth, title) for depth, title, _ in outline(pdf)] == BOOKMARKS
    assert "syntax error" not in pdfs.subprocess.run(
        ["pdftotext", pdf, "-"], capture_output=True, text=True).stderr.lower()


def test_bookmarks_of_a_release_are_its_headings(book):
    for pdf in (sheet(book), book.root / "releases/2021-12-16-a.print.pdf"):
        assert outline(pdf) == [
            (1, "親の会の大切なお知らせ", 1), (2, "志を承りする", 1), (2, "団体の概要", 1)]


# Fonts and the standard

@pytest.mark.fonts
def test_no_letter_is_drawn_by_a_program(book, upright):
    for pdf in (press(book, "ja"), press(upright, "ja"), book.root / "releases/2021-12-16-a.print.pdf"):
        assert "Type 3" not in [kind for kind, _ in pdfs.fonts(pdf)]


def test_what_is_set_by_hand_keeps_to_the_letter_of_pdf_ua(book):
    assert pdfs.broken_rules([screen(book, "ja"), sheet(book)]) == []


# Vertical lines

# Nine signs each, round letters among them, which do not touch: what follows a second word, behind a comma,
# Chromium has drawn over it.
KINDS = {kind: f"口{word}も、{word}も口" for kind, word in {
    "text": "OO", "strong": "**OO**", "code": "`OO`", "link": "[OO](02-part2.md)", "keys": "<kbd>OO</kbd>",
    "small": "<small>OO</small>", "emphasis": "*OO*", "reading": "{OO|えいち}"}.items()}
KINDS |= {"letters": "口B口D口B口口口", "inside strong": "口**OOも、OOも**口"}


@pytest.mark.parametrize("engine", ["press", "chromium", "firefox"])
def test_letters_stand_beside_each_other_in_vertical_lines(engine, tmp_path):
    workspace = write(tmp_path, "{size: a5, writing: vertical}")
    workspace.write("ja/booklet/01-part1.md", "---\ntitle: 字\n---\n" + "\n\n".join(KINDS.values()) + "\n")
    if engine == "press":
        pdf = press(make(workspace, "--purpose", "print", "--edition", "booklet"), "ja")
    else:
        page = workspace.build().root / "print/booklet.html"
        pdf = (print_with_chromium(page, tmp_path / "page.pdf") if engine == "chromium"
               else printed_by_firefox(page, tmp_path))
    picture = pictures(pdf, DPI)[page_with(pdf, "第1章字") - 1 if engine != "firefox" else 5]
    body = ink(picture, 40, TOP, 330, 540)
    # Each paragraph begins with a square, one character below the top: two strokes. The title is on the right.
    squares = body.crop((0, int(1.4 * TYPE * PIXELS), body.width, int(1.6 * TYPE * PIXELS)))
    strokes = runs(squares, across=True)[:2 * len(KINDS)]
    lines = list(zip(strokes[::2], strokes[1::2]))[::-1]
    assert all(0.6 < (right - left) / PIXELS / TYPE < 1 for (left, _), (_, right) in lines)
    # Letters that lie on their side are a little higher than a square is wide.
    more = int(0.12 * TYPE * PIXELS)
    found = {kind: len(runs(body.crop((left - more, 0, right + 1 + more, body.height))))
             for kind, ((left, _), (_, right)) in zip(KINDS, lines)}
    assert set(found.values()) == {9}, found


NUMBERS = """---
title: 12か月
---
## 3つと100人[^a]

1. 一番

[外](https://example.org/)

[^a]: 12人。
"""
UPRIGHT = """() => [
  ...document.querySelectorAll(".title-page .subtitle .upright, .toc a[href='#part1'] .upright, .toc-number.upright, "
    + "#part1 .upright, .part h2 .upright, sup.on-page, .link-number .upright, .footnotes p .upright"),
].map(element => [element.textContent, getComputedStyle(element).textCombineUpright]).concat(
  [...document.querySelectorAll(".part ol > li")].map(item => [
    getComputedStyle(item, "::marker").content, getComputedStyle(item, "::marker").textCombineUpright]))"""


@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_short_numbers_stand_upright_in_vertical_lines(engine, tmp_path, browser):
    workspace = write(tmp_path, "{size: a5, writing: vertical}")
    workspace.write("ja/booklet/01-part1.md", NUMBERS)
    address = (workspace.build().root / "print/booklet.html").as_uri()
    if engine == "chromium":
        page = browser.new_page()
        page.emulate_media(media="print")
        page.goto(address)
        found = page.evaluate(UPRIGHT)
        page.close()
    else:
        with running_firefox() as firefox:
            found = firefox.evaluate(firefox.open_tab(address), f"JSON.stringify(({UPRIGHT})())")
            found = pdfs.json.loads(found)
    numbers = [number for number, _ in found]
    for number in ["12", "3", "100", "1"]:
        assert number in numbers
    assert {upright for _, upright in found} == {"all"}, found
    if engine == "chromium":  # In Firefox it is a screen that is asked.
        assert "counter(list-item)" in numbers


# The cover

@pytest.mark.parametrize("settings, place, mirrored", [
    ("{size: a5}", press, False), ("{size: a5, binding: right}", press, True),
    ("{size: a5, binding: right}", screen, True), ("{size: a5, writing: vertical}", press, True),
    ("{size: a5, writing: vertical}", screen, False)])
def test_the_cover_of_a_book_bound_on_the_right_is_mirrored(settings, place, mirrored, tmp_path):
    purpose = "print" if place is press else "screen"
    pdf = place(make(write(tmp_path, settings), "--purpose", purpose, "--edition", "booklet"), "ja")
    cover = pictures(pdf)[0].image
    orange = cover.split()[2].point(lambda blue: 255 * (blue < 90))
    left, _, right, _ = orange.getbbox()
    # The drawing runs over the edge that is opposite the binding.
    assert (left < 2) == mirrored and (right > cover.width - 2) != mirrored
    sides = [(left, right) for word, left, _, right, bottom in pdfs.words(pdf, 1) if right - left > 10]
    margin = 15 * MILLIMETRE
    if mirrored:
        assert max(right for _, right in sides) == pytest.approx(148 * MILLIMETRE - margin, abs=2)
    else:
        assert min(left for left, _ in sides) == pytest.approx(margin, abs=2)
