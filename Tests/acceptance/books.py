"""PDFs of small books, made byte by byte so that a test can say anything about their pages, and pictures
of what is on a page."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, eq=False)
class Picture:
    """Red, green and blue of each pixel, row by row.

    Two are equal when they look alike: an edge that falls between two pixels is drawn in either. Two
    pages of a book differ by more than 2.5 of 255 on average."""

    width: int
    height: int
    pixels: bytes

    def __eq__(self, other):
        if (self.width, self.height) != (other.width, other.height):
            return False
        differences = sum(abs(one - two) for one, two in zip(self.pixels, other.pixels))
        return differences / len(self.pixels) < 0.5

    __hash__ = None

    def crop(self, left, top, width, height):
        rows = [
            self.pixels[3 * (row * self.width + left):3 * (row * self.width + left + width)]
            for row in range(top, top + height)]
        return Picture(width, height, b"".join(rows))

    def halves(self):
        """The left and the right half, a middle column left out where the width is odd."""
        half = self.width // 2
        return (self.crop(0, 0, half, self.height),
                self.crop(self.width - half, 0, half, self.height))

    def is_blank(self):
        """Whether nothing is on it, but for its rim: poppler paints the pixel on a clip's edge, too."""
        return set(self.crop(1, 1, self.width - 2, self.height - 2).pixels) == {255}

    def is_dark(self, x, y):
        """Whether a pixel is nearer to black than to white."""
        return sum(self.pixels[3 * (y * self.width + x):3 * (y * self.width + x) + 3]) < 384

    def dark_columns(self):
        return [x for x in range(self.width) if any(self.is_dark(x, y) for y in range(self.height))]


def pictures(pdf, dpi=72):
    """A picture of every page."""
    data = subprocess.run(
        ["pdftoppm", "-r", str(dpi), pdf], check=True, capture_output=True, timeout=120).stdout
    found = []
    while data:
        header = re.match(rb"P6\n(\d+) (\d+)\n255\n", data)
        width, height = int(header[1]), int(header[2])
        end = header.end() + 3 * width * height
        found.append(Picture(width, height, data[header.end():end]))
        data = data[end:]
    return found
