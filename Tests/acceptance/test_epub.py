"""The booklet for e-readers: an EPUB 3.3, as libraries and e-readers take it."""

import re
import shutil
import uuid
import zipfile
from urllib.parse import unquote, urldefrag

import pytest

# Fixtures among them.
from ebooks import (  # noqa: F401
    EPUB_TYPE, EVERYTHING, NAMES, SITES, EBook, arabic_site, complaints, ebook, ebooks, vertical_site)
from program import LANGUAGES, build, png, prefix, words

BOOKS = LANGUAGES
# What the names of all books are made in.
SPACE = uuid.UUID("6f5c36d1-9d0e-4a9b-8e54-3c3f7e0a51b2")


@pytest.mark.parametrize("name", SITES)
def test_epubcheck_has_nothing_to_say(name, request):
    assert complaints(*ebooks(request.getfixturevalue(name))) == []


def test_epubcheck_would_say_it(site, tmp_path):
    whole, damaged = ebook(site, "ja"), EBook(tmp_path / "damaged.epub")
    with zipfile.ZipFile(damaged.path, "w") as copy:
        for info in whole.archive.infolist():
            text = whole.archive.read(info)
            copy.writestr(info, text.replace(b"<h2", b"<h2 size=\"3\"", 1) if "chapter-1" in info.filename else text)
    assert [finding[1:3] for finding in complaints(damaged)] == [("RSC-005", "ERROR")]


def test_epubcheck_has_nothing_to_say_where_no_program_makes_pictures(workspace):
    workspace.write("ja/booklet/photo.png", png(2400, 1200))
    workspace.write("ja/booklet/06-everything.md", EVERYTHING)
    result = workspace.run(SASSHI_VIPS="/nowhere")
    assert result.returncode == 0, words(result)
    book = ebook(workspace.site, "ja")
    assert complaints(book) == []
    assert "images/cover.svg" in {i.get("href") for i in book.package.iterfind(".//opf:item", NAMES)}


@pytest.mark.parametrize("tag", BOOKS)
def test_a_sample_is_small(site, tag):
    assert ebook(site, tag, prefix(tag)).path.stat().st_size <= 300_000


def test_the_archive_begins_with_what_it_is(site):
    book = ebook(site, "ja")
    start = book.path.read_bytes()[:58]
    # APPNOTE, section 4.3.7: no compression, a name of eight letters, no extra field.
    assert start[:4] == b"PK\3\4" and start[8:10] == b"\0\0" and start[26:30] == b"\10\0\0\0"
    assert start[30:58] == b"mimetypeapplication/epub+zip"
    assert {info.date_time for info in book.archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert book.archive.testzip() is None


def test_the_bytes_are_the_same_everywhere(tmp_path):
    books = []
    for zone in ["Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati"]:
        output = build(tmp_path / zone.replace("/", "-"), TZ=zone, SASSHI_VIPS="/nowhere")
        books.append([ebook(output, tag, prefix(tag)).path.read_bytes() for tag in BOOKS])
    assert books[0] == books[1] == books[2]


@pytest.mark.parametrize("tag", BOOKS)
def test_its_page_offers_it(site, tag):
    page = (site.root / prefix(tag) / "booklet/index.html").read_text()
    assert f'href="../downloads/booklet-{tag}.epub" type="application/epub+zip" download' in page


def test_what_no_language_has_of_its_own_is_offered_where_it_is(workspace):
    shutil.rmtree(workspace.content / "zh-Hans/booklet")
    site = workspace.build()
    assert not (site.root / "zh-Hans/downloads/booklet-zh-Hans.epub").exists()
    assert "booklet-en.epub" in (site.root / "zh-Hans/booklet/index.html").read_text()


def ids(tree):
    return {e.get("id") for e in tree.iter() if e.get("id")}


@pytest.mark.parametrize("name", SITES)
def test_links_lead_to_what_is_there(name, request):
    for book in ebooks(request.getfixturevalue(name)):
        known = {text: ids(book.tree(text)) for text in book.texts}
        for text, link in book.elements("a"):
            address, fragment = urldefrag(link.get("href"))
            if re.match("[a-z]+:", address):
                continue
            assert (address or text) in known, (book.path, text, link.get("href"))
            assert not fragment or unquote(fragment) in known[address or text], (book.path, text, link.get("href"))
        for text, picture in book.elements("img"):
            assert f"EPUB/{picture.get('src')}" in book.archive.namelist()
            assert picture.get("alt") is not None


@pytest.mark.parametrize("tag", BOOKS)
def test_it_keeps_its_name(site, tag):
    book = ebook(site, tag, prefix(tag))
    name = book.package.findtext(".//dc:identifier", None, NAMES)
    assert name == f"urn:uuid:{uuid.uuid5(SPACE, f'ピアサポート交流会のつくり方 {tag}')}"
    assert book.properties("dcterms:modified") == ["2021-12-16T00:00:00Z"]
    uid = book.tree("toc.ncx").find(".//ncx:meta[@name='dtb:uid']", NAMES)
    assert uid.get("content") == name


def test_vertical_lines_turn_pages_to_the_left(vertical_site, site, arabic_site):
    def direction(book):
        mode = book.package.find(".//opf:meta[@name='primary-writing-mode']", NAMES).get("content")
        return book.package.find("opf:spine", NAMES).get("page-progression-direction"), mode
    assert direction(ebook(vertical_site, "ja")) == ("rtl", "vertical-rl")
    assert direction(ebook(site, "ja")) == ("ltr", "horizontal-lr")
    assert direction(ebook(arabic_site, "ar")) == ("rtl", "horizontal-rl")
    text = ebook(vertical_site, "ja").read("chapter-6.xhtml").decode()
    assert '第<span class="upright">12</span>章' in text


def test_notes_stand_aside_and_lead_back(vertical_site):
    tree = ebook(vertical_site, "ja").tree("chapter-6.xhtml")
    notes = {n.get("id"): n for n in tree.iterfind(".//h:aside", NAMES)}
    assert all(n.get(EPUB_TYPE) == "footnote" for n in notes.values()) and len(notes) == 2
    references = [a for a in tree.iterfind(".//h:a", NAMES) if a.get(EPUB_TYPE) == "noteref"]
    assert {urldefrag(a.get("href"))[1] for a in references} == set(notes)
    for note in notes.values():
        back = [urldefrag(a.get("href"))[1] for a in note.iterfind(".//h:a", NAMES)]
        assert back and set(back) <= {a.get("id") for a in references}


def test_pictures_are_no_wider_than_e_readers_show(vertical_site):
    book = ebook(vertical_site, "ja")
    names = [n for n in book.archive.namelist() if "images/picture" in n]
    assert len(names) == 1
    bytes = book.archive.read(names[0])
    assert bytes[:8] == b"\x89PNG\r\n\x1a\n" and int.from_bytes(bytes[16:20]) <= 1600


def test_check_names_what_no_e_book_can_hold(workspace):
    workspace.replace("content/site.yaml", "raw-html: refuse", "raw-html: allow")
    workspace.write("ja/booklet/06-html.md", "# 題\n\n文\n\n<details><summary>a &amp; b</summary>c</details>\n\n<div>d\n")
    result = workspace.run("check")
    assert result.returncode == 0, words(result)
    assert re.search("06-html.md:5.*(<details>|details)", words(result)), words(result)
    assert "06-html.md:7" not in words(result)
    built = workspace.run()
    assert "06-html.md:5" not in words(built)
    book = ebook(workspace.site, "ja")
    assert complaints(book) == []
    assert "a &amp; b c" in book.read("chapter-6.xhtml").decode()


def test_a_book_without_a_day_is_named_by_check(workspace):
    index = workspace.content / "ja/booklet/index.md"
    index.write_text(re.sub("(?m)^issued:.*\n", "", index.read_text()))
    workspace.replace("content/site.yaml", "\n# base-url: ", "\nbase-url: ")
    result = workspace.run("check")
    assert result.returncode == 0 and "ja/booklet/index.md" in words(result) and "2000" in words(result)
    assert "2000" not in words(workspace.run(SASSHI_VIPS="/nowhere"))
    assert ebook(workspace.site, "ja").properties("dcterms:modified") == ["2000-01-01T00:00:00Z"]


def test_with_an_address_its_name_is_that_of_the_address(tmp_path):
    site = build(tmp_path / "output", base_url="https://example.org/booklet/")
    for tag in BOOKS:
        book = ebook(site, tag, prefix(tag))
        name = uuid.uuid5(SPACE, f"https://example.org/booklet/ {tag}")
        assert book.package.findtext(".//dc:identifier", None, NAMES) == f"urn:uuid:{name}"
        assert complaints(book) == []
