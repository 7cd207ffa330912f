"""Nobody is kept out: WCAG 2.2 AA as far as a program can judge it, and the keyboard."""

import json

import pytest

from barriers import AXE, ALL_RULES, RUN_AXE, SCHEMES, WIDTHS, audit, find_barriers
from program import LANGUAGES, chapters, is_paper, language_of, prefix

MAIN_PAGES = ["index.html", chapters(LANGUAGES[0])[1][0], "order.html"]


@pytest.fixture(scope="module")
def calm_browser(browser):
    """Pages for people whose device asks for less motion; nothing is measured while it moves."""
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(calm_browser, site):
    page = calm_browser.new_page()
    yield page
    page.close()


def open_page(page, site, path, width=1280):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((site.root / path).as_uri())
    # Tables that fit are taken out of the Tab key's way once they are laid out.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def findings(page, site, paths, judge):
    """What `judge` finds on each of these pages, where it finds something."""
    assert paths
    found = {}
    for path in paths:
        open_page(page, site, path)
        if wrong := judge(page):
            found[path] = wrong
    return found


# What is pressed and smaller than 24 pixels (WCAG 2.5.8), but for links in a sentence; marks of notes are large enough, too.
FIND_SMALL_TARGETS = """() => {
  const isInSentence = link => {
    if (link.matches("[role^=doc-]") || getComputedStyle(link).display !== "inline") return false;
    let block = link.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll("a, sup, rt, rp").forEach(part => part.remove());
    return /\\p{L}/u.test(copy.textContent);
  };
  return [...document.querySelectorAll("a[href], button, summary, label")]
    .filter(element => element.checkVisibility() && !element.matches(".skip-link") && !isInSentence(element))
    .map(element => [element.getBoundingClientRect(), element.outerHTML.slice(0, 80)])
    .filter(([box]) => box.width < 24 || box.height < 24).map(([_, html]) => html);
}"""


def uncounted(page, roles):
    """The landmarks, and the heading above all, of which a page has none or several."""
    counts = {role: page.get_by_role(role).count() for role in roles} | {"h1": page.locator("h1").count()}
    return [f"{count} {name}" for name, count in counts.items() if count != 1]


def too_small(page):
    """What is too small for a finger, in the reader's switches as well."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("document.querySelector('.switches').hidden = false")
        found += [f"{width} px: {html}" for html in page.evaluate(FIND_SMALL_TARGETS)]
    return found


@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_a_barrier_in_any_scheme_size_or_width(language, page, site):
    def judge(page, schemes=SCHEMES):
        return uncounted(page, ["main", "banner", "contentinfo"]) + audit(page, schemes) + too_small(page)

    paths = [p for p in site.pages() if language_of(p) == language and not is_paper(p)]
    # Whatever has a colour of its own is on a page of the source language, and for all languages there is one style
    # sheet: of the others, the main pages stand for all.
    coloured = paths if language == LANGUAGES[0] else [prefix(language) + path for path in MAIN_PAGES]
    assert set(coloured) <= set(paths)
    assert findings(page, site, coloured, judge) == {}
    if rest := [path for path in paths if path not in coloured]:
        assert findings(page, site, rest, lambda page: judge(page, SCHEMES[:1])) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_for_paper_has_a_barrier(language, page, site):
    paths = [p for p in site.pages() if language_of(p) == language and is_paper(p)]
    assert findings(page, site, paths, lambda page: uncounted(page, ["main"]) + find_barriers(page)) == {}


def test_the_audit_finds_what_is_wrong(page, site):
    open_page(page, site, "index.html")
    page.evaluate("""() => {
      document.body.insertAdjacentHTML(
        "beforeend", '<h1>2</h1><input><p>pale</p><a href="#">x</a><a href="#">y</a>'
          + '<button id="tiny" style="all: unset; display: block; width: 9px">x</button>');
      for (const link of document.querySelectorAll("body > a")) link.style.fontSize = "9px";
      document.querySelector("body > p").style.color = "#aaa";
    }""")
    found = {finding.split(":")[0] for finding in find_barriers(page)}
    assert {"label", "color-contrast", "region", "target-size"} <= found
    assert uncounted(page, ["main"]) == ["2 h1"]
    assert len([html for html in too_small(page) if "tiny" in html]) == len(WIDTHS)


@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_switches_are_no_barrier(language, page, site):
    open_page(page, site, prefix(language) + MAIN_PAGES[1], 320)
    page.click(".switches-button")
    for scheme in ["light", "dark", "contrast"]:
        page.check(f'[name="scheme"][value="{scheme}"]')
        assert find_barriers(page) == []


# Everything that the Tab key should reach, in order; of a group of radio buttons, the one that is on.
MARK_STOPS = """() => {
  const stops = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    element => element.checkVisibility() && !element.disabled
      && (element.type !== "radio" || element.checked));
  stops.forEach((stop, index) => stop.dataset.stop = index);
  return stops.length;
}"""

# Where the focus is, and what is wrong with how it shows.
DESCRIBE_FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const style = getComputedStyle(element);
  const wrong = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(value => {
      const part = value / 255;
      return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  let ground = element.parentElement;
  while (/^rgba.*, 0\\)$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const colours = [style.outlineColor, getComputedStyle(ground).backgroundColor].map(luminance);
  if ((Math.max(...colours) + .05) / (Math.min(...colours) + .05) < 3) wrong.push("pale outline");
  const box = [...element.getClientRects()].find(rect => rect.width > 0);
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)];
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) wrong.push("out of sight");
  const top = document.elementFromPoint(x, y);
  if (!top || !(element.contains(top) || top.contains(element))) wrong.push("hidden");
  return { stop: Number(element.dataset.stop), wrong, html: element.outerHTML.slice(0, 100) };
}"""


def walk(page):
    """Presses Tab until the page ends; what had the focus."""
    count = page.evaluate(MARK_STOPS)
    seen = []
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        focus = page.evaluate(DESCRIBE_FOCUS)
        if focus is None:
            break
        seen.append(focus)
    return count, seen


@pytest.mark.style
@pytest.mark.parametrize("path", MAIN_PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_tab_key_reaches_everything_in_order_and_the_focus_is_seen(
        width, language, path, page, site):
    open_page(page, site, prefix(language) + path, width)
    page.evaluate("document.querySelector('.switches').hidden = false")
    count, seen = walk(page)
    assert [focus for focus in seen if focus["wrong"]] == []
    assert [focus["stop"] for focus in seen] == list(range(count))


@pytest.mark.style
@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_the_focus_is_seen_in_every_scheme(scheme, page, site):
    open_page(page, site, "index.html")
    page.evaluate(f"document.documentElement.dataset.scheme = '{scheme}'")
    assert [focus for focus in walk(page)[1] if focus["wrong"]] == []


@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_skip_link_leads_past_the_header(language, page, site):
    open_page(page, site, prefix(language) + "order.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    box = page.locator(".skip-link").bounding_box()
    assert box["y"] >= 0 and box["x"] >= 0
    page.keyboard.press("Enter")
    # The browser says a little later than the key that it is there.
    page.wait_for_url("**#theme.main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.style
def test_nothing_moves_for_people_who_want_no_motion(page, site):
    for path in MAIN_PAGES:
        open_page(page, site, path)
        moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
          const style = getComputedStyle(element);
          return style.scrollBehavior === "smooth" || style.animationName !== "none"
            || style.transitionDuration.split(",").some(time => parseFloat(time) > 0);
        }).map(element => element.outerHTML.slice(0, 80))""")
        assert moving == []


@pytest.mark.style
@pytest.mark.parametrize("path", MAIN_PAGES)
def test_buttons_keep_their_shape_in_forced_colours(path, browser, site):
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    open_page(page, site, path)
    page.evaluate("document.querySelector('.switches').hidden = false")
    shapeless = page.evaluate("""() => [...document.querySelectorAll(".button, button, .switches label")]
      .filter(element => element.checkVisibility()).filter(element => {
        const style = getComputedStyle(element);
        return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none"
          || style.borderTopColor === style.backgroundColor;
      }).map(element => element.outerHTML.slice(0, 80))""")
    assert shapeless == []
    assert [focus for focus in walk(page)[1] if "no outline" in focus["wrong"]] == []
    context.close()


@pytest.mark.style
@pytest.mark.parametrize("path", [*MAIN_PAGES, prefix(LANGUAGES[-1]) + "accessibility.html"])
def test_firefox_has_no_barrier_either(path, firefox, site):
    tab = firefox.open_tab((site.root / path).as_uri(), width=390)
    firefox.evaluate(tab, f"(() => {{ {AXE}; return true }})()")
    assert firefox.evaluate(tab, f"({RUN_AXE})({json.dumps(ALL_RULES)})") == []
    assert firefox.complaints() == []
    firefox.close_tab(tab)
