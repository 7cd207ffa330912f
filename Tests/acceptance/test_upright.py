"""A picture that was taken with the camera on its side stands upright on the page."""

import base64
import zlib

import pytest

from program import words

# A note of the camera (Exif) that says of a picture only which way it has to be turned: a quarter.
EXIF = bytes.fromhex("4D4D002A00000008" "0001" "011200030000000100060000" "00000000")
# Red on the left and blue on the right: upright, red is above.
DRAW = """type => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [80, 40];
  const pen = canvas.getContext("2d");
  for (const [colour, x] of [["red", 0], ["blue", 40]]) {
    pen.fillStyle = colour;
    pen.fillRect(x, 0, 40, 40);
  }
  return canvas.toDataURL(type, 1).split(",")[1];
}"""
LOOK = """() => {
  const picture = document.querySelector("main figure img");
  return [picture.width / picture.height, picture.getAttribute("width"), picture.getAttribute("height"),
          picture.naturalWidth < picture.naturalHeight];
}"""


def chunk(name, data):
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def on_its_side(kind, picture):
    """The same picture with the camera's note."""
    if kind == "jpeg":
        note = b"Exif\0\0" + EXIF
        return picture[:2] + b"\xff\xe1" + (len(note) + 2).to_bytes(2) + note + picture[2:]
    if kind == "png":
        note = b"eXIf" + EXIF
        note = (len(EXIF)).to_bytes(4) + note + zlib.crc32(note).to_bytes(4)
        return picture[:33] + note + picture[33:]
    pixels = picture[12:]
    if pixels.startswith(b"VP8X"):
        pixels = pixels[8 + int.from_bytes(pixels[4:8], "little"):]
    canvas = chunk(b"VP8X", bytes([8, 0, 0, 0]) + (79).to_bytes(3, "little") + (39).to_bytes(3, "little"))
    return chunk(b"RIFF", b"WEBP" + canvas + pixels + chunk(b"EXIF", EXIF))


@pytest.fixture(scope="module")
def pictures(browser):
    page = browser.new_page()
    drawn = {kind: base64.b64decode(page.evaluate(DRAW, f"image/{kind}")) for kind in ["jpeg", "png", "webp"]}
    page.close()
    return {kind: on_its_side(kind, picture) for kind, picture in drawn.items()}


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_picture_stands_upright_in_every_browser(kind, pictures, workspace, browser, firefox):
    workspace.write(f"ja/photo.{kind}", pictures[kind])
    workspace.write("ja/photo.md", f"---\ntitle: 写真\n---\n\n![赤と青](photo.{kind})\n")
    address = (workspace.build().root / "photo.html").as_uri()
    page = browser.new_page()
    page.goto(address)
    assert page.evaluate(LOOK) == [0.5, "40", "80", True]
    page.close()
    tab = firefox.open_tab(address)
    assert firefox.evaluate(tab, f"({LOOK})()") == [0.5, "40", "80", True]
    firefox.close_tab(tab)


def test_a_webp_that_browsers_show_on_its_side_is_refused_where_nothing_turns_it(pictures, workspace):
    workspace.write("ja/photo.webp", pictures["webp"])
    workspace.write("ja/photo.md", "---\ntitle: 写真\n---\n\n![赤と青](photo.webp)\n")
    result = workspace.run("build", LANG="en", SASSHI_VIPS="/nowhere")
    assert result.returncode == 1
    said = words(result)
    assert "photo.webp: error: This WebP picture lies on its side or is mirrored" in said
    assert "save it as JPEG or PNG" in said


def test_a_webp_browsers_do_show_on_its_side(pictures, browser, firefox):
    """Why it is refused; where this fails, it need not be any more."""
    address = "data:image/webp;base64," + base64.b64encode(pictures["webp"]).decode()
    look = """async address => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight];
    }"""
    page = browser.new_page()
    assert page.evaluate(look, address) == [80, 40]
    page.close()
    tab = firefox.open_tab("about:blank")
    assert firefox.evaluate(tab, f"({look})({address!r})") == [80, 40]
    firefox.close_tab(tab)
