"""A site in many languages: what stands in for what is missing, and what readers see of it."""

import json
import re
import shutil
from urllib.parse import unquote

import pytest

from browsing import visit_all, watched_page
from program import CONTENT, Site, Workspace, is_paper, sasshi, words
from test_standards import nu_errors

TAGS = ["ja", "en", "ja-simple", "zh-Hans", "zh-Hant", "ko", "ar", "fr"]
WORDS = {"ja", "en", "ja-simple", "zh-Hans"}
STALE = "en/order.html"
# Where a reader's language has no page: French takes none from other languages.
LEFT_OUT = "order.html"


@pytest.fixture(scope="module")
def polyglot(once):
    return once("polyglot", make_polyglot)


def make_polyglot(folder):
    """The sample in eight languages, most of them begun by Sasshi itself and hardly translated."""
    workspace = Workspace(folder)
    for tag in WORDS - {"ja", "en"}:
        shutil.rmtree(workspace.content / tag)
    for tag in sorted(set(TAGS) - WORDS):
        result = workspace.run("new", "language", tag)
        assert result.returncode == 0, words(result)
    workspace.write("ja-simple/index.md", "---\ntitle: はじめに\n---\nようこそ。\n")
    workspace.write("zh-Hans/index.md", "---\ntitle: 首页\n---\n直骨角。\n")
    workspace.write("zh-Hant/index.md", "---\ntitle: 首頁\n---\n直骨角。\n")
    workspace.write("ko/index.md", "---\ntitle: 홈\n---\n안녕하세요.\n")
    workspace.write("ar/index.md", "---\ntitle: دعم الأقران\n---\nمرحبا بكم.\n\n## عنوان\n\nنص.\n")
    workspace.write("fr/index.md", "---\ntitle: Accueil\n---\nBienvenue.\n")
    settings = (workspace.content / "site.yaml").read_text()
    settings = re.sub(
        "(?m)^languages:.*$",
        "languages: [ja, en, ja-simple, zh-Hans, zh-Hant, ko, {tag: ar, fallback: [en]}, "
        "{tag: fr, fallback: none}]", settings)
    (workspace.content / "site.yaml").write_text(settings)
    assert workspace.run("translations", "mark", "ja→en", "--all").returncode == 0
    with (workspace.content / "ja/order.md").open("a") as order:
        order.write("\n変更した一文です。\n")
    result = workspace.run("build", "--base-url", "https://example.org/", "--language", "en")
    assert result.returncode == 0, words(result)
    workspace.said = result.stdout.decode()
    return workspace


@pytest.fixture(scope="module")
def polyglot_visits(request, once, polyglot):
    # The 404 pages name their assets from the host's root, which a disk does not have.
    pages = [page for page in polyglot.site.pages() if not page.endswith("404.html")]
    return once("polyglot visits", lambda _: visit_all(
        request.getfixturevalue("browser"), polyglot.site.root.as_uri() + "/", pages))


@pytest.fixture
def open_page(browser, polyglot):
    """Opens a page of the site in a browser whose reader speaks `language`."""
    contexts = []

    def open_it(path, language="xx", **options):
        contexts.append(browser.new_context(locale=language, **options))
        page = contexts[-1].new_page()
        page.goto((polyglot.site.root / path).as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()


def tag_of(page):
    first = page.split("/")[0]
    return first if first in TAGS[1:] else "ja"


def test_the_checker_finds_no_error_in_any_language(polyglot):
    site = polyglot.site
    assert nu_errors([site.root / path for path in site.screen_pages()]) == ""
    # The checker's CSS part does not know paged media.
    paper = [site.root / path for path in site.pages() if is_paper(path)]
    assert nu_errors(paper, "--filterpattern", "^CSS: .*") == ""


def test_no_page_complains_or_asks_abroad(polyglot_visits):
    assert {p: v.complaints + v.foreign for p, v in polyglot_visits.items()
            if v.complaints or v.foreign} == {}


def test_a_build_ends_with_a_line_for_each_language(polyglot):
    # Behind them stands only which release is the latest.
    lines = polyglot.said.splitlines()[-len(TAGS) - 1:-2]
    assert lines[0] == "English: 13 of 13 pages, 1 stale"
    assert lines[2] == "简体中文: 1 of 13 pages, 1 not tracked"
    assert [line.split(":")[0] for line in lines] == [
        "English", "やさしい日本語", "简体中文", "繁體中文", "한국어", "العربية", "français"]


def test_the_switch_leads_to_a_page_that_exists_on_every_page(polyglot, polyglot_visits):
    location = polyglot.site.root.as_uri() + "/"
    files = polyglot.site.files()
    for page, visit in polyglot_visits.items():
        if is_paper(page):
            continue
        links = [link for link in visit.facts["links"]
                 if link["tag"] == "a" and link["hreflang"] in TAGS]
        targets = {link["hreflang"]: unquote(link["url"]).removeprefix(location) for link in links}
        assert set(TAGS) - {tag_of(page)} <= set(targets), page
        assert set(targets.values()) <= files, page
        assert all(tag_of(target) == tag for tag, target in targets.items()), page


@pytest.mark.style
def test_a_page_that_stands_in_says_so_and_is_marked(open_page):
    page = open_page("zh-Hans/order.html")
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"
    notice = page.locator("main > .notice")
    assert "本页尚未译成中文。" in notice.inner_text()
    assert notice.locator("a").get_attribute("lang") == "ja"
    for marked in ["h1", ".prose"]:
        assert page.locator(f"main {marked}").first.evaluate("e => e.closest('[lang]').lang") == "ja"
    assert page.locator('link[rel="canonical"]').get_attribute("href") == (
        "https://example.org/order.html")
    notice.locator("a").click()
    assert page.evaluate("document.documentElement.lang") == "ja"


def test_a_fallback_list_is_followed(open_page):
    page = open_page("ar/order.html")
    prose = page.locator(".prose")
    assert (prose.get_attribute("lang"), prose.get_attribute("dir")) == ("en", "ltr")
    assert page.evaluate("document.documentElement.dir") == "rtl"


@pytest.mark.style
def test_a_stale_page_has_a_notice_and_others_have_none(open_page):
    assert "has changed since" in open_page(STALE).locator("main > .notice").inner_text()
    assert open_page("en/about.html").locator("main > .notice").count() == 0
    assert open_page("order.html").locator("main > .notice").count() == 0


def test_the_switch_says_where_a_language_has_no_page(open_page, polyglot):
    assert "fr/" + LEFT_OUT not in polyglot.site.files()
    entry = open_page(LEFT_OUT).locator('.languages li:has(a[hreflang="fr"])')
    assert "このページはありません" in entry.inner_text()
    assert entry.locator("a").get_attribute("href") == "fr/index.html"


# The plain theme lists its languages in the open.
@pytest.mark.parametrize("path", ["order.html", "ar/order.html"])
@pytest.mark.parametrize("width, lines", [(390, 2), (960, 1), (1280, 1)])
@pytest.mark.parametrize("scripts", [True, False])
def test_many_languages_open_from_one_button(path, width, lines, scripts, open_page):
    page = open_page(
        path, viewport={"width": width, "height": 800}, java_script_enabled=scripts)
    button, menu = page.locator(".languages-open"), page.locator(".languages")
    assert page.locator(".masthead").bounding_box()["height"] < 60 * lines + 20
    assert button.is_visible() and not menu.is_visible()
    button.click()
    for entry in menu.locator("li > :is(a, span)").all():
        box = entry.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, entry.inner_text()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 800, entry.inner_text()
    page.keyboard.press("Escape")
    assert not menu.is_visible()


# For texts, and for what stands large.
FONTS = {
    "ja": ["BIZ UDPGothic", "BIZ UDPMincho"], "ja-simple": ["BIZ UDPGothic", "BIZ UDPMincho"],
    "zh-Hans": ["Noto Sans CJK SC", "Noto Serif CJK SC"],
    "zh-Hant": ["Noto Sans CJK TC", "Noto Serif CJK TC"],
    "ko": ["Noto Sans CJK KR", "Noto Serif CJK KR"],
}


@pytest.mark.style
@pytest.mark.parametrize("tag", FONTS)
def test_each_language_has_its_own_forms_of_letters(tag, browser, polyglot, open_page):
    path = "index.html" if tag == "ja" else f"{tag}/index.html"
    page = open_page(path)
    assert FONTS[tag][0] in page.locator("body").evaluate("e => getComputedStyle(e).fontFamily")
    # What the browser really drew with, by the protocol of its own tools.
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": ".prose p"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    [family] = {font["familyName"] for font in fonts}
    assert family in FONTS[tag]


@pytest.mark.style
def test_a_chinese_name_on_a_japanese_page_has_chinese_forms(open_page):
    link = open_page("index.html").locator('.languages a[hreflang="zh-Hans"]')
    fonts = link.evaluate("e => getComputedStyle(e).fontFamily").split(", ")
    assert '"Noto Sans CJK SC"' in fonts
    assert "Noto Sans CJK JP" not in link.evaluate("e => getComputedStyle(e).fontFamily")


@pytest.mark.style
@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right(
        width, open_page):
    edges = "e => { const r = e.getBoundingClientRect(); return [r.left, r.right] }"
    boxes = {}
    for path in ["ar/order.html", "en/order.html"]:
        page = open_page(path, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        boxes[path] = [page.locator(s).first.evaluate(edges) for s in [".brand .mark", ".route"]]
    for (left, right), (other_left, other_right) in zip(*boxes.values()):
        assert (round(width - right), round(width - left)) == pytest.approx(
            (round(other_left), round(other_right)), abs=1)


OFFER = '[id="theme.language-offer"] p:visible'


@pytest.mark.style
@pytest.mark.parametrize("path, reader, expected", [
    ("index.html", "zh-CN", "zh-Hans"), ("index.html", "en-US", "en"), ("index.html", "ja-JP", None),
    ("index.html", "de-DE", None), ("en/index.html", "ja", "ja"), ("zh-Hans/index.html", "zh-SG", None),
])
def test_the_home_page_offers_the_readers_language(path, reader, expected, open_page):
    page = open_page(path, reader)
    assert page.url.endswith("/" + path)
    shown = page.locator(OFFER).all()
    assert [p.get_attribute("lang") for p in shown] == ([expected] if expected else [])


@pytest.mark.style
def test_an_offer_that_was_declined_does_not_come_again(open_page):
    page = open_page("index.html", "en")
    page.locator(f"{OFFER} button").click()
    assert page.locator(OFFER).count() == 0
    page.reload()
    assert page.locator(OFFER).count() == 0


def test_without_a_script_nothing_is_offered(open_page):
    page = open_page("index.html", "en", java_script_enabled=False)
    assert page.locator(OFFER).count() == 0


def test_only_the_home_page_offers_languages_and_no_script_stands_in_a_page(polyglot_visits):
    offering = set()
    for page, visit in polyglot_visits.items():
        # What is printed is one file, with its script inside.
        assert is_paper(page) or all("src=" in script for script in visit.facts["scripts"])
        if any("language-offer.js" in script for script in visit.facts["scripts"]):
            offering.add(page)
    assert offering == {"index.html"} | {f"{tag}/index.html" for tag in TAGS[1:]}


def test_the_report_is_for_people_and_for_programs(polyglot):
    said = words(polyglot.run("translations", "--language", "en"))
    assert "content/en/order.md: stale. changed: " in said
    assert "content/zh-Hans/order.md: missing; shown in 日本語" in said
    assert "content/fr/order.md: missing; left out" in said
    report = json.loads(polyglot.run("translations", "--format", "json").stdout)
    english = next(entry for entry in report["languages"] if entry["tag"] == "en")
    stale = [page for page in english["pages"] if page["state"] == "stale"]
    assert [page["file"] for page in stale] == ["content/en/order.md"]
    assert [change["kind"] for change in stale[0]["changes"]] == ["changed"]


def test_marking_changes_one_line_of_one_file(workspace):
    with (workspace.content / "ja/order.md").open("a") as order:
        order.write("\n変更した一文です。\n")
    before = Site(workspace.folder).bytes()
    result = workspace.run("translations", "mark", "en", "content/en/order.md")
    assert result.returncode == 0, words(result)
    after = Site(workspace.folder).bytes()
    assert {path for path in after if before[path] != after[path]} == {"content/en/order.md"}
    old, new = (files["content/en/order.md"].splitlines() for files in (before, after))
    changed = [line for line in new if line not in old]
    assert len(changed) == 1 and changed[0].startswith(b"translation-of: ")
    assert [line for line in new if line not in changed] == [
        line for line in old if not line.startswith(b"translation-of: ")]


@pytest.mark.parametrize("arguments, status", [
    (["mark", "en"], 2), (["mark", "en", "order.md", "--all"], 2), (["mark", "xx", "order.md"], 1),
    (["mark", "en", "nowhere.md"], 1), (["--format", "xml"], 2),
])
def test_a_wrong_mark_changes_nothing(arguments, status, workspace):
    before = Site(workspace.folder).state()
    assert workspace.run("translations", *arguments).returncode == status
    assert Site(workspace.folder).state() == before


def test_a_former_address_leads_to_the_page_without_a_script(workspace, browser):
    workspace.replace("content/ja/order.md", "---\n", "---\nalias: old/buy\n")
    site = workspace.build()
    assert nu_errors([site.root / "old/buy.html"]) == ""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.root / "en/old/buy.html").as_uri())
    page.wait_for_url("**/en/order.html")
    context.close()
