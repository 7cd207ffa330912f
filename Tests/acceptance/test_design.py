"""What readers see of a theme: contents that fold, lines of a readable length, any page on paper."""

import re
import subprocess

import pytest

from program import SETTINGS

pytestmark = pytest.mark.style

CHAPTER = "booklet/how-to-use.html"


def test_the_contents_are_folded_on_a_phone_and_nothing_moves(open_page):
    page = open_page(CHAPTER, viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    assert page.locator(".outline ul").is_hidden()
    shift = page.evaluate("""() => new Promise(done => new PerformanceObserver(
      list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
    ).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))""")
    assert shift == 0
    page.locator(".outline summary").click()
    page.locator(".outline a").nth(1).click()
    assert page.locator(".prose h2").nth(1).bounding_box()["y"] < 200


def test_without_a_script_the_contents_can_be_used(open_page):
    for width in [390, 1280]:
        page = open_page(CHAPTER, java_script_enabled=False, viewport={"width": width, "height": 800})
        if page.locator(".outline ul").is_hidden():
            page.locator(".outline summary").click()
        assert page.locator(".outline a").first.is_visible()


def test_a_line_of_japanese_is_neither_long_nor_short(open_page):
    page = open_page(CHAPTER, viewport={"width": 1280, "height": 800})
    widths = page.locator(".reading .prose > p").first.evaluate(
        "e => [e.getBoundingClientRect().width, parseFloat(getComputedStyle(e).fontSize)]")
    assert 35 <= widths[0] / widths[1] <= 40


def test_readings_do_not_push_lines_apart(open_page):
    page = open_page("index.html", viewport={"width": 1280, "height": 800})
    with_readings, without = page.locator(".prose p:has(ruby)").first.evaluate("""e => {
      const before = e.getBoundingClientRect().height;
      for (const reading of e.querySelectorAll("rt, rp")) reading.remove();
      return [before, e.getBoundingClientRect().height];
    }""")
    assert with_readings == without


def test_fonts_of_the_site_come_first(workspace, browser):
    workspace.replace("themes/default/theme.yaml", 'font-stack: ""', "font-stack: Noto Serif CJK JP")
    page = browser.new_page()
    page.goto((workspace.build().root / CHAPTER).as_uri())
    assert re.match(
        '"?Noto Serif CJK JP"?, "BIZ UDPGothic"',
        page.locator("body").evaluate("e => getComputedStyle(e).fontFamily"))
    page.close()


PAGES = {
    "index.html": 3, CHAPTER: 2, "order.html": 1, "releases/2021-12-16-booklet.html": 2,
    "booklet/round-table.html": 3,
}


@pytest.mark.parametrize("path", PAGES)
def test_a_printed_page_is_a4_without_what_only_a_screen_needs(path, open_page, tmp_path):
    page = open_page(path, color_scheme="dark")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    facts = subprocess.run(
        ["pdfinfo", tmp_path / "page.pdf"], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in facts
    assert int(re.search(r"Pages:\s+(\d+)", facts)[1]) <= PAGES[path]
    page.emulate_media(media="print")
    for hidden in [".navigation", ".languages", ".outline", ".skip-link", ".previous-next"]:
        assert all(not element.is_visible() for element in page.locator(hidden).all()), hidden
    text = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "page.pdf", "-"], check=True, capture_output=True,
        text=True).stdout
    if path == "order.html":
        [form] = [route["form"] for route in SETTINGS["order-routes"] if "form" in route]
        assert form in text.replace("\n", "")
