"""How light a page is, and that nothing on it moves while it comes."""

import gzip

import pytest

from browsing import SHIFTS, nginx, watched_page
from program import LANGUAGES, VIPS, Workspace, chapters, png, prefix

pytestmark = pytest.mark.style

# A page with its styles and scripts, as most hosts send it: compressed.
LIMIT = 60 * 1024
# The same from a host that does not compress, for the source language.
PLAIN_LIMIT = 80 * 1024
# A page that comes in pieces may be shown up to the middle of a line that has readings above its end.
# What search engines call good is 0.1.
STILL = 0.001


@pytest.fixture(scope="module")
def picture_site(once):
    return once("pictures", make_picture_site)


def make_picture_site(folder):
    """The sample with pictures: in a chapter, side by side, as cover and as logo."""
    workspace = Workspace(folder)
    for name, size in {"wide": (1200, 800), "tall": (600, 900), "small": (120, 90)}.items():
        workspace.write(f"ja/booklet/{name}.png", png(*size))
    workspace.write(
        "ja/booklet/drawing.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><circle r="9"/></svg>')
    source = next((workspace.content / "ja/booklet").glob("01-*.md"))
    source.write_text(source.read_text() + """
![広い](wide.png "説明")

前 ![小さい](small.png) 後

:::写真
![高い](tall.png)

![絵](drawing.svg)
:::

最後の段落。
""")
    (workspace.theme / "assets/our cover.png").write_bytes(png(740, 1050))
    (workspace.theme / "assets/logo.png").write_bytes(png(64, 64))
    workspace.choose("cover: our cover.png", "logo: logo.png")
    return workspace.build(SASSHI_VIPS=VIPS)


def sizes_of(browser, location, path):
    """The bytes of all that a page loads, pictures aside: as they are, and compressed."""
    with watched_page(browser, location) as (page, complaints, foreign):
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(location + path, wait_until="networkidle")
        bodies = [a.body() for a in answers if a.request.resource_type != "image"]
        assert complaints == [] and foreign == [] and len(bodies) > 1
    return sum(map(len, bodies)), sum(len(gzip.compress(body, 6)) for body in bodies)


@pytest.fixture(scope="module")
def host(site, tmp_path_factory):
    with nginx(tmp_path_factory.mktemp("nginx"), site.root) as location:
        yield location


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chapter_and_all_that_it_loads_is_light(language, browser, host):
    for path, _ in chapters(LANGUAGES[0]):
        plain, compressed = sizes_of(browser, host, prefix(language) + path)
        assert compressed <= LIMIT, f"{path}: {plain} bytes, {compressed} compressed"
        if language == LANGUAGES[0]:
            assert plain <= PLAIN_LIMIT, f"{path}: {plain} bytes, {compressed} compressed"


def shifts(browser, location, paths, width):
    moved = {}
    with watched_page(browser, location) as (page, complaints, foreign):
        page.set_viewport_size({"width": width, "height": 800})
        for path in paths:
            page.goto(location + path, wait_until="load")
            if (far := page.evaluate(SHIFTS)) >= STILL:
                moved[path] = far
    return moved


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_on_a_page_moves_while_it_loads(width, browser, host, site):
    assert shifts(browser, host, site.screen_pages(), width) == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_no_text_moves_when_pictures_come(width, browser, picture_site):
    [path, _] = chapters("ja")[0]
    location = picture_site.root.as_uri() + "/"
    with watched_page(browser, location) as (page, complaints, foreign):
        page.set_viewport_size({"width": width, "height": 800})
        # Pictures that take their time: the text must stand where it will stand.
        page.route("**/*.png", lambda route: (page.wait_for_timeout(300), route.continue_()))
        for address in [path, "index.html"]:
            page.goto(location + address, wait_until="load")
            for element in page.locator("main img").all():
                element.scroll_into_view_if_needed()
                page.wait_for_timeout(400)
            assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
            assert page.evaluate(SHIFTS) < STILL
        assert complaints == []


def test_every_picture_says_its_size_and_all_but_the_first_wait(browser, picture_site):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto((picture_site.root / chapters("ja")[0][0]).as_uri())
    pictures = page.eval_on_selector_all(".prose img", """all => all.map(p => ({
      size: [p.getAttribute("width"), p.getAttribute("height")].map(Number),
      loading: p.getAttribute("loading"), decoding: p.getAttribute("decoding"),
      shown: [p.width, p.height], room: (p.closest("picture") ?? p).parentElement.clientWidth,
    }))""")
    assert [p["size"] for p in pictures] == [[1200, 800], [120, 90], [600, 900], [400, 300]]
    assert [(p["loading"], p["decoding"]) for p in pictures] == (
        [(None, None)] + [("lazy", "async")] * 3)
    for picture in pictures:
        (width, height), (wanted_width, wanted_height) = picture["shown"], picture["size"]
        assert width <= picture["room"]
        assert abs(width * wanted_height - height * wanted_width) <= max(wanted_width, wanted_height)
    page.goto((picture_site.root / "index.html").as_uri())
    assert page.eval_on_selector_all("img", "all => all.map(p => [p.getAttribute('width'), p.naturalWidth])"
        ) == [["64", 64], ["740", 740]]
    page.goto((picture_site.root / "print/booklet.html").as_uri())
    printed = page.eval_on_selector_all("main img", "all => all.map(p => [p.getAttribute('loading'), p.height / p.width])")
    # On paper every picture is there, in its own proportions.
    assert [(loading, round(ratio, 1)) for loading, ratio in printed] == [
        (None, 0.7), (None, 0.8), (None, 1.5), (None, 0.8)]
    page.close()
