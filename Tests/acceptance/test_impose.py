"""Sheets to print and fold: what real tools see on them, compared with the pages of the book."""

import os
import re
import shutil
import subprocess

import pytest

import pdfs
from books import HEIGHT, WIDTH, book, drawing, pictures, write_book
from program import Site, sasshi, words

COUNTS = [4, 5, 6, 7, 8, 13, 50]


def impose(pdf, *arguments):
    """Imposes a book that is in order; where the sheets are, and what was said."""
    output = pdf.with_name("sheets.pdf")
    result = sasshi("impose", pdf, "--output", output, "--language", "en", *arguments)
    assert result.returncode == 0 and not result.stderr, words(result)
    subprocess.run(["qpdf", "--check", output], check=True, capture_output=True)
    return output, result.stdout.decode()


def folded(sides, binding, sizes=None):
    """The pages in the order in which they are read once the sheets are printed on both sides, folded
    and laid behind one another in piles of these sizes."""
    sheets = [(front.halves(), back.halves()) for front, back in zip(sides[::2], sides[1::2])]
    pages = []
    for size in sizes or [len(sheets)]:
        pile, sheets = sheets[:size], sheets[size:]
        first, second = [], []
        for (front_left, front_right), (back_left, back_right) in pile:
            if binding == "left":
                first += [front_right, back_left]
                second = [back_right, front_left] + second
            else:
                first += [front_left, back_right]
                second = [back_left, front_right] + second
        pages += first + second
    assert not sheets
    return pages


def assert_is_book(pages, expected):
    """The pages are those expected, with blank ones before the last to a multiple of four."""
    blanks = -len(expected) % 4
    assert len(pages) == len(expected) + blanks
    assert pages[:len(expected) - 1] == expected[:-1]
    assert all(page.is_blank() for page in pages[len(expected) - 1:-1])
    assert pages[-1] == expected[-1]


@pytest.mark.parametrize("binding", ["left", "right"])
@pytest.mark.parametrize("count", COUNTS)
def test_folded_the_sheets_are_the_book(count, binding, tmp_path):
    pdf = book(tmp_path / "book.pdf", count)
    expected = pictures(pdf)
    assert len(expected) == count and len({page.pixels for page in expected}) == count
    sheets, said = impose(pdf, "--binding", binding)
    assert_is_book(folded(pictures(sheets), binding), expected)
    numbers = re.match(r"(\d+) sheets? of A4 for (\d+) pages(?: and (\d) blank pages?)?", said)
    assert [int(number or 0) for number in numbers.groups()] == [-(-count // 4), count, -count % 4]


@pytest.mark.parametrize("binding", ["left", "right"])
@pytest.mark.parametrize("count, limit, sizes", [
    (50, 4, [4, 3, 3, 3]), (13, 1, [1, 1, 1, 1]), (24, 5, [3, 3]), (16, 9, [4])])
def test_signatures_are_folded_one_by_one(count, limit, sizes, binding, tmp_path):
    pdf = book(tmp_path / "book.pdf", count)
    sheets, said = impose(pdf, "--binding", binding, "--sheets-per-signature", limit)
    assert_is_book(folded(pictures(sheets), binding, sizes), pictures(pdf))
    assert (f" {', '.join(map(str, sizes))} sheets" in said) == (len(sizes) > 1)


def turned(number, rotation):
    """A page that is turned by its dictionary; its content is drawn lying or upside down."""
    matrix = {
        90: f"0 1 -1 0 {HEIGHT} 0", 180: f"-1 0 0 -1 {WIDTH} {HEIGHT}", 270: f"0 -1 1 0 0 {WIDTH}"}
    box = f"{HEIGHT} {WIDTH}" if rotation % 180 else f"{WIDTH} {HEIGHT}"
    return (f"/Rotate {rotation} /MediaBox [0 0 {box}]",
            f"q {matrix[rotation]} cm {drawing(number)} Q")


def moved(number, entries):
    """A page whose visible part begins at 50, 60, on a larger one whose rim is black."""
    return entries, (
        f"0 g -100 -100 1000 1000 re f 1 g 50 60 {WIDTH} {HEIGHT} re f "
        f"q 1 0 0 1 50 60 cm {drawing(number)} Q")


@pytest.mark.parametrize("make", [
    lambda number: turned(number, 90),
    lambda number: turned(number, 180),
    lambda number: turned(number, 270),
    lambda number: moved(number, f"/MediaBox [50 60 {50 + WIDTH} {60 + HEIGHT}]"),
    lambda number: moved(number, f"/MediaBox [{50 + WIDTH} {60 + HEIGHT} 50 60]"),
    lambda number: moved(
        number, f"/MediaBox [0 0 600 700] /CropBox [50 60 {50 + WIDTH} {60 + HEIGHT}]"),
    lambda number: moved(
        number, "/MediaBox [0 0 600 700] /CropBox [10 10 590 690] "
        f"/TrimBox [50 60 {50 + WIDTH} {60 + HEIGHT}] /BleedBox [41 51 {59 + WIDTH} {69 + HEIGHT}]"),
    lambda number: (f"/UserUnit 2 /MediaBox [0 0 {WIDTH / 2} {HEIGHT / 2}]",
                    f"q 0.5 0 0 0.5 0 0 cm {drawing(number)} Q"),
], ids=["90°", "180°", "270°", "offset", "corners", "crop box", "trim box", "user unit"])
def test_a_page_stands_as_it_is_read(make, tmp_path):
    plain = pictures(book(tmp_path / "plain.pdf", 6))
    pdf = write_book(tmp_path / "book.pdf", [make(number + 1) for number in range(6)])
    sheets, _ = impose(pdf)
    assert_is_book(folded(pictures(sheets), "left"), plain)


def test_layers_that_are_off_stay_off(tmp_path):
    layers = ["<< /Type /OCG /Name (shown) >>", "<< /Type /OCG /Name (hidden) >>"]
    resources = ("/Resources << /Font << /F1 3 0 R >> "
                 "/Properties << /shown 4 0 R /hidden 5 0 R >> >>")
    content = "/OC /{} BDC q 0 0 1 rg 0 0 200 200 re f Q EMC " + drawing(1)
    catalog = "/OCProperties << /OCGs [4 0 R 5 0 R] /D << /OFF [5 0 R] >> >>"
    pdf = write_book(
        tmp_path / "book.pdf",
        [(resources, content.format(layer)) for layer in ["shown", "hidden"] * 2],
        catalog=catalog, objects=layers)
    expected = pictures(pdf)
    assert expected[0] != expected[1]
    assert_is_book(folded(pictures(impose(pdf)[0]), "left"), expected)


def test_creep_moves_pages_to_the_fold_by_millimetres(tmp_path):
    content = "0 g 100 100 50 50 re f"
    pdf = write_book(tmp_path / "book.pdf", [("", content)] * 20)
    for creep, direction in [("0.5", 1), ("-0.5", -1)]:
        # 254 dots per inch are ten to the millimetre.
        sides = pictures(impose(pdf, "--creep", creep)[0], dpi=254)
        outermost = [half.first_dark_column() for half in sides[0].halves()]
        for number, side in enumerate(sides):
            left, right = [half.first_dark_column() for half in side.halves()]
            shift = direction * 5 * (number // 2)
            assert abs(left - outermost[0] - shift) <= 1
            assert abs(right - outermost[1] + shift) <= 1


def test_crop_marks_stand_around_the_pages_and_not_on_them(tmp_path):
    pdf = book(tmp_path / "book.pdf", 8)
    marked = pictures(impose(pdf, "--crop-marks")[0], dpi=144)
    margin = 7.5 / 25.4 * 144
    near, far = [round(distance / 25.4 * 144) for distance in (3.5, 6.5)]
    for side in marked:
        assert abs(side.width - 4 * WIDTH - 2 * margin) <= 1
        assert abs(side.height - 2 * HEIGHT - 2 * margin) <= 1
        left, right = margin, margin + 4 * WIDTH
        top, bottom = margin, margin + 2 * HEIGHT
        corners = [(x, y) for x in (left, right) for y in (top, bottom)]
        for x, y in corners:
            outwards = -1 if x == left else 1
            upwards = -1 if y == top else 1
            for distance in (near, far):
                assert has_line(side, x + outwards * distance, y)
                assert has_line(side, x, y + upwards * distance)
        fold = margin + 2 * WIDTH
        for y, upwards in [(top, -1), (bottom, 1)]:
            strip = range(near, far)
            dashes = [has_line(side, fold, y + upwards * distance) for distance in strip]
            assert any(dashes) and not all(dashes)


def has_line(picture, x, y):
    """Whether something is drawn at a point, to a pixel."""
    around = [(round(x) + dx, round(y) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return any(
        picture.brightness(column, row) < 700
        for column, row in around if 0 <= column < picture.width and 0 <= row < picture.height)


def test_a_printer_learns_how_to_turn_the_sheets(tmp_path):
    sheets, said = impose(book(tmp_path / "book.pdf", 4))
    assert "flipped on the short edge" in said
    described = pdfs.unpacked(sheets)
    assert b"/Duplex /DuplexFlipShortEdge" in described
    assert b"/PrintScaling /None" in described
    narrow = write_book(tmp_path / "narrow.pdf", [("/MediaBox [0 0 280 595]", "")] * 4)
    assert "flipped on the long edge" in impose(narrow)[1]


def test_the_same_book_gives_the_same_bytes(tmp_path):
    pdf = book(tmp_path / "book.pdf", 13)
    assert impose(pdf)[0].read_bytes() == impose(pdf)[0].read_bytes()


def test_the_samples_print_edition_becomes_sheets(printed_site, tmp_path):
    pdf = shutil.copy(printed_site("ja"), tmp_path / "booklet.pdf")
    result = sasshi("impose", pdf.name, cwd=tmp_path, LANG="ja_JP.UTF-8")
    assert result.returncode == 0 and not result.stderr, words(result)
    said = result.stdout.decode()
    sheets = tmp_path / "booklet-imposed.pdf"
    assert "A4の紙" in said and "短辺とじ" in said and "ホチキス" in said and sheets.name in said
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout
    pages = ["".join(page.split()) for page in text.decode().split("\f")[:-1]]
    halves = [half_texts(sheets, side) for side in range(1, len(pages) // 2 + 2 & ~1)]
    front, back = halves[0], halves[1]
    assert front == (pages[-1], pages[0])
    assert back[0] == pages[1]


def half_texts(pdf, side):
    """The text on the left and on the right half of a side of A4, without its spaces."""
    return tuple(
        "".join(subprocess.run(
            ["pdftotext", "-raw", "-f", str(side), "-l", str(side), "-x", str(left), "-y", "0",
             "-W", "420", "-H", "600", pdf, "-"],
            check=True, capture_output=True).stdout.decode().split())
        for left in (0, 420))


# What goes wrong.

def refused(tmp_path, status, *arguments):
    """Runs a command that must fail with this status and change nothing; what it said in English."""
    before = Site(tmp_path).state()
    said = []
    for language in ["ja", "en"]:
        result = sasshi("impose", *arguments, "--language", language, cwd=tmp_path)
        assert result.returncode == status, words(result)
        assert not result.stdout and b"Fatal" not in result.stderr
        said.append(result.stderr.decode())
    assert said[0] != said[1]
    assert Site(tmp_path).state() == before
    return said[1]


def test_a_book_that_cannot_be_used_is_status_1_and_costs_no_old_sheets(tmp_path):
    good = book(tmp_path / "good.pdf", 8)
    old = tmp_path / "old.pdf"
    old.write_bytes(good.read_bytes())
    subprocess.run(
        ["qpdf", "--encrypt", "secret", "owner", "256", "--", good, tmp_path / "locked.pdf"], check=True)
    (tmp_path / "letter.pdf").write_text("Dear all, this is no PDF.\n")
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\n" + b"\x00\xff" * 500)
    write_book(tmp_path / "nothing.pdf", [])
    write_book(tmp_path / "mixed.pdf", [("", ""), ("", ""), ("/MediaBox [0 0 595 842]", "")])
    for name, saying in [
        ("locked", "opens only with a password"), ("letter", "is not a PDF"),
        ("empty", "is not a PDF"), ("torn", "damaged and cannot be read"),
        ("nothing", "has no pages"), ("mixed", "Page 3 is 210 × 297 mm, but page 1 is 148 × 210 mm"),
    ]:
        said = refused(tmp_path, 1, f"{name}.pdf", "--output", "old.pdf")
        assert said.startswith(f"{name}.pdf: error: ") and saying in said and "hint: " in said


def test_an_encrypted_book_that_opens_without_a_password_is_used(tmp_path):
    plain = book(tmp_path / "plain.pdf", 4)
    pdf = tmp_path / "book.pdf"
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--", plain, pdf], check=True)
    assert_is_book(folded(pictures(impose(pdf)[0]), "left"), pictures(plain))


def test_a_damaged_book_that_can_be_read_is_used_with_a_warning(tmp_path):
    pdf = book(tmp_path / "book.pdf", 8)
    expected = pictures(pdf)
    pdf.write_bytes(pdf.read_bytes().replace(b"startxref\n", b"startxref\n9"))
    result = sasshi("impose", "book.pdf", "--language", "en", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stderr.startswith(b"book.pdf: warning: This PDF is damaged")
    assert_is_book(folded(pictures(tmp_path / "book-imposed.pdf"), "left"), expected)


# Its page names an object of a number that no PDF has, at which libqpdf 11.3 crashes.
CRASH = """%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F5 2147483648 0 R>>>>>>
endobj
trailer
<</Root 1 0 R>>
"""


@pytest.mark.parametrize("language, message", [
    ("en", "book.pdf: error: This PDF is damaged and cannot be read ("),
    ("ja", "book.pdf: エラー: このPDFは壊れていて読めません（"),
])
def test_a_book_that_brings_its_reader_down_is_damaged(language, message, tmp_path):
    (tmp_path / "book.pdf").write_text(CRASH)
    result = sasshi("impose", "book.pdf", "--language", language, cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.decode().startswith(message) and not result.stdout
    assert [file.name for file in tmp_path.iterdir()] == ["book.pdf"]
    # What reads the PDF files of Chromium and WeasyPrint is brought down in a process of its own as well.
    assert sasshi("read-pdf", "book.pdf", cwd=tmp_path).returncode != 0


def test_a_book_that_is_too_large_is_not_read(tmp_path):
    pdf = tmp_path / "book.pdf"
    pdf.write_bytes(b"%PDF-1.7\n")
    os.truncate(pdf, 1 << 30)
    assert refused(tmp_path, 1, "book.pdf").startswith(
        "book.pdf: error: This PDF has 1073 MB; 500 MB is the most. [too-large]\n")


@pytest.mark.parametrize("arguments", [
    ["book.pdf", "--creep", "30"], ["book.pdf", "--output", "book.pdf"],
    ["book.pdf", "--output", "./book.pdf"], ["book.pdf", "--output", "link.pdf"],
    ["book.pdf", "--output", "letter.txt"], ["book.pdf", "--output", ""],
])
def test_options_that_make_no_sense_are_status_2(arguments, tmp_path):
    book(tmp_path / "book.pdf", 13)
    (tmp_path / "link.pdf").symlink_to("book.pdf")
    (tmp_path / "letter.txt").write_text("Dear all")
    refused(tmp_path, 2, *arguments)


@pytest.mark.parametrize("arguments", [
    [], ["book.pdf", "--creep", "nan"], ["book.pdf", "--creep", "thick"],
    ["book.pdf", "--sheets-per-signature", "0"], ["book.pdf", "--binding", "top"],
])
def test_a_wrong_command_line_is_status_2(arguments, tmp_path):
    book(tmp_path / "book.pdf", 4)
    result = sasshi("impose", *arguments, cwd=tmp_path)
    assert result.returncode == 2 and result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["book.pdf"]


@pytest.mark.parametrize("arguments, named", [
    (["nowhere.pdf"], "nowhere.pdf"), (["folder"], "folder"),
    (["book.pdf", "--output", "folder"], "folder"),
    (["book.pdf", "--output", "nowhere/sheets.pdf"], "nowhere/sheets.pdf"),
])
def test_what_the_machine_refuses_is_status_3(arguments, named, tmp_path):
    book(tmp_path / "book.pdf", 4)
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path, 3, *arguments).startswith(f"{named}: error: ")
