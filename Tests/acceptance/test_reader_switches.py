"""The reader's choices of text size, colours and furigana, in Chromium and in Firefox."""

import json
import re

import pytest

from browsing import watched_page
from firefox import firefox as running_firefox
from program import LANGUAGES, prefix, script_sizes

WITH_FURIGANA = "ja-simple/booklet/three-features.html"
TITLE_WITH_FURIGANA = "ja-simple/booklet/how-to-use.html"
WITHOUT_FURIGANA = "en/order.html"
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
TEXT_SIZE = "getComputedStyle(document.querySelector('main p')).fontSize"
HAS_FURIGANA = "document.querySelector('rt').checkVisibility()"


def lightness(colour):
    return sum(map(int, re.findall(r"\d+", colour)))


def choose(page, name, value):
    page.locator(f'.switches [name="{name}"][value="{value}"]').check()


@pytest.mark.style
def test_choices_are_kept_from_page_to_page(chromium, location):
    with watched_page(chromium, location) as (page, complaints, foreign):
        page.goto(location + WITH_FURIGANA)
        size = float(page.evaluate(TEXT_SIZE).removesuffix("px"))
        page.get_by_role("button", expanded=False).click()
        choose(page, "size", "200")
        choose(page, "scheme", "contrast")
        page.locator('[name="furigana"]').uncheck()
        for path in [WITH_FURIGANA, "ja-simple/index.html"]:
            page.goto(location + path)
            assert page.evaluate(BACKGROUND) == BLACK
            assert not page.evaluate(HAS_FURIGANA)
            page.locator(".switches-button").click()
            assert page.locator(".switches :checked").evaluate_all(
                "inputs => inputs.map(input => input.value)") == ["200", "contrast"]
        page.goto(location + WITH_FURIGANA)
        assert float(page.evaluate(TEXT_SIZE).removesuffix("px")) == 2 * size
        page.locator(".switches-button").click()
        choose(page, "scheme", "light")
        page.locator('[name="furigana"]').check()
        assert page.evaluate(BACKGROUND) == WHITE and page.evaluate(HAS_FURIGANA)
        # A page that the browser kept as it was shows what has been chosen since.
        page.go_back()
        assert page.evaluate(BACKGROUND) == WHITE
        assert complaints == [] and foreign == []


def test_choices_stand_before_anything_is_shown(browser, site):
    with watched_page(browser, site.root.as_uri()) as (page, complaints, _):
        page.add_init_script("""
          localStorage.setItem("sasshi-reader", '{"scheme":"dark","size":"150"}');
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.schemeOfFirstBody = document.documentElement.dataset.scheme;
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });""")
        page.goto((site.root / "index.html").as_uri())
        assert page.evaluate("window.schemeOfFirstBody") == "dark"
        assert complaints == []


@pytest.mark.parametrize("kept", ["nonsense", "[1]", "null", '"x"', '{"scheme":"<b>","size":[]}'])
def test_whatever_is_in_the_storage_the_page_works(kept, browser, site):
    with watched_page(browser, site.root.as_uri()) as (page, complaints, _):
        page.goto((site.root / WITH_FURIGANA).as_uri())
        page.evaluate(f"localStorage.setItem('sasshi-reader', {json.dumps(kept)})")
        page.reload()
        assert page.evaluate(HAS_FURIGANA) and page.evaluate(BACKGROUND) == WHITE
        page.locator(".switches-button").click()
        choose(page, "scheme", "contrast")
        page.reload()
        assert page.evaluate(BACKGROUND) == BLACK and complaints == []


def test_a_browser_that_refuses_storage_breaks_nothing(browser, site):
    with watched_page(browser, site.root.as_uri()) as (page, complaints, _):
        page.add_init_script("""Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError") } })""")
        page.goto((site.root / WITH_FURIGANA).as_uri())
        page.locator(".switches-button").click()
        choose(page, "scheme", "contrast")
        choose(page, "size", "150")
        assert page.evaluate(BACKGROUND) == BLACK
        assert page.locator(".switches :checked").count() == 3 and complaints == []


@pytest.mark.style
def test_without_scripts_everything_is_read_and_no_switch_shows(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.root / WITH_FURIGANA).as_uri())
    assert page.locator("rt").first.is_visible() and page.locator("main").is_visible()
    assert not page.locator(".switches-button").is_visible()
    assert not page.locator(".switches").is_visible()
    context.close()


@pytest.mark.style
def test_furigana_is_offered_only_where_it_stands(browser, site):
    page = browser.new_page()
    for path, offered in {WITH_FURIGANA: True, WITHOUT_FURIGANA: False}.items():
        page.goto((site.root / path).as_uri())
        page.locator(".switches-button").click()
        assert page.locator('[name="furigana"]').is_visible() == offered
    page.close()


@pytest.mark.style
def test_furigana_stands_in_titles_menus_and_contents_and_goes_with_the_switch(browser, site):
    places = ["h1", ".brand", ".navigation", ".eyebrow", ".outline", ".reading-time", ".chapters",
              ".previous-next", ".site-footer", ".switches-button"]
    shown = '''places => places.filter(place => [...document.querySelectorAll(`${place} rt`)]
      .some(reading => getComputedStyle(reading).display !== "none"))'''
    with watched_page(browser, site.root.as_uri()) as (page, complaints, _):
        page.goto((site.root / TITLE_WITH_FURIGANA).as_uri())
        assert page.evaluate(shown, places) == places
        assert page.title() == "冊子の使い方 – ピアサポート交流会のつくり方"
        page.locator(".switches-button").click()
        page.locator('[name="furigana"]').uncheck()
        assert page.evaluate(shown, places) == [] and page.locator("rt").count() > 100
        assert page.locator("h1").inner_text() == "冊子の使い方"
        assert page.locator(".navigation li").nth(1).inner_text() == "冊子"
        page.goto((site.root / "ja-simple/index.html").as_uri())
        assert page.evaluate(shown, ["body"]) == [] and complaints == []


@pytest.mark.style
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_choice_the_device_decides(scheme, contrast, browser, site):
    context = browser.new_context(color_scheme=scheme, contrast=contrast)
    page = context.new_page()
    page.goto((site.root / "index.html").as_uri())
    paper, ink = page.evaluate(f"[{BACKGROUND}, getComputedStyle(document.documentElement).color]")
    if contrast == "more":
        assert [paper, ink] == ([WHITE, BLACK] if scheme == "light" else [BLACK, WHITE])
    else:
        # Softer than black and white, which hurt some eyes, and as light or dark as was asked for.
        assert {paper, ink} != {WHITE, BLACK}
        assert (lightness(paper) > lightness(ink)) == (scheme == "light")
    page.evaluate("document.documentElement.dataset.scheme = 'light'")
    assert page.evaluate(BACKGROUND) == WHITE
    context.close()


@pytest.mark.style
def test_the_switches_work_with_the_keyboard_alone(browser, site):
    page = browser.new_page()
    page.goto((site.root / WITHOUT_FURIGANA).as_uri())
    page.locator(".switches-button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.size") == "125"
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.close()


@pytest.mark.style
@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_paper_is_white_whatever_is_chosen(scheme, browser, site):
    page = browser.new_page()
    page.goto((site.root / "index.html").as_uri())
    page.emulate_media(media="print", color_scheme="dark", contrast="more")
    page.evaluate(f"Object.assign(document.documentElement.dataset, {{scheme: '{scheme}', size: '200'}})")
    assert page.evaluate(f"""[{BACKGROUND}, getComputedStyle(document.querySelector("main p")).color,
      getComputedStyle(document.documentElement).colorScheme]""") == [WHITE, BLACK, "light"]
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") < 14
    assert not page.locator(".switches-button").is_visible()
    page.close()


def test_the_scripts_of_the_theme_stay_small(site):
    sizes = script_sizes(site)
    assert sizes["reader.js"] <= 2190


@pytest.mark.style
def test_firefox_keeps_the_choices(firefox, location):
    tab = firefox.open_tab(location + WITH_FURIGANA)
    firefox.complaints()
    firefox.evaluate(tab, "localStorage.clear()")
    firefox.reload(tab)
    size = firefox.evaluate(tab, f"parseFloat({TEXT_SIZE})")
    firefox.click(tab, ".switches-button")
    for choice in ['[name="size"][value="150"]', '[value="contrast"]', '[name="furigana"]']:
        firefox.click(tab, f".switches {choice}")
    firefox.go(tab, location + "ja-simple/index.html")
    assert firefox.evaluate(tab, f"[{BACKGROUND}, {HAS_FURIGANA}]") == [BLACK, False]
    firefox.go(tab, location + WITH_FURIGANA)
    assert firefox.evaluate(tab, f"parseFloat({TEXT_SIZE})") == 1.5 * size
    firefox.click(tab, ".switches-button")
    firefox.click(tab, '.switches [value="light"]')
    firefox.reload(tab)
    assert firefox.evaluate(tab, BACKGROUND) == WHITE
    assert firefox.complaints() == []
    firefox.evaluate(tab, "localStorage.clear()")
    firefox.close_tab(tab)


def test_a_firefox_that_refuses_storage_breaks_nothing(site):
    with running_firefox(dom_storage_enabled=False) as firefox:
        tab = firefox.open_tab((site.root / WITH_FURIGANA).as_uri())
        firefox.click(tab, ".switches-button")
        firefox.click(tab, '.switches [value="contrast"]')
        assert firefox.evaluate(tab, BACKGROUND) == BLACK
        assert firefox.complaints() == []


@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
def test_huge_letters_leave_the_titles_of_chapters_their_words(language, browser, site):
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto((site.root / prefix(language) / "index.html").as_uri())
    page.evaluate("document.documentElement.dataset.size = '200'")
    widths = page.locator(".chapters .chapter-title").evaluate_all(
        "titles => titles.map(title =>"
        " title.getBoundingClientRect().width / parseFloat(getComputedStyle(title).fontSize))")
    assert widths and min(widths) > 2.4, widths
    page.close()
