"""The handbook keeps its word: what it lists is what there is, what it says to type runs, and what is made of it is sound."""

import ast
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from PIL import Image

import pdfs
from barriers import SCHEMES, audit
from ebooks import EBook, complaints
from handbook import (
    HANDBOOK, LANGUAGES, TRANSLATED, chapter, chapter_paths, code, copy_handbook, examples, keep, pictures, sections, shell,
    tables)
from program import ROOT, Site, is_paper, sasshi, words
from test_standards import nu_errors

SITE_CHAPTER, PAGE_CHAPTER, COMMAND_CHAPTER, THEME_CHAPTER = 21, 22, 23, 40
# Pages of every kind: the home page, the contents, text with all its boxes, many tables, much code.
SPREAD = [
    "index.html", "booklet/index.html", "booklet/marks.html", "booklet/site-yaml.html", "booklet/a-theme-in-an-hour.html",
    "booklet/mistakes-on-paper.html", "en/booklet/front-matter.html",
    "en/booklet/rental-server.html", "ja-simple/booklet/marks.html", "ja-simple/booklet/press-release.html"]
# Those on which is all that has a colour.
COLOURED = {"index.html", "booklet/marks.html", "booklet/mistakes-on-paper.html"}


@pytest.fixture(scope="session")
def handbook(once):
    """The handbook as a site with e-books. What smaller copies of its pictures are like, the sample shows."""
    def make(folder):
        result = sasshi("build", cwd=copy_handbook(folder), SASSHI_VIPS="/nowhere")
        assert result.returncode == 0, words(result)
        return Site(folder / "output")

    return once("handbook", make)


def test_nothing_is_wrong_with_it(handbook):
    result = sasshi("check", "--language", "en", cwd=handbook.root.parent)
    assert words(result).strip() == "Errors: 0. Warnings: 0."


def test_a_link_that_leads_nowhere_would_be_named(tmp_path):
    folder = copy_handbook(tmp_path / "copy")
    path = folder / "content/en/booklet/22-front-matter.md"
    text = path.read_text()
    assert "(21-site-yaml.md#rules)" in text and "(26-moving.md)" in text
    path.write_text(text.replace("#rules", "#rule").replace("(26-moving.md)", "(26-move.md)"))
    said = words(sasshi("check", "--language", "en", cwd=folder))
    assert "#rule" in said and "26-move.md" in said and "Errors: 2." in said


# What the program knows, it says itself: for a key that it does not know, those that it does.

STRANGER = "qqqq: 1"
STRANGE_SETTINGS = f"""name: a
languages: [{{tag: ja, {STRANGER}}}]
publish: {{to: "folder:a", {STRANGER}}}
navigation: [{{page: index.md, {STRANGER}}}]
organisation: {{{STRANGER}}}
contacts: [{{name: a, {STRANGER}}}]
order-routes:
  - form: https://example.org/
    hours: {{opens: "08:30", closes: "09:00", {STRANGER}}}
    {STRANGER}
price: {{text: a, {STRANGER}}}
speakers: [{{key: a, {STRANGER}}}]
picture: {{file: a, alt: b, {STRANGER}}}
pictures: {{{STRANGER}}}
print:
  margins: {{{STRANGER}}}
  {STRANGER}
ebook: {{certified-by: a, conforms-to: WCAG 2.2 AA, {STRANGER}}}
theme: {{name: default, {STRANGER}}}
{STRANGER}
"""
STRANGE_PAGE = f"---\ntitle: a\nspeakers: [{{key: a, {STRANGER}}}]\n{STRANGER}\n---\n"
# The pages of each section of the chapter on front matter.
KINDS = {"home": "index.md", "release": "releases/2021-01-01-a.md", "booklet": "booklet/index.md",
         "other-pages": "booklet/01-a.md"}


@pytest.fixture(scope="session")
def known_keys(once):
    """known_keys[file] → the lists of keys that the program knows there, in the order of the places in the file."""
    def make(folder):
        files = {"site.yaml": STRANGE_SETTINGS} | {f"ja/{path}": STRANGE_PAGE for path in KINDS.values()}
        for path, text in files.items():
            (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "content" / path).write_text(text)
        said = words(sasshi("check", "--language", "en", cwd=folder))
        found = re.findall(r"(?m)^content/(\S+?):\d+:\d+: error: .*qqqq.*\n  hint: Known here: (.*)\.$", said)
        assert len(found) == (STRANGE_SETTINGS + STRANGE_PAGE * len(KINDS)).count("qqqq"), said
        return {file: [set(keys.split(", ")) for name, keys in found if name == file] for file in files}

    return once("known keys", make)


def keys_of_tables(text, owner):
    """owner → the keys of the tables of a section; a table belongs to a key of another one when the paragraph before it
    names that one."""
    found = {}
    for paragraph, cells in tables(text):
        keys = {key for cell in cells for key in code(cell)}
        inner = [key for key in code(paragraph) if key in set().union(*found.values())]
        found.setdefault(f"{owner}.{inner[0]}" if inner else owner, set()).update(keys)
    return found


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_chapter_on_settings_has_every_key_and_no_other(language, known_keys):
    listed = {"": set()}
    for heading, text in sections(chapter(language, SITE_CHAPTER), 3):
        for key in code(heading):
            listed[""].add(key)
            listed |= keys_of_tables(text, key)
    # In the order of the places in the file, as the program names them.
    places = ["languages", "publish", "navigation", "organisation", "contacts", "order-routes.hours", "order-routes", "price",
              "speakers", "picture", "pictures", "print.margins", "print", "ebook", "theme", ""]
    known = dict(zip(places, known_keys["site.yaml"], strict=True))
    known["theme"] |= {"name"}
    assert listed == known


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_examples_of_settings_are_sound(language, tmp_path):
    """All of them together are a `site.yaml`."""
    shutil.copytree(ROOT / "starter/en", tmp_path / "content/ja", ignore=shutil.ignore_patterns("new"))
    blocks = [example.text for example in examples(chapter(language, SITE_CHAPTER), "yaml")]
    keys = [re.match(r"[a-z-]+", block)[0] for block in blocks]
    # The first one only shows how a text for each language is written.
    blocks = [block for block, key in zip(blocks[1:], keys[1:], strict=True)]
    (tmp_path / "content/site.yaml").write_text("\n".join(blocks))
    said = words(sasshi("check", "--language", "en", cwd=tmp_path))
    assert not re.search(r"(?m)^content/site\.yaml.* error", said), said


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_chapter_on_front_matter_has_every_key_and_no_other(language, known_keys):
    text = chapter(language, PAGE_CHAPTER)
    ids = {re.search(r"\{#([\w-]+)\}", heading)[1]: body
           for level in (2, 3) for heading, body in sections(text, level)}

    def keys(section):
        _, cells = tables(ids[section])[0]
        return {key for cell in cells for key in code(cell)}

    for section, path in KINDS.items():
        speakers, page = known_keys[f"ja/{path}"]
        assert keys("every-page") | keys(section) == page, section
        assert keys("key-speakers") == speakers


# Commands.

@pytest.fixture(scope="session")
def commands():
    """What the program knows: command → its options. Those of every command, `--help` and `--version`, are left out."""
    help = json.loads(sasshi("--experimental-dump-help").stdout)
    found = {}

    def walk(command, before=""):
        if not command.get("shouldDisplay", True) or command["commandName"] == "help":
            return
        name = before + command["commandName"]
        found[name] = {f"--{each['name']}" for argument in command.get("arguments", []) for each in argument.get("names") or []
                       if argument["shouldDisplay"] and each["kind"] == "long"} - {"--help", "--version"}
        for inner in command.get("subcommands", []):
            walk(inner, name + " ")

    walk(help["command"])
    assert len(found) > 15
    return found


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_chapter_on_commands_has_each_with_its_options_and_no_other(language, commands):
    text = chapter(language, COMMAND_CHAPTER)
    common = options_in(re.search(r"\{#common\}(.*?)^## ", text, re.S | re.M)[1])
    described = {code(heading)[0]: body for heading, body in sections(text, 3) if "`sasshi" in heading}
    # Below a heading of their own, or in the table of the command that holds them.
    named = [*described, *(piece for body in described.values() for _, cells in tables(body) for piece in code(" ".join(cells)))]
    assert [name for name in commands if name != "sasshi" and not any(f"{each} ".startswith(name + " ") for each in named)] == []
    for name, body in described.items():
        known = set().union(*(options for each, options in commands.items() if f"{each} ".startswith(name + " ")))
        written = options_in(body) - {"--help", "--version"}
        assert written <= known, (name, written - known)
        assert known - written <= common, (name, known - written - common)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_within_sentences_and_examples_exist(language, commands):
    wrong = []
    for path in sorted((HANDBOOK / "content" / language).rglob("*.md")):
        text = path.read_text()
        lines = [line for example in examples(text) if example.mark in ("sh", "text") for line in example.text.splitlines()]
        for typed in [*code(text), *lines]:
            if typed.startswith("sasshi ") and not is_known(typed, commands):
                wrong.append((path.name, typed))
    assert wrong == []


def is_known(typed, commands):
    """Whether there is such a command, and it has such options."""
    parts = typed.split()
    name = next((" ".join(parts[:count]) for count in (3, 2, 1) if " ".join(parts[:count]) in commands))
    if name == "sasshi" and not (parts[1].startswith("--") or parts[1] == "help"):
        return False
    return options_in(typed) <= commands[name] | {"--help", "--version", "--generate-completion-script"}


SHELL_CHAPTERS = [path for language in LANGUAGES for path in chapter_paths(language) if examples(path.read_text(), "sh")]


@pytest.mark.parametrize("path", SHELL_CHAPTERS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_what_a_chapter_says_to_type_runs(path, tmp_path):
    """Its blocks marked `sh`, one after the other, on a new site."""
    begun = shell("sasshi new site our-site --name 'Our group' --language ja --also en", tmp_path, tmp_path)
    assert begun.returncode == 0, begun.stderr
    for example in examples(path.read_text(), "sh"):
        run = shell(example.text, tmp_path / "our-site", tmp_path)
        assert run.returncode == 0, example.text + run.stdout + run.stderr


# What stands in blocks marked `text` because a test of the handbook cannot type it, and what is known of each.
NOT_TYPED = {
    r"sasshi (open|serve)( our-site)?( --port 8080)?": "they run until somebody ends them: test_desk_*.py",
    r"sasshi handbook( heading-mark| --no-browser)?": "it opens a browser: test_commands.py",
    r"sasshi new site our-site": "it asks: test_commands.py",
    r"sasshi publish( --setup| --back)?": "they ask, or need a host: test_publishing*.py",
    r"sasshi publish --to sftp://name@www1234\.example\.ne\.jp/~/public_html --yes": "it needs a host: test_publishing_hosts.py",
    r"sasshi impose booklet\.pdf.*": "it needs a booklet, which the chapter on commands makes: test_impose.py",
    r"make [a-z]+( [A-Z]+=\S+)?": "targets of the Makefile: test_make.py",
    r"sudo apt install \./sasshi_[\d.]+_amd64\.deb|sudo apt remove sasshi": "they need root: scripts/test-package.sh",
    r"sudo apt install pandoc|pandoc \S+ -f .*": "they need root, and a program that is no part of Sasshi: tried by hand",
    r"ssh-keygen -t ed25519": "it asks: OpenSSH's own",
    r"scripts/compile\.sh --build-tests|(SNAPSHOTS=overwrite )?swift test --skip-build .*": "they take minutes: scripts/test.sh",
}
PROGRAM = r"sasshi|make|sudo|apt|git|pip|pipx|pandoc|swift|ssh-keygen|ssh|cd|cp|mkdir|curl|scripts/[a-z-]+\.sh"
COMMAND_LINE = rf"([A-Z]+=\S+ )?({PROGRAM})( [\w./-].*)?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_typed_is_known(language):
    lines = {line for path in chapter_paths(language) for example in examples(path.read_text(), "text")
             for line in example.text.splitlines() if re.fullmatch(COMMAND_LINE, line)}
    assert [line for line in sorted(lines) if not any(re.fullmatch(known, line) for known in NOT_TYPED)] == []
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text()))
    spoken = {typed for path in chapter_paths(language) for typed in code(path.read_text()) if typed.startswith("make ")}
    assert {line.split()[1] for line in lines | spoken if line.startswith("make ")} <= targets


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_markdown_are_rendered_beside_their_source(language):
    found = [(path, example) for path in chapter_paths(language) for example in examples(path.read_text(), "markdown")]
    assert len(found) > 10
    assert [(path.name, example.text) for path, example in found
            if not example.behind.lstrip("\n").startswith(example.text.rstrip("\n"))] == []


# Pictures of the screens.

def taken():
    """The names of the pictures that scenes take, by the function that takes them, and the functions of the scenes."""
    tree = ast.parse((HANDBOOK / "scenes.py").read_text())
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    names = {name: {call.args[0].value for call in ast.walk(node)
                    if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in ("take", "take_sheet")}
             for name, node in functions.items()}
    return {name: pictures for name, pictures in names.items() if pictures}


def test_every_picture_of_a_screen_is_taken_and_every_one_taken_is_shown():
    taken_ones = set().union(*taken().values())
    assert len(taken_ones) > 20
    assert {language: pictures(language) for language in TRANSLATED} == {language: taken_ones for language in TRANSLATED}
    assert pictures("ja-simple") <= taken_ones


def test_a_picture_is_taken_once_until_the_program_is_another(tmp_path):
    def take(*arguments):
        return subprocess.run(
            [sys.executable, HANDBOOK / "screenshots.py", "--into", tmp_path, "--language", "en", *arguments, "mistakes"],
            check=True, capture_output=True, text=True, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}).stdout

    assert take("--if-old") == "en: mistakes\n"
    picture = tmp_path / "en/images/mistakes.png"
    with Image.open(picture) as image:
        assert image.width > 1200 and len(image.convert("RGB").getcolors()) > 50
    assert take("--if-old") == ""
    record = tmp_path / "en/images/.taken.json"
    record.write_text(record.read_text().replace('"origin": "', '"origin": "0'))
    picture.write_bytes(b"")
    assert take("--if-old") == "en: mistakes\n"
    assert picture.stat().st_size > 0


@pytest.mark.parametrize("script", ["theme_reference.py", "mistakes.py"])
def test_what_is_made_from_the_program_is_as_new_as_it(script):
    result = subprocess.run([sys.executable, HANDBOOK / script, "--check"], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


# The worked example of a theme.

PURPOSE = "海の近くに、話せる場所をつくります。"


@pytest.fixture(scope="session", params=TRANSLATED)
def seaside(request, once):
    """A new site on which every step of the chapter was taken, in its order."""
    def make(folder):
        begun = shell("sasshi new site our-site --name 'わたしたちの会' --language ja --also en", folder, folder)
        assert begun.returncode == 0, begun.stderr
        site = folder / "our-site"
        settings = site / "content/site.yaml"
        settings.write_text(re.sub("(?m)^(organisation|theme):.*\n(?: .*\n)*", "", settings.read_text())
                            + f"\norganisation:\n  purpose: {PURPOSE}\ncontacts:\n  - email: info@example.org\n")
        for example in examples(chapter(request.param, THEME_CHAPTER)):
            follow(example, site, folder)
        result = sasshi("build", cwd=site, SASSHI_VIPS="/nowhere")
        assert result.returncode == 0, words(result)
        return Site(site / "output")

    return once(f"seaside {request.param}", make)


def follow(example, site, home):
    """Does what a block of the chapter says: it is typed, or it is a file, or lines that go into one."""
    theme = site / "themes/seaside"
    if example.mark == "sh":
        # The theme is whole when all steps have been taken.
        typed = example.text if "check" not in example.text else ""
        run = shell(typed, site, home)
        assert run.returncode == 0, typed + run.stdout + run.stderr
    elif example.text.startswith("---"):
        page = site / "content/ja/faq.md"
        page.write_text(example.text + "\n## いくらですか\n\n[無料](order.md)です。\n")
    elif example.text.startswith("theme:"):
        settings = site / "content/site.yaml"
        settings.write_text(settings.read_text() + example.text)
    elif example.mark == "html" and not example.named:
        footer = theme / "templates/footer.mustache"
        place = "{{/organisation.url}}\n"
        assert footer.read_text().count(place) == 1
        footer.write_text(footer.read_text().replace(place, place + example.text))
    else:
        file = theme / example.named
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(example.text)


def test_the_steps_of_the_chapter_make_the_theme_that_comes_with_it(seaside):
    def files(folder):
        return {path.relative_to(folder).as_posix(): path.read_text().strip() for path in folder.rglob("*") if path.is_file()}

    assert files(seaside.root.parent / "themes/seaside") == files(HANDBOOK / "example-theme")


# What the chapter changes, as the browser shows it: the line below the head, the questions, the foot, links.
LOOK = """() => {
  const style = selector => getComputedStyle(document.querySelector(selector));
  return {
    line: style(".page-header").borderBottomColor,
    question: style(".questions .prose h2").borderLeftColor,
    link: style("main .prose a").color,
    purpose: document.querySelector(".site-footer .footer-note").innerText.trim(),
    contacts: document.querySelector("section[aria-labelledby='theme.contacts']").innerText.includes("info@example.org"),
    order: document.querySelector(".site-footer nav").innerText.split("\\n")[0],
  };
}"""
FILL, ACCENT = (0x5b, 0xb8, 0xd0), (0x0b, 0x5f, 0x7d)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_example_of_a_theme_looks_as_the_chapter_says(width, seaside, browser, tmp_path):
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="ja", reduced_motion="reduce")
    page = context.new_page()
    page.goto((seaside.root / "faq.html").as_uri())
    assert page.evaluate(LOOK) == {
        "line": f"rgb{FILL}", "question": f"rgb{FILL}", "link": f"rgb{ACCENT}", "purpose": PURPOSE, "contacts": True,
        "order": "冊子を取り寄せる"}
    page.goto((seaside.root / "index.html").as_uri())
    emblem = page.locator("image[href='assets/shell.svg']").first
    page.screenshot(path=tmp_path / "home.png", full_page=True)
    box = emblem.bounding_box()
    with Image.open(tmp_path / "home.png").convert("RGB") as picture:
        assert picture.width == width and {FILL, ACCENT} <= {colour for _, colour in picture.getcolors(1 << 24)}
        shell = picture.crop((box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]))
        assert {FILL, (255, 255, 255)} <= {colour for _, colour in shell.getcolors(1 << 24)}
    context.close()


# What is made of it.

@pytest.mark.parametrize("path", SPREAD)
def test_no_page_has_a_barrier(path, handbook, browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto((handbook.root / path).as_uri())
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert audit(page, SCHEMES if path in COLOURED else SCHEMES[:1]) == []
    context.close()


def test_the_nu_html_checker_finds_no_error(handbook):
    pages = handbook.pages()
    assert len(pages) > 70
    assert nu_errors([handbook.root / path for path in pages if not is_paper(path)]) == ""
    assert nu_errors([handbook.root / path for path in pages if is_paper(path)], "--filterpattern", "^CSS: .*") == ""


def test_epubcheck_has_nothing_to_say(handbook):
    books = [EBook(path) for path in sorted(handbook.root.rglob("*.epub"))]
    assert len(books) == len(LANGUAGES)
    assert complaints(*books) == []


def test_the_pdf_for_screens_is_accessible_to_the_letter_of_pdf_ua(tmp_path):
    """With the chapters that have pictures of screens and all boxes; on the whole, WeasyPrint works for minutes."""
    folder = copy_handbook(tmp_path / "copy")
    keep(folder, "ja", [2, 5])
    result = sasshi("pdf", "--purpose", "screen", "--language", "ja", cwd=folder,
                    SASSHI_VIPS="/nowhere", SASSHI_WEASYPRINT=str(pdfs.WEASYPRINT))
    assert result.returncode == 0, words(result)
    pdf = folder / "output/downloads/booklet-ja.pdf"
    assert len(pdfs.texts(pdf)) > 15
    assert pdfs.broken_rules([pdf]) == []
