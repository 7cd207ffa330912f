"""What a photo knows of its place, its time and its owner is in nothing that is published."""

import base64
import re
import shutil
import urllib.parse
from pathlib import Path

import pytest

import pdfs
from browsing import CHROMIUM
from photos import ORIENTATION, SECRET, corner_picture, moving, photo, tags, tell, with_maker_note
from program import THEME, Site, sasshi, words

SETTINGS = """\
name: 写真
languages: [ja]
base-url: https://example.org/
organisation: {name: 写真の会, url: https://example.org/}
theme:
  cover: cover.jpg
  logo: logo.png
"""
# What a phone, a camera and a picture program write; those of the last line only when a program makes copies.
FILES = {
    "photo.jpg": "jpeg", "note.jpg": "jpeg", "linked.jpg": "jpeg", "photo.png": "png", "photo.webp": "webp",
    "moving.webp": "webp", "moving.gif": "gif",
    "photo.heic": "heic", "photo.avif": "avif", "photo.tif": "tiff",
}
# A PDF has an XMP of its own, which says what stands on its pages as well.
PDF_ITSELF = {"XMP-dc:Title", "XMP-dc:Creator", "XMP-dc:Language", "XMP-pdf:Producer", "XMP-pdfuaid:Part", "XMP-x:XMPToolkit"}
NEED_COPIES = {"heic", "avif", "tiff"}


def write_content(folder, kinds):
    """A site that shows such pictures wherever a picture can stand."""
    picture = corner_picture(700, 500)
    content, theme = folder / "content", folder / "theme"
    shutil.copytree(THEME, theme)
    pages = {
        "site.yaml": SETTINGS,
        "ja/index.md": "---\ntitle: 家\n---\n{}\n",
        "ja/booklet/index.md": "---\ntitle: 写真の本\n---\n",
        "ja/booklet/01-photos.md": "---\ntitle: 写真\n---\n{}\n\n:::写真\n{}\n:::\n\n[大きな写真](../linked.jpg)\n",
        "ja/releases/index.md": "---\ntitle: お知らせ\n---\n",
        # More would not stand on its sheet.
        "ja/releases/2026-05-01-photos.md": "---\ntitle: 写真のお知らせ\n---\n![四つの色](../photo.jpg)\n",
    }
    names = [name for name, kind in FILES.items() if kind in kinds]
    for path, text in pages.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * (path.count("/") - 1)
        shown = "\n\n".join(f"![四つの色]({up}{name})" for name in [*names, "drawing.svg"])
        file.write_text(text.replace("{}", shown))
    (content / "root").mkdir()
    files = {content / "ja" / name: FILES[name] for name in names}
    files |= {content / "root/found.jpg": "jpeg", content / "drawing.jpg": "jpeg",
              content / "ja/cover.jpg": "jpeg", theme / "assets/logo.png": "png",
              theme / "assets/unused.jpg": "jpeg"}
    for file, kind in files.items():
        # Without a program that turns it, a WebP has to be upright.
        orientation = 6 if kind != "webp" else 1
        file.write_bytes(moving(kind, picture) if "moving" in file.name else photo(kind, picture, orientation))
    tell(folder, *files)
    for file in [content / "ja/note.jpg", content / "root/found.jpg"]:
        file.write_bytes(with_maker_note(file.read_bytes()))
    # What the test looks for is there.
    for file, found in tags(files).items():
        assert any("GPS" in tag for tag in found) and SECRET.encode() in Path(file).read_bytes(), file
    inside = base64.b64encode((content / "drawing.jpg").read_bytes()).decode()
    (content / "drawing.jpg").unlink()
    (content / "ja/drawing.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- {SECRET} --><metadata>{SECRET}</metadata>'
        f'<image width="9" height="9" href="data:image/jpeg;base64,{inside}"/></svg>')
    return content, theme


@pytest.fixture(scope="module", params=["copies", "originals"])
def published(request, once):
    """The site with the PDF files of its booklet, made with the program that makes copies of pictures or without."""
    def make(folder):
        kinds = set(FILES.values()) - (NEED_COPIES if request.param == "originals" else set())
        content, theme = write_content(folder, kinds)
        engines = {"SASSHI_WEASYPRINT": str(pdfs.WEASYPRINT), "SASSHI_CHROMIUM": CHROMIUM}
        if request.param == "originals":
            engines["SASSHI_VIPS"] = "/nowhere"
        # The PDF of a release is made of its sheet, in type that fills it, which takes many runs of a program.
        for command in [["pdf", "--date", "2026-04-01"], ["build"]]:
            result = sasshi(*command, "--content", content, "--theme", theme, "--output", folder / "output", **engines)
            assert result.returncode == 0, words(result)
        return Site(folder / "output")

    return once(f"published {request.param}", make)


def unpack(file, folder):
    """Everything in a published file that is a file of its own, as files in a folder, and in them in turn."""
    data = file.read_bytes()
    if file.suffix == ".pdf":
        folder.mkdir(parents=True)
        pdfs.run("pdfimages", "-all", file, folder / "picture")
        (folder / "plain.qdf").write_bytes(pdfs.unpacked(file))
        inside = [found for found in folder.iterdir() if found.suffix != ".qdf"]
    else:
        inside = []
        found = re.finditer(rb"data:(image/[a-z+]+)(;base64)?,([^\"'\s)]+)", data)
        for number, match in enumerate(found):
            folder.mkdir(parents=True, exist_ok=True)
            text = urllib.parse.unquote_to_bytes(match[3])
            part = folder / f"{number}.{match[1].decode().split('/')[1].split('+')[0]}"
            part.write_bytes(base64.b64decode(text) if match[2] else text)
            inside.append(part)
    yield file
    yield from (part for part in folder.glob("*.qdf"))
    for part in inside:
        yield from unpack(part, folder / f"in-{part.name}")


def test_nothing_private_is_in_what_is_published(published, tmp_path):
    files = [part for number, name in enumerate(sorted(published.files()))
             for part in unpack(published.root / name, tmp_path / str(number))]
    found = tags(files)
    # The pictures of every edition: on pages, in the pages themselves, and in the PDF of both programs.
    pictures = [Path(file) for file in found if Path(file).suffix in {".jpg", ".jpeg", ".png", ".webp", ".gif"}]
    for edition in [published.root, tmp_path]:
        assert sum(edition in picture.parents for picture in pictures) >= 7, edition
    assert {"print/booklet.pdf", "downloads/booklet-ja.pdf", "found.jpg", "linked.jpg",
            "releases/2026-05-01-photos.print.html"} <= published.files()
    assert sum(part.suffix == ".qdf" for part in files) == 2
    for file, private in found.items():
        # A feed and a list of pages are XML, in which exiftool looks for more than there is.
        if not file.endswith(".xml"):
            assert set(private) <= (PDF_ITSELF if file.endswith((".pdf", ".qdf")) else {ORIENTATION}), file
    for part in files:
        data = part.read_bytes()
        for name in [SECRET.encode(), SECRET.encode("utf-16-be"), base64.b64encode(SECRET.encode())[:10]]:
            assert name not in data, part
