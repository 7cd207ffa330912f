"""Pictures on paper: as many dots as a print shop asks for, in a file of both engines, and once in each."""

import re
import shutil
from io import BytesIO

import pytest
from PIL import Image

import pdfs
from browsing import CHROMIUM, print_with_chromium
from program import VIPS, Workspace, words

# Print shops ask for 300 dots to the inch; a screen's dots are 1/96 of one.
DOTS = range(295, 302)
# Two side by side leave 4 mm between them.
BESIDE = range(290, 305)


def photo(width, height):
    """A JPEG of grains that is white in a corner."""
    picture = Image.effect_noise((width // 8, height // 8), 60).convert("RGB").resize((width, height))
    picture.paste((255, 255, 255), (0, 0, width // 2, height // 4))
    data = BytesIO()
    picture.save(data, "JPEG")
    return data.getvalue()


@pytest.fixture(scope="module")
def printed(once):
    return once("pictures-on-paper", make)


def make(folder):
    """A booklet of one chapter, its page and its PDF files."""
    workspace = Workspace(folder)
    shutil.rmtree(workspace.content)
    workspace.write("site.yaml", "name: 試し\nlanguages: [ja]\n")
    workspace.write("ja/index.md", "---\ntitle: ホーム\n---\n")
    for name, size in {"wide": (3200, 2400), "left": (1500, 1000), "right": (1500, 1000), "mark": (900, 600)}.items():
        workspace.write(f"ja/booklet/{name}.jpg", photo(*size))
    workspace.write("ja/booklet/index.md", "---\ntitle: 冊子\n---\n")
    workspace.write("ja/booklet/01-a.md", """---
title: 写真
---
![広い庭](wide.jpg "説明")

:::写真
![左](left.jpg)

![右](right.jpg)
:::

![しるし](mark.jpg)

![もう一度](mark.jpg)
""")
    result = workspace.run(
        "pdf", SASSHI_WEASYPRINT=str(pdfs.WEASYPRINT), SASSHI_CHROMIUM=CHROMIUM, SASSHI_VIPS=VIPS)
    assert result.returncode == 0, words(result)
    return workspace.site


def pictures(pdf):
    """The pictures of a PDF in their order: which object each is, its width and its dots to the inch."""
    lines = pdfs.run("pdfimages", "-list", pdf).splitlines()[2:]
    rows = [line.split() for line in lines]
    return [(row[10], int(row[3]), int(row[12])) for row in rows if row[2] == "image"]


@pytest.mark.parametrize("path", ["print/booklet.pdf", "downloads/booklet-ja.pdf"])
def test_a_pdf_has_as_many_dots_as_paper_shows(path, printed):
    pdf = printed.root / path
    wide, left, right, mark, again = pictures(pdf)
    assert wide[2] in DOTS
    assert left[2] in BESIDE and right[2] in BESIDE
    # It has no more of them.
    assert mark[1] == 900
    assert mark[0] == again[0]
    assert len({wide[0], left[0], right[0], mark[0]}) == 4
    assert pdf.stat().st_size < 2_000_000


def test_white_is_white_on_paper(printed, tmp_path):
    pdfs.run("pdfimages", "-j", printed.root / "print/booklet.pdf", tmp_path / "p")
    files = [*tmp_path.glob("p-*.jpg")]
    assert len(files) == 5
    for file in files:
        assert min(Image.open(file).convert("RGB").getpixel((9, 9))) > 252, file


def test_a_page_holds_what_it_shows_twice_once(printed, tmp_path):
    page = printed.root / "print/booklet.html"
    held = re.findall(r'"(data:image/jpeg[^"]+)"', page.read_text())
    assert len(held) == len(set(held)) == 4
    pdf = tmp_path / "printed.pdf"
    print_with_chromium(page, pdf)
    *_, mark, again = pictures(pdf)
    assert mark[0] == again[0] and mark[1] == 900
    alternatives = re.findall(r'<img [^>]*alt="([^"]*)"', page.read_text())
    assert alternatives[-2:] == ["しるし", "もう一度"]
