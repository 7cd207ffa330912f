"""Every page, opened from the disk and from a host."""

import re
from itertools import cycle
from urllib.parse import unquote, urldefrag
from urllib.request import urlopen

import pytest

from browsing import free_port, nginx, visit_all, watched_page
from program import (
    CONTENT, LANGUAGES, SETTINGS, build, chapters, front_matter, is_translated, language_of,
    phone_number, prefix, releases, text)

ROUTES = {route["key"]: route for route in SETTINGS["order-routes"]}
FORM = ROUTES["form"]["form"]
PHONE_LINK = "tel:+" + SETTINGS["country-code"] + re.sub(r"\D", "", ROUTES["phone"]["phone"])[1:]


def key_pages(language):
    """Home, a chapter, the order page and a release."""
    paths = ["index.html", chapters(LANGUAGES[0])[0][0], "order.html", releases(LANGUAGES[0])[0][0]]
    return [prefix(language) + path for path in paths]


def internal_links(visits, location):
    """(page, address inside the site) of every link and asset of every page."""
    return [
        (page, link["url"].removeprefix(location))
        for page, visit in visits.items() for link in visit.facts["links"]
        if link["url"].startswith(location)]


def test_the_site_has_its_pages_in_every_language(site):
    for language in LANGUAGES:
        expected = ["index.html", "order.html", "about.html", "contact.html", "404.html",
                    "booklet/index.html", "releases/index.html", "print/booklet.html",
                    *(path for path, _ in chapters(LANGUAGES[0]) + releases(LANGUAGES[0]))]
        assert {prefix(language) + path for path in expected} <= site.files()
        assert (prefix(language) + "feed.xml" in site.files()) == bool(releases(language))


@pytest.mark.style
def test_no_page_makes_the_browser_complain(visits):
    assert {page: visit.complaints for page, visit in visits.items() if visit.complaints} == {}


@pytest.mark.style
def test_no_page_asks_another_host(visits):
    assert {page: visit.foreign for page, visit in visits.items() if visit.foreign} == {}


@pytest.mark.style
def test_firefox_shows_every_page_without_complaint(firefox, location, site):
    tab = firefox.open_tab(location + "index.html", width=390)
    # What other tests asked for is none of this one's business.
    firefox.requests()
    wrong = {}
    # A host changes how a page and its files are fetched, and that is the same in every language.
    is_disk = location.startswith("file:")
    for path in site.pages():
        if not is_disk and language_of(path) != LANGUAGES[0]:
            continue
        firefox.go(tab, location + path)
        complaints = firefox.complaints()
        foreign = [u for u in firefox.requests() if not u.startswith((location, "data:"))]
        width = firefox.evaluate(tab, "document.documentElement.scrollWidth")
        if complaints or foreign or width > 390:
            wrong[path] = complaints, foreign, width
    firefox.close_tab(tab)
    assert wrong == {}


def test_every_internal_link_and_asset_is_a_file_of_the_site(visits, location, site):
    files = site.files()
    missing = [
        (page, target) for page, target in internal_links(visits, location)
        if unquote(urldefrag(target).url.split("?")[0]) not in files]
    assert missing == []


def test_every_fragment_is_an_id_of_its_page(visits, location):
    ids = {page: set(visit.facts["ids"]) for page, visit in visits.items()}
    missing = []
    for page, target in internal_links(visits, location):
        path, fragment = map(unquote, urldefrag(target))
        if fragment and fragment not in ids.get(path, ()):
            missing.append((page, target))
    assert missing == []


def test_every_internal_address_is_answered(visits, location):
    for address in {urldefrag(target).url for _, target in internal_links(visits, location)}:
        with urlopen(location + address) as answer:  # raises when there is none
            assert answer.read()


def test_only_links_lead_outside(visits, location):
    outside = [
        (page, link) for page, visit in visits.items() for link in visit.facts["links"]
        if not link["url"].startswith((location, "data:"))]
    wrong = [
        (page, link["url"]) for page, link in outside
        if link["tag"] != "a" or not re.match("https://|mailto:|tel:", link["url"])]
    assert wrong == []


def test_every_page_says_its_language(visits):
    assert {page: visit.facts["language"] for page, visit in visits.items()} == (
        {page: language_of(page) for page in visits})


def test_every_page_has_a_title_of_its_own(visits, site):
    titles = [
        (language_of(page), visits[page].facts["title"])
        for page in site.web_pages() if is_translated(page)]
    assert all(title for _, title in titles) and len(set(titles)) == len(titles)


def test_every_page_leads_to_itself_in_the_other_languages(visits, location, site):
    missing = []
    for page in site.web_pages():
        path = page.removeprefix(prefix(language_of(page)))
        for language in set(LANGUAGES) - {language_of(page)}:
            other = prefix(language) + path
            if other in visits and location + other not in visits[page].links("a"):
                missing.append((page, other))
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_can_change_the_language_and_stay_on_the_page(language, chromium, location):
    others = [other for other in LANGUAGES if other != language]
    assert len(key_pages(language)) >= len(others)
    with watched_page(chromium, location) as (page, complaints, foreign):
        for page_path, other in zip(key_pages(language), cycle(others)):
            page.goto(location + page_path)
            page.locator(f'a[hreflang="{other}"]').first.click()
            expected = prefix(other) + page_path.removeprefix(prefix(language))
            assert page.url == location + expected
            assert page.evaluate("document.documentElement.lang") == other
            assert complaints == [] and foreign == []


@pytest.mark.style
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["index.html", "order.html"])
def test_both_order_routes_are_at_hand(path, language, visits):
    visit = visits[prefix(language) + path]
    assert FORM in visit.links("a")
    assert PHONE_LINK in visit.links("a")
    route = ROUTES["phone"]
    hours = [route["hours"][edge].removeprefix("0") for edge in ("opens", "closes")]
    for said in [phone_number(route["phone"], language), text(route["closed"], language), *hours]:
        assert said in visit.facts["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_chapters_lead_to_their_neighbours(language, visits, location):
    paths = [location + prefix(language) + path for path, _ in chapters(language)]
    for here, there in zip(paths, paths[1:]):
        assert there in visits[here.removeprefix(location)].links("a")
        assert here in visits[there.removeprefix(location)].links("a")


def test_sample_text_is_labelled_wherever_it_is_read(visits):
    label = {"ja": "見本", "en": "sample"}
    for language in LANGUAGES:
        for source in (CONTENT / language).rglob("*.md"):
            if language not in label or not front_matter(source).get("sample"):
                continue
            page = source.relative_to(CONTENT / language).with_suffix(".html").as_posix()
            page = re.sub(r"booklet/\d+-", "booklet/", page)
            for shown_on in (page, "print/booklet.html"):
                assert label[language] in visits[prefix(language) + shown_on].facts["text"].lower()


@pytest.mark.fonts
@pytest.mark.style
def test_no_page_is_wider_than_the_screen(browser, site):
    wider = {}
    page = browser.new_page()
    for path in site.pages():
        page.goto((site.root / path).as_uri())
        for width in [1280, 390, 320]:
            page.set_viewport_size({"width": width, "height": 800})
            if (actual := page.evaluate("document.documentElement.scrollWidth")) > width:
                wider[path, width] = actual
    page.close()
    assert wider == {}


@pytest.mark.style
def test_pages_need_no_script_to_be_read(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for language in LANGUAGES:
        for path, title in chapters(language):
            page.goto((site.root / (prefix(language) + path)).as_uri())
            shown = page.locator("h1").inner_html()
            assert title in re.sub("<(r[pt])>.*?</\\1>|<.*?>", "", shown)
            assert page.locator("main").is_visible()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_below_a_sub_path_shows_the_404_page(language, browser, tmp_path):
    port, address = free_port(), "/booklet/ja-site/"
    site = build(tmp_path / "output", base_url=f"http://127.0.0.1:{port}{address}")
    with nginx(tmp_path, site.root, address, port) as location:
        unknown = prefix(language) + "no/such/page.html"
        visit = visit_all(browser, location, [unknown])[unknown]
        # The missing page itself is the one thing to complain of: its styles were found.
        assert visit.foreign == []
        assert {c for c in visit.complaints if unknown in c} == {f"404: {location}{unknown}"}
        assert [c for c in visit.complaints if "404" not in c] == []
        assert visit.facts["language"] == language
        targets = [link for link in visit.links("a") if link.startswith(location)]
        assert location + prefix(language) + "index.html" in targets
        assert all(urlopen(urldefrag(target).url).status == 200 for target in targets)
