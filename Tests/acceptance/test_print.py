"""The print edition, made into a PDF by Chromium as a reader would."""

import re
import subprocess

import pytest

from pdfs import spread, squeezed
from program import (
    CONTENT, LANGUAGES, SETTINGS, chapters, front_matter, phone_number, prefix, text)

pytestmark = pytest.mark.fonts


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def pdf(language, printed_site):
    return printed_site(language)


@pytest.fixture(scope="module")
def printed(pdf):
    # In the order of the PDF itself: laid out, scripts on one line may drift apart.
    result = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True)
    return squeezed(result.stdout.decode())


def test_every_page_is_a5_and_there_are_more_than_chapters(pdf, language):
    result = subprocess.run(
        ["pdfinfo", "-f", "1", "-l", "9999", pdf], check=True, capture_output=True, text=True)
    count = int(re.search(r"Pages:\s+(\d+)", result.stdout)[1])
    sizes = re.findall(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", result.stdout)
    assert count > len(chapters(language))
    assert len(sizes) == count
    # 148 mm × 210 mm, to the point that Chromium rounds to.
    assert all(abs(float(w) - 419.5) < 1 and abs(float(h) - 595.3) < 1 for w, h in sizes)


def test_every_chapter_is_printed(printed, language):
    for _, title in chapters(language):
        # Once in the contents, once above the chapter.
        assert len(re.findall(spread(title), printed)) >= 2


def test_the_order_routes_and_the_colophon_are_printed(printed, language):
    booklet = front_matter(CONTENT / language / "booklet/index.md")
    for route in SETTINGS["order-routes"]:
        for part in ["copies", "recipient", "form", "closed"]:
            assert re.search(spread(text(route.get(part, ""), language)), printed)
        if "phone" in route:
            assert squeezed(phone_number(route["phone"], language)) in printed
    organisation = SETTINGS["organisation"]
    for said in [booklet["title"], booklet["publisher"], str(booklet["issued"].year),
                 organisation["name"], organisation["address"]]:
        assert re.search(spread(text(said, language)), printed)


def test_the_print_edition_is_one_file(site, language, browser):
    source = (site.root / prefix(language) / "print/booklet.html").as_uri()
    requests = []
    page = browser.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.emulate_media(media="print")
    page.goto(source, wait_until="load")
    page.close()
    assert [url for url in requests if not url.startswith("data:")] == [source]
