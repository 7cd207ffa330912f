"""The head of a page, and its edges."""

import pytest

from line_ends import READ_EDGES
from program import LANGUAGES, THEME, prefix

pytestmark = [pytest.mark.style, pytest.mark.skipif(THEME.name != "default", reason="a theme's own head")]

# How high the head of a page is at most, in pixels: less than a sixth of a phone's screen.
HEIGHTS = {320: 140, 390: 120, 768: 100}
SHEETS = {".menu-open": ".navigation", ".languages-open": ".languages"}


def size(width):
    return {"width": width, "height": 700}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", HEIGHTS)
def test_the_head_leaves_the_screen_to_the_page(width, language, open_page):
    page = open_page(prefix(language) + "order.html", viewport=size(width))
    assert page.locator(".site-header").bounding_box()["height"] <= HEIGHTS[width]
    for button in [".search-open", ".switches-button", *SHEETS]:
        box = page.locator(button).bounding_box()
        assert box["height"] >= 32 and box["width"] >= 32, button


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("button", SHEETS)
def test_menu_and_languages_are_sheets_within_a_thumb_s_reach(button, scripts, open_page):
    page = open_page("order.html", viewport=size(390), java_script_enabled=scripts)
    sheet = page.locator(SHEETS[button])
    assert not sheet.is_visible()
    page.locator(button).click()
    assert sheet.is_visible()
    box = sheet.bounding_box()
    assert box["y"] + box["height"] == 700 and box["y"] > 200
    for link in sheet.locator("a").all():
        assert link.bounding_box()["height"] >= 44
    page.keyboard.press("Escape")
    assert not sheet.is_visible()
    page.locator(button).click()
    sheet.locator("a").last.click()
    page.wait_for_url(lambda url: not url.endswith("/order.html") or "/zh-Hans/" in url)


@pytest.mark.parametrize("button", SHEETS)
def test_sheets_work_with_the_keyboard_alone(button, open_page):
    page = open_page("order.html", viewport=size(390))
    page.locator(button).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav')?.className") == SHEETS[button][1:]
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className").split()[-1] == button[1:]


def test_sheets_work_in_firefox(firefox, site):
    tab = firefox.open_tab((site.root / "order.html").as_uri(), width=390, height=700)
    for button, sheet in SHEETS.items():
        shown = f"document.querySelector('{sheet}').checkVisibility()"
        assert not firefox.evaluate(tab, shown)
        firefox.click(tab, button)
        assert firefox.evaluate(tab, shown)
        firefox.press(tab, "Escape")
        assert not firefox.evaluate(tab, shown)
    firefox.close_tab(tab)


def test_a_wide_page_shows_menu_and_languages_at_once(open_page):
    page = open_page("order.html", viewport=size(1280))
    for button, part in SHEETS.items():
        assert not page.locator(button).is_visible() and page.locator(part).is_visible()
    assert page.locator(".site-header").bounding_box()["height"] <= 120


PAGES = ["about.html", "contact.html", "order.html", "accessibility.html", "booklet/how-to-use.html",
         "booklet/what-is-peer-support.html", "releases/index.html"]


@pytest.mark.parametrize("path", PAGES)
def test_what_stands_in_a_wide_page_ends_at_one_of_two_edges(path, open_page):
    edges = open_page(path, viewport=size(1280)).evaluate(READ_EDGES)
    assert edges and len(edges) <= 2, edges


def test_what_leads_on_from_a_release_stands_below_its_text(open_page):
    for width in [390, 1280]:
        page = open_page("releases/2021-12-16-booklet.html", viewport=size(width))
        text = page.locator(".sheet .prose").bounding_box()["x"]
        lefts = page.locator(".more a").evaluate_all(
            "links => links.map(link => link.getBoundingClientRect()).map(box => [box.x, box.y])")
        assert min(x for x, _ in lefts) == pytest.approx(text, abs=1)
        gaps = [b[0] - a[0] for a, b in zip(lefts, lefts[1:]) if a[1] == b[1]]
        assert all(gap < 300 for gap in gaps), lefts


# Between a phone held upright and a wide page; letters of twice the size make a wide page a narrow one.
ROOM = [(360, 100), (480, 100), (600, 100), (640, 100), (700, 100), (768, 100), (768, 150), (1024, 200)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_of_the_head_has_a_line_to_itself(language, open_page):
    page = open_page(prefix(language) + "order.html")
    for width, percent in ROOM:
        page.set_viewport_size(size(width))
        page.evaluate(f"document.documentElement.dataset.size = '{percent}'")
        tops = page.locator(".masthead > :is(.brand, button)").evaluate_all(
            "parts => parts.filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect())"
            ".map(box => Math.round((box.top + box.bottom) / 20))")
        assert all(tops.count(top) > 1 for top in tops), (width, percent, tops)
