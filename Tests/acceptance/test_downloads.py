"""Documents to download: what they say of who made them is told, and PDF files can be published without it."""

import json
import os
import random
import re
import subprocess
import zipfile

import pytest

import pdfs
from program import THEME, Site, sasshi, words

AUTHOR, EDITOR, COMPANY = "山田花子", "佐藤太郎", "ひみつ商事"
TITLE = "みんなの案内"
# How many bytes are looked into.
LARGEST = 50_000_000
HTML = f"""<html lang="ja"><head><meta charset="utf-8"><title>{TITLE}</title><meta name="author" content="{AUTHOR}">
<meta name="generator" content="{COMPANY}"><meta name="dcterms.created" content="2020-05-04"></head>
<body><h1>{TITLE}</h1><p>読む人のための文。</p></body></html>"""
CORE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{AUTHOR}</dc:creator>
<cp:lastModifiedBy>{EDITOR}</cp:lastModifiedBy></cp:coreProperties>"""
APP = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Application>Microsoft Office Word</Application><Company>{COMPANY}</Company></Properties>"""
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="docProps/core.xml"
 Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
</Relationships>"""
META = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">
<office:meta><meta:initial-creator>{AUTHOR}</meta:initial-creator><dc:creator>{EDITOR}</dc:creator></office:meta>
</office:document-meta>"""
OFFICE = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "docProps/core.xml": CORE, "docProps/app.xml": APP}


def archive(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)


@pytest.fixture(scope="module")
def documents(once):
    """A folder of documents, each made by a program or as programs make it."""
    def make(folder):
        (folder / "a.html").write_text(HTML)
        subprocess.run(
            [pdfs.WEASYPRINT, "--pdf-variant", "pdf/ua-1", folder / "a.html", folder / "a.pdf"],
            check=True, capture_output=True)
        subprocess.run(
            ["qpdf", "--encrypt", "secret", "secret", "256", "--", folder / "a.pdf", folder / "locked.pdf"], check=True)
        subprocess.run(
            ["qpdf", "--encrypt", "", "secret", "256", "--modify=none", "--", folder / "a.pdf", folder / "kept.pdf"],
            check=True)
        archive(folder / "b.docx", OFFICE | {"word/document.xml": "<w:document/>"})
        archive(folder / "c.xlsx", OFFICE | {"xl/workbook.xml": "<workbook/>"})
        archive(folder / "d.odt", {
            "mimetype": "application/vnd.oasis.opendocument.text", "meta.xml": META, "content.xml": "<a/>"})
        return folder

    return once("documents", make)


def publish(folder, files, settings=""):
    """A site that offers these files, by name; what was said, by file."""
    content = folder / "content"
    (content / "ja").mkdir(parents=True)
    (content / "site.yaml").write_text(f"name: 案内\nlanguages: [ja]\n{settings}\n")
    for name, data in files.items():
        (content / "ja" / name).write_bytes(data)
    links = "\n".join(f"- [{name}]({name})" for name in files)
    (content / "ja/index.md").write_text(f"---\ntitle: 案内\n---\n{links}\n")
    result = sasshi("build", "--theme", THEME, "--content", content, "--output", folder / "output")
    assert result.returncode == 0, words(result)
    said = re.findall(r"^\S*/ja/(\S+): warning: (.*)$", words(result), re.M)
    assert len(said) == len(dict(said)), "each document is named once"
    return Site(folder / "output"), dict(said)


def properties(file):
    """What exiftool reads in a document."""
    return json.loads(subprocess.run(["exiftool", "-j", "-a", "-G1", file], check=True, capture_output=True).stdout)[0]


def read(folder, *names):
    return {name: (folder / name).read_bytes() for name in names}


def test_documents_that_name_their_authors_are_named(documents, tmp_path):
    files = read(documents, "a.pdf", "b.docx", "c.xlsx", "d.odt")
    site, said = publish(tmp_path, files)
    assert set(said) == set(files)
    for name, data in files.items():
        assert (site.root / name).read_bytes() == data
        # Another program reads the same.
        readable = str(properties(site.root / name))
        people = [AUTHOR] if name == "a.pdf" else [AUTHOR, EDITOR]
        people += [COMPANY] if name in ("b.docx", "c.xlsx") else []
        assert all(person in said[name] and person in readable for person in people), said[name]


def test_a_pdf_is_published_without_its_author_and_is_still_for_everybody(documents, tmp_path):
    files = read(documents, "a.pdf", "b.docx")
    site, said = publish(tmp_path, files, "downloads: clean")
    assert set(said) == {"b.docx"}
    assert (tmp_path / "content/ja/a.pdf").read_bytes() == files["a.pdf"]
    published = site.root / "a.pdf"
    for name in [AUTHOR, COMPANY, "20200504", "2020-05-04"]:
        for data in [published.read_bytes(), pdfs.unpacked(published)]:
            assert name.encode() not in data and name.encode("utf-16-be") not in data
    left = properties(published)
    told = {tag for tag in left if re.match("PDF:.*(Author|Creator|Producer|Date|Keywords|Company)|XMP", tag)}
    assert "XMP-pdfuaid:Part" in told and told <= {"XMP-dc:Title", "XMP-pdfuaid:Part", "XMP-x:XMPToolkit"}
    assert left["PDF:Title"] == TITLE
    assert pdfs.texts(published) == pdfs.texts(documents / "a.pdf")
    # It is still PDF/UA, and says so.
    assert pdfs.broken_rules([documents / "a.pdf", published]) == []


def test_documents_that_cannot_be_looked_into_are_published_and_named(documents, tmp_path):
    whole = (documents / "a.pdf").read_bytes()
    chance = random.Random(1)
    files = read(documents, "locked.pdf", "kept.pdf")
    for number in range(12):
        files[f"cut-{number}.pdf"] = whole[:len(whole) * number // 12]
        spoilt = bytearray(whole)
        for _ in range(20):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        files[f"spoilt-{number}.pdf"] = bytes(spoilt)
    docx = (documents / "b.docx").read_bytes()
    files |= {f"cut-{number}.docx": docx[:len(docx) * number // 5] for number in range(5)}
    for settings in ["", "downloads: clean"]:
        site, said = publish(tmp_path / (settings[-5:] or "keep"), files, settings)
        assert "password" in said["locked.pdf"]
        assert AUTHOR in said["kept.pdf"]
        assert all("damaged" in said[name] for name in ["cut-0.pdf", *(f"cut-{n}.docx" for n in range(5))])
        assert site.files() >= set(files)
        assert all((site.root / name).read_bytes() == files[name] for name in said)


def test_a_very_large_document_is_named(documents, tmp_path):
    publish(tmp_path, read(documents, "a.pdf"))
    # What stands behind its end takes no room on the disk.
    os.truncate(tmp_path / "content/ja/a.pdf", LARGEST + 1)
    result = sasshi("check", "--theme", THEME, "--content", tmp_path / "content")
    assert result.returncode == 0
    assert re.search(r"/a\.pdf: warning: This document .* whether it names its author", words(result))
