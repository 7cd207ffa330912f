"""What is said of a page's parts to those who do not see them: headings, names, where one is."""

import pytest

from program import CONTENT, LANGUAGES, Workspace, chapters, front_matter, prefix, releases
from searching import opened

pytestmark = pytest.mark.style

ROUND_TABLE = "booklet/round-table.html"

# Texts without readings.
PLAIN = """const plain = element => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("rt, rp").forEach(reading => reading.remove());
  return copy.textContent.replace(/\\s+/g, " ").trim();
};"""

FIND_FAULTS = f"""() => {{
  {PLAIN}
  const faults = [];
  // The booklet for printing holds several texts.
  const isBooklet = document.querySelector(".back-cover");
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  headings.forEach((heading, index) => {{
    const above = index ? headings[index - 1].localName[1] : 0;
    if (!plain(heading)) faults.push("an empty heading");
    if (heading.localName[1] - above > 1) faults.push(`below h${{above}}: ${{plain(heading)}}`);
    const next = heading.nextElementSibling;
    if (!isBooklet && /^H[1-6]$/.test(next?.tagName) && next.localName[1] <= heading.localName[1]) {{
      faults.push(`nothing below ${{plain(heading)}}`);
    }}
  }});
  const names = headings.map(plain);
  if (!isBooklet && new Set(names).size < names.length) faults.push(`the same heading twice: ${{names}}`);
  const title = document.title.split(" – ");
  if (new Set(title).size < title.length) faults.push(`the same name twice: ${{document.title}}`);
  for (const part of document.querySelectorAll("nav, section, article, ul, ol, dl, p, li, dd, th, a, button")) {{
    const isShown = part.checkVisibility() && !part.querySelector("img, svg, input");
    if (isShown && !part.textContent.trim() && !part.ariaLabel) faults.push(`empty: ${{part.outerHTML.slice(0, 80)}}`);
  }}
  return faults;
}}"""


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_headings_titles_and_sections_say_something_and_once(page, site):
    faults = {}
    for path in site.pages():
        page.goto((site.root / path).as_uri())
        if found := page.evaluate(FIND_FAULTS):
            faults[path] = found
    assert faults == {}


CURRENT = """() => [...document.querySelectorAll(".navigation [aria-current]")].map(link => [
  link.getAttribute("href"), link.ariaCurrent, Number(getComputedStyle(link).fontWeight) >= 600])"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_says_in_which_section_one_is(language, page, site):
    def current(path):
        page.goto((site.root / (prefix(language) + path)).as_uri())
        return page.evaluate(CURRENT)

    for path in ["index.html", "order.html", "booklet/index.html", "releases/index.html"]:
        assert current(path) == [[path.split("/")[-1], "page", True]]
    for path, _ in chapters(LANGUAGES[0]) + releases(LANGUAGES[0]):
        assert current(path) == [["index.html", "true", True]]
    for path in ["404.html", "accessibility.html"]:
        assert current(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_are_called_by_titles_alone_and_the_whole_entry_leads_there(language, page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((site.root / (prefix(language) + "booklet/index.html")).as_uri())
    names = page.evaluate(f"""() => {{ {PLAIN}
      return [...document.querySelectorAll(".chapters a")].map(plain) }}""")
    assert names == [title for _, title in chapters(language)]
    page.locator(".chapter-description").nth(1).click(force=True)
    assert page.url.endswith(prefix(language) + chapters(language)[1][0])


def test_a_result_of_the_search_is_called_by_its_title_alone(browser, site):
    with opened(browser, site.root.as_uri() + "/", "index.html") as search:
        results = search.results("交流会")
        names = search.page.evaluate(f"""() => {{ {PLAIN}
          return [...document.querySelectorAll(".search li a")].map(plain) }}""")
        assert names == [" ".join(result["title"].split()) for result in results]
        search.page.locator(".search li span:not(:empty)").first.click(force=True)
        assert search.page.locator(".search").is_hidden()


PANEL = """(() => [!document.querySelector(".switches").hidden,
  document.querySelector(".switches-button").ariaExpanded, document.activeElement.className])()"""


def test_escape_closes_the_settings_and_gives_the_focus_back(page, firefox, site):
    address = (site.root / "order.html").as_uri()
    page.goto(address)
    page.click(".switches-button")
    page.focus(".switches input[name=size]")
    page.keyboard.press("Escape")
    assert page.evaluate(PANEL) == [False, "false", "switches-button"]
    # Whoever reads on with the panel open stays where they are.
    page.click(".switches-button")
    page.focus("main a")
    page.keyboard.press("Escape")
    assert page.evaluate(PANEL)[:2] == [True, "true"]
    # What is open above it closes first.
    page.focus(".search-open")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator(".search").is_hidden()
    assert page.evaluate(PANEL) == [True, "true", "search-open"]
    tab = firefox.open_tab(address)
    firefox.click(tab, ".switches-button")
    firefox.press(tab, "Tab", "Escape")
    assert firefox.evaluate(tab, PANEL) == [False, "false", "switches-button"]
    firefox.close_tab(tab)


@pytest.fixture(scope="module")
def tables(once):
    def make(folder):
        workspace = Workspace(folder)
        wide = "|".join(f"見出し{number}" for number in range(12))
        workspace.write("ja/tables.md", f"""---
title: 表
---

| 一 | 二 |
|---|---|
| 三 | 四 |

|{wide}|
|{"|".join(["---"] * 12)}|
|{wide}|
""")
        workspace.write("ja/about.md", "---\ntitle: 団体\n---\n\n[表](tables.md)\n")
        return workspace.build()

    return once("tables", make)


TABLES = """() => [...document.querySelectorAll(".table")].map(box =>
  [box.getAttribute("role"), box.getAttribute("tabindex"), box.getAttribute("aria-label")])"""


def test_only_a_table_that_scrolls_is_a_stop_of_the_tab_key(tables, browser):
    scrolls, fits = ["region", "0"], ["group", None]
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((tables.root / "tables.html").as_uri())
    for width, expected in [(390, [fits, scrolls]), (4000, [fits, fits]), (60, [scrolls, scrolls])]:
        page.locator(".prose").evaluate("(prose, width) => prose.style.cssText = `display: block; width: ${width}px`", width)
        page.locator(".table").evaluate_all("all => all.forEach(box => box.style.maxWidth = 'none')")
        page.wait_for_timeout(100)
        assert page.evaluate(TABLES) == [[*of, f"表 {number}"] for number, of in enumerate(expected, 1)]
    page.close()
    # Where no script runs nobody knows: all of them are.
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tables.root / "tables.html").as_uri())
    assert page.locator(".table[role=region][tabindex='0']").count() == 2
    context.close()


SIGNS = """() => {
  const colour = element => {
    const sign = getComputedStyle(element, "::before");
    return sign.content === "none" ? getComputedStyle(element.parentElement).borderInlineStartColor
      : sign.backgroundColor;
  };
  const turn = name => [...document.querySelectorAll(".turn")].find(turn =>
    turn.querySelector(".speaker").firstChild.textContent === name);
  return [...document.querySelectorAll(".cast b")].map(name => [
    name.textContent, colour(name),
    getComputedStyle(turn(name.textContent)).getPropertyValue("--speaker").trim()]);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_who_speak_are_introduced_above_the_conversation(language, page, site):
    page.goto((site.root / (prefix(language) + ROUND_TABLE)).as_uri())
    [source] = (CONTENT / language / "booklet").glob("[0-9]*-round-table.md")
    speakers = [speaker["key"] for speaker in front_matter(source)["speakers"]]
    signs = page.evaluate(SIGNS)
    assert sorted(name for name, *_ in signs) == sorted(speakers)
    for name, shown, colour in signs:
        assert shown == f"rgb({', '.join(str(int(colour[at:at + 2], 16)) for at in (1, 3, 5))})", name
    assert page.locator(".cast").count() == 1
    cast, heading = (page.locator(s).first.bounding_box()["y"] for s in (".cast", ".prose h2"))
    assert cast < heading
    # That the text is a sample is said once.
    assert page.locator("main .sample").count() == 1 and page.locator("main .box").count() == 0
