"""Photos on pages: upright, in the right colours, light on a phone, made once; and a broken one costs nothing."""

import io
import os
import re
import signal
import subprocess
import time

import pytest
from PIL import Image

from browsing import SHIFTS, nginx
from photos import (
    HELD, UPRIGHT, all_at_once, boxes, chroma, corner_picture, corners, exiftool, in_heic, moving, nearest, photo,
    png16, scene)
from program import SASSHI, THEME, VIPS, Site, build, sasshi, words

SITE = {
    "site.yaml": "name: 写真\nlanguages: [ja]\n",
    "ja/index.md": "---\ntitle: 写真\n---\n一枚。\n",
}
KINDS = ["jpeg", "webp", "png", "heic", "avif"]
FIGURE = "![四つの色]({})\n\n"


def write(content, files):
    for path, text in files.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.fixture(scope="module")
def photos(once):
    """A site of photos, and what some of them were before."""
    return once("photos", make_photos)


def make_photos(folder):
    content = folder / "content"
    write(content, SITE)
    held = [(kind, orientation) for kind in KINDS for orientation in HELD]
    upright = corner_picture()
    files = all_at_once(lambda job: photo(job[0], upright, job[1]), held)
    names = [f"held/{orientation}.{kind}" for kind, orientation in held]
    write(content, {f"ja/{name}": file for name, file in zip(names, files)})
    write(content, {"ja/held.md": "---\ntitle: 上下\n---\n" + "".join(map(FIGURE.format, names))})
    write(content, kinds(folder))
    write(content, {"ja/kinds.md": "---\ntitle: 種類\n---\n" + "".join(
        FIGURE.format(f"kinds/{file.name}") for file in sorted((content / "ja/kinds").iterdir()))})
    album(content)
    return build(folder / "output", content=content, SASSHI_VIPS=VIPS)


def kinds(folder):
    """One picture of each kind that programs trip over."""
    picture = corner_picture(1200, 800)
    found = {
        "cmyk.jpg": photo("jpeg", picture.convert("CMYK")), "deep.png": png16(1200, 800),
        "grey.jpg": photo("jpeg", picture.convert("L")), "large.jpg": photo("jpeg", corner_picture(10_000, 10_000, grain=False)),
        "moving.gif": moving("gif", picture), "moving.webp": moving("webp", picture),
    }
    for name, data in found.items():
        (folder / name).write_bytes(data)
    plain = photo("png", picture)
    (folder / "plain.png").write_bytes(plain)
    vips = ["vips", "copy"]
    subprocess.run([*vips, folder / "deep.png", folder / "deep.tif"], check=True)
    # The colours of a phone's camera (Display P3), which has more of them than sRGB has.
    p3 = ["p3", "--input-profile", "srgb", "--intent", "relative"]
    subprocess.run(["vips", "icc_transform", folder / "plain.png", folder / "p3.jpg", *p3], check=True)
    for name in ["deep.tif", "p3.jpg"]:
        found[name] = (folder / name).read_bytes()
    found["p3.heic"] = in_heic(found["p3.jpg"])
    # What exiftool writes into files that move is taken out again, and nothing else.
    for name in ["moving.gif", "moving.webp"]:
        exiftool("-XMP-dc:Creator=someone", folder / name)
        found[name] = (folder / name).read_bytes()
    return {f"ja/kinds/{name}": data for name, data in found.items()}


def album(content):
    """Ten photos of 12 megapixels, each another piece of one."""
    whole = scene(4180, 3180)
    files = all_at_once(
        lambda number: photo("jpeg", whole.crop((20 * number, 20 * number, 4000 + 20 * number, 3000 + 20 * number))),
        range(10))
    write(content, {f"ja/album/{number}.jpg": file for number, file in enumerate(files)})
    assert all(len(file) > 3_000_000 for file in files)
    write(content, {"ja/album.md": "---\ntitle: アルバム\n---\n" + "".join(
        FIGURE.format(f"album/{number}.jpg") for number in range(10))})


def copies(site, name):
    """The pictures that stand in place of one, the largest first."""
    found = [Image.open(file) for file in (site.root / name).parent.glob((site.root / name).name + "*")]
    assert found, name
    return sorted(found, key=lambda picture: -picture.width)


@pytest.mark.parametrize("kind", KINDS)
def test_every_copy_is_upright_however_the_camera_was_held(kind, photos):
    for orientation in HELD:
        found = copies(photos, f"held/{orientation}.{kind}")
        assert {picture.size for picture in found} == {(900, 600), (480, 320)}
        # Every browser gets one that it can show.
        assert {picture.format for picture in found} in ({"WEBP", "JPEG"}, {"WEBP", "PNG"})
        for picture in found:
            assert corners(picture) == UPRIGHT, picture.filename
            # No reader turns it once more.
            assert picture.getexif().get(0x0112, 1) == 1


def test_every_kind_of_picture_comes_in(photos):
    for name in ["cmyk.jpg", "deep.png", "deep.tif", "large.jpg", "p3.jpg", "p3.heic"]:
        found = copies(photos, f"kinds/{name}")
        assert all(corners(picture) == UPRIGHT for picture in found), name
        assert found[0].width == (1600 if name == "large.jpg" else 1200)
        assert {picture.mode for picture in found} <= {"RGB"}
    assert {picture.width for picture in copies(photos, "kinds/large.jpg")} == {480, 960, 1600}


def test_the_colours_of_a_phone_stay_what_they_are(photos):
    """Numbers that mean Display P3 say less of the same colour than those of sRGB."""
    true = chroma(corner_picture())
    taken = Image.open(photos.root.parent / "p3.jpg")
    assert taken.info["icc_profile"] and chroma(taken) < 0.9 * true
    for name in ["p3.jpg", "p3.heic"]:
        for picture in copies(photos, f"kinds/{name}"):
            assert chroma(picture) == pytest.approx(true, rel=0.02), picture.filename


def test_what_moves_stays_as_it_is(photos):
    for kind in ["gif", "webp"]:
        [moved] = copies(photos, f"kinds/moving.{kind}")
        assert moved.n_frames == 2
        assert (photos.root / f"kinds/moving.{kind}").read_bytes() == moving(kind, corner_picture(1200, 800))


def test_a_second_build_starts_no_program_and_writes_nothing(photos, tmp_path):
    before, log = photos.state(), tmp_path / "programs"
    result = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=execve", "-o", log, SASSHI, "build", "--theme", THEME,
         "--content", photos.root.parent / "content", "--output", photos.root], capture_output=True)
    assert result.returncode == 0, result.stderr
    assert log.read_text().count("execve(") == 1
    assert photos.state() == before


# The window of a phone and of a computer, with one or two points of the screen for each pixel of a style sheet, and how
# wide the copy is that each needs at least.
SCREENS = {(390, 1): 480, (390, 2): 960, (1280, 1): 960, (1280, 2): 1600}
# What a reader sees who scrolls through a page: the pictures' places before and after they have come, the copy that the
# browser chose, and the colours of its corners.
SEEN = """(async () => {
  const pictures = [...document.querySelectorAll("main figure img")];
  const places = () => pictures.map(picture => {
    const place = picture.getBoundingClientRect();
    return [place.left, place.top + scrollY, place.width, place.height].map(Math.round);
  });
  const before = places(), waiting = pictures.filter(picture => !picture.complete).length;
  for (const picture of pictures) {
    picture.scrollIntoView({ block: "center", behavior: "instant" });
    while (!picture.complete || !picture.naturalWidth) await new Promise(requestAnimationFrame);
    await picture.decode();
  }
  return { before, waiting, after: places(), pictures: pictures.map(picture => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [20, 20];
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0, 20, 20);
    return { copy: picture.currentSrc, corners: [[2, 2], [17, 2], [2, 17], [17, 17]].map(
      ([x, y]) => [...pen.getImageData(x, y, 1, 1).data].slice(0, 3)) };
  }) };
})()"""
# Brings a picture into the window and says where it stands there.
SHOW = """(number => {
  const picture = document.querySelectorAll("main figure img")[number];
  picture.scrollIntoView({ block: "center", behavior: "instant" });
  const place = picture.getBoundingClientRect();
  return [place.left, place.top, place.right, place.bottom];
})"""
# A picture that was taken with the phone upright, as most are.
TALL = list(HELD).index(6)


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def reader(request, photos, tmp_path_factory):
    """reader(page, width, scale): a page in a window of a browser; evaluate and picture as that browser has them."""
    browser = request.getfixturevalue("browser" if request.param == "chromium" else "firefox")
    with nginx(tmp_path_factory.mktemp("nginx"), photos.root) as url:
        yield lambda page, width, scale: (Chromium if request.param == "chromium" else Firefox)(
            browser, url + page, width, scale)


class Chromium:
    """A page in Chromium."""

    def __init__(self, browser, url, width, scale):
        self.context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=scale)
        self.page = self.context.new_page()
        self.page.goto(url)

    def evaluate(self, script):
        return self.page.evaluate(script)

    def screenshot(self):
        return self.page.screenshot()

    def shifts(self):
        return self.page.evaluate(SHIFTS)

    def close(self):
        self.context.close()


class Firefox:
    """A page in Firefox, which does not tell what moved."""

    def __init__(self, browser, url, width, scale):
        self.browser, self.tab = browser, browser.open_tab("about:blank", width=width)
        browser.command("browsingContext.setViewport", context=self.tab, devicePixelRatio=scale)
        browser.go(self.tab, url)

    def evaluate(self, script):
        return self.browser.evaluate(self.tab, script)

    def screenshot(self):
        return self.browser.screenshot(self.tab)

    def shifts(self):
        return 0

    def close(self):
        self.browser.close_tab(self.tab)


@pytest.mark.parametrize("width, scale", SCREENS)
def test_the_copy_that_a_screen_needs_comes_upright_and_nothing_moves(width, scale, reader):
    for page, most, waiting in [("held.html", 960, 5), ("album.html", 1600, 0)]:
        window = reader(page, width, scale)
        seen = window.evaluate(SEEN)
        assert seen["waiting"] >= waiting, "the pictures far below the window came before they were needed"
        assert seen["after"] == seen["before"]
        assert window.shifts() == 0
        wanted = min(most, SCREENS[width, scale])
        assert {picture["copy"].rsplit(".", 2)[1] for picture in seen["pictures"]} == {str(wanted)}
        if page == "held.html":
            for picture in seen["pictures"]:
                assert [nearest(corner) for corner in picture["corners"]] == UPRIGHT, picture["copy"]
            place = [round(side * scale) for side in window.evaluate(f"{SHOW}({TALL})")]
            assert corners(Image.open(io.BytesIO(window.screenshot())).crop(place)) == UPRIGHT
        window.close()


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_page_of_ten_photos_is_light_on_a_phone(scale, photos, browser, tmp_path):
    with nginx(tmp_path, photos.root) as url:
        context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=scale)
        page = context.new_page()
        answers = []
        page.on("requestfinished", lambda request: answers.append(request.sizes()))
        page.goto(url + "album.html")
        page.evaluate(SEEN)
        context.close()
    assert len(answers) > 10
    weight = sum(sizes["responseBodySize"] + sizes["responseHeadersSize"] for sizes in answers)
    assert weight < 1_000_000


# In each header of a picture's file, what may have gone wrong on its way.
def headers(kind, data):
    """Where the headers in a file stand, and where the length of each does."""
    if kind == "jpeg":
        place = 2
        while data[place + 1] != 0xDA:
            yield place, place + 2
            place += 2 + int.from_bytes(data[place + 2:place + 4])
        yield place, place + 2
    elif kind in ("png", "webp"):
        place = 8 if kind == "png" else 12
        while place < len(data):
            length = int.from_bytes(data[place:place + 4]) if kind == "png" else (
                int.from_bytes(data[place + 4:place + 8], "little"))
            yield (place + 4, place) if kind == "png" else (place, place + 4)
            place += length + (12 if kind == "png" else 8 + length % 2)
    elif kind == "tiff":
        entries = int.from_bytes(data[4:8], "little")
        yield 0, 4
        for number in range(int.from_bytes(data[entries:entries + 2], "little")):
            yield entries + 2 + 12 * number, entries + 2 + 12 * number + 4
    else:
        yield from box_headers(data, 0, len(data))


def box_headers(data, start, end):
    inside = {"meta": 12, "iprp": 8, "ipco": 8, "iinf": 14}
    for name, place, length in boxes(data, start, end):
        yield place + 4, place
        if name in inside:
            yield from box_headers(data, place + inside[name], place + length)


def broken(kind, data):
    """The file, once with each of its headers spoilt."""
    yield "empty", b""
    for number, (name, length) in enumerate(headers(kind, data)):
        yield f"{number}-name", data[:name + 1] + bytes([data[name + 1] ^ 0x55]) + data[name + 2:]
        yield f"{number}-length", data[:length + 1] + bytes([data[length + 1] ^ 0x7F]) + data[length + 2:]
        if number % 3 == 0:
            yield f"{number}-end", data[:name + 6]


def test_a_broken_picture_is_named_or_shown_and_the_old_site_stays(tmp_path):
    content, output = tmp_path / "content", tmp_path / "output"
    write(content, SITE | {"ja/index.md": SITE["ja/index.md"] + FIGURE.format("a.jpeg")})
    picture = corner_picture(480, 320)
    write(content, {"ja/a.jpeg": photo("jpeg", picture)})
    before = build(output, content=content, SASSHI_VIPS=VIPS).state()
    files = [
        (f"{name}.{kind}", data) for kind in [*KINDS, "tiff"] for name, data in broken(kind, photo(kind, picture, 3))]
    assert len(files) > 150
    write(content, {f"ja/{name}": data for name, data in files})
    write(content, {"ja/broken.md": "---\ntitle: 壊れた写真\n---\n" + "".join(FIGURE.format(name) for name, _ in files)})
    command = ["build", "--theme", THEME, "--content", content, "--output", output]
    assert sasshi(*command, SASSHI_VIPS="/nowhere").returncode == 1
    assert Site(output).state() == before
    shown = [name for name, _ in files]
    # What Sasshi itself finds is told before programs are asked.
    for _ in range(2):
        result = sasshi(*command)
        assert result.returncode == 1, words(result)
        assert Site(output).state() == before
        named = set(re.findall(f"^{content}/ja/([^/\n]+?): error: ", words(result), re.M))
        assert named and named < set(shown)
        shown = [name for name in shown if name not in named]
        write(content, {"ja/broken.md": "---\ntitle: 写真\n---\n" + "".join(map(FIGURE.format, shown))})
    site = build(output, content=content, SASSHI_VIPS=VIPS)
    for name in shown:
        for copy in copies(site, name):
            copy.load()


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_broken_off_leaves_no_copy_behind(by, tmp_path):
    content, output, temporary = tmp_path / "content", tmp_path / "output", tmp_path / "temporary"
    write(content, SITE)
    before = build(output, content=content, SASSHI_VIPS=VIPS).state()
    write(content, {
        "ja/a.jpeg": photo("jpeg", corner_picture(1700, 900)),
        "ja/index.md": SITE["ja/index.md"] + FIGURE.format("a.jpeg")})
    temporary.mkdir()
    program = tmp_path / "vips"
    program.write_text("#!/bin/sh\ncase $3 in 480x*) exec vipsthumbnail \"$@\" ;; *) exec sleep 300 ;; esac\n")
    program.chmod(0o755)
    process = subprocess.Popen(
        [SASSHI, "build", "--theme", THEME, "--content", content, "--output", output],
        env=os.environ | {"TMPDIR": str(temporary), "SASSHI_VIPS": str(program)}, stdout=subprocess.DEVNULL,
        # Tests may run where it is ignored.
        preexec_fn=lambda: signal.signal(by, signal.SIG_DFL) if by != signal.SIGKILL else None)
    end = time.monotonic() + 60
    while len([file for file in temporary.rglob("*") if file.is_file() and file.name != "picture.jpg"]) < 1:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    process.send_signal(by)
    assert process.wait() == -by
    end = time.monotonic() + 60
    while any(temporary.iterdir()):
        assert time.monotonic() < end, list(temporary.rglob("*"))
        time.sleep(0.1)
    assert Site(output).state() == before
    assert copies(build(output, content=content, SASSHI_VIPS=VIPS), "a.jpeg")
