"""The booklet on paper: page numbers in browsers, and what `sasshi pdf` makes."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml

import pdfs
from browsing import CHROMIUM, print_with_chromium
from firefox import PREFERENCES, firefox
from pdfs import spread, squeezed
from program import (
    CONTENT, LANGUAGES, SASSHI, SETTINGS, THEME, VIPS, Workspace, chapters, front_matter, png, prefix, releases, text,
    words)

A5 = (148, 210)
CONTENTS_PAGE = 4
FORMS = [route["form"] for route in SETTINGS["order-routes"] if "form" in route]


def make(workspace, *arguments, **environment):
    """Runs `sasshi pdf` in a workspace, and expects it to go well."""
    result = run_pdf(workspace, *arguments, **environment)
    assert result.returncode == 0, words(result)
    return workspace.site


def run_pdf(workspace, *arguments, **environment):
    engines = {"SASSHI_WEASYPRINT": str(pdfs.WEASYPRINT), "SASSHI_CHROMIUM": CHROMIUM}
    return workspace.run("pdf", *arguments, **engines | environment)


def press(site, language):
    return site.root / prefix(language) / "print/booklet.pdf"


def screen(site, language):
    return site.root / prefix(language) / f"downloads/booklet-{language}.pdf"


def titles(language):
    return [title for _, title in chapters(language)]


def set_print(workspace, settings):
    workspace.write("site.yaml", re.sub(
        "(?ms)^print:.*", "print: " + settings, (workspace.content / "site.yaml").read_text()))


@pytest.fixture
def short(workspace):
    return workspace.shorten()


def make_sample(folder):
    return make(Workspace(folder))


@pytest.fixture(scope="module")
def made(once):
    """The sample with all of its PDF files."""
    return once("made", make_sample)


@pytest.fixture(scope="module")
def vertical(once):
    """The sample with a Japanese booklet in vertical lines."""
    def make_it(folder):
        workspace = Workspace(folder)
        set_print(workspace, "{writing: vertical}")
        return make(workspace, "--language", "ja")

    return once("vertical", make_it)


def printed_by_firefox(page, folder):
    """What a reader's Firefox saves as a PDF, as its print dialog would, with the margins of the page."""
    pdf = folder / "firefox.pdf"
    printer = "print.printer_Mozilla_Save_to_PDF.print_to_"
    wanted = {"print.always_print_silent": True, "print_printer": "Mozilla Save to PDF",
              printer + "file": True, printer + "filename": str(pdf)}
    with patch.dict(PREFERENCES, wanted), firefox() as browser:
        tab = browser.open_tab(page.as_uri())
        browser.wait_until(tab, "document.querySelector('.toc a[data-page]')")
        browser.evaluate(tab, "(window.print(), true)")
        end = time.monotonic() + 60
        while not (pdf.exists() and b"%%EOF" in pdf.read_bytes()[-16:]):
            assert time.monotonic() < end, "Firefox prints nothing"
            time.sleep(0.1)
    return pdf


def check_contents(pdf, language, titles=None, pages_of_contents=1):
    """The number behind each title in the contents is that of the page on which the chapter begins."""
    titles = titles or [title for _, title in chapters(language)]
    pages = pdfs.texts(pdf)
    listed = "".join(pages[CONTENTS_PAGE - 1:CONTENTS_PAGE - 1 + pages_of_contents])
    words = yaml.safe_load((THEME / f"locales/{language}.yaml").read_text())["words"]
    for number, title in enumerate(titles, 1):
        behind = r"(?!\d)"
        if number < len(titles):  # Behind the page's number stands the next chapter's own.
            behind = f"(?={number + 1}{spread(titles[number])})"
        found = re.search(
            spread(title) + r"[ぁ-ゖー]*(?:\[[^]]+\])?[ぁ-ゖー.…]*(\d+?)" + behind, listed)
        assert found, f"{title} has no number in {listed}"
        # WeasyPrint sets words with readings behind the rest of the page.
        shown = "" if language == "ja-simple" else title
        heading = spread(f"{words['chapter-prefix']}{number}{words['chapter-suffix']}{shown}")
        assert [place for place, page in enumerate(pages, 1) if re.search(heading, page)] == [int(found[1])]


@pytest.mark.fonts
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_readers_chromium_prints_the_right_page_numbers(language, printed_site):
    check_contents(printed_site(language), language)


def check_links(pdf, chapters, pages_of_contents=1):
    """The number behind each entry in Firefox's contents is that of the page to which it leads."""
    contents = pdfs.contents(pdf, *range(CONTENTS_PAGE, CONTENTS_PAGE + pages_of_contents))
    # The overview stands before the chapters, behind them how to order and the colophon.
    assert len(contents) == chapters + 3
    numbers = [number for number, _ in contents]
    assert numbers == sorted(set(numbers)) == [page for _, page in contents]


# One language of each kind of writing: the script that counts the pages is one for all.
@pytest.mark.fonts
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_readers_firefox_prints_the_right_page_numbers(language, site, tmp_path):
    pdf = printed_by_firefox(site.root / prefix(language) / "print/booklet.html", tmp_path)
    check_links(pdf, len(titles(language)))
    check_contents(pdf, language)


def test_without_scripts_the_contents_are_whole_but_for_the_numbers(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.root / "print/booklet.html").as_uri())
    contents = page.locator(".toc").inner_text()
    assert all(title in contents for title in titles("ja"))
    assert page.locator(".toc a[data-page]").count() == 0
    context.close()


@pytest.mark.fonts
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [press, screen])
def test_a_pdf_has_the_right_page_numbers(place, language, made):
    check_contents(place(made, language), language)


@pytest.mark.fonts
def test_vertical_lines_have_the_right_page_numbers(vertical, tmp_path):
    check_contents(press(vertical, "ja"), "ja")
    check_contents(screen(vertical, "ja"), "ja")
    page = vertical.root / "print/booklet.html"
    check_contents(print_with_chromium(page, tmp_path / "page.pdf"), "ja")
    check_links(printed_by_firefox(page, tmp_path), len(titles("ja")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [press, screen])
def test_a_pdf_says_what_it_is(place, language, made):
    pdf = place(made, language)
    booklet = front_matter(CONTENT / language / "booklet/index.md")
    about = pdfs.information(pdf)
    assert about["Title"] == booklet["title"]
    assert about["Author"] == text(SETTINGS["organisation"]["name"], language)
    assert about["Tagged"] == "yes"
    tag, outline = pdfs.catalog(pdf)
    assert tag == language
    pages = pdfs.texts(pdf)
    for title in titles(language):
        [page] = [page for heading, page in outline if heading.endswith(squeezed(title))][:1]
        assert re.search(spread(title), pages[page - 1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [press, screen])
def test_every_page_of_a_pdf_is_a5(place, language, made):
    for boxes in pdfs.boxes(place(made, language)):
        left, bottom, right, top = boxes["Trim"]
        assert abs(right - left - A5[0]) < 0.4 and abs(top - bottom - A5[1]) < 0.4


@pytest.mark.fonts
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [press, screen])
def test_every_font_is_embedded_in_a_form_that_print_shops_take(place, language, made):
    fonts = pdfs.fonts(place(made, language))
    assert fonts
    assert [kind for kind, embedded in fonts if kind == "Type 3" or not embedded] == []


def test_screen_pdfs_are_accessible_to_the_letter_of_pdf_ua(made, vertical):
    files = [screen(made, language) for language in LANGUAGES] + [screen(vertical, "ja")]
    assert pdfs.broken_rules(files) == []


def test_whatever_stands_in_a_link_keeps_to_the_letter_of_pdf_ua(short):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60"/></svg>'
    short.write("ja/images/a.svg", svg)
    short.write(
        "ja/booklet/01-what-is-peer-support.md",
        "---\ntitle: 章\n---\n[**太い**{漢字|かんじ}と{電子|でん|し}の`code`[^a]へ](02-three-features.md)\n\n"
        "絵の[![四角](../images/a.svg)リンク](https://example.org/)。\n\n[^a]: [注](03-background.md)\n")
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "screen")
    pdf = screen(short.site, "ja")
    assert pdfs.broken_rules([pdf]) == []
    [page] = [words for words in pdfs.texts(pdf) if "太い" in words and "絵の" in words]
    assert "太い漢字(かんじ)と電子(でんし)のcode" in page


def test_a_program_that_crashes_is_tried_once_more(short, tmp_path):
    first = tmp_path / "crashed"
    fake = tmp_path / "weasyprint"
    fake.write_text(
        f'#!/bin/sh\n[ -e "{first}" ] || {{ touch "{first}"; kill -SEGV $$; }}\nexec "{pdfs.WEASYPRINT}" "$@"\n')
    fake.chmod(0o755)
    make(short, "--language", "en", "--purpose", "screen", "--edition", "booklet", SASSHI_WEASYPRINT=str(fake))
    assert first.exists()
    assert screen(short.site, "en").exists()


def test_no_reading_stands_over_another(short):
    short.write(
        "ja/booklet/01-what-is-peer-support.md",
        "---\ntitle: 章\n---\n前の{重症|じゅうしょう}{心身障害児|しんしんしょうがいじ}に出る{症状|しょう|じょう}の話。\n")
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "screen")
    places = {word.text: word for word in pdfs.words(screen(short.site, "ja"))}
    for before, behind in [("じゅうしょう", "しんしんしょうがいじ"), ("しょう", "じょう")]:
        assert places[before].right <= places[behind].left + 0.1


def test_arabic_letters_join_on_the_cover(short):
    assert short.run("new", "language", "ar").returncode == 0
    title = "كيف نبني لقاءات دعم الأقران"
    short.write("ar/booklet/index.md", f"---\ntitle: {title}\n---\n")
    make(short, "--edition", "booklet", "--language", "ar")
    extents = []
    for place in (press, screen):
        places = [word for word in pdfs.words(place(short.site, "ar"), page=1)
                  # The title that is only listened to is set in letters too small to see.
                  if re.search("[\u0600-\u06ff]", word.text) and word.right - word.left > 10]
        extents.append((min(word.left for word in places), max(word.right for word in places)))
    # Letters that do not join make the longest line half as long again.
    assert extents[1] == pytest.approx(extents[0], abs=12)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [press, screen])
def test_the_order_form_is_a_qr_code_away(place, language, made, tmp_path):
    pdf = place(made, language)
    assert FORMS
    [page] = [number for number, words in enumerate(pdfs.texts(pdf), 1)
              if all(squeezed(form) in words for form in FORMS)][-1:]
    assert pdfs.codes(pdf, page, tmp_path) == FORMS


def test_links_are_listed_at_the_end_of_the_chapter(short, tmp_path):
    url = "https://example.org/a/long/address?with=a&query"
    short.write(
        "ja/booklet/01-what-is-peer-support.md",
        f"---\ntitle: 章\n---\n[外]({url})と[もう一度]({url})、[電話](tel:0312345678)。\n")
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "print")
    pdf = press(short.site, "ja")
    [page] = [number for number, words in enumerate(pdfs.texts(pdf), 1) if "もう一度" in words]
    words = pdfs.texts(pdf)[page - 1]
    assert "外[1]ともう一度[1]、電話。" in words
    assert words.count(squeezed(url)) == 1
    assert pdfs.codes(pdf, page, tmp_path) == [url]
    set_print(short, "{qr-codes: false}")
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "print")
    assert pdfs.codes(pdf, page, tmp_path) == []


def test_notes_stand_at_the_foot_of_their_page_or_at_the_chapters_end(short):
    body = "本文[^a]の続き。\n\n" + "段落。\n\n" * 60 + "[^a]: 注の文。\n"
    short.write("ja/booklet/01-what-is-peer-support.md", f"---\ntitle: 章\n---\n{body}")
    make(short, "--edition", "booklet", "--language", "ja")
    for place, offset in [(screen, 0), (press, 1)]:
        pages = pdfs.texts(place(short.site, "ja"))
        [note] = [number for number, words in enumerate(pages) if "注の文" in words]
        [reference] = [number for number, words in enumerate(pages) if "の続き。" in words]
        assert (note > reference) == bool(offset)


def test_pictures_stand_in_the_file_without_what_they_say_about_themselves(workspace, browser):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60"/></svg>'
    workspace.write("ja/images/a b.svg", svg)
    workspace.write(
        "ja/booklet/01-what-is-peer-support.md", "---\ntitle: 章\n---\n![四角](../images/a%20b.svg)\n")
    site = workspace.build()
    (site.root / "images/a b.svg").unlink()
    page = browser.new_page()
    page.goto((site.root / "print/booklet.html").as_uri())
    assert page.locator("figure img").evaluate("image => image.naturalWidth") == 80
    page.close()


def test_a_book_of_two_hundred_pages_has_the_right_page_numbers(workspace, tmp_path):
    names = [f"第{number}の話" for number in range(1, 31)]
    for source in (workspace.content / "ja/booklet").glob("[0-9]*.md"):
        source.unlink()
    for folder in ("en", "ja-simple", "zh-Hans"):
        for source in (workspace.content / folder / "booklet").glob("[0-9]*.md"):
            source.unlink()
    for path in ["en", "ja", "ja-simple", "zh-Hans"]:
        for source in (workspace.content / path).rglob("*.md"):
            source.write_text(re.sub(r"\[([^\]\[]*)\]\([^)]*booklet/0\d[^)]*\)|\[([^\]\[]*)\]\(0\d[^)]*\)",
                                     r"\1\2", source.read_text()))
    for number, name in enumerate(names, 1):
        paragraph = "これは長い本のための文章です。読みやすい長さの段落が続きます。" * 9
        body = "\n\n".join([paragraph] * (12 + number % 5) + ["## 小見出し", "- 項目\n" * 9] + [paragraph] * 4)
        workspace.write(f"ja/booklet/{number:02}-part.md".replace("part", f"part-{number}"),
                        f"---\ntitle: {name}\n---\n{body}\n")
    site = make(workspace, "--language", "ja")
    by_firefox = printed_by_firefox(site.root / "print/booklet.html", tmp_path)
    assert len(pdfs.texts(by_firefox)) >= 200
    check_links(by_firefox, len(names), pages_of_contents=2)
    for pdf in [press(site, "ja"), screen(site, "ja"),
                print_with_chromium(site.root / "print/booklet.html", tmp_path / "page.pdf")]:
        assert len(pdfs.texts(pdf)) >= 200
        check_contents(pdf, "ja", names, pages_of_contents=2)


def test_bleed_and_crop_marks_surround_the_page(short):
    set_print(short, "{size: b6, bleed: 3mm, crop-marks: true}")
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "print")
    for boxes in pdfs.boxes(press(short.site, "ja")):
        widths = {name: (box[2] - box[0], box[3] - box[1]) for name, box in boxes.items()}
        for name, (width, height) in {
                "Media": (154, 208), "Bleed": (134, 188), "Trim": (128, 182)}.items():
            assert abs(widths[name][0] - width) < 0.4 and abs(widths[name][1] - height) < 0.4


def test_a_screen_pdf_is_the_same_bytes_each_time(made, workspace):
    make(workspace, "--language", "ja", "--purpose", "screen")
    assert screen(workspace.site, "ja").read_bytes() == screen(made, "ja").read_bytes()


def test_nothing_is_asked_of_anybody(short):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.setblocking(False)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/a.png"
        settings = (short.content / "site.yaml").read_text()
        short.write("site.yaml", settings.replace("raw-html: refuse", "raw-html: allow"))
        short.write(
            "ja/booklet/01-what-is-peer-support.md",
            f'---\ntitle: 章\n---\n<img src="{address}" alt="">\n\n<script>fetch("{address}")</script>\n')
        run_pdf(short, "--edition", "booklet", "--language", "ja")
        with pytest.raises(BlockingIOError):
            listener.accept()


# Press releases, each on one sheet

ADDRESS = "https://example.org/booklet/"
A4 = (210, 297)
RELEASES = [(language, path.removesuffix(".html"))
            for language in LANGUAGES for path, _ in releases(language)]


def release_press(site, language, path):
    return site.root / prefix(language) / f"{path}.print.pdf"


def release_screen(site, language, path):
    slug = path.rpartition("/")[2]
    return site.root / prefix(language) / f"downloads/{slug}-{language}.pdf"


def make_releases(folder):
    return make(Workspace(folder), "--edition", "release", "--base-url", ADDRESS)


@pytest.fixture(scope="module")
def released(once):
    """The sample with the PDF files of its press releases."""
    return once("released", make_releases)


@pytest.mark.fonts
@pytest.mark.parametrize("language, path", RELEASES)
@pytest.mark.parametrize("place", [release_press, release_screen])
def test_a_release_is_one_sheet_that_says_what_it_is(place, language, path, released, tmp_path):
    pdf = place(released, language, path)
    [source] = (CONTENT / language).glob(f"{path}.md")
    matter = front_matter(source)
    about = pdfs.information(pdf)
    assert (about["Title"], about["Pages"]) == (matter["title"], "1")
    assert about["Author"] == text(SETTINGS["organisation"]["name"], language)
    [boxes] = pdfs.boxes(pdf)
    left, bottom, right, top = boxes["Trim"]
    assert abs(right - left - A4[0]) < 0.4 and abs(top - bottom - A4[1]) < 0.4
    assert pdfs.catalog(pdf)[0] == language
    # Words with readings stand behind the others in the PDF's own order.
    page = pdfs.tagged(pdf)
    assert re.search(spread(matter["title"]), page) and re.search(spread(matter["lead"]), page)
    assert [kind for kind, embedded in pdfs.fonts(pdf) if kind == "Type 3" or not embedded] == []
    assert pdfs.codes(pdf, 1, tmp_path) == [f"{ADDRESS}{prefix(language)}{path}.html"]


def test_releases_for_screens_are_accessible_to_the_letter_of_pdf_ua(released):
    assert pdfs.broken_rules([release_screen(released, *release) for release in RELEASES]) == []


def test_a_release_offers_its_pdf_while_it_is_there(released):
    source, path = RELEASES[0]
    for language in LANGUAGES:
        page = released.root / prefix(language) / f"{path}.html"
        [offered] = re.findall(r'href="([^"]+\.pdf)"', page.read_text())
        assert (page.parent / offered).resolve().is_file()
    assert (released.root / prefix(source) / "booklet/index.html").read_text().count(".pdf") == 0


def test_a_release_is_the_same_bytes_each_time_and_leads_nowhere_on_this_machine(short):
    path = dict(RELEASES)["ja"]
    short.replace(f"content/ja/{path}.md", "\n## ", "\n[一覧](index.md)と[注文](../order.md)\n\n## ")
    short.replace(
        "content/ja/booklet/01-what-is-peer-support.md", "\n## ", "\n[団体](../about.md)\n\n## ")
    made = []
    for _ in range(2):
        site = make(short, "--language", "ja", "--again")
        made.append(release_screen(site, "ja", path).read_bytes())
        for pdf in [release_press(site, "ja", path), release_screen(site, "ja", path),
                    press(site, "ja"), screen(site, "ja")]:
            addresses = pdfs.addresses(pdf)
            assert addresses and not [a for a in addresses if not re.match("https?:|mailto:|tel:", a)]
    assert made[0] == made[1]


def test_a_link_to_a_picture_that_is_shown_stays_a_link(workspace):
    path = dict(RELEASES)["ja"]
    workspace.write("ja/images/a.png", png(80, 60))
    workspace.replace(
        f"content/ja/{path}.md", "\n## ", "\n![四角](../images/a.png)と[大きな絵](../images/a.png)\n\n## ")
    sheet = (workspace.build().root / f"{path}.print.html").read_text()
    assert 'src="data:image/png' in sheet and 'href="data:image' not in sheet
    assert '<a href="../images/a.png">大きな絵</a>' in sheet


def test_both_editions_are_made_unless_one_is_asked_for(short):
    site = make(short, "--language", "en", "--purpose", "screen")
    path = dict(RELEASES)["en"]
    assert screen(site, "en").exists() and release_screen(site, "en", path).exists()
    # A day on which there is no release is none the worse for it.
    short.replace(f"content/ja/{path}.md", "\nshort-title:", "\nembargo: 2026-12-01\nshort-title:")
    make(short, "--language", "en", "--purpose", "screen", "--date", "2026-11-30")
    assert not release_screen(site, "en", path).exists()
    result = run_pdf(short, "--edition", "release", "--date", "2026-11-30", LC_ALL="en_US")
    assert result.returncode == 2 and "no press release" in words(result)


def test_the_pdf_of_a_translation_that_is_gone_goes_too(workspace):
    path = dict(RELEASES)["en"]
    site = make(workspace, "--edition", "release", "--purpose", "screen", "--language", "ja", "--language", "en")
    (workspace.content / f"en/{path}.md").unlink()
    workspace.build()
    assert not release_screen(site, "en", path).exists()
    assert release_screen(site, "ja", path).exists()


def test_the_first_heading_of_a_screen_pdf_is_the_whole_title(short):
    title = "長い題名の冊子がここにあります" * 12
    short.replace(
        "content/ja/booklet/index.md", "title: ピアサポート交流会のつくり方", f"title: {title}")
    site = make(short, "--language", "ja", "--edition", "booklet", "--purpose", "screen")
    assert [squeezed(heading) for heading in pdfs.headings(screen(site, "ja"))] == [title]


def test_a_release_that_is_too_long_for_a_sheet_is_named(workspace):
    path = dict(RELEASES)["ja"]
    workspace.replace(f"content/ja/{path}.md", "\n## ", "\n" + "長い文章です。" * 400 + "\n\n## ")
    result = run_pdf(
        workspace, "--edition", "release", "--language", "ja", "--purpose", "screen", LC_ALL="ja_JP")
    assert result.returncode == 0
    assert "2ページになりました" in words(result)


def test_a_release_holds_its_pictures(workspace, browser):
    path = dict(RELEASES)["ja"]
    workspace.write("ja/images/a.png", png(80, 60))
    workspace.replace(f"content/ja/{path}.md", "\n## ", "\n![四角](../images/a.png)\n\n## ")
    site = make(workspace, "--edition", "release", "--language", "ja")
    for place in [release_press, release_screen]:
        assert " 80 " in pdfs.run("pdfimages", "-list", place(site, "ja", path))
    (site.root / "images/a.png").unlink()
    page = browser.new_page()
    page.goto((site.root / f"{path}.print.html").as_uri())
    assert page.locator("figure img").evaluate("image => image.naturalWidth") == 80
    page.close()


# What the site offers

def offered(site, language):
    page = (site.root / prefix(language) / "booklet/index.html").read_text()
    return re.findall(r'href="([^"]+\.pdf)"', page)


def test_a_pdf_is_offered_only_while_it_is_there(short):
    site = short.build()
    assert offered(site, "ja") == []
    make(short, "--edition", "booklet", "--language", "ja", "--purpose", "screen")
    assert offered(site, "ja") == ["../downloads/booklet-ja.pdf"]
    assert offered(site, "en") == []
    pdf = screen(site, "ja").read_bytes()
    short.build()
    assert offered(site, "ja") == ["../downloads/booklet-ja.pdf"]
    assert screen(site, "ja").read_bytes() == pdf
    make(short, "--edition", "booklet", "--language", "en", "--purpose", "screen")
    assert offered(site, "ja") and offered(site, "en")
    screen(site, "ja").unlink()
    short.build()
    assert offered(site, "ja") == []
    assert offered(site, "en")


def test_a_pdf_that_says_something_else_than_the_site_is_named(short):
    make(short, "--language", "ja", "--purpose", "screen")
    path = release_screen(short.site, *RELEASES[0]).relative_to(short.folder)
    assert "booklet-ja.pdf" not in words(short.run("build"))
    short.replace("content/ja/booklet/index.md", "## どんな冊子か", "## どんな冊子だろうか")
    for _ in range(2):
        result = short.run("build", LC_ALL="en_US")
        assert result.returncode == 0
        assert "output/downloads/booklet-ja.pdf: warning: This PDF was made of another text" in words(result)
        assert f"{path}: warning" not in words(result)
    make(short, "--language", "ja", "--purpose", "screen")
    assert "booklet-ja.pdf" not in words(short.run("build"))
    # The address of a release is in its PDF.
    result = short.run("build", "--base-url", ADDRESS, LC_ALL="en_US")
    assert f"{path}: warning" in words(result)


def test_a_pdf_that_somebody_else_put_there_is_not_touched(workspace):
    site = workspace.build()
    screen(site, "ja").parent.mkdir(exist_ok=True)
    screen(site, "ja").write_text("mine")
    before = site.state()
    workspace.build()
    assert offered(site, "ja") == [] and site.state() == before
    result = run_pdf(workspace, "--language", "ja", "--purpose", "screen")
    assert result.returncode == 1 and site.state() == before


# What is kept, and what a run costs that is broken off

def log_engines(folder):
    """Engines that note in the file `started` that they are started: the environment that names them."""
    environment = {}
    for name, real in [("SASSHI_CHROMIUM", CHROMIUM), ("SASSHI_WEASYPRINT", pdfs.WEASYPRINT)]:
        fake = folder / name
        fake.write_text(f'#!/bin/sh\necho {name} >> "{folder}/started"\nexec "{real}" "$@"\n')
        fake.chmod(0o755)
        environment[name] = str(fake)
    return environment


def test_what_did_not_change_is_kept_and_one_chapter_makes_only_its_booklet_anew(short, tmp_path):
    engines = log_engines(tmp_path)
    started = tmp_path / "started"
    two = ["--language", "ja", "--language", "en"]
    site = make(short, *two, **engines)
    files = {path: data for path, data in site.bytes().items() if path.endswith(".pdf")}
    times = {path: (site.root / path).stat().st_mtime_ns for path in files}
    assert len(files) == 2 * (2 + sum(language in two for language, *_ in RELEASES))
    count = len(started.read_text().splitlines())

    result = run_pdf(short, *two, LC_ALL="en_US", **engines)
    assert words(result).count(" (kept)\n") == len(files) and "Nothing to do: " in words(result)
    assert len(started.read_text().splitlines()) == count
    short.build()
    assert "Nothing to do: " in words(run_pdf(short, *two, LC_ALL="en_US", **engines))

    short.replace("content/en/booklet/01-what-is-peer-support.md", "\n## ", "\nOne more sentence.\n\n## ")
    result = run_pdf(short, *two, LC_ALL="ja_JP.UTF-8", **engines)
    assert f"PDF： 2件を作りました。{len(files) - 2}件は前のままです。" in words(result)
    changed = {path for path in files if (site.root / path).stat().st_mtime_ns != times[path]}
    assert changed == {str(place(site, "en").relative_to(site.root)) for place in (press, screen)}
    assert all((site.root / path).read_bytes() == files[path] for path in set(files) - changed)
    assert "Onemoresentence." in "".join(pdfs.texts(press(site, "en")))


def processes_at_work_in(folder):
    """The ids of the processes whose command line names a folder."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder).encode() in (process / "cmdline").read_bytes():
                found.add(process.name)
        except OSError:
            pass  # It has ended.
    return found


# What ends a program from outside is one thing to Sasshi, whatever its name; only a kill gives it no time.
@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_broken_off_costs_no_old_pdf_and_leaves_nothing_behind(by, short, tmp_path):
    chapter = "content/en/booklet/01-what-is-peer-support.md"
    site = make(short, "--language", "en", "--edition", "booklet")
    before = site.state()
    short.replace(chapter, "\n## ", "\nOne more sentence.\n\n## ")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    engines = {"SASSHI_WEASYPRINT": str(pdfs.WEASYPRINT), "SASSHI_CHROMIUM": CHROMIUM}
    process = subprocess.Popen(
        [SASSHI, "pdf", "--language", "en", "--edition", "booklet"], cwd=short.folder,
        # With the covers of e-books, which were not drawn before: they wait until all is written.
        env=os.environ | engines | {"SASSHI_VIPS": VIPS, "TMPDIR": str(temporary)}, stdout=subprocess.DEVNULL,
        # Tests may run where it is ignored.
        preexec_fn=lambda: signal.signal(by, signal.SIG_DFL) if by != signal.SIGKILL else None)
    end = time.monotonic() + 60
    while not any("page.pdf" in (Path("/proc") / found / "cmdline").read_bytes().decode(errors="replace")
                  for found in processes_at_work_in(temporary)):
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    process.send_signal(by)
    assert process.wait() == -by
    end = time.monotonic() + 60
    while processes_at_work_in(temporary) or any(temporary.iterdir()):
        assert time.monotonic() < end, (processes_at_work_in(temporary), list(temporary.iterdir()))
        time.sleep(0.1)
    assert site.state() == before
    make(short, "--language", "en", "--edition", "booklet")
    assert "Onemoresentence." in "".join(pdfs.texts(press(site, "en")))


# Programs that fail

FAKES = {
    "hangs": ("sleep 300", "止めました"),
    "crashes": ("echo 何かが起きた >&2; kill -SEGV $$", "何かが起きた"),
    "fails": ("echo まちがい; exit 7", "まちがい"),
    "writes half a file": ("""
        for argument; do case $argument in
          --print-to-pdf=*) out=${argument#--print-to-pdf=} ;; *.pdf) out=$argument ;; esac; done
        printf '%%PDF-1.7\\n1 0 obj\\n<< /Type' > "$out"; echo 書きました""", "書きました"),
    "writes nothing": ("exit 0", "壊れています"),
}


@pytest.mark.parametrize("purpose", ["print", "screen"])
@pytest.mark.parametrize("fault", FAKES)
def test_a_program_that_fails_leaves_the_old_output(fault, purpose, workspace, tmp_path):
    script, said = FAKES[fault]
    fake = tmp_path / "fake"
    fake.write_text(f"#!/bin/bash\n{script}\n")
    fake.chmod(0o755)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    before = workspace.build().state()
    workspace.replace("content/ja/booklet/index.md", "## どんな冊子か", "## どんな冊子だろうか")
    result = run_pdf(
        workspace, "--language", "ja", "--purpose", purpose, "--time-limit", "2",
        SASSHI_CHROMIUM=str(fake), SASSHI_WEASYPRINT=str(fake), TMPDIR=str(temporary),
        LC_ALL="ja_JP.UTF-8")
    assert result.returncode == 3
    assert said in words(result)
    assert workspace.site.state() == before
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("purpose, package", [("print", "chromium"), ("screen", "weasyprint")])
def test_a_program_that_is_missing_is_named_with_the_way_to_install_it(
        purpose, package, workspace, tmp_path):
    for environment in [
            {"SASSHI_CHROMIUM": "", "SASSHI_WEASYPRINT": "", "PATH": str(tmp_path)},
            {"SASSHI_CHROMIUM": "/nowhere", "SASSHI_WEASYPRINT": "/nowhere"}]:
        result = run_pdf(workspace, "--purpose", purpose, **environment)
        assert result.returncode == 3
        assert "apt install" in words(result) and package in words(result)
        assert "macOS" in words(result) and "WSL" in words(result)
    assert not workspace.site.root.exists()


@pytest.mark.parametrize("purpose, key", [("print", "chromium"), ("screen", "weasyprint")])
def test_content_names_no_program(purpose, key, workspace):
    """What stands beside the content is not run, whatever the content says."""
    evil = workspace.content / "evil.sh"
    evil.write_text("#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n")
    evil.chmod(0o755)
    site_yaml = workspace.content / "site.yaml"
    line = site_yaml.read_text().splitlines().index("print:") + 1
    workspace.replace(
        "content/site.yaml", "print:\n", f"print:\n  programs: {{{key}: {evil}}}\n")
    for environment in [{}, {"SASSHI_CHROMIUM": "", "SASSHI_WEASYPRINT": ""}]:
        for locale, said in [("en_US", "error: Content names no program"), ("ja_JP", "エラー: コンテンツでプログラムを")]:
            result = run_pdf(workspace, "--purpose", purpose, **environment, LC_ALL=locale)
            assert result.returncode == 1
            assert f"content/site.yaml:{line + 1}:3: {said}" in words(result)
            assert "programs.yaml" in words(result)
    assert not (workspace.content / "ran").exists()
    assert not workspace.site.root.exists()


def test_the_person_at_the_machine_may_name_the_programs(short, tmp_path):
    settings = tmp_path / ".config"
    (settings / "sasshi").mkdir(parents=True)
    (settings / "sasshi/programs.yaml").write_text(f"weasyprint: {pdfs.WEASYPRINT}\n")
    for place in [{"XDG_CONFIG_HOME": str(settings)}, {"XDG_CONFIG_HOME": "", "HOME": str(tmp_path)}]:
        result = run_pdf(short, "--edition", "booklet", "--language", "ja", "--purpose", "screen", SASSHI_WEASYPRINT="",
            PATH="/usr/bin:/bin", **place)
        assert result.returncode == 0, words(result)
    (settings / "sasshi/programs.yaml").write_text("\nweasyprint: weasyprint\n")
    result = run_pdf(short, SASSHI_WEASYPRINT="", XDG_CONFIG_HOME=str(settings), LC_ALL="en_US")
    assert result.returncode == 3
    assert f"{settings}/sasshi/programs.yaml:2:13: error: Expected the whole path" in words(result)


@pytest.mark.parametrize("settings", ["{size: a3}", "{bleed: wide}"])
def test_wrong_settings_make_nothing(settings, workspace):
    set_print(workspace, settings)
    assert run_pdf(workspace).returncode == 1
    assert not workspace.site.root.exists()


@pytest.mark.parametrize("edition, language", [("booklet", "fr"), ("release", "zh-Hans")])
def test_a_language_that_has_nothing_to_print_is_named(edition, language, workspace):
    if edition == "release":
        shutil.rmtree(workspace.content / language / "releases")
    result = run_pdf(workspace, "--edition", edition, "--language", language, LC_ALL="en_US")
    assert result.returncode == 2
    assert f"in the language “{language}”" in words(result)
