"""What is wider than a line on paper: tables, codes, addresses, pictures. The type of a book never changes for it."""

import re

import pytest

import pdfs
from browsing import print_with_chromium
from program import Workspace, png, releases, words
from test_pdf import make, press, run_pdf, screen, set_print

MILLIMETRE = 72 / 25.4
SIZE = 9.5
MEASURE = "あいうえおかきくけこ"
YEAR = ("|区分|" + "".join(f"{month}月|" for month in range(1, 13)) + "\n|---|" + "--:|" * 12
        + "\n|参加者数|" + "12,345|" * 12 + "\n|見本グループ|" + "2,008|" * 12 + "\n")
CODE = "abcdefghijklmnopqrstuvwxyz0123" * 4
URL = "https://example.org/a/very/long/address/that/goes/on/for/ever/and/ever/index.html?with=a&long=query"
CHAPTER = f"""---
title: 幅の広いもの
---
{MEASURE}

{YEAR}

|欄|コード|日付|電話|
|---|---|---|---|
|一|`{CODE}`|2026-12-16|03-1234-9876|
|二|{URL}|12月29日|{{杉並区|すぎなみく}}|

- 一覧

{"".join("  " + line + chr(10) for line in YEAR.splitlines())}

{"=" * 200}

{"a=b+" * 60}c

`{CODE}`

```
{CODE}{CODE}
```

詳しくは{URL} をご覧ください。{{字|{"よみ" * 60}}}。

:::注 {CODE}
{CODE}
:::

![絵](wide.png "{CODE}")

|絵|数|
|---|---|
|![絵](wide.png)|12,345|

<iframe width="2000" height="100" title="地図"></iframe>
"""


def write(workspace, chapter=CHAPTER, settings="{}"):
    workspace.shorten()
    workspace.write("ja/booklet/01-what-is-peer-support.md", chapter)
    workspace.write("ja/booklet/wide.png", png(3000, 300))
    workspace.replace("content/site.yaml", "raw-html: refuse", "raw-html: allow")
    set_print(workspace, settings)


@pytest.fixture(scope="module")
def wide(once):
    def make_it(folder):
        workspace = Workspace(folder)
        write(workspace)
        return make(workspace, "--language", "ja", "--edition", "booklet")

    return once("wide", make_it)


@pytest.fixture(scope="module", params=["press", "screen", "browser"])
def pdf(request, wide, once):
    if request.param == "browser":
        page = wide.root / "print/booklet.html"
        return once("wide in a browser", lambda folder: print_with_chromium(page, folder / "booklet.pdf"))
    return {"press": press, "screen": screen}[request.param](wide, "ja")


def beyond(pdf, inner, width, covers=1):
    """The words that stand beyond the type area, sides in millimetres; readings may hang over a little."""
    found = []
    boxes = pdfs.boxes(pdf)
    for page in range(1 + covers, len(boxes) + 1 - covers):
        paper = boxes[page - 1]["Media"][2]
        start = inner if page % 2 else paper - inner - width
        found += [(page, word.text) for word in pdfs.words(pdf, page)
                  if word.left < (start - 1) * MILLIMETRE or word.right > (start + width + 1) * MILLIMETRE]
    return found


@pytest.mark.fonts
def test_the_type_of_the_book_is_as_large_as_ever(pdf):
    [word] = [word for word in pdfs.words(pdf) if word.text == MEASURE]
    assert (word.right - word.left) / len(MEASURE) == pytest.approx(SIZE, abs=0.1)


@pytest.mark.fonts
def test_no_word_stands_beyond_the_type_area(pdf):
    assert beyond(pdf, 18, 34 * SIZE / MILLIMETRE) == []


@pytest.mark.fonts
def test_no_number_is_broken(pdf):
    found = [word.text for word in pdfs.words(pdf)]
    assert found.count("12,345") == 2 * 12 + 1 and found.count("2,008") == 2 * 12
    assert found.count("2026-12-16") == found.count("03-1234-9876") == 1
    # Chromium sets a little space between figures and kanji.
    assert re.search("12 ?月 ?29 ?日", pdfs.run("pdftotext", "-layout", pdf, "-"))
    # The labels stand before both halves of the year.
    assert found.count("見本グループ") == 4


@pytest.mark.parametrize("settings, inner, width", [
    ("{size: b6}", 16, 99), ("{size: a4}", 30, 154),
    ("{size: a5, margins: {inner: 44mm, outer: 44mm}}", 44, 60), ("{writing: vertical}", None, None)])
def test_every_size_of_paper_holds_it(settings, inner, width, workspace):
    write(workspace, settings=settings)
    # Sasshi itself finds type that was made smaller, and words beyond the area.
    make(workspace, "--language", "ja", "--edition", "booklet")
    if inner:
        assert beyond(press(workspace.site, "ja"), inner, width) == []
    assert beyond(screen(workspace.site, "ja"), inner or 18, width or 114) == []


def test_a_release_with_a_year_stands_on_its_sheet(workspace):
    path = releases("ja")[0][0].removesuffix(".html")
    workspace.replace(f"content/ja/{path}.md", "\n## ", f"\n{YEAR}\n\n## ")
    make(workspace, "--language", "ja", "--edition", "release")
    name = path.removeprefix("releases/")
    for pdf in [workspace.site.root / f"{path}.print.pdf",
                workspace.site.root / f"downloads/{name}-ja.pdf"]:
        assert beyond(pdf, 19, 172, covers=0) == []
        assert [word.text for word in pdfs.words(pdf)].count("12,345") == 12


def test_a_book_has_a_multiple_of_four_pages(wide):
    assert len(pdfs.boxes(press(wide, "ja"))) % 4 == 0


TOO_WIDE = f"---\ntitle: 章\n---\n文\n\n|番号|番号|\n|---|---|\n|{'1' * 24}|{'2' * 24}|\n"


@pytest.mark.parametrize("locale, said", [
    ("en_US", "error: This table is too wide for paper"), ("ja_JP", "エラー: この表は、印刷する紙の幅に収まりません")])
def test_a_table_that_fits_in_no_way_is_an_error_at_its_line(locale, said, workspace):
    write(workspace, TOO_WIDE, "{size: a5, margins: {inner: 48mm, outer: 48mm}}")
    for command in ["check", "build"]:
        result = workspace.run(command, LC_ALL=locale)
        assert result.returncode == 1
        assert f"content/ja/booklet/01-what-is-peer-support.md:6: {said}" in words(result)
    set_print(workspace, "{size: a4}")
    assert workspace.run("build").returncode == 0


@pytest.mark.parametrize("purpose, locale, said", [
    ("print", "en_US", "Chromium made all pages smaller for it, to "),
    ("print", "ja_JP", "Chromium がすべてのページを "),
    ("screen", "en_US", "stands beyond the text area of page "),
    ("screen", "ja_JP", "ページの版面からはみ出していて")])
def test_a_page_that_would_be_scaled_or_cut_is_an_error_at_its_line(purpose, locale, said, workspace):
    before = workspace.build().state()
    write(workspace, "---\ntitle: 章\n---\n文\n\n<div style=\"width:1500px;white-space:nowrap\">"
          + "折り返さない" * 20 + "</div>\n")
    result = run_pdf(workspace, "--language", "ja", "--edition", "booklet", "--purpose", purpose,
                     LC_ALL=locale)
    assert result.returncode == 1
    assert said in words(result)
    assert "content/ja/booklet/01-what-is-peer-support.md:6: " in words(result)
    assert workspace.site.state() == before


def test_an_address_leaves_the_line_before_it_its_spacing(workspace):
    write(workspace, f"---\ntitle: 章\n---\n詳しくは、次のところを{URL} ご覧ください。\n")
    make(workspace, "--language", "ja", "--edition", "booklet", "--purpose", "print")
    # Letters that are spread become words of their own.
    assert any(word.text.startswith("詳しくは、次のところをhttps") or word.text == "詳しくは、次のところを"
               for word in pdfs.words(press(workspace.site, "ja")))
