"""The home page of the default theme: its drawings, the booklet that lies open, its cards."""

import re
import shutil

import pytest

from browsing import watched_page
from program import LANGUAGES, prefix

WIDTHS = [320, 390, 768, 1024, 1280, 1920]
# What a device asks for, and the data-scheme of a reader's own choice.
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"color_scheme": "dark", "contrast": "more"},
    "clear": {"color_scheme": "light", "contrast": "more"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
    "forced dark": {"color_scheme": "dark", "forced_colors": "active"},
}
# What the parts of drawings are painted with, and the colour of the words on the booklet's page.
PAINTS = """() => {
  const paint = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  return [paint(".drawing .fruit", "fill"), paint(".drawing .leaf", "fill"),
    paint(".drawing .line", "stroke"), paint(".drawing .ground", "fill"), paint(".sheets .pages", "fill"),
    paint(".sheets .boards", "fill"), paint(".printed circle", "fill"), paint(".spread h2", "color")];
}"""
# What two names of the system's colours stand for.
SYSTEM = """() => ["Canvas", "CanvasText"].map(name => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  return getComputedStyle(probe).color;
})"""


@pytest.fixture
def open_home(browser, site):
    contexts = []

    def open_it(language="ja", root=site.root, **options):
        contexts.append(browser.new_context(locale="ja", **options))
        page = contexts[-1].new_page()
        page.goto((root / prefix(language) / "index.html").as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()


def luminance(colour):
    """WCAG 2.2, “relative luminance”, of `rgb(…)`; a colour of the system may let a little through."""
    channels = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("path", ["index.html", "order.html", "booklet/index.html"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_of_cards_beside_each_other_are_alike(language, path, browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((site.root / prefix(language) / path).as_uri())
    boxes = [card.locator(".button").bounding_box() for card in page.locator(".route").all()]
    page.close()
    assert len(boxes) == 2
    assert boxes[0]["y"] == pytest.approx(boxes[1]["y"], abs=0.5)
    assert boxes[0]["height"] == pytest.approx(boxes[1]["height"], abs=0.5)


def test_cards_that_say_more_or_less_keep_their_parts_apart(workspace, browser):
    workspace.replace("content/site.yaml", "  - key: phone\n", """  - key: both
    copies: たくさん
    recipient: みほん会
    form: https://example.org/form
    phone: 03-1234-5678
    hours: {days: [monday], opens: "09:00", closes: "10:00"}
  - key: bare
    copies: すこし
    recipient: みほん会
    phone: 03-1234-5678
  - key: phone
""")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((workspace.build().root / "order.html").as_uri())
    for card in page.locator(".route").all():
        boxes = [part.bounding_box() for part in card.locator("> *").all() if part.is_visible()]
        edge = card.bounding_box()
        for above, below in zip(boxes, boxes[1:]):
            assert above["y"] + above["height"] <= below["y"] + 0.5
        assert boxes[-1]["y"] + boxes[-1]["height"] <= edge["y"] + edge["height"]
    cards = [card.bounding_box() for card in page.locator(".route").all()]
    assert len(cards) == 4 and cards[2]["y"] >= cards[0]["y"] + cards[0]["height"] + 8
    page.close()


def test_the_fruit_on_the_cover_runs_over_its_edges(open_home):
    page = open_home()
    box = page.locator(".cover-face circle").first.evaluate("""circle => {
      const [cover, fruit] = [circle.ownerSVGElement, circle].map(e => e.getBoundingClientRect());
      const unit = circle.ownerSVGElement.clientWidth / 148;
      return [fruit.right - cover.right, fruit.bottom - cover.bottom].map(over => over / unit);
    }""")
    assert min(box) >= 8


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_the_page(language, width, open_home):
    page = open_home(language, viewport={"width": width, "height": 900})
    for size in ["100", "200"]:
        page.evaluate("size => { document.documentElement.dataset.size = size }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, size
        for selector in [".drawing", ".spread h2", ".spread a", ".home-body > :first-child"]:
            for element in page.locator(selector).all():
                box = element.bounding_box()
                assert box["x"] >= 0 and box["x"] + box["width"] <= width + 0.5, (selector, size)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_features_have_drawings_that_nobody_needs_to_see(language, width, open_home):
    page = open_home(language, viewport={"width": width, "height": 900})
    items = page.locator(".home-body > ol").first.locator("> li").all()
    assert len(items) == 3
    tops = set()
    for item in items:
        drawing, title = item.locator("svg.drawing"), item.locator("strong").first
        assert drawing.get_attribute("aria-hidden") == "true" and drawing.locator("text, title").count() == 0
        box, words = drawing.bounding_box(), title.bounding_box()
        assert box["width"] == pytest.approx(box["height"], abs=1) and box["width"] >= 64
        # Above the words or beside them, never under them.
        assert box["y"] + box["height"] <= words["y"] or box["x"] + box["width"] <= words["x"]
        tops.add(round(box["y"]))
    # All in one row or one below the other: no drawing is alone in a second row.
    assert len(tops) in [1, 3]


def test_without_names_of_drawings_items_are_numbered(workspace, open_home):
    home = workspace.content / "ja/index.md"
    home.write_text(home.read_text().replace("drawings: [together, growth, talk]\n", ""))
    page = open_home(root=workspace.build().root)
    assert page.locator(".drawing").count() == 0
    numbers = page.locator(".home-body > ol > li").evaluate_all(
        "all => all.map(item => getComputedStyle(item, '::before').content)")
    assert numbers == ["counter(feature)"] * 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_drawings_are_in_colours_of_the_theme(scheme, open_home):
    page = open_home(viewport={"width": 1280, "height": 900}, **SCHEMES[scheme])
    fruit, leaf, line, ground, sheet, boards, printed, words = page.evaluate(PAINTS)
    assert fruit == boards == printed
    if scheme.startswith("forced"):
        assert [ground, line] == page.evaluate(SYSTEM) and sheet == ground
    else:
        assert fruit == "rgb(247, 148, 29)"
    assert contrast(words, sheet) >= 4.5
    # Lines carry the meaning; areas stand out from the ground as well.
    assert contrast(line, ground) >= 3
    assert min(contrast(fruit, ground), contrast(leaf, ground)) >= 1.7


def test_a_site_that_has_its_own_colours_has_them_in_its_drawings(workspace, open_home):
    workspace.choose('fill: "#66c2ff"', 'accent: "#00558a"')
    page = open_home(
        root=workspace.build().root, viewport={"width": 1280, "height": 900}, color_scheme="light")
    fruit, _, line, _, _, boards, printed, _ = page.evaluate(PAINTS)
    assert fruit == boards == printed == "rgb(102, 194, 255)"
    assert line == "rgb(0, 85, 138)"


@pytest.mark.parametrize("language", ["ja", "ar"])
@pytest.mark.parametrize("chapters", [1, 8, 12])
def test_the_contents_stand_on_the_pages_of_the_booklet(chapters, language, workspace, open_home):
    if language == "ar":
        assert workspace.run("new", "language", "ar").returncode == 0
    for path in workspace.content.glob("*/"):
        shutil.rmtree(path)
    workspace.write("site.yaml", f"name: Test\nlanguages: [{language}]\norganisation: {{name: Test}}\n")
    workspace.write(f"{language}/index.md", "---\ntitle: Test\n---\n")
    workspace.write(f"{language}/booklet/index.md", "---\ntitle: Test\n---\n")
    for number in range(1, chapters + 1):
        workspace.write(f"{language}/booklet/{number:02}-c{number}.md", "---\ntitle: Title\n---\nSome words.\n")
    page = open_home(root=workspace.build().root, viewport={"width": 1280, "height": 900})
    spread = page.locator(".spread").bounding_box()
    middle = spread["x"] + spread["width"] / 2
    links = [link.bounding_box() for link in page.locator(".spread .chapters a").all()]
    assert len(links) == chapters
    for box in links:
        assert box["y"] >= spread["y"] + 24
        assert box["y"] + box["height"] <= spread["y"] + spread["height"] - 24
        # No line runs over the fold.
        assert box["x"] + box["width"] < middle - 24 or box["x"] > middle + 24
    second = language == "ja"
    assert {box["x"] > middle for box in links} == ({second} if chapters < 9 else {True, False})
    fruit = page.locator(".printed")
    assert fruit.is_visible() == (chapters < 9)
    if fruit.is_visible():
        assert (fruit.locator("svg").bounding_box()["x"] > middle) != second


def test_the_first_words_are_set_large(open_home):
    for language in LANGUAGES:
        for width in [390, 1280]:
            page = open_home(language, viewport={"width": width, "height": 900})
            first, second = page.locator(".home-body > p").evaluate_all(
                "all => all.slice(0, 2).map(e => parseFloat(getComputedStyle(e).fontSize))")
            assert first >= 1.2 * second, (language, width)


def test_a_home_page_asks_nobody_for_its_drawings(browser, site):
    location = site.root.as_uri() + "/"
    with watched_page(browser, location) as (page, complaints, foreign):
        for language in LANGUAGES:
            page.goto(location + prefix(language) + "index.html", wait_until="networkidle")
        assert complaints == [] and foreign == []


def test_other_pages_do_not_load_the_styles_of_the_home_page(browser, site):
    page = browser.new_page()
    page.goto((site.root / "order.html").as_uri())
    assert page.locator('link[href$="home.css"]').count() == 0
    page.close()
