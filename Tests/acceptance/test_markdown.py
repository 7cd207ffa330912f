"""Markdown through the program: its option for GitHub's, many pages at once, the library it runs with."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from program import ROOT, THEME, build, sasshi, words

DATA = Path(os.environ.get("SASSHI_CONFORMANCE", ROOT.parent / "shared/conformance"))

# `--gfm` keeps raw HTML as it is written.
FILTERED_TAGS = {653}


def test_gfm_has_every_extension_of_the_specification():
    """All other examples go through the same parser in Tests/MarkdownTests."""
    file = DATA / "gfm-spec-0.29.json"
    assert file.exists(), (
        f"{file} is not there: put the examples of the specifications into ../shared/conformance "
        "beside the checkout, or name their folder with SASSHI_CONFORMANCE")
    examples = [example for example in json.loads(file.read_text()) if example["extensions"]]
    assert {name for e in examples for name in e["extensions"]} == {
        "table", "strikethrough", "autolink", "tagfilter"}
    differing = {
        example["example"] for example in examples
        if sasshi("markdown", "--gfm", "-", input=example["markdown"].encode()).stdout
        != example["html"].encode()}
    assert differing == FILTERED_TAGS


def test_emphasis_is_the_same_on_every_page_of_a_site(tmp_path):
    """Pages without any sign of emphasis are parsed on the same threads, before and after."""
    content = tmp_path / "content"
    (content / "ja").mkdir(parents=True)
    (content / "site.yaml").write_text("name: 会\nlanguages: [ja]\norganisation: {name: 会}\n")
    (content / "ja/index.md").write_text("---\ntitle: 目次\n---\n本文。\n")
    for number in range(100):
        for name, text in [("plain", "あ" * 299 + "。"), ("strong", "これは**「強調」**abcという文です。")]:
            page = f"---\ntitle: {name} {number}\n---\n{text}\n"
            (content / f"ja/{name}-{number}.md").write_text(page)
    site = build(tmp_path / "output", content=content)
    pages = sorted(site.root.glob("strong-*.html"))
    # The end of a paragraph is kept together.
    wanted = 'これは<strong>「強調」</strong>abcという<span class="whole">文です。</span>'
    assert len(pages) == 100
    assert [page.name for page in pages if wanted not in page.read_text()] == []


@pytest.fixture(scope="module")
def other_library(tmp_path_factory):
    """What makes libcmark-gfm say that it is of another version."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "other.c").write_text(
        "int cmark_version(void) { return 0x001D0007; }\n"
        'const char *cmark_version_string(void) { return "0.29.0.gfm.7"; }\n')
    subprocess.run(
        ["cc", "-shared", "-fPIC", "other.c", "-o", "other.so"], cwd=folder, check=True)
    return folder / "other.so"


@pytest.mark.parametrize("language, sentence", [
    ("en", r"libcmark-gfm: error: .*0\.29\.0\.gfm\.7.*0\.29\.0\.gfm\.6"),
    ("ja", r"libcmark-gfm: エラー: .*0\.29\.0\.gfm\.7.*0\.29\.0\.gfm\.6"),
])
@pytest.mark.parametrize("command", ["build", "check", "translations", "markdown"])
def test_a_library_of_another_version_is_status_3(
        command, language, sentence, other_library, workspace):
    arguments = {"markdown": ["content/ja/index.md"], "translations": []}.get(
        command, ["--theme", THEME])
    result = sasshi(
        command, *arguments, "--language", language, cwd=workspace.folder, LD_PRELOAD=other_library)
    assert result.returncode == 3, words(result)
    assert re.search(sentence, result.stderr.decode()) and result.stdout == b""
    assert not workspace.site.root.exists()
