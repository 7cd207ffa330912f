"""What an e-book says of itself, held to what is in it, and who can read it."""

import re
import shutil
import subprocess
from urllib.parse import urldefrag

import pytest

from barriers import COLOUR_RULES, SIZE_RULES, find_barriers
# Fixtures among them.
from ebooks import (  # noqa: F401
    NAMES, SITES, arabic_site, complaints, ebook, ebooks, locale, printed_site, small_site, vertical_site)
from program import THEME, Site, sasshi, words

KANJI = "[々\u3400-\u9fff\U00020000-\U0003ffff]"


@pytest.mark.parametrize("name", SITES)
def test_claims_are_true(name, request):
    for book in ebooks(request.getfixturevalue(name)):
        features = book.properties("schema:accessibilityFeature")
        pictures = [p for _, p in book.elements("img") if p.get("class") != "cover-picture"]
        described = all(p.get("alt") for p in pictures)
        assert ("visual" in book.properties("schema:accessMode")) == bool(pictures)
        assert ("alternativeText" in features) == (bool(pictures) and described)
        assert ("textual" in book.properties("schema:accessModeSufficient")) == described
        rubies = [r for _, r in book.elements("ruby")]
        bare = any(bare_kanji(book.tree(text)) for text in book.texts)
        assert ("fullRubyAnnotations" in features) == (bool(rubies) and not bare)
        assert ("rubyAnnotations" in features) == (bool(rubies) and bare)
        vertical = 'class="vrtl"' in book.read(book.texts[-1]).decode()
        assert ("verticalWriting" in features) == vertical != ("horizontalWriting" in features)
        assert book.properties("schema:accessibilityHazard") == ["none"]
        [summary] = book.properties("schema:accessibilitySummary")
        assert summary
        pages = book.navigation.findall(".//h:nav[@ops:type='page-list']", NAMES)
        assert bool(pages) == ("pageNavigation" in features) == ("pageBreakMarkers" in features)
        assert not book.properties("dcterms:conformsTo")


def bare_kanji(tree):
    """Whether a Chinese character stands in a text without a reading."""
    def shown(element):
        if element.tag.endswith("}ruby") and element.findtext("h:rt", "", NAMES):
            return ""
        if element.tag.endswith(("}rt", "}rp")):
            return ""
        return (element.text or "") + "".join(shown(e) + (e.tail or "") for e in element)
    return bool(re.search(KANJI, shown(tree.find("h:body", NAMES))))


def test_every_kanji_with_a_reading_is_said_to_have_one(tmp_path):
    kana = re.sub(KANJI + "+", "かな", re.sub("(?ms)^formats:.*?^months:", "months:", locale("ja")))
    chapter = "# {章|しょう}\n\n{漢字|かんじ}です。\n"
    build_it = small_site(tmp_path, "ja", "{会|かい}", kana, {"index.md": "# {本|ほん}\n", "01-a.md": chapter})
    book = ebook(build_it(), "ja")
    assert "fullRubyAnnotations" in book.properties("schema:accessibilityFeature")
    (tmp_path / "content/ja/booklet/01-a.md").write_text(chapter.replace("です", "と字です"))
    book = ebook(build_it(), "ja")
    assert "rubyAnnotations" in book.properties("schema:accessibilityFeature")


def test_who_answers_for_it_is_named(workspace):
    (workspace.content / "site.yaml").open("a").write(
        "\nebook:\n  certified-by: さくら会 & 友\n  conforms-to: WCAG 2.2 AA\n")
    book = ebook(workspace.build(), "ja")
    assert book.properties("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert book.properties("a11y:certifiedBy") == ["さくら会 & 友"]
    assert complaints(book) == []


@pytest.mark.parametrize("name", SITES)
def test_what_every_book_claims_is_true(name, request):
    for book in ebooks(request.getfixturevalue(name)):
        assert {
            "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "unlocked",
        } <= set(book.properties("schema:accessibilityFeature"))
        # tableOfContents: every text behind it stands in it. readingOrder: in the order in which they are read.
        toc = book.navigation.find(".//h:nav[@ops:type='toc']", NAMES)
        listed = [urldefrag(link.get("href"))[0] for link in toc.iterfind(".//h:a", NAMES)]
        texts = book.texts[book.texts.index("nav.xhtml") + 1:]
        assert list(dict.fromkeys(listed)) == texts
        # structuralNavigation: each text has one title, and no heading is more than a level below the one before it.
        for text in book.texts:
            levels = [int(e.tag[-1]) for e in book.tree(text).iter() if re.fullmatch(".*}h[1-6]", e.tag)]
            assert levels.count(1) == 1 and levels[0] == 1, (book.path, text)
            assert all(below <= above + 1 for above, below in zip(levels, levels[1:])), (book.path, text, levels)
        # displayTransformability: nothing says how large type is but in parts of the reader's, or of which colour or font.
        style = book.read("style.css").decode()
        assert not re.search(r"font(-size)?:[^;}]*\d(px|pt|mm|cm|in)\b|!important|user-select", style)
        assert not any(element.get("style") for text in book.texts for element in book.tree(text).iter())
        # unlocked: nothing in it is encrypted.
        assert [n for n in book.archive.namelist() if n.startswith("META-INF/")] == ["META-INF/container.xml"]
        assert not any(info.flag_bits & 1 for info in book.archive.infolist())


def test_a_cover_of_the_themes_own_is_a_picture(workspace):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="148" height="210"/>'
    (workspace.theme / "assets/own.svg").write_text(drawing)
    workspace.choose("cover: own.svg")
    book = ebook(workspace.build(), "ja")
    assert complaints(book) == []
    assert "visual" in book.properties("schema:accessMode")
    [(_, cover)] = [each for each in book.elements("img") if each[0] == "cover.xhtml"]
    assert "ピアサポート交流会のつくり方" in cover.get("alt") and "みかんぐみ" in cover.get("alt")


@pytest.mark.parametrize("name", SITES)
def test_nothing_keeps_anyone_from_reading(name, request, browser, tmp_path):
    # Whether words can be told from the page is the reader's matter, and seen on a dark one below.
    for book in ebooks(request.getfixturevalue(name)):
        folder = tmp_path / book.path.name
        book.archive.extractall(folder)
        page = browser.new_page()
        for text in book.texts:
            page.goto((folder / "EPUB" / text).as_uri())
            assert find_barriers(page, SIZE_RULES) == [], (book.path.name, text)
        page.close()


def test_no_word_is_lost_on_a_dark_page(vertical_site, browser, tmp_path):
    book = ebook(vertical_site, "ja")
    book.archive.extractall(tmp_path)
    page = browser.new_page(color_scheme="dark")
    for text in book.texts:
        page.goto((tmp_path / "EPUB" / text).as_uri())
        # As e-readers do it in their dark mode.
        page.add_style_tag(content="html, body { background: #121212; color: #e0e0e0 }")
        assert find_barriers(page, COLOUR_RULES) == [], text
        lines = page.evaluate("""() => [...document.body.querySelectorAll("*")].map(e => getComputedStyle(e)).flatMap(s =>
            [s.backgroundColor, ...(s.borderTopStyle === "none" ? [] : [s.borderTopColor])])""")
        assert set(lines) <= {"rgba(0, 0, 0, 0)", "rgb(224, 224, 224)"}, text
    page.close()


def test_colours_are_the_readers(site):
    style = ebook(site, "ja").read("style.css").decode()
    assert not re.search(r"(?<!-)\b(color|background[a-z-]*|font-family)\s*:(?! inherit)", style)


def page_list(book):
    [pages] = book.navigation.findall(".//h:nav[@ops:type='page-list']", NAMES)
    return {int(link.text): urldefrag(link.get("href")) for link in pages.iterfind(".//h:a", NAMES)}


def text_behind(book, name, id):
    """What a file of the book says from an id on, without readings and white space."""
    text = book.read(name).decode()
    rest = re.sub("<r[tp]>.*?</r[tp]>", "", text[text.index(f'id="{id}"'):])
    return re.sub(r"\s", "", re.sub("<[^>]*>", "", rest[rest.index(">") + 1:]))


def test_pages_are_those_of_the_paper(printed_site):
    book = ebook(printed_site, "ja")
    assert complaints(book) == []
    pages = page_list(book)
    texts = {
        number: re.sub(r"\s", "", text) for number, text in
        enumerate(page_texts(printed_site.root / "print/booklet.pdf"), start=1)}
    # All but the covers and the pages on which nothing stands.
    assert list(pages) == [number for number, text in texts.items() if text][1:-1]
    for number, (name, id) in pages.items():
        # On paper a running head and the page's number may stand before it.
        head, beginning, _ = texts[number].partition(text_behind(book, name, id)[:12])
        assert beginning and (not head or head.endswith(str(number))), (number, name)
    features = book.properties("schema:accessibilityFeature")
    assert {"pageBreakMarkers", "pageNavigation"} <= set(features)
    assert book.properties("pageBreakSource")


def page_texts(pdf):
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1]


def test_a_build_keeps_the_pages_until_the_paper_is_out_of_date(printed_site, tmp_path):
    folder = shutil.copytree(printed_site.root.parent, tmp_path / "copy", symlinks=True)

    def book():
        result = sasshi("build", "--theme", f"themes/{THEME.name}", cwd=folder)
        assert result.returncode == 0, words(result)
        return ebook(Site(folder / "output"), "ja")

    assert book().path.read_bytes() == ebook(printed_site, "ja").path.read_bytes()
    with (folder / "content/ja/booklet/01-what-is-peer-support.md").open("a") as chapter:
        chapter.write("\n新しい文です。\n")
    assert not book().navigation.findall(".//h:nav[@ops:type='page-list']", NAMES)
