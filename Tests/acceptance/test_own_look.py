"""A site of another, invented group with a look of its own, made as README.md says: a theme with a font, a
footer, a home page and a word of its own."""

import re

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

import pdfs
from browsing import CHROMIUM
from program import ROOT, Site, sasshi, words

ENGINES = {"SASSHI_WEASYPRINT": str(pdfs.WEASYPRINT), "SASSHI_CHROMIUM": CHROMIUM}
NAME = "みほん川さんぽの会"
CONTENT = {
    "site.yaml": f"""
name: {NAME}（見本）
description: 架空の会の、見本のサイトです。
languages: [ja]
organisation: {{name: {NAME}, url: "https://example.org/"}}
contacts: [{{key: press, label: 報道の方, name: {NAME}, email: walk@example.org}}]
order-routes: [{{key: form, copies: 10冊未満, recipient: {NAME}, form: "https://example.org/form"}}]
theme: sanpo
""",
    "ja/index.md": "---\ntitle: かわをあるく\nsample: true\ndrawings: [place]\n---\nようこそ。\n\n1. あるく\n\n## おしらせ\n",
    "ja/order.md": "---\ntitle: 申し込み\n---\n:::申込み\n:::\n",
    "ja/booklet/index.md": "---\ntitle: かわのほん\nsample: true\n---\n使い方。\n\n## みちのこと\n",
    "ja/booklet/01-one.md": "---\ntitle: あさのみち\n---\n本文。\n",
    "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
    "ja/releases/2026-04-01-map.md": "---\ntitle: ちずができた\nsample: true\n---\n本文。\n",
}
FACE = '@font-face { font-family: "Mihon Blocks"; src: url("blocks.woff2") format("woff2") }\n'
RULE = 'h1, h2, .brand, .cover-title { font-family: "Mihon Blocks", serif }\n'
# How wide each letter of a heading is, in its type.
WIDTH = """selector => {
  const heading = document.querySelector(selector);
  const range = document.createRange();
  range.selectNodeContents(heading);
  const style = getComputedStyle(heading);
  const width = [...range.getClientRects()].reduce((sum, line) => sum + line.width, 0);
  return (width / heading.textContent.length - (parseFloat(style.letterSpacing) || 0)) / parseFloat(style.fontSize);
}"""


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def write_font(path):
    """A font whose hiragana are blocks, each one and a half times as wide as its type is high."""
    pen = TTGlyphPen(None)
    for x, y, move in [(100, 0, pen.moveTo), (100, 700, pen.lineTo), (1400, 700, pen.lineTo), (1400, 0, pen.lineTo)]:
        move((x, y))
    pen.closePath()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "block"])
    builder.setupCharacterMap({code: "block" for code in range(0x3041, 0x3097)})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "block": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1500, 0), "block": (1500, 100)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Mihon Blocks", "styleName": "Regular", "psName": "MihonBlocks"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    builder.font.flavor = "woff2"
    builder.save(path)


def copied(name, old, new):
    """A template of the default theme, changed."""
    text = (ROOT / "themes/default/templates" / name).read_text()
    assert old in text
    return text.replace(old, new, 1)


def run(folder, *arguments):
    result = sasshi(
        *arguments, cwd=folder, LANG="en_US.UTF-8", SASSHI_THEMES=str(ROOT / "themes"), **ENGINES)
    assert result.returncode == 0, words(result)
    return words(result)


@pytest.fixture(scope="module")
def walkers(tmp_path_factory):
    """The folder of the group's site, with PDFs of its press release."""
    folder = tmp_path_factory.mktemp("walkers")
    write(folder, {f"content/{path}": text for path, text in CONTENT.items()})
    site = folder / "content/site.yaml"
    site.write_text(site.read_text().replace("theme: sanpo\n", ""))
    said = run(folder, "new", "theme", "sanpo")
    line = re.search("^theme: sanpo$", said, re.M)[0]
    site.write_text(site.read_text() + line + "\n")
    theme = folder / "themes/sanpo"
    write_font(theme / "assets/blocks.woff2")
    settings = (theme / "theme.yaml").read_text()
    for old, new in [("# emblem: circle", "emblem: wave"), ('# fill: "#f7941d"', 'fill: "#6fb3e8"'),
                     ("# print-styles: [own.css]", "print-styles: [own-print.css]")]:
        assert old in settings
        settings = settings.replace(old, new)
    write(theme, {
        "theme.yaml": settings, "assets/own.css": FACE + RULE, "assets/own-print.css": FACE + RULE,
        "templates/footer.mustache": copied(
            "footer.mustache", "</footer>", '<p class="container own">川を汚さずに歩きましょう。</p>\n</footer>'),
        "templates/home.mustache": copied(
            "home.mustache", '<div class="container closing">', '<p class="container own">きょうの川：おだやか</p>\n<div class="container closing">'),
        # All words, of which one is another.
        "locales/ja.yaml": re.sub(
            "(?m)^  order-booklet: .*", "  order-booklet: 地図をもらう",
            (ROOT / "themes/default/locales/ja.yaml").read_text()),
    })
    run(folder, "pdf", "--edition", "release")
    return Site(folder / "output")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_pages_have_its_font_its_footer_its_home_page_and_its_word(width, scheme, walkers, browser):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in ["index.html", "booklet/one.html"]:
        page.goto((walkers.root / path).as_uri())
        page.evaluate("document.fonts.ready")
        assert page.evaluate(WIDTH, "h1") == pytest.approx(1.5, abs=0.02), path
        assert page.get_by_text("川を汚さずに歩きましょう。").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.locator("footer").get_by_role("link", name="地図をもらう").count() == 1
    page.goto((walkers.root / "index.html").as_uri())
    assert page.get_by_text("きょうの川：おだやか").is_visible()
    assert page.locator(".mark").evaluate("e => e.complete && e.naturalWidth > 0")
    assert complaints == []
    page.close()


def test_firefox_reads_its_font_from_the_disk(walkers, firefox):
    tab = firefox.open_tab((walkers.root / "index.html").as_uri())
    firefox.evaluate(tab, "document.fonts.ready.then(() => true)")
    assert firefox.evaluate(tab, f"({WIDTH})('h1')") == pytest.approx(1.5, abs=0.02)


@pytest.mark.parametrize("path, heading", [
    ("print/booklet.html", ".chapter > h2 > span:last-child"), ("releases/2026-04-01-map.print.html", "h1")])
def test_its_paper_has_its_font_within(path, heading, walkers, browser):
    page = browser.new_page()
    page.goto((walkers.root / path).as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate(WIDTH, heading) == pytest.approx(1.5, abs=0.02)
    page.close()


@pytest.mark.parametrize("path", ["releases/2026-04-01-map.print.pdf", "downloads/2026-04-01-map-ja.pdf"])
def test_its_pdfs_have_its_font_within(path, walkers):
    assert any(re.search("Mihon-?Blocks", name) for name in pdfs.font_names(walkers.root / path))


def test_no_fruit_is_left_of_the_sample(walkers):
    for path in walkers.files():
        if path.endswith((".html", ".svg", ".webmanifest", ".xml", "settings.css")):
            text = (walkers.root / path).read_text()
            assert not re.search("A44 44|A8.6 8.6|A31 31|A15.5 15.5|[Mm]ikan|みかん", text), path
