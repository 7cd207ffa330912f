"""Where lines end, and that nothing is wider than the window."""

import re

import pytest

from line_ends import READ_LINES
from program import LANGUAGES, THEME, Workspace, build

pytestmark = pytest.mark.style

WIDTHS = [320, 390, 768, 1280]
CJK = "[぀-ヿ㐀-鿿々]"
# A line of which nothing but these is left says nothing.
LETTERS = re.compile(r"[\w々ー]")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A date, a time or an amount that was parted: what stands at a line's end, and at the beginning of the next.
PARTED = [
    (r"\d", r"[年月日時分冊人円枚]"), (r"[年月]", r"\d{1,2}[月日]"), ("午[前後]", r"\d"), (r"(第|約)", r"\d"),
    (r"\b\d{1,2}", f"({MONTHS})\\b"), (f"({MONTHS})", r"\d{1,2}\b"), (r"\d", r"(km|kg|p\.m\.|a\.m\.)"),
    (r"\d[-–〜/]", r"\d")]
LONG = "特定非営利活動法人日本視覚障害者支援協会"
READING = "とくていひえいりかつどうほうじんにほんしかくしょうがいしゃしえんきょうかい"


@pytest.fixture(scope="module")
def read_lines(browser):
    """read_lines(site, width, paths): (path, block) of every text of those pages."""
    def read(site, width, paths):
        page = browser.new_page(viewport={"width": width, "height": 800})
        for path in paths:
            page.goto((site.root / path).as_uri())
            yield from ((path, block) for block in page.evaluate(READ_LINES))
        page.close()

    return read


# Two letters behind a link can still be parted from it: whether they are depends on a theme's measures.
@pytest.mark.skipif(THEME.name != "default", reason="the measures of another theme")
@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_ends_with_a_line_of_two_letters(width, site, read_lines):
    short = []
    for path, block in read_lines(site, width, site.screen_pages()):
        last = block["lines"][-1]
        letters = len(LETTERS.findall(last))
        # A label of two words is parted between them; a word of a language with spaces is one, however short.
        is_label = len(LETTERS.findall("".join(block["lines"]))) < 10
        if len(block["lines"]) > 1 and not is_label and (re.search(CJK, last) and letters <= 2 or len(last) <= 2):
            short.append((path, block["name"], block["lines"][-2:]))
    assert short == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_parts_a_date_or_an_amount(width, site, read_lines):
    assert list(parted(read_lines(site, width, site.screen_pages()))) == []


def parted(blocks):
    for path, block in blocks:
        for line, following in zip(block["lines"], block["lines"][1:]):
            for end, start in PARTED:
                if re.search(end + "$", line) and re.match(start, following):
                    yield path, block["name"], line, following


DATES = """---
title: "{特定非営利活動法人日本視覚障害者支援協会|とくていひえいりかつどうほうじんにほんしかくしょうがいしゃしえんきょうかい}の12月29日の会"
description: 休みは2021年12月16日と12月29日（木）、午後3時30分から。
---

""" + "\n\n".join(
    "あ" * shift + "会は12月29日（木）に、つぎは2021年12月16日の午後3時30分から、500円で3,000人、約10ページ、"
    "{12|じゅうに}{月|がつ}{29|にじゅうく}{日|にち}、第2回。The fair is on December 29, or on 29 December 2021 at 3 p.m., "
    "10 km from here, phone 03-3334-4304。" for shift in range(12))


@pytest.fixture(scope="module")
def dated_site(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("dates"))
    for language in LANGUAGES:
        workspace.write(f"{language}/dates.md", DATES)
    return build(workspace.site.root, content=workspace.content)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_parts_what_authors_write_of_dates_and_amounts(width, dated_site, read_lines):
    pages = [path for path in dated_site.pages() if path.endswith("dates.html")]
    assert len(pages) == len(LANGUAGES)
    blocks = list(read_lines(dated_site, width, pages))
    assert sum(len(block["lines"]) for _, block in blocks) > 100
    assert list(parted(blocks)) == []


def test_firefox_parts_no_date_either(firefox, dated_site):
    tab = firefox.open_tab((dated_site.root / "dates.html").as_uri(), width=320)
    blocks = [("dates.html", block) for block in firefox.evaluate(tab, f"({READ_LINES})()")]
    firefox.close_tab(tab)
    assert sum(len(block["lines"]) for _, block in blocks) > 100
    assert list(parted(blocks)) == []


# Whatever is long, wherever it can stand.
WIDE = f"""---
title: "{{{LONG}|{READING}}}と{'long' * 20}の会"
short-title: "{{{LONG}|{READING}}}"
description: "{{{LONG}|{READING}}}{'description' * 9}"
---

# {{{LONG}|{READING}}}

**{{{LONG}|{READING}}}** [{{{LONG}|{READING}}}](https://example.org/{'a' * 90}) `{'code' * 30}`
https://example.org/{'path/' * 30} {'Donaudampfschifffahrt' * 5}

## {{{LONG}|{READING}}}{'heading' * 9}

| {{{LONG}|{READING}}} | {'head' * 20} |
| --- | --- |
| {{{LONG}|{READING}}} | https://example.org/{'b' * 90} |

- {{{LONG}|{READING}}}{'item' * 30}

:::note {{{LONG}|{READING}}}{'box' * 30}
{{{LONG}|{READING}}}{'box' * 30}
:::

    {'code' * 40}
""".replace("# {", "## {", 1).replace("### ", "## ")


@pytest.fixture(scope="module")
def wide_site(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("wide"))
    workspace.write("ja/booklet/09-wide.md", WIDE)
    workspace.write("ja/wide.md", WIDE)
    settings = workspace.content / "site.yaml"
    text = settings.read_text()
    settings.write_text(re.sub(r"(?m)^navigation:.*\n", lambda found: found[0] + "  - wide.md\n", text, count=1))
    return build(workspace.site.root, content=workspace.content)


WIDE_PAGES = ["wide.html", "booklet/wide.html", "booklet/index.html", "index.html"]
# What stands out of the window to the right, where nothing scrolls.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll("*")].filter(element =>
    element.checkVisibility() && !element.closest(".table, pre, svg, dialog, [aria-hidden=true], .colon")
    && element.getBoundingClientRect().right > width + 1);
  return [document.documentElement.scrollWidth > width, ...out.map(e => e.outerHTML.slice(0, 90))]
    .filter(found => found !== false);
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_long_makes_a_page_wide(width, wide_site, browser):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in WIDE_PAGES:
        page.goto((wide_site.root / path).as_uri())
        assert page.evaluate(TOO_WIDE) == [], path
        page.evaluate("document.documentElement.dataset.size = '200'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_long_makes_a_page_wide_in_firefox(width, wide_site, firefox):
    tab = firefox.open_tab((wide_site.root / "index.html").as_uri(), width=width)
    wrong = {}
    for path in WIDE_PAGES:
        firefox.go(tab, (wide_site.root / path).as_uri())
        if found := firefox.evaluate(tab, f"({TOO_WIDE})()"):
            wrong[path] = found
    firefox.close_tab(tab)
    assert wrong == {}


@pytest.mark.parametrize("path", ["title.html", "releases/2021-12-17-title.html"])
def test_a_wide_space_at_a_line_s_end_takes_no_room(path, tmp_path_factory, browser):
    workspace = Workspace(tmp_path_factory.mktemp("spaces"))
    title = "子どもの権利条約をよむ会　春の集まりのお知らせ"
    for source in ["ja/title.md", "ja/releases/2021-12-17-title.md"]:
        workspace.write(source, f"---\ntitle: {title}\ndescription: 会です。\n---\n\n[{title}](order.md)\n"
                        .replace("(order", "(../order" if "releases" in source else "(order"))
    site = build(workspace.site.root, content=workspace.content)
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto((site.root / path).as_uri())
    # Over all widths at which the line may end there.
    for width in range(300, 700, 10):
        page.set_viewport_size({"width": width, "height": 800})
        edges = page.locator("h1").evaluate("""h1 => {
          const range = document.createRange();
          range.selectNodeContents(h1);
          const box = h1.getBoundingClientRect();
          const lines = Map.groupBy(range.getClientRects(), rect => Math.round(rect.top));
          return getComputedStyle(h1).textAlign === "center" ? [...lines.values()].map(rects =>
            [Math.min(...rects.map(r => r.left)) - box.left,
             box.right - Math.max(...rects.map(r => r.right))]) : [];
        }""")
        assert all(abs(left - right) < 2 for left, right in edges), (width, edges)
        trailing = page.evaluate("""() => [...document.querySelectorAll("main .wide")].filter(space => {
          const next = document.createRange();
          next.setStart(space.nextSibling, 0);
          next.setEnd(space.nextSibling, 1);
          return next.getBoundingClientRect().top > space.getBoundingClientRect().top + 5
            && space.getBoundingClientRect().width > 1;
        }).length""")
        assert trailing == 0, width
    page.close()
