"""What the search finds alike, in which order, and how long a page waits for it."""

import json
import time
from contextlib import contextmanager

import pytest

from browsing import nginx
from program import build
from searching import opened, wait_until

# What a page says, what a reader types, and what of the page is marked, the author's own signs.
ALIKE = [
    # Signs that show nothing.
    ("辻\U000e0100さんの話", "辻さん", "辻\U000e0100さん"),
    ("葛\U000e0101飾区", "葛飾", "葛\U000e0101飾"),
    ("電話\u260e\ufe0f番号", "\u260e番号", "\u260e\ufe0f番号"),
    ("自助\u200bグループ", "自助グループ", "自助\u200bグループ"),
    ("語り\u2060場", "語り場", "語り\u2060場"),
    ("volun\u00adteer", "volunteer", "volun\u00adteer"),
    ("体\ufeff験談", "体験談", "体\ufeff験談"),
    ("می\u200cروم", "میروم", "می\u200cروم"),
    ("保育園", "保\u200b育\ufe00園", "保育園"),
    # Apostrophes and quotation marks.
    ("They don’t know", "don't", "don’t"),
    ("We can't wait", "can’t", "can't"),
    ("It isnʼt so", "isn`t", "isnʼt"),
    ("O′Brien", "o´brien", "O′Brien"),
    ("the “big tent” idea", "\"big tent\"", "big"),
    ("ein „runder Tisch“ hier", "“runder tisch”", "runder"),
    ("un « mot juste » ici", "mot juste", "mot"),
    ("「みかん」の木", "みかんの木", "みかん」の木"),
    ("レモンの花", "『レモン』の花", "レモンの花"),
    ("‘quoted’ word", "'quoted'", "quoted"),
    # Dashes, waves and dots.
    ("north‐south", "north-south", "north‐south"),
    ("east‑west", "east–west", "east‑west"),
    ("up—down", "up―down", "up—down"),
    ("零下−5度", "-5度", "−5度"),
    ("問2－4", "2-4", "2－4"),
    ("10時〜12時", "10時~12時", "10時〜12時"),
    ("3月～5月", "3月〜5月", "3月～5月"),
    ("コンピューター・サイエンス", "コンピューターサイエンス", "コンピューター・サイエンス"),
    ("ソーシャルワーカー", "ソーシャル・ワーカー", "ソーシャルワーカー"),
    ("ボランティア゠センター", "ぼらんてぃあせんたー", "ボランティア゠センター"),
    ("卡尔·马克思", "卡尔马克思", "卡尔·马克思"),
    ("プリンタの使い方", "プリンター", "プリンタ"),
    ("エレベーターあり", "エレベータ", "エレベーター"),
    # Accents and points, and letters that have them in one piece.
    ("café crème", "cafe", "café"),
    ("cafe\u0301s", "cafés", "cafe\u0301s"),
    ("resume", "résumé", "resume"),
    ("Đà Nẵng", "da nang", "Đà"),
    ("Straße", "STRASSE", "Straße"),
    ("GROẞ", "gross", "GROẞ"),
    ("ışık", "isik", "ışık"),
    ("İstanbul", "istanbul", "İstanbul"),
    ("Søren Łódź", "soren", "Søren"),
    ("œuvre Ægir", "oeuvre", "œuvre"),
    ("Ὀδυσσεύς", "οδυσσευσ", "Ὀδυσσεύς"),
    ("ёлка", "елка", "ёлка"),
    ("كِتَاب", "كتاب", "كِتَاب"),
    ("سـلام", "سلام", "سـلام"),
    ("שָׁלוֹם", "שלום", "שָׁלוֹם"),
    # Numbers.
    ("参加費3,000円", "3000円", "3,000円"),
    ("会費４，０００円", "4000", "４，０００"),
    ("寄付5000円", "5,000円", "5000円"),
    ("合計1,234,567円", "1234567", "1,234,567"),
    ("電話03-1234-4304", "0312344304", "03-1234-4304"),
    ("電話0355554306", "03-5555-4306", "0355554306"),
    ("電話０３（７７７７）４３０７", "03-7777-4307", "０３（７７７７）４３０７"),
    ("電話03ー8888ー4308", "0388884308", "03ー8888ー4308"),
    ("〒168‐0072", "1680072", "168‐0072"),
    ("携帯090 1234 4309", "09012344309", "090 1234 4309"),
    ("12\u202f345 euros", "12345", "12\u202f345"),
    ("Fr. 67’890", "67890", "67’890"),
    ("Wi‑Fi あります", "wifi", "Wi‑Fi"),
    ("カレンダの日", "カレンダー", "カレンダ"),
    # Widths, forms and kana.
    ("ＰＴＡ役員", "pta", "ＰＴＡ"),
    ("ｶﾞｲﾄﾞﾌﾞｯｸ", "ガイドブック", "ｶﾞｲﾄﾞﾌﾞｯｸ"),
    ("か\u3099くせい", "がくせい", "か\u3099くせい"),
    ("は゛なな", "バナナ", "は゛なな"),
    ("㍿みどり", "株式会社", "㍿"),
    ("\ufa19社", "神社", "\ufa19社"),
    ("\u1112\u1161\u11ab국", "한국", "\u1112\u1161\u11ab국"),
]

UNLIKE = [
    ("かき", "がき"), ("はし", "ばし"), ("はし", "ぱし"), ("びょういん", "びよういん"), ("国学", "國學"), ("3,00", "300"),
    ("1-3", "13"), ("みかん・いちご", "んい"), ("กิน", "กน"), ("कि", "कु"),
    ("they were", "we're"), ("かんごし", "看護師"), ("naïve", "nave"), ("2,021,12", "202112"),
]


def content_of(folder, language, texts):
    """A folder of content with a page for each of the texts."""
    (folder / language).mkdir(parents=True)
    (folder / "site.yaml").write_text(
        f"name: 会\nlanguages: [{language}]\norganisation: {{name: 会, url: https://example.org/}}\n")
    (folder / language / "index.md").write_text("---\ntitle: ホーム\n---\n")
    for name, text in texts.items():
        title, _, text = text.rpartition("\n")
        (folder / language / f"{name}.md").write_text(f"---\ntitle: {title or '頁'}\n---\n{text}\n")
    return folder


@pytest.fixture(scope="module")
def alike_site(once):
    texts = {f"a{at}": said for at, (said, *_) in enumerate(ALIKE)}
    texts |= {f"u{at}": said for at, (said, _) in enumerate(UNLIKE)}
    return once("alike", lambda folder: build(
        folder / "output", content=content_of(folder / "content", "ja", texts)))


@pytest.fixture(scope="module")
def alike(chromium, alike_site):
    """The search of a site whose pages say what `ALIKE` and `UNLIKE` say; test_search.py has it from a host as well."""
    with opened(chromium, alike_site.root.as_uri() + "/", "index.html") as search:
        yield search


@pytest.fixture(scope="module", params=["disk", "host"])
def search_of(request, chromium, tmp_path_factory):
    """search_of(site): the open search of a site's home page."""
    @contextmanager
    def search_of(site):
        if request.param == "disk":
            with opened(chromium, site.root.as_uri() + "/", "index.html") as search:
                yield search
            return
        with nginx(tmp_path_factory.mktemp("nginx"), site.root, "/kai/") as location:
            with opened(chromium, location, "index.html") as search:
                yield search

    return search_of


def test_what_is_alike_is_found_and_marked_as_the_author_wrote_it(alike):
    wrong = []
    for at, (said, typed, marked) in enumerate(ALIKE):
        results = {result["address"]: result for result in alike.results(typed)}
        result = results.get(f"a{at}.html")
        if not result or marked not in result["marks"] or result["text"] != said:
            wrong.append((said, typed, result and result["marks"], result and result["text"]))
    assert wrong == []


def test_what_is_not_alike_is_not_found(alike):
    assert [
        (said, typed) for at, (said, typed) in enumerate(UNLIKE)
        if f"u{at}.html" in alike.addresses(typed)] == []


# In which order

ORDER = {
    "a": "Nursery\nChildren play.", "b": "A nursery opens.", "c": "He is a tournurse.",
    "d": "Our nurses meet.", "e": "Ask the nurse.", "f": "Nurse\nShe comes.",
}


@pytest.mark.parametrize("language, texts, query, order", [
    ("en", ORDER, "nurse", "feabdc"),
    # All of the words as they were typed, before those of which one goes on.
    ("en", {"a": "nursery care", "b": "nurse cares", "c": "nurse, care", "d": "intensive nurse-care"},
     "nurse care", "cdab"),
    ("en", {"a": "cafeteria", "b": "a café"}, "cafe", "ba"),
    ("en", {"a": "Großeltern", "b": "Die Größe.", "c": "zu groß"}, "gross", "cab"),
    ("en", {"a": "медсестра", "b": "сестринский", "c": "моя сестра"}, "сестр", "bca"),
    ("en", {"a": "대학교", "b": "학교에서", "c": "우리 학교"}, "학교", "cba"),
    ("en", {"a": "والكتاب", "b": "كتابة", "c": "هذا كتاب"}, "كتاب", "cba"),
    # Without spaces, no word ends: the order of the pages.
    ("ja", {"a": "看護師長", "b": "准看護師", "c": "看護師"}, "看護師", "abc"),
    ("zh-Hans", {"a": "护士长", "b": "老护士", "c": "护士"}, "护士", "abc"),
    ("ja", {"a": "NPOs", "b": "特定NPO法人"}, "NPO", "ba"),
    # The word itself before what it is like.
    ("ja", {"a": "選択{せんたく|せんたく}", "b": "センター"}, "センター", "ba"),
])
def test_words_come_first_then_their_beginnings(language, texts, query, order, chromium, tmp_path):
    site = build(tmp_path / "output", content=content_of(tmp_path / "content", language, texts))
    with opened(chromium, site.root.as_uri() + "/", "index.html") as search:
        assert "".join(address.removesuffix(".html") for address in search.addresses(query)) == order


# How long a page waits

LARGE = 2_900_000
SENTENCES = {
    "en": "People who share something meet as equals and pass on what they have lived through. ",
    "ja": "{仲間|なかま}が集まる場所を地域でつくるために、保健師と家族の会は話しあい、小さな会をはじめました。",
}
# From here on, the page notes how long nothing else could happen in it.
WATCH = """() => {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  globalThis.longest = 0;
  globalThis.shown = [];
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  new MutationObserver(() => shown.push(document.querySelectorAll(".search li").length)).observe(
    document.querySelector(".search ol"), { childList: true });
}"""


@pytest.fixture
def large(search_of, tmp_path):
    """large(language, pages): the search of a site with so many pages in an index of 2.9 MB."""
    def open_search(language, pages):
        if not (tmp_path / "content").exists():
            content_of(tmp_path / "content", language, {})
        site = build(tmp_path / "output", content=tmp_path / "content")
        text = SENTENCES[language] * (LARGE // pages // len(SENTENCES[language].encode()))
        index = [[language, "", [f"p{page}.html", f"Page {page}", text]] for page in range(pages)]
        (site.root / f"search/{language}.js").write_text(
            f"globalThis.sasshiSearch={json.dumps(index, ensure_ascii=False)};")
        return search_of(site)

    return open_search


@pytest.mark.parametrize("pages", [1000, 20])
@pytest.mark.parametrize("language, query", [("en", "e"), ("ja", "会")])
def test_a_page_goes_on_while_a_large_index_is_searched(language, query, pages, large):
    def goes_on():
        with large(language, pages) as search:
            search.page.evaluate(WATCH)
            begun = time.monotonic()
            assert len(search.results(query)) == min(pages, 100)
            whole = (time.monotonic() - begun) * 1000
            return search.page.evaluate("longest") < max(100, whole / 5)

    # What else the machine does at the time makes a page wait as well, and a slow machine takes longer for each step.
    assert any(goes_on() for _ in range(5))


def test_a_newer_query_ends_the_search_for_an_older_one(large):
    with large("en", 1000) as search:
        search.page.evaluate(WATCH)
        search.page.evaluate("""async () => {
          const field = document.querySelector(".search input");
          const type = text => { field.value = text; field.dispatchEvent(new Event("input")) };
          type("e");
          // By then the first search has begun.
          await new Promise(done => setTimeout(done, 120));
          type("page 77");
        }""")
        wait_until(search.page, "document.querySelector('.search li')")
        search.page.wait_for_timeout(500)
        assert search.page.evaluate("shown") == [19]


def test_enter_leads_to_the_first_result_at_once_and_stays_there(large):
    with large("en", 1000) as search:
        field = search.page.locator(".search input")
        field.fill("page 78")
        field.press("Enter")
        first = "document.activeElement.matches('.search li:first-child a')"
        wait_until(search.page, first)
        search.page.wait_for_timeout(300)
        assert search.page.evaluate(first)
