"""PDFs of small books, made byte by byte so that a test can say anything about their pages, and pictures
of what is on a page."""

import re
import subprocess
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

# A5 in whole points: at 72 dpi, a pixel is then a point on the page and on the sheet alike.
WIDTH, HEIGHT = 420, 595


def drawing(number):
    """Operators that paint a page unlike any other, and unlike itself when turned or mirrored."""
    return (
        f"q 0.8 g 20 20 380 555 re f 0 g 30 {520 - 8 * number} 60 40 re f "
        f"BT /F1 120 Tf 120 300 Td ({number}) Tj ET "
        f"1 0 0 RG 4 w 20 20 m 400 {100 + 5 * number} l S Q")


def write_book(path, pages, *, catalog="", objects=()):
    """A PDF of pages, each a pair: entries of the page dictionary, and content. `objects` are further
    ones, numbered from 4."""
    bodies = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "", (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"), *objects]
    kids = []
    for entries, content in pages:
        bodies.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(len(bodies) + 1)
        resources = "" if "/Resources" in entries else "/Resources << /Font << /F1 3 0 R >> >>"
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {len(bodies)} 0 R {resources} {entries} >>")
    references = " ".join(f"{kid} 0 R" for kid in kids)
    # The size is inherited, as a page tree allows.
    bodies[1] = (f"<< /Type /Pages /Count {len(kids)} /Kids [{references}] "
                 f"/MediaBox [0 0 {WIDTH} {HEIGHT}] >>")
    file = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(file))
        file += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(file)
    file += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    file += "".join(f"{offset:010} 00000 n \n" for offset in offsets).encode()
    file += (f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R >>\n"
             f"startxref\n{start}\n%%EOF\n").encode()
    Path(path).write_bytes(file)
    return Path(path)


def book(path, count, entries=""):
    """A book of so many A5 pages."""
    return write_book(path, [(entries, drawing(number + 1)) for number in range(count)])


class Picture:
    """What is on a page, as a picture in colours.

    Two are equal when they look alike: an edge that falls between two pixels is drawn in either. Two
    pages of a book differ by more than 2.5 of 255 on average."""

    def __init__(self, image):
        self.image = image
        self.width, self.height = image.size

    def __eq__(self, other):
        if self.image.size != other.image.size:
            return False
        difference = ImageStat.Stat(ImageChops.difference(self.image, other.image))
        return sum(difference.mean) / 3 < 0.5

    __hash__ = None

    @property
    def pixels(self):
        """Red, green and blue of each pixel, row by row."""
        return self.image.tobytes()

    def crop(self, left, top, width, height):
        return Picture(self.image.crop((left, top, left + width, top + height)))

    def halves(self):
        """The left and the right half, a middle column left out where the width is odd."""
        half = self.width // 2
        return (self.crop(0, 0, half, self.height),
                self.crop(self.width - half, 0, half, self.height))

    def is_blank(self):
        """Whether nothing is on it, but for its rim: poppler paints the pixel on a clip's edge, too."""
        inner = self.crop(1, 1, self.width - 2, self.height - 2).image
        return inner.getextrema() == ((255, 255),) * 3

    def brightness(self, x, y):
        """Of a pixel, from 0 to 765."""
        return sum(self.image.getpixel((x, y)))

    def first_dark_column(self):
        """The leftmost column with a pixel that is nearer to black than to white."""
        return self.image.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()[0]


def pictures(pdf, dpi=72):
    """A picture of every page."""
    data = subprocess.run(
        ["pdftoppm", "-r", str(dpi), pdf], check=True, capture_output=True, timeout=120).stdout
    found, start = [], 0
    # Portable pixmaps, one behind the other.
    while start < len(data):
        header = re.compile(rb"P6\n(\d+) (\d+)\n255\n").match(data, start)
        size = int(header[1]), int(header[2])
        start = header.end() + 3 * size[0] * size[1]
        found.append(Picture(Image.frombytes("RGB", size, data[header.end():start])))
    return found
