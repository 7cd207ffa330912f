"""Themes as a volunteer makes them: a folder with what is to look different, based on another."""

import pytest

from barriers import FIND_CUT_TEXT
from program import LANGUAGES, ROOT, build, prefix, words

LOOK = "name: Ours\nbased-on: default\n"


@pytest.fixture
def look(workspace):
    folder = workspace.folder / "themes/ours"
    folder.mkdir()
    (folder / "theme.yaml").write_text(LOOK)
    return folder


def test_a_theme_of_one_file_looks_like_its_base(workspace, look):
    before = workspace.run("build", "--theme", "themes/default", "--output", "before")
    after = workspace.run("build", "--theme", "themes/ours", "--output", "after")
    assert before.returncode == after.returncode == 0, words(after)
    files = [
        {p.relative_to(root): p.read_bytes() for p in root.rglob("*") if p.is_file()}
        for root in (workspace.folder / "before", workspace.folder / "after")]
    assert files[0] == files[1]


def test_a_style_and_a_colour_of_its_own_take_the_place_of_the_base_s(workspace, look):
    (look / "theme.yaml").write_text(LOOK + "settings: {accent: '#0b57a4'}\n")
    (look / "assets").mkdir()
    (look / "assets/style.css").write_text("body { margin: 0 }")
    result = workspace.run("build", "--theme", "themes/ours")
    assert result.returncode == 0, words(result)
    assets = workspace.site.root / "assets"
    assert (assets / "style.css").read_text() == "body { margin: 0 }"
    assert "#0b57a4" in (assets / "settings.css").read_text()


@pytest.mark.parametrize("language, said", [
    ("en", "There is no theme “gone”."), ("ja", "「gone」というテーマがありません。")])
def test_a_base_that_is_not_there_is_named(language, said, workspace, look):
    (look / "theme.yaml").write_text("name: Ours\nbased-on: gone\n")
    result = workspace.run("build", "--theme", "themes/ours", "--language", language)
    assert result.returncode == 1
    assert "themes/ours/theme.yaml:2:11" in words(result) and said in words(result)
    assert not workspace.site.root.exists()


def test_two_themes_that_are_based_on_each_other_are_refused(workspace, look):
    other = workspace.folder / "themes/other"
    other.mkdir()
    (other / "theme.yaml").write_text("name: Other\nbased-on: ours\n")
    (look / "theme.yaml").write_text("name: Ours\nbased-on: other\n")
    result = workspace.run("check", "--theme", "themes/ours")
    assert result.returncode == 1 and "based on itself" in words(result)


def test_the_plain_theme_cuts_nothing_off_in_huge_letters(browser, tmp_path):
    """What stays in one line, a telephone number, must not when a reader's letters leave no room for it."""
    site = build(tmp_path, theme=ROOT / "themes/plain")
    page = browser.new_page()
    for path in [prefix(language) + "booklet/index.html" for language in LANGUAGES]:
        for width in [320, 390]:
            page.set_viewport_size({"width": width, "height": 700})
            page.goto((site.root / path).as_uri())
            page.evaluate("document.documentElement.dataset.size = '200'")
            assert page.evaluate(FIND_CUT_TEXT) == [], (path, width)
    page.close()
