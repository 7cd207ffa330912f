"""What a build does to the output folder, and what it leaves alone."""

import re

import pytest

from program import LANGUAGES, Workspace, build, chapters, prefix, words

PAGE = "---\ntitle: An extra page\n---\nText.\n"
FIRST_CHAPTER = chapters("ja")[0][0]


def first_chapter_source(workspace):
    return min((workspace.content / "ja/booklet").glob("[0-9]*.md"))


@pytest.mark.parametrize("base_url", ["", "https://example.org/booklet/"])
def test_two_builds_are_the_same_bytes_wherever_they_are_made(base_url, tmp_path):
    east, west = Workspace(tmp_path / "east"), Workspace(tmp_path / "far" / "west")
    first = build(
        east.site.root, content=east.content, theme=east.theme, base_url=base_url,
        TZ="Pacific/Kiritimati", LC_ALL="ja_JP.UTF-8", LANG="ja_JP.UTF-8")
    second = build(
        west.site.root, content=west.content, theme=west.theme, base_url=base_url,
        TZ="America/Anchorage", LC_ALL="C", LANG="tr_TR.UTF-8")
    assert first.bytes() == second.bytes()


def test_a_build_without_an_edit_touches_nothing(workspace):
    before = workspace.build().state()
    assert workspace.build().state() == before


def test_an_edit_touches_only_the_files_that_change(workspace):
    before = workspace.build().state()
    with first_chapter_source(workspace).open("a") as chapter:
        chapter.write("\n書き足した一文です。\n")
    after = workspace.build().state()

    files = workspace.site.files()
    assert after.keys() == before.keys()
    changed = {path for path in files if before[path][2] != after[path][2]}
    touched = {path for path in files if before[path] != after[path]}
    assert touched == changed
    assert {FIRST_CHAPTER, "print/booklet.html"} <= changed
    # The translations of the chapter say that they are stale now, and the search has its words; nothing
    # else knows of the edit.
    stale = {prefix(language) + FIRST_CHAPTER for language in LANGUAGES[1:]}
    books = {"print/booklet.html", "downloads/booklet-ja.epub"}
    assert changed == {FIRST_CHAPTER, "search/ja.js"} | books | stale


def test_a_removed_page_leaves_the_output(workspace):
    before = workspace.build().files()
    workspace.write("ja/notes/extra.md", PAGE)
    assert workspace.build().files() == before | {
        prefix(language) + "notes/extra.html" for language in LANGUAGES}
    (workspace.content / "ja/notes/extra.md").unlink()
    assert workspace.build().files() == before


def test_a_foreign_file_survives(workspace):
    workspace.build()
    foreign = [workspace.site.root / name for name in ["CNAME", "booklet/own.html", "own/a.txt"]]
    for file in foreign:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine")
    workspace.replace(
        first_chapter_source(workspace).relative_to(workspace.folder), "title: ", "title: 新 ")
    workspace.build()
    assert [file.read_text() for file in foreign] == ["mine"] * 3


def test_a_foreign_file_is_not_overwritten(workspace):
    workspace.build()
    (workspace.site.root / "extra.html").write_text("mine")
    before = workspace.site.state()
    workspace.write("ja/extra.md", PAGE)
    result = workspace.run()
    assert result.returncode in (1, 3)
    assert "extra.html" in words(result)
    assert workspace.site.state() == before


def test_a_first_build_into_a_folder_of_foreign_files_changes_none(workspace):
    workspace.site.root.mkdir()
    (workspace.site.root / "index.html").write_text("mine")
    before = workspace.site.state()
    assert workspace.run().returncode in (1, 3)
    assert workspace.site.state() == before


def test_a_manifest_cannot_reach_outside_the_output(workspace):
    workspace.build()
    victim = workspace.folder / "victim.txt"
    victim.write_text("mine")
    manifest = workspace.site.root / ".sasshi-manifest"
    manifest.write_text(manifest.read_text() + f"../victim.txt\n{victim}\n")
    workspace.run()
    assert victim.read_text() == "mine"


def test_a_link_to_another_folder_in_the_output_is_not_followed(workspace):
    outside = workspace.folder / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("mine")
    workspace.site.root.mkdir()
    (workspace.site.root / "booklet").symlink_to(outside)
    workspace.run()
    assert {file.name: file.read_text() for file in outside.iterdir()} == {"index.html": "mine"}


SPOILED = {
    "a missing title": lambda w: w.write("en/notes.md", "---\ndescription: x\n---\nText.\n"),
    "an unknown key": lambda w: w.write("en/notes.md", "---\ntitle: x\ntitel: x\n---\nText.\n"),
    "a broken link": lambda w: w.write("en/notes.md", PAGE + "\n[away](nowhere.md)\n"),
    "a missing picture": lambda w: w.write("en/notes.md", PAGE + "\n![a cat](cat.png)\n"),
    "raw HTML": lambda w: w.write("en/notes.md", PAGE + "\n<script>alert(1)</script>\n"),
    "Shift_JIS": lambda w: w.write("ja/notes.md", "---\ntitle: 冊子\n---\n".encode("shift_jis")),
    "YAML that does not parse": lambda w: w.write("site.yaml", "name: [\n"),
    "no home page": lambda w: (w.content / "ja/index.md").rename(w.content / "ja/home.md"),
    "no site.yaml": lambda w: (w.content / "site.yaml").unlink(),
    "an unknown name in a template": lambda w: w.replace(
        "themes/default/templates/home.mustache", "{{{page.title-html}}}", "{{{page.titel-html}}}"),
    "a missing word of the theme": lambda w: w.replace(
        "themes/default/locales/en.yaml", "skip-to-content:", "skip-to-contents:"),
}


@pytest.mark.parametrize("mistake", SPOILED)
def test_an_error_leaves_the_old_output_whole(mistake, workspace):
    workspace.write("en/notes.md", PAGE)
    workspace.write("ja/notes.md", PAGE)
    before = workspace.build().state()
    # An edit that would show, beside the mistake.
    workspace.replace("content/ja/notes.md", "Text.", "New text.")
    SPOILED[mistake](workspace)
    result = workspace.run()
    assert result.returncode == 1, words(result)
    assert workspace.site.state() == before


@pytest.mark.parametrize("mistake", SPOILED)
def test_an_error_makes_no_output_where_there_was_none(mistake, workspace):
    workspace.write("en/notes.md", PAGE)
    SPOILED[mistake](workspace)
    assert workspace.run().returncode == 1
    assert not workspace.site.root.exists()


def test_an_output_that_cannot_be_written_is_the_machines_failure(workspace):
    # A folder below a file: not even root can make it.
    (workspace.folder / "file").write_text("")
    result = workspace.run("build", "--output", "file/output")
    assert result.returncode == 3
    assert "file/output" in words(result)


def test_all_problems_are_told_in_one_run(workspace):
    workspace.write("en/notes.md", "---\ntitel: x\n---\n[away](nowhere.md)\n")
    workspace.write("ja/memo.md", PAGE + "\n[away](nowhere.md)\n")
    said = words(workspace.run("build", "--language", "en"))
    assert re.search(r"en/notes\.md:2:\d+", said)
    assert re.search(r"en/notes\.md:4:\d+", said)
    assert re.search(r"ja/memo\.md:6:\d+", said)
