"""Photos as phones and cameras make them, and what their files say of the person who took them."""

import io
import json
import random
import re
import struct
import subprocess
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageCms

# What stands in the corners of an upright picture, from left to right and from top to bottom.
CORNERS = {"red": (210, 50, 45), "green": (50, 150, 70), "blue": (50, 80, 190), "yellow": (225, 190, 60)}
UPRIGHT = list(CORNERS)
# What a camera does to upright pixels when it notes that they are to be turned (Exif 2.32, tag Orientation).
TURN = Image.Transpose
HELD = {1: None, 2: TURN.FLIP_LEFT_RIGHT, 3: TURN.ROTATE_180, 4: TURN.FLIP_TOP_BOTTOM, 5: TURN.TRANSPOSE,
        6: TURN.ROTATE_90, 7: TURN.TRANSVERSE, 8: TURN.ROTATE_270}
# The same in HEIC, whose readers go by these boxes and not by the note (ISO/IEC 23008-12, sections 6.5.10 and 12).
BOXES = {2: [("imir", 1)], 3: [("irot", 2)], 4: [("imir", 0)], 5: [("irot", 1), ("imir", 0)],
         6: [("irot", 3)], 7: [("irot", 3), ("imir", 0)], 8: [("irot", 1)]}


def corner_picture(width=900, height=600, grain=True):
    """An upright picture whose corners are unlike each other, as grainy as photos are; each time the same."""
    quarters = Image.new("RGB", (2, 2))
    quarters.putdata(list(CORNERS.values()))
    picture = quarters.resize((width, height), Image.Resampling.NEAREST)
    if not grain:
        return picture
    noise = Image.frombytes("L", (width, height), random.Random(1).randbytes(width * height))
    return Image.blend(picture, noise.convert("RGB"), 0.08)


def nearest(colour):
    """The corner that a colour is likest."""
    return min(CORNERS, key=lambda name: sum((a - b) ** 2 for a, b in zip(CORNERS[name], colour)))


def corners(picture):
    """The corners of a picture, as its file has its pixels."""
    (width, height), picture = picture.size, picture.convert("RGB")
    return [nearest(picture.getpixel((int(width * x), int(height * y)))) for y in (0.1, 0.9) for x in (0.1, 0.9)]


def held(picture, orientation):
    """The pixels of a picture when the camera was held otherwise."""
    return picture if HELD[orientation] is None else picture.transpose(HELD[orientation])


def photo(kind, picture, orientation=1):
    """The file of an upright picture that was taken so, with the camera's note."""
    note = Image.Exif()
    note[0x0112] = orientation
    file = io.BytesIO()
    pixels = held(picture, orientation)
    # AVIF's boxes are Pillow's work.
    pixels.save(file, "jpeg" if kind == "heic" else kind, exif=note, quality=92, method=0, speed=10, compress_level=1)
    return in_heic(file.getvalue(), orientation) if kind == "heic" else file.getvalue()


def in_heic(jpeg, orientation=1):
    """The pixels of a JPEG as HEIC, with its notes and, as phones do, the boxes that say how it was held."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "a.jpg"), Path(folder, "a.heic")
        source.write_bytes(jpeg)
        subprocess.run(["heif-enc", "-q", "90", source, "-o", made], check=True, capture_output=True)
        return with_boxes(made.read_bytes(), BOXES.get(orientation, []))


def with_boxes(heic, turns):
    """A file of heif-enc whose picture is turned by these boxes."""
    meta, length = box(heic, "meta", 0, len(heic))
    iprp, _ = box(heic, "iprp", meta + 12, meta + length)
    ipco, properties_length = box(heic, "ipco", iprp + 8, meta + length)
    ipma, _ = box(heic, "ipma", iprp + 8, meta + length)
    iloc, _ = box(heic, "iloc", meta + 12, meta + length)
    assert heic[iloc + 8:iloc + 14] == b"\0\0\0\0\x44\x40", "iloc has another form"
    first = 1 + sum(1 for _ in boxes(heic, ipco + 8, ipco + properties_length))
    new = b"".join(struct.pack(">I4sB", 9, name.encode(), value) for name, value in turns)
    grown = len(new) + len(turns)
    heic = bytearray(heic)
    # Where the pictures stand in the file: each has one piece.
    for item in range(struct.unpack_from(">H", heic, iloc + 14)[0]):
        add(heic, iloc + 16 + 18 * item + 4, grown)
    # What applies to the one picture, in this order, comes last.
    count = ipma + 18
    end = count + 1 + heic[count]
    heic[count] += len(turns)
    heic[end:end] = bytes(0x80 | (first + place) for place in range(len(turns)))
    add(heic, ipma, len(turns))
    heic[ipco + properties_length:ipco + properties_length] = new
    add(heic, ipco, len(new))
    add(heic, iprp, grown)
    add(heic, meta, grown)
    return bytes(heic)


def boxes(data, start, end):
    """The boxes of a stretch of a file (ISO/IEC 14496-12): name, place, length."""
    while start < end:
        length, name = struct.unpack_from(">I4s", data, start)
        yield name.decode("latin-1"), start, length
        start += length


def box(data, name, start, end):
    """The place and the length of the first box of that name."""
    return next((place, length) for found, place, length in boxes(data, start, end) if found == name)


def add(data, place, number):
    """Adds to a number of four bytes."""
    struct.pack_into(">I", data, place, struct.unpack_from(">I", data, place)[0] + number)


def png16(width, height):
    """The picture of corners as PNG with 16 bits for each colour."""
    top, bottom = (
        b"\0" + b"".join(bytes([level, 0x55]) for level in CORNERS[left]) * (width // 2)
        + b"".join(bytes([level, 0x55]) for level in CORNERS[right]) * (width // 2)
        for left, right in [("red", "green"), ("blue", "yellow")])
    rows = zlib.compress(top * (height // 2) + bottom * (height // 2), 1)
    header = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in [(b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")])


def moving(kind, picture):
    """The file of two pictures that follow each other."""
    file = io.BytesIO()
    picture.save(file, kind, save_all=True, append_images=[picture.transpose(TURN.ROTATE_180)], duration=200,
                 **({"lossless": True} if kind == "webp" else {}))
    return file.getvalue()


def scene(width, height):
    """A picture with as much in it as a photo of 12 megapixels has: some 3.4 MB as JPEG, and 85 kB in the width of
    960 pixels, in which photos of a flower and of an animal have 65 and 116 kB."""
    picture = Image.new("RGB", (width, height), "grey")
    for cell, part in [(1024, 0.5), (256, 0.35), (64, 0.22), (16, 0.13), (4, 0.07), (1, 0.07)]:
        small = (width // cell + 2, height // cell + 2)
        # What is fine has no colours.
        bands = [Image.effect_noise(small, 90) for _ in range(3 if cell > 16 else 1)]
        noise = Image.merge("RGB", bands if len(bands) == 3 else bands * 3)
        picture = Image.blend(picture, noise.resize((width, height), Image.Resampling.BICUBIC), part)
    return picture


def chroma(picture):
    """How colourful a picture is on the average, in CIE L*a*b*."""
    lab = ImageCms.applyTransform(picture.convert("RGB").resize((30, 20)), TO_LAB)
    colours = [((a - 128) ** 2 + (b - 128) ** 2) ** 0.5 for _, a, b in lab.get_flattened_data()]
    return sum(colours) / len(colours)


TO_LAB = ImageCms.buildTransform(
    ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")

# What nobody may find in a file that is published, in every place that has room for it.
SECRET = "Kanari7Q"
PLACE = ["-EXIF:GPSLatitude=35.6895", "-EXIF:GPSLatitudeRef=N", "-EXIF:GPSLongitude=139.6917", "-EXIF:GPSLongitudeRef=E",
         "-EXIF:GPSDateStamp=2020:05:04", "-EXIF:GPSAltitude=40"]
TOLD = [
    *PLACE, f"-EXIF:Artist={SECRET}", f"-EXIF:OwnerName={SECRET}", f"-EXIF:SerialNumber={SECRET}",
    f"-EXIF:LensSerialNumber={SECRET}", f"-EXIF:Make={SECRET}", f"-EXIF:Model={SECRET}",
    f"-EXIF:HostComputer={SECRET}", f"-EXIF:UserComment={SECRET}", f"-EXIF:ImageUniqueID={SECRET}",
    f"-EXIF:Copyright={SECRET}", "-EXIF:DateTimeOriginal=2020:05:04 03:02:01", "-EXIF:CreateDate=2020:05:04 03:02:01",
    "-EXIF:ModifyDate=2020:05:04 03:02:01", "-EXIF:OffsetTimeOriginal=+09:00",
    f"-XMP-dc:Creator={SECRET}", f"-XMP-photoshop:City={SECRET}", "-XMP-exif:GPSLatitude=35.6895",
    "-XMP-xmp:CreateDate=2020:05:04 03:02:01", f"-XMP-aux:SerialNumber={SECRET}", f"-XMP-xmpMM:DocumentID={SECRET}",
    f"-IPTC:By-line={SECRET}", f"-IPTC:City={SECRET}", f"-Comment={SECRET}",
]
# The groups of tags of which nothing is left; all that may is how the picture was held.
PRIVATE = re.compile(
    r"(Sub|Exif|Interop)?IFD\d*|GPS|MakerNotes|Apple|Canon|XMP.*|IPTC\d*|Photoshop|Ducky|MPF\d*|FlashPix|JUMBF")
ORIENTATION = "IFD0:Orientation"


def exiftool(*arguments):
    """Runs exiftool, which keeps no copy of the files that it changes."""
    return subprocess.run(
        ["exiftool", "-q", "-q", "-m", "-overwrite_original", *map(str, arguments)], check=True, capture_output=True).stdout


def tell(folder, *files):
    """Writes into the files all that a camera and a picture program may know, with a small picture of it all."""
    small = Path(folder, "thumbnail.jpg")
    corner_picture(120, 80).save(small, comment=SECRET.encode())
    exiftool(*TOLD, f"-ThumbnailImage<={small}", *files)
    small.unlink()


def with_maker_note(jpeg):
    """A JPEG whose camera noted something in a way of its own, and beside Exif's tags."""
    note = Image.Exif()
    note.get_ifd(0x8769)[0x927C] = b"Apple iOS\0\0\1MM\0\0" + SECRET.encode() * 9
    note[0x0131] = SECRET
    segment = b"Exif\0\0" + note.tobytes()[6:]
    own = b"XXXX\0" + SECRET.encode()
    return b"".join([
        jpeg[:2], *(b"\xff" + kind + (len(data) + 2).to_bytes(2) + data for kind, data in [
            (b"\xe1", segment), (b"\xe7", own), (b"\xec", own), (b"\xee", own), (b"\xfe", own)]),
        # A film, or the next picture, behind the end.
        jpeg[2:], b"\0\0\0\x18ftypmp42" + SECRET.encode()])


def tags(files):
    """What exiftool reads in each file that it knows, `Group:Tag`, in those groups that may be private."""
    answer = subprocess.run(
        ["exiftool", "-G1", "-a", "-u", "-ee3", "-json", "-fast0", *map(str, files)], capture_output=True).stdout
    return {
        entry["SourceFile"]: sorted(tag for tag in entry if PRIVATE.fullmatch(tag.split(":")[0]))
        for entry in json.loads(answer or "[]")}


def all_at_once(make, arguments):
    """What `make` returns for each, in order: most of what draws pictures works beside Python."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(make, arguments))
