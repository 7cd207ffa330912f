"""The targets of the Makefile, in a copy of the checkout."""

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

import pytest

import pdfs
from program import ROOT, SASSHI, Site, chapters, png, prefix

TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
# Those that scripts/test.sh is, or runs on the checkout itself.
RUN_BY_TEST = {"test", "bench", "fuzz", "screenshots"}
# A person runs it before a version is given away: it takes root's rights, the network and minutes.
RUN_BY_A_PERSON = {"test-package"}
LOCAL = shutil.ignore_patterns(".*", "output", "screenshots", "images")
# A handbook that stands in for the real one, which takes minutes; with what must not be installed.
STAND_IN = {"index.html": '<!DOCTYPE html><html lang="ja">', "en/index.html": '<!DOCTYPE html><html lang="en">',
            "downloads/booklet-ja.pdf": "%PDF-", "print/booklet.html": "", "print/booklet.pdf": "%PDF-", ".sasshi-manifest": ""}
NOT_INSTALLED = {"print/booklet.pdf", ".sasshi-manifest"}


@pytest.fixture
def handbook(tmp_path):
    """A handbook that is built already."""
    for path, text in STAND_IN.items():
        file = tmp_path / "handbook" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path / "handbook"


@pytest.fixture
def checkout(tmp_path):
    """A checkout as it is cloned, with a `swift` that builds by copying what has been built here."""
    copy = shutil.copytree(ROOT, tmp_path / "checkout", ignore=LOCAL)
    swift = tmp_path / "bin/swift"
    swift.parent.mkdir()
    swift.write_text(SWIFT)
    swift.chmod(0o755)
    return copy


# The tool that writes manual pages is built where the packages have been fetched.
SWIFT = f"""#!/bin/sh
set -e
mkdir -p .build/release .build/manual
case "$*" in
*generate-manual)
  {shutil.which("swift")} build --package-path {ROOT}/.build/checkouts/swift-argument-parser \\
    --scratch-path {ROOT}/.build/manual --configuration debug --product generate-manual
  ln -sfn {ROOT}/.build/manual/debug .build/manual/debug ;;
*"--package-path Desk"*)
  cp {SASSHI}-desk .build/release/ ;;
build*) cp {SASSHI} .build/release/ ;;
esac
"""


# What `make test` says to the `make` it calls, a person's own `make` is not told.
AS_A_PERSON = {
    name: value for name, value in os.environ.items()
    if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKE_TERMOUT", "MAKE_TERMERR")}


def make(checkout, *arguments, **environment):
    return run(checkout, *arguments, **environment).stdout


def run(checkout, *arguments, **environment):
    path = f"{checkout.parent / 'bin'}:{os.environ['PATH']}"
    result = subprocess.run(
        ["make", *arguments], cwd=checkout, capture_output=True, text=True, timeout=600,
        env=AS_A_PERSON | {"PATH": path, "SASSHI_WEASYPRINT": str(pdfs.WEASYPRINT)} | environment)
    assert result.returncode == 0, result.stdout + result.stderr
    return result


def test_every_target_is_run_by_a_test():
    script = (ROOT / "scripts/test.sh").read_text()
    assert RUN_BY_TEST - {"test"} == set(re.findall(r"^make ([a-z]+)", script, re.M))
    tested = set(re.findall(r"^def test_make_([a-z]+)", open(__file__).read(), re.M))
    assert TARGETS == RUN_BY_TEST | RUN_BY_A_PERSON | tested


def test_make_help(checkout):
    said = make(checkout, "help")
    assert set(re.findall(r"^  make (\S+) +\S", said, re.M)) == TARGETS
    # Without a target, too.
    assert subprocess.run(
        ["make"], cwd=checkout, capture_output=True, text=True, env=AS_A_PERSON).stdout == said


def test_make_site(checkout):
    make(checkout, "site")
    site = Site(checkout / "output")
    assert {"index.html", *[prefix("en") + path for path, _ in chapters("en")]} <= site.files()


def test_a_site_is_made_where_nothing_can_be_installed(checkout):
    """All is there but for what makes pictures smaller."""
    programs = checkout.parent / "programs"
    programs.mkdir()
    for folder in os.environ["PATH"].split(":"):
        for program in Path(folder).glob("*"):
            if program.name != "vipsthumbnail" and not (programs / program.name).exists():
                (programs / program.name).symlink_to(program)
    for name, script in {"apt-get": "exit 100", "dpkg-query": (
            f'case "$*" in *libvips*) exit 1; esac; exec {shutil.which("dpkg-query")} "$@"')}.items():
        (checkout.parent / "bin" / name).write_text(f"#!/bin/sh\n{script}\n")
        (checkout.parent / "bin" / name).chmod(0o755)
    (checkout / "content/ja/photo.png").write_bytes(png(900, 900))
    home = checkout / "content/ja/index.md"
    home.write_text(home.read_text() + "\n![四角](photo.png)\n")
    with patch.dict(os.environ, {"PATH": str(programs)}):
        said = run(checkout, "site").stderr
    assert "Pictures stay as large as they are" in said and "画像は元の大きさのまま" in said
    assert (checkout / "output/photo.png").exists()
    assert not list((checkout / "output").glob("*.webp"))


def test_make_check(checkout):
    make(checkout, "check")
    assert not (checkout / "output").exists()
    (checkout / "content/ja/wrong.md").write_text("---\ntitel: x\n---\n")
    with pytest.raises(AssertionError, match="titel"):
        make(checkout, "check")


def test_make_pdf(checkout):
    # A page is enough to see that both programs are found.
    shutil.rmtree(checkout / "content")
    for path, said in {
            "site.yaml": "name: x\nlanguages: [ja]\norganisation: {name: x, url: https://example.org/}\n",
            "ja/index.md": "---\ntitle: x\n---\n", "ja/booklet/index.md": "---\ntitle: x\n---\n",
            "ja/booklet/01-x.md": "---\ntitle: x\n---\n"}.items():
        file = checkout / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(said)
    make(checkout, "pdf")
    assert {"print/booklet.pdf", "downloads/booklet-ja.pdf"} <= Site(checkout / "output").files()


def test_make_clean(checkout):
    make(checkout, "site")
    (checkout / ".tools/venv").mkdir(parents=True)
    make(checkout, "clean")
    assert not (checkout / ".build").exists() and not (checkout / ".tools").exists()
    assert (checkout / "output/index.html").exists()


def test_make_handbook(checkout):
    """With a chapter, a scene and a reference: the program, its screens and its words are in it, and no picture is taken
    twice."""
    book = checkout / "handbook"
    (checkout / ".tools").symlink_to(ROOT / ".tools")
    for path in book.glob("content/*"):
        path.unlink() if path.is_file() else shutil.rmtree(path)
    # The reference in English is written beside that in Japanese.
    for path, said in {
            "site.yaml": "name: x\nlanguages: [ja, {tag: en, fallback: none}]\ntheme: handbook\n", "en/index.md": "# x\n",
            "ja/index.md": "# x\n", "ja/booklet/index.md": "# x\n", "ja/booklet/41-theme-reference.md": "# x\n",
            "en/booklet/index.md": "# x\n", "en/booklet/41-theme-reference.md": "# x\n",
            "ja/booklet/13-when-something-is-wrong.md": "# x\n\n![間違い](../images/mistakes.png)\n"}.items():
        file = book / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(said)
    with open(book / "scenes.py", "a") as scenes:
        scenes.write('\nSCENES = {"mistakes": SCENES["mistakes"]}\n')
    # What it writes is what test_handbook.py asks for with --check, of all mistakes.
    (book / "mistakes.py").write_text(
        'from pathlib import Path\nPath("handbook/content/ja/booklet/14-mistakes.md").write_text("# x\\n")\n')
    assert make(checkout, "handbook").splitlines()[0] == "ja: mistakes"
    files = Site(book / "output").files()
    assert {"booklet/mistakes.html", "theme-reference.html", "en/theme-reference.html", "images/mistakes.png",
            "downloads/booklet-ja.epub", "downloads/booklet-ja.pdf", "print/booklet.pdf"} <= files
    again = make(checkout, "handbook", BASE_URL="https://example.org/handbook/")
    assert "ja: mistakes" not in again and again.rstrip().endswith(str(book / "output/index.html"))
    assert "cards" in {path.split("/")[0] for path in Site(book / "output").files()}


def test_make_install(checkout, handbook, tmp_path):
    root = tmp_path / "root"
    manual = root / "usr/share/man/man1"
    manual.mkdir(parents=True)
    (manual / "other.1").write_text("another program's")
    for _ in range(2):
        make(checkout, "install", f"DESTDIR={root}", "PREFIX=/usr", f"HANDBOOK={handbook}")
        # What another version left behind would go on to every site.
        (root / "usr/share/sasshi/themes/default/assets/old.css").write_text("")
        (root / "usr/share/sasshi/handbook/old.html").write_text("")
    make(checkout, "install", f"DESTDIR={root}", "PREFIX=/usr", f"HANDBOOK={handbook}")
    assert Site(root / "usr/share/sasshi/handbook").files() == set(STAND_IN) - NOT_INSTALLED
    assert not (root / "usr/share/sasshi/themes/default/assets/old.css").exists()
    assert b"sasshi" in gzip.decompress((root / "usr/share/man/man1/sasshi.1.gz").read_bytes())
    group = tmp_path / "group"
    shutil.copytree(ROOT / "content", group / "content")
    result = subprocess.run([root / "usr/bin/sasshi", "build"], cwd=group, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    assert (group / "output/index.html").exists()
    said = subprocess.run([root / "usr/bin/sasshi", "--version"], capture_output=True, text=True).stdout
    assert said.splitlines()[1:] == [f"themes: {root}/usr/share/sasshi/themes"]
    judge_entry(root, "/usr")
    judge_desk(root / "usr", group)
    make(checkout, "install", f"DESTDIR={root}", "PREFIX=/opt/a&b c", f"HANDBOOK={handbook}")
    judge_entry(root, "/opt/a&b c")
    assert (manual / "other.1").exists()
    assert (root / "usr/share/zsh/vendor-completions/_sasshi").exists()


def judge_entry(root, prefix):
    """The entries of the menus are sound, the icon and the program that they name have been installed, and that finds the
    handbook."""
    share = root / prefix[1:] / "share"
    for name, command in {"sasshi": "open", "sasshi-handbook": "handbook"}.items():
        entry = share / f"applications/{name}.desktop"
        subprocess.run(["desktop-file-validate", entry], check=True)
        program, = re.findall(rf'^Exec="(.*)" {command}$', entry.read_text(), re.M)
        assert program == f"{prefix}/bin/sasshi" and (root / program[1:]).exists()
    for language, page in {"ja": "index.html", "en": "en/index.html"}.items():
        said = subprocess.run([root / program[1:], "handbook", "--no-browser", "--language", language],
                              capture_output=True, text=True, check=True).stdout
        assert unquote(said.strip()) == f"file://{share}/sasshi/handbook/{page}"
    assert (share / "icons/hicolor/scalable/apps/sasshi.svg").exists()


def judge_desk(prefix, site):
    """What was installed opens a site, with the screens that were installed."""
    process = subprocess.Popen(
        [prefix / "bin/sasshi", "open", "--no-browser"], cwd=site, stdout=subprocess.PIPE, text=True)
    try:
        address = urlsplit(process.stdout.readline().strip())
        connection = HTTPConnection(address.hostname, address.port, timeout=10)
        connection.request("GET", f"/?{address.query}")
        answer = connection.getresponse()
        answer.read()
        cookie = answer.getheader("set-cookie").split(";")[0]
        connection.request("GET", "/", headers={"Cookie": cookie})
        assert connection.getresponse().read() == (ROOT / "Desk/web/index.html").read_bytes()
    finally:
        process.send_signal(signal.SIGINT)
    assert process.wait(timeout=10) == 0


def test_make_desk(checkout):
    assert make(checkout, "desk").splitlines()[-1] == ".build/release/sasshi open"
    assert (checkout / ".build/release/sasshi-desk").exists()


def test_a_site_is_built_without_the_web_server_of_the_desk():
    """What a build fetches is what the program consists of."""
    pins = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    assert {pin["identity"] for pin in pins} == {"swift-argument-parser", "swift-subprocess", "swift-system"}


def test_the_package_names_all_that_is_in_the_program():
    """Each library that is put into a program has its licence in the package."""
    named = set(re.findall(r"^Files: ([a-z-]+)/", (ROOT / "packaging/copyright").read_text(), re.M))
    packages = set(re.findall(r'url: "\S+/([a-z-]+?)(?:\.git)?"', (ROOT / "Package.swift").read_text()))
    # Of what the desk's package fetches, the linker takes what the desk uses.
    objects = (ROOT / ".build/release/sasshi-desk.product/Objects.LinkFileList").read_text()
    modules = set(re.findall(r"/([^/]+)\.build/", objects))
    for folder in (ROOT / ".build/checkouts").iterdir():
        if modules & {source.name for source in (folder / "Sources").iterdir()}:
            packages.add(folder.name)
    assert packages and named == packages | {"swift"}


def test_make_deb(checkout, handbook):
    packages = []
    # How small it is takes a minute each time, and is not what is asked here.
    named = {"SOURCE_DATE_EPOCH": "1700000000", "DEBFULLNAME": "A Person", "DEBEMAIL": "person@debian.org",
             "DPKG_DEB_COMPRESSOR_LEVEL": "0"}
    for _ in range(2):
        make(checkout, "deb", HANDBOOK=str(handbook), **named)
        package, = (checkout / ".build").glob("sasshi_*.deb")
        packages.append(package.read_bytes())
    assert packages[0] == packages[1]
    said = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", package], capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
