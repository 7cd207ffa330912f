"""The command line: its commands, its exit codes, the language it speaks."""

import os
import re
import subprocess
from urllib.parse import quote

import pytest

from program import CONTENT, LANGUAGES, SASSHI, Site, sasshi, words

JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
BROKEN = "---\ntitle: x\ntitel: x\n---\nText.\n"


def test_version_and_help():
    version = sasshi("--version")
    assert version.returncode == 0 and re.search(rb"\d+\.\d+", version.stdout)
    manual = sasshi("--help")
    assert manual.returncode == 0
    for command in [b"build", b"check", b"publish", b"translations", b"new", b"impose", b"markdown"]:
        assert command in manual.stdout


@pytest.mark.parametrize("arguments", [
    ["--no-such-option"], ["no-such-command"], ["build", "--language", "xx"],
    ["build", "--base-url", "not an address"], ["build", "--content"],
])
def test_a_wrong_command_line_is_status_2(arguments, tmp_path):
    result = sasshi(*arguments, cwd=tmp_path)
    assert result.returncode == 2, words(result)
    assert result.stderr and not any(tmp_path.iterdir())


def test_a_build_ends_by_saying_what_it_made(workspace):
    result = workspace.run("build", "--language", "en")
    last = words(result)
    assert result.returncode == 0
    pages = len(workspace.site.pages())
    numbers = {int(number) for number in re.findall(r"\d+", last)}
    assert {pages, len(workspace.site.web_pages())} & numbers and len(LANGUAGES) in numbers
    assert "output/index.html" in last


def test_check_judges_and_writes_nothing(workspace):
    before = Site(workspace.folder).state()
    assert workspace.run("check").returncode == 0
    assert Site(workspace.folder).state() == before
    workspace.write("en/notes.md", BROKEN)
    before = Site(workspace.folder).state()
    assert workspace.run("check").returncode == 1
    assert Site(workspace.folder).state() == before


def test_check_says_what_build_would_say(workspace):
    workspace.write("en/notes.md", BROKEN)
    problems = workspace.run("check").stderr.splitlines()
    assert problems and problems == workspace.run("build").stderr.splitlines()[:-1]


@pytest.mark.parametrize("path", [
    "manifest.webmanifest", "downloads/booklet-ja.pdf", "feed.xml", "search/en.js", "assets/style.css"])
def test_check_knows_where_the_editions_write(path, workspace):
    workspace.write(f"ja/{path}", "text")
    workspace.write("ja/notes.md", f"---\ntitle: メモ\n---\n[ファイル]({path})\n")
    address = ["--base-url", "https://example.org/"]
    said = f"content/ja/{path}: error: This file would stand at {path}, which Sasshi writes itself."
    for command in ["check", "build"]:
        result = workspace.run(command, *address, LC_ALL="C")
        assert result.returncode == 1 and said in words(result)
    assert not workspace.site.root.exists()


def test_a_folder_without_content_is_status_1(tmp_path):
    result = sasshi("build", cwd=tmp_path, LC_ALL="C")
    assert result.returncode == 1
    assert "content: error: There is no such folder." in words(result)
    assert not any(tmp_path.iterdir())


def test_a_content_folder_without_settings_is_status_1(tmp_path):
    (tmp_path / "content").mkdir()
    result = sasshi("check", cwd=tmp_path, LC_ALL="C")
    assert result.returncode == 1
    assert "content/site.yaml: error: There is no site.yaml" in words(result)


@pytest.mark.parametrize("output", [".", "content", "content/ja", "/", ""])
def test_an_output_that_would_hold_or_lie_in_the_content_is_status_2(output, workspace):
    before = Site(workspace.folder).state()
    assert workspace.run("build", "--output", output).returncode == 2
    assert Site(workspace.folder).state() == before


def test_a_build_comes_to_its_end_when_nobody_reads_what_it_says(workspace):
    for number in range(3000):
        workspace.write(f"ja/stray-{number}.txt", "x")
    command = f'"{SASSHI}" build 2>&1 | head -1'
    subprocess.run(["sh", "-c", command], cwd=workspace.folder, check=True, capture_output=True)
    assert (workspace.folder / "output/index.html").exists()


@pytest.mark.parametrize("environment, option, japanese", [
    ({"LANG": "ja_JP.UTF-8"}, None, True),
    ({"LANG": "en_US.UTF-8"}, None, False),
    ({"LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, None, True),
    ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, None, False),
    ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, None, True),
    ({"LC_ALL": "ja_JP.UTF-8"}, "en", False),
    ({"LC_ALL": "C"}, "ja", True),
    ({}, None, False),
])
def test_messages_are_in_the_readers_language(environment, option, japanese, workspace):
    workspace.write("en/notes.md", BROKEN)
    options = ["--language", option] if option else []
    said = words(workspace.run("check", *options, **environment))
    assert "en/notes.md:3:1" in said and "titel" in said
    assert bool(JAPANESE.search(said)) == japanese, said


def test_markdown_reads_a_file_or_standard_input(tmp_path):
    source = "# 見出し\n\n- [x] done\n\n| a |\n| - |\n| ~~b~~ |\n"
    (tmp_path / "note.md").write_text(source)
    outputs = [
        sasshi("markdown", "note.md", "--gfm", cwd=tmp_path),
        sasshi("markdown", "-", "--gfm", input=source.encode()),
        sasshi("markdown", "--gfm", input=source.encode()),
    ]
    assert len({result.stdout for result in outputs}) == 1
    assert all(result.returncode == 0 for result in outputs)
    for part in ["<h1>見出し</h1>", "<table>", "<del>b</del>", 'type="checkbox"']:
        assert part in outputs[0].stdout.decode()


def test_markdown_without_gfm_gives_headings_their_ids():
    result = sasshi("markdown", "-", input="## 見出し\n".encode())
    assert 'id="見出し"' in result.stdout.decode()


def test_markdown_of_a_missing_file_fails_and_names_it(tmp_path):
    result = sasshi("markdown", "nowhere.md", cwd=tmp_path)
    assert result.returncode == 3
    assert b"nowhere.md" in result.stderr and result.stdout == b""


def test_the_sample_content_has_no_warning():
    result = sasshi("check", "--content", CONTENT)
    assert result.returncode == 0 and result.stderr == b""


@pytest.mark.parametrize(("language", "page"), [
    ("ja", "booklet/headings.html"), ("en", "en/booklet/headings.html")])
def test_a_message_leads_to_its_place_in_the_handbook(language, page, tmp_path, workspace, short_handbook):
    workspace.write("ja/notes.md", "---\ntitle: x\n---\n##x\n")
    [name] = re.findall(r"ja/notes\.md:4:1: .*? \[(.*)\]\n", words(workspace.run("check", "--language", language)))
    address = sasshi("handbook", name, "--no-browser", "--language", language, SASSHI_HANDBOOK=short_handbook)
    assert address.stdout.decode() == f"{(short_handbook / page).as_uri()}#heading-mark\n" and not address.stderr


@pytest.mark.parametrize(("opener", "environment"), [
    ("xdg-open", {"DISPLAY": ":9"}), ("wslview", {"WSL_DISTRO_NAME": "Debian"})])
def test_the_handbook_opens_in_the_browser_at_the_place(opener, environment, browser, tmp_path, short_handbook):
    """The programs that open files for others are given the path of one, and lose what stands behind a `#`."""
    program = tmp_path / "bin" / opener
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nprintf %s \"$1\" >'{tmp_path}/new' && mv '{tmp_path}/new' '{tmp_path}/opened'\n")
    program.chmod(0o755)
    tab = browser.new_page()
    for arguments, address in [([], "index.html"), (["heading-mark"], "booklet/headings.html#heading-mark")]:
        (tmp_path / "opened").unlink(missing_ok=True)
        result = sasshi(
            "handbook", *arguments, "--language", "ja", **environment, SASSHI_HANDBOOK=short_handbook,
            HOME=tmp_path / "家 & 庭", XDG_CACHE_HOME="", PATH=f"{program.parent}:{os.environ['PATH']}")
        assert result.returncode == 0 and not result.stdout, words(result)
        while not (tmp_path / "opened").exists():
            tab.wait_for_timeout(50)
        tab.goto(f"file://{quote((tmp_path / 'opened').read_text())}")
        tab.wait_for_url(f"{short_handbook.as_uri()}/{address}")
    while tab.locator("#heading-mark").evaluate("heading => Math.abs(heading.getBoundingClientRect().top) > innerHeight"):
        tab.wait_for_timeout(50)
    tab.close()


def test_a_handbook_that_is_not_there_is_said(tmp_path):
    result = sasshi("handbook", "--language", "en", SASSHI_HANDBOOK=tmp_path)
    assert result.returncode == 3 and "The handbook is not there. [missing-handbook]" in words(result)
