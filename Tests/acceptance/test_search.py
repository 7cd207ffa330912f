"""The search within the pages: what it finds, how it is used, and what it costs."""

import json
import re
import unicodedata
from contextlib import ExitStack
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from browsing import free_port, nginx, watched_page
from program import (
    LANGUAGES, build, is_translated, language_of, original_of, prefix, script_sizes)
from searching import Search, opened, wait_until


def fold(text):
    """Both widths, cases and kana as one."""
    return "".join(
        chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c
        for c in unicodedata.normalize("NFKC", text).lower())


def index_of(site, language):
    script = (site.root / f"search/{language}.js").read_text()
    return json.loads(script.removeprefix("globalThis.sasshiSearch=").removesuffix(";\n"))


@pytest.fixture(scope="module")
def searches(chromium, location):
    """The open search of a page deep in each language, by language."""
    with watched_page(chromium, location) as (page, complaints, foreign):
        found = {}

        def search_in(language):
            if found.get("language") != language:
                page.goto(location + prefix(language) + "booklet/background.html")
                found.update(language=language, search=Search(page, location))
                found["search"].open()
            return found["search"]

        yield search_in
        assert complaints == [] and foreign == []


@pytest.fixture
def here(browser, site):
    """Opens the search of a page on the disk."""
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(opened(browser, site.root.as_uri() + "/", path))


@pytest.mark.parametrize("language, query, address, mark", [
    ("ja", "専門職の支援", "booklet/what-is-peer-support.html#専門職の支援と補い合う", "専門職の支援"),
    ("ja", "冊子の申し込み", "order.html", "冊子の申し込み"),
    ("ja", "保健師 探していた", "booklet/background.html#保健師が探していたもの", "保健師"),
    ("en", "what IS peer", "en/booklet/what-is-peer-support.html", "What"),
    ("en", "it began with parents", "en/about.html#it-began-with-parents", "began"),
    ("ja-simple", "交流会は出会いの入り口", "ja-simple/booklet/what-is-peer-support.html#交流会は出会いの入り口です",
     "交流会は出会いの入り口"),
    ("ja", "高井戸保健センター 電話", "order.html", "高井戸保健センター"),
    ("ja", "荻野", "contact.html", "荻野"),
    ("en", "3-3334-4304", "en/order.html", "3-3334-4304"),
    ("zh-Hans", "保健师在寻找", "zh-Hans/booklet/background.html#保健师在寻找什么", "保健师在寻找"),
])
def test_a_reader_finds_what_the_site_says(language, query, address, mark, searches):
    results = searches(language).results(query)
    assert results[0]["address"] == address
    assert mark in results[0]["marks"]


@pytest.mark.parametrize("variants", [
    ["ピアサポート", "ぴあさぽーと", "ﾋﾟｱｻﾎﾟｰﾄ", "ピアさぽーと"],
    ["NPO", "npo", "ＮＰＯ", "Ｎｐｏ"],
    ["2021年", "２０２１年"],
    ["ネットワークづくり", "ねっとわーくづくり", "ﾈｯﾄﾜｰｸづくり"],
])
def test_kana_widths_and_cases_do_not_count(variants, here):
    search = here("index.html")
    first, *others = [search.addresses(variant) for variant in variants]
    assert first and all(other == first for other in others)


def test_a_full_width_space_parts_words_as_well(here):
    search = here("index.html")
    assert search.addresses("保健師　電話") == search.addresses("保健師 電話") != []


@pytest.mark.parametrize("query", [
    "こうりゅうかいはであいのいりぐち", "交流会はであいの入り口", "コウリュウカイは出会い", "流会は出", "ゅうかいはで",
])
def test_readings_and_what_they_stand_over_are_found_alike(query, here):
    results = here("ja-simple/index.html").results(query)
    assert results[0]["address"].endswith("what-is-peer-support.html#交流会は出会いの入り口です")
    assert results[0]["title"].startswith(results[0]["marks"][0])


def test_readings_are_shown_above_what_they_belong_to(here):
    search = here("ja-simple/index.html")
    search.results("ほけんし")
    ruby = search.page.locator(".search a ruby").first
    assert ruby.evaluate("ruby => [ruby.firstChild.data, ruby.lastChild.textContent]") == [
        "保健師", "ほけんし"]


def test_titles_come_first_then_headings_then_texts(here):
    for path, query in [("index.html", "ピアサポート"), ("en/index.html", "peer support"),
                        ("zh-Hans/index.html", "同伴支持")]:
        words = fold(query).split()

        def rank(result):
            if not all(word in fold(result["title"]) for word in words):
                return 2
            return 0 if result["page"] is None else 1

        ranks = [rank(result) for result in here(path).results(query)]
        assert ranks == sorted(ranks) and len(set(ranks)) > 1


def test_all_words_must_occur(here):
    search = here("index.html")
    both = search.results("保健師 医師")
    assert both and all({"保健師", "医師"} <= set(result["marks"]) for result in both)
    assert search.addresses("保健師 ないことば") == []
    # Far apart on one page, they lead to the page.
    first, second = [next(iter(search.addresses(word))) for word in ("大切にしていること", "親の会から始まりました")]
    assert urldefrag(first).url == urldefrag(second).url
    assert search.addresses("大切にしていること 親の会から始まりました") == [urldefrag(first).url]


def test_a_result_shows_where_the_words_stand(here, site):
    texts = {}
    for _, _, page, *sections in index_of(site, "en"):
        texts |= {page[0] + s[0]: s[2] for s in sections} | {page[0]: page[2]}
    results = here("en/index.html").results("families")
    assert any(result["text"].startswith("…") for result in results)
    for result in results:
        assert {fold(mark) for mark in result["marks"]} == {"families"}
        # A snippet is a part of the text, and no word is cut.
        before, found, after = texts[result["address"]].partition(result["text"].strip("…"))
        assert found and len(found) < 200
        assert not before[-1:].isalnum() and not after[:1].isalnum()


def test_sample_text_is_labelled_among_the_results(here, site):
    search = here("index.html")
    samples = {
        path for path in site.web_pages()
        if language_of(path) == "ja" and "booklet/" in path
        and "見本としてつくった" in (site.root / path).read_text()}
    labels = {urldefrag(r["address"]).url: r["label"] for r in search.results("座談会")}
    assert samples & set(labels)
    assert {path for path, label in labels.items() if label == "見本"} == samples & set(labels)


def test_nothing_found_is_said(here):
    search = here("en/index.html")
    assert search.results("xyzzy") == []
    assert search.status.inner_text() == "Nothing was found. Try fewer or other words."
    assert len(search.results("booklet")) > 1
    assert search.status.inner_text() == f"Results: {len(search.page.query_selector_all('.search li'))}"


@pytest.mark.parametrize("query", ["(", "[", "\\", ".", ".*", "^", "</script>", "$&"])
def test_signs_have_no_meaning_of_their_own(query, here):
    for result in here("index.html").results(query):
        assert query in fold(result["title"] + result["text"])


def test_the_signs_of_readings_are_not_searched_for(here):
    search = here("ja-simple/index.html")
    assert search.addresses("{保健師|ほけんし}") == search.addresses("保健師 ほけんし") != []


# The index

@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_language_is_in_its_index_in_the_language_of_its_text(language, site):
    pages = {entry[2][0]: entry[0] for entry in index_of(site, language)}
    assert pages == {
        page: language if is_translated(page) else language_of(original_of(page))
        for page in site.web_pages()
        if language_of(page) == language and not page.endswith(".print.html")}


def test_every_result_leads_to_a_heading_of_its_page(site, disk_visits):
    for language in LANGUAGES:
        for _, _, page, *sections in index_of(site, language):
            ids = disk_visits[page[0]].facts["ids"]
            assert [s for s in sections if unquote(s[0].removeprefix("#")) not in ids] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_index_is_at_most_1_2_times_its_text(language, site):
    text = "".join(
        text for _, _, *sections in index_of(site, language) for _, *texts in sections
        for text in texts)
    plain = re.sub(r"\{([^|]*)\|([^}]*)\}", r"\1\2", text)
    size = (site.root / f"search/{language}.js").stat().st_size
    assert size <= 1.2 * len(plain.encode())


def test_the_scripts_of_the_theme_are_small(site):
    sizes = script_sizes(site)
    # Half of the search is about what is to be found alike in many scripts.
    assert sizes["search.js"] <= 7872
    assert sum(sizes.values()) <= 12160


def test_the_index_is_asked_for_when_the_search_is_opened_and_once(chromium, location):
    with watched_page(chromium, location) as (page, complaints, foreign):
        asked = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(location)))
        page.goto(location + "en/order.html")
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if url.startswith("search/")] == []
        for _ in range(2):
            page.locator(".search-open").click()
            wait_until(page, "globalThis.sasshiSearch")
            page.keyboard.press("Escape")
        assert [url for url in asked if url.startswith("search/")] == ["search/en.js"]


def test_a_missing_index_is_said(browser, workspace):
    site = workspace.build()
    (site.root / "search/en.js").unlink()
    page = browser.new_page()
    page.goto((site.root / "en/index.html").as_uri())
    page.locator(".search-open").click()
    page.get_by_role("status").filter(has_text="The search could not be loaded.").wait_for()
    page.keyboard.type("peer")
    page.wait_for_timeout(300)
    assert "could not be loaded" in page.locator(".search [role=status]").inner_text()
    page.close()


def test_a_hostile_text_stays_text(browser, workspace):
    title = "</script><img src=x onerror=alert(1)> {見|み}＜b＞"
    workspace.write("ja/hostile.md", f"---\ntitle: '{title}'\n---\n## \\<img onerror=x> `{{a|b}}`\n\n本文 \\<i>\n")
    site = workspace.build()
    assert "</script" not in (site.root / "search/ja.js").read_text()
    with opened(browser, site.root.as_uri() + "/", "index.html") as search:
        [first] = search.results("onerror=alert")
        assert first["title"] == title.replace("{見|み}", "見") and first["address"] == "hostile.html"
        [heading] = search.results("<img onerror=x>")
        assert heading["title"] == "<img onerror=x> {a|b}" and heading["text"] == "本文 <i>"
        assert search.page.locator(".search img, .search script").count() == 0


# Using it

@pytest.mark.style
def test_it_is_used_by_keyboard(chromium, location):
    with watched_page(chromium, location) as (page, complaints, foreign):
        page.goto(location + "about.html")
        for _ in range(10):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.className") == "search-open":
                break
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="サイトの中をさがす")
        assert dialog.get_by_role("textbox", name="サイトの中をさがす").evaluate(
            "input => input === document.activeElement")
        page.keyboard.press("Escape")
        assert not dialog.is_visible()
        assert page.evaluate("document.activeElement.className") == "search-open"

        page.keyboard.press("Control+k")
        page.keyboard.type("専門職の支援")
        dialog.get_by_role("listitem").first.wait_for()
        assert dialog.get_by_role("status").inner_text().endswith("件見つかりました")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.closest('li') === document.querySelector('.search li')")
        page.keyboard.press("Enter")
        page.wait_for_url("**/booklet/what-is-peer-support.html#*")
        assert page.locator(":target").inner_text() == "専門職の支援と補い合う"
        assert complaints == [] and foreign == []


@pytest.mark.style
def test_a_result_on_the_same_page_closes_the_search(here):
    search = here("booklet/what-is-peer-support.html")
    search.results("専門職の支援と補い合う")
    search.page.locator(".search li a").first.click()
    assert not search.page.locator(".search").is_visible()
    assert search.page.locator(":target").inner_text() == "専門職の支援と補い合う"


@pytest.mark.style
def test_it_closes_by_its_button_and_by_a_click_beside_it(here):
    search = here("index.html")
    search.page.locator(".search button").click()
    assert not search.page.locator(".search").is_visible()
    search.page.locator(".search-open").click()
    assert search.page.locator(".search").is_visible()
    search.page.mouse.click(5, 400)
    assert not search.page.locator(".search").is_visible()


@pytest.mark.style
def test_without_a_script_there_is_no_search(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.root / "index.html").as_uri())
    assert not page.locator(".search-open").is_visible()
    assert not page.locator(".search").is_visible()
    context.close()


@pytest.mark.style
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_the_screen_and_its_targets_the_finger(language, width, browser, site):
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto((site.root / prefix(language) / "index.html").as_uri())
    search = Search(page, site.root.as_uri() + "/")
    targets = [page.locator(".search-open").bounding_box()]
    search.open()
    assert search.results({"en": "peer", "zh-Hans": "同伴"}.get(language, "ピア"))
    targets += [box.bounding_box() for box in page.locator(".search :is(a, button, input)").all()]
    assert [box for box in targets if box["height"] < 24 or box["width"] < 24] == []
    assert [box for box in targets if box["x"] < 0 or box["x"] + box["width"] > width] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".search").evaluate("box => box.scrollWidth <= box.clientWidth")
    page.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_works_on_the_404_page(language, browser, tmp_path):
    port, address = free_port(), "/booklet/ja-site/"
    site = build(tmp_path / "output", base_url=f"http://127.0.0.1:{port}{address}")
    with nginx(tmp_path, site.root, address, port) as location:
        page = browser.new_page()
        page.goto(location + prefix(language) + "no/such/page.html")
        search = Search(page, location)
        search.open()
        query = {"ja": "専門職の支援", "en": "what is peer"}[language]
        [path, *_] = search.addresses(query)
        assert urldefrag(path).url == prefix(language) + "booklet/what-is-peer-support.html"
        page.locator(".search li a").first.click()
        page.wait_for_url("**/what-is-peer-support.html*")
        page.close()


def test_it_works_from_a_disk_in_firefox(firefox, site):
    firefox.complaints(), firefox.requests()
    tab = firefox.open_tab((site.root / "ja-simple/order.html").as_uri())
    firefox.click(tab, ".search-open")
    firefox.press(tab, "ﾎｹﾝｼがさがして")
    # The first letters have hits of their own, before the rest is typed.
    firefox.wait_until(tab, "document.querySelector('.search mark')?.innerText.startsWith('保健師')")
    firefox.press(tab, "Enter")
    assert firefox.evaluate(tab, "document.activeElement.matches('.search li:first-child a')")
    firefox.press(tab, "Escape")
    assert firefox.evaluate(tab, "document.activeElement.className") == "search-open"
    assert firefox.evaluate(tab, "document.querySelector('.search').open") is False
    assert firefox.complaints() == []
    assert [url for url in firefox.requests() if urlsplit(url).scheme not in ("file", "data")] == []
    firefox.close_tab(tab)
