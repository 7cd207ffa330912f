"""No line begins with a note's mark, a closing bracket or a full stop, and none ends with an opening bracket."""

import pytest

from lines import bad_lines_of_pdf, finding
from program import LANGUAGES, Workspace, chapters, language_of, png
from test_pdf import made, make, press, screen, set_print  # noqa: F401

WIDTHS = [320, 360, 390, 440, 520, 640, 768, 900, 1024, 1280]

# What may stand beside a bracket or a full stop, and what notes may stand behind.
KINDS = [
    "（[申込書](../order.md)）", "（**[申込書](../order.md)**）。", "（[{申込|もうしこみ}](../order.md)）", "**強調**。",
    "「**強調**」", "**「強調」**。", "*強調*、", "~~取消~~。", "（{漢字|かんじ}）、", "{志|こころざし}。", "「`code`」", "`コード`」",
    "<kbd>Ctrl</kbd>」", "<u>下線</u>。", "10<sup>4</sup>。", "水<sub>二</sub>、", "文<sup>上</sup>。", "文[^1]。", "文。[^1]",
    "「文」[^1]", "word[^1]", "**強調**[^1]。", "{漢字|かんじ}[^1]、", "`code`[^1]", "[申込書](../order.md)[^1]。",
    "「![設定](small.png)」", "（[![設定](small.png)設定](../order.md)）", "<https://example.org/>）",
    "**デ**ータ", "**チ**ャンス", "**「**強調」",
]
PARAGRAPHS = "\n\n".join(
    "".join(f"{lead}のは{kind}を読む文" for lead in ["ここにある", "それから次に続く", "三つめ"]) for kind in KINDS)


@pytest.fixture(scope="module")
def many_kinds(once):
    return once("lines", make_many_kinds)


def make_many_kinds(folder):
    """A chapter in which every kind of running text stands beside brackets, full stops and notes, as a page, in
    print with horizontal lines, and as PDF files."""
    workspace = Workspace(folder)
    write_many_kinds(workspace)
    return make(workspace, "--language", "ja", "--edition", "booklet")


def write_many_kinds(workspace):
    workspace.write("ja/booklet/small.png", png(16, 16))
    workspace.write("ja/booklet/06-lines.md", f"---\ntitle: 行\n---\n\n{PARAGRAPHS}\n\n[^1]: 注。\n")


@pytest.mark.fonts
@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_the_sample_begins_or_ends_as_it_must_not(language, browser, site):
    bad = []
    page = browser.new_page()
    for path in site.pages():
        if language_of(path) != language:
            continue
        page.goto((site.root / path).as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            bad += [(path, width, found) for found in page.evaluate(finding())]
    page.close()
    assert bad == []


@pytest.mark.style
def test_no_line_of_the_sample_does_in_firefox(firefox, site):
    tab = firefox.open_tab((site.root / "index.html").as_uri(), width=390)
    bad = []
    for path in site.pages():
        firefox.go(tab, (site.root / path).as_uri())
        bad += [(path, found) for found in firefox.evaluate(tab, finding())]
    firefox.close_tab(tab)
    assert bad == []


# An address of twenty letters and the bracket behind it have room in a line.
SIZES = list(range(225, 600, 13))


@pytest.mark.style
def test_no_kind_of_text_is_parted_from_what_belongs_to_it(many_kinds, browser, firefox):
    page = browser.new_page()
    page.goto((many_kinds.root / "booklet/lines.html").as_uri())
    assert page.evaluate(finding(".prose", SIZES)) == []
    page.close()
    tab = firefox.open_tab((many_kinds.root / "booklet/lines.html").as_uri())
    assert firefox.evaluate(tab, finding(".prose", SIZES)) == []
    firefox.close_tab(tab)


@pytest.mark.parametrize("writing", ["horizontal-tb", "vertical-rl"])
def test_nor_in_print(writing, many_kinds, browser, firefox):
    turn = f"document.documentElement.style.writingMode = '{writing}'"
    page = browser.new_page()
    page.goto((many_kinds.root / "print/booklet.html").as_uri())
    page.emulate_media(media="print")
    page.evaluate(turn)
    part = f".part:has(> #part{len(chapters('ja')) + 1})"
    assert page.evaluate(finding(part, SIZES)) == []
    page.close()
    tab = firefox.open_tab((many_kinds.root / "print/booklet.html").as_uri())
    firefox.evaluate(tab, turn)
    assert firefox.evaluate(tab, finding(part, SIZES)) == []
    firefox.close_tab(tab)


@pytest.mark.fonts
def test_no_line_of_a_pdf_begins_or_ends_as_it_must_not(made, many_kinds):  # noqa: F811
    files = [press(made, language) for language in LANGUAGES] + [screen(made, language) for language in LANGUAGES]
    files += [press(many_kinds, "ja"), screen(many_kinds, "ja")]
    assert {str(pdf): bad for pdf in files if (bad := bad_lines_of_pdf(pdf))} == {}
