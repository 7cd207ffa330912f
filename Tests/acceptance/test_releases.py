"""Press releases on a sheet of paper and as plain text, as reporters and wire services get them."""

import re
import subprocess
import unicodedata

import pytest

from browsing import print_with_chromium
from program import (
    CONTENT, LANGUAGES, SETTINGS, front_matter, language_of, original_of, prefix, releases, words)

NO_LINE_BEGINS_WITH = "、。，．・：；？！」』）】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞ)]}!?,.:;%"
NO_LINE_ENDS_WITH = "「『（【〔［｛〈《(["
[SLUG] = [path.removesuffix(".html") for path, _ in releases(LANGUAGES[0])]


def width(line):
    """The columns of a line, as Python's own Unicode data has them."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def mail(language, hosted_site):
    return (hosted_site.root / f"{prefix(language)}{SLUG}.txt").read_bytes().decode()


@pytest.fixture(scope="module")
def sheet(language, hosted_site, once):
    """The sheet as Chromium prints it."""
    source = hosted_site.root / f"{prefix(language)}{SLUG}.print.html"
    return once(f"sheet {language}", lambda folder: print_with_chromium(source, folder / "sheet.pdf"))




def test_no_line_is_too_long(language, mail):
    limit = 70 if language == "ja" else 72
    long = [line for line in mail.splitlines() if width(line) > limit and "://" not in line]
    assert long == []
    assert max(map(width, mail.splitlines())) > limit - 4


def test_lines_break_by_the_rules_of_japanese(mail):
    lines = [line.strip() for line in mail.splitlines() if line.strip()]
    # A bullet is a middle dot, and stands where no sentence goes on.
    bad = [line for line in lines if line[0] in NO_LINE_BEGINS_WITH and not line.startswith("・")]
    assert bad == []
    assert [line for line in lines if line[-1] in NO_LINE_ENDS_WITH] == []


def test_the_text_says_what_a_reporter_needs(language, mail, hosted_site):
    squeezed = re.sub(r"\s", "", mail)
    source = language_of(original_of(f"{prefix(language)}{SLUG}.html"))
    [matter] = [front_matter(path, readings=r"\1（\2）") for path in
                sorted((CONTENT / source / "releases").glob("[0-9]*.md"))]
    press = next(contact for contact in SETTINGS["contacts"] if contact["key"] == "press")
    form = next(r["form"] for r in SETTINGS["order-routes"] if "form" in r)
    for said in [matter["title"], matter["lead"], SETTINGS["organisation"]["url"], form,
                 press["person"], press["email"],
                 f"{hosted_site.base_url}{prefix(source)}{SLUG}.html"]:
        assert re.sub(r"\s", "", said) in squeezed
    assert not re.search(r"\]\(|\*\*|^#|:::", mail, re.M)


def test_every_number_has_its_address(mail):
    [_, addresses] = re.split(r"\n\[1\] ", mail)
    numbered = dict(re.findall(r"^\[(\d+)\] (\S+)$", "[1] " + addresses, re.M))
    used = set(re.findall(r"(?<!\n)\[(\d+)\]", mail))
    assert used == set(numbered) and all(a.startswith("https://") for a in numbered.values())


@pytest.mark.fonts
def test_the_sheet_is_one_page_of_a4(sheet):
    facts = subprocess.run(["pdfinfo", sheet], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Pages: +1$", facts, re.M)
    assert re.search(r"^Page size: .*A4", facts, re.M)


@pytest.mark.fonts
def test_the_code_on_the_sheet_leads_to_the_page(language, sheet, hosted_site, tmp_path):
    subprocess.run(["pdftoppm", "-r", "200", "-png", sheet, tmp_path / "sheet"], check=True)
    [picture] = tmp_path.glob("*.png")
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", picture], check=True, capture_output=True, text=True)
    source = language_of(original_of(f"{prefix(language)}{SLUG}.html"))
    assert read.stdout.strip() == f"{hosted_site.base_url}{prefix(source)}{SLUG}.html"


def test_an_embargo_keeps_a_release_out_until_its_day(workspace):
    source = f"ja/{SLUG}.md"
    workspace.replace(f"content/{source}", "\nshort-title:", "\nembargo: 2026-12-01\nshort-title:")
    result = workspace.run("build", "--date", "2026-11-30", "--base-url", "https://example.org/")
    assert result.returncode == 0, words(result)
    site = workspace.site
    assert not [path for path in site.files() if SLUG in path]
    title = "ピアサポート交流会のつくり方』を発表".encode()
    assert not [path for path, data in site.bytes().items() if title in data]

    result = workspace.run("build", "--date", "2026-12-01")
    assert result.returncode == 0 and "embargo" not in words(result)
    assert f"{SLUG}.html" in site.files() and f"en/{SLUG}.txt" in site.files()

    result = workspace.run("build")
    assert result.returncode == 0 and "2026-12-01" in words(result)
    assert f"{SLUG}.html" in site.files()


@pytest.mark.parametrize("date", ["tomorrow", "2026-02-30", ""])
def test_a_date_that_is_none_is_refused(date, workspace):
    result = workspace.run("build", "--date", date)
    assert result.returncode == 2 and "--date" in words(result)
    assert not workspace.site.root.exists()
