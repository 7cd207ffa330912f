"""Files that nobody means to publish, and folders without end: bounded in time and memory, and named."""

import os
import subprocess
import sys
import time

import pytest

from program import SASSHI, THEME, words

GIGABYTE = 1 << 30

# A program begins with the peak of the process that started it, so a small one starts it.
MEASURE = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=2)
_, status, usage = os.wait4(process.pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss)
"""


def measured(workspace, *arguments):
    """A run's status, what it said, its seconds and the megabytes that it had at its peak."""
    start = time.perf_counter()
    said = workspace.folder / "said"
    with said.open("w") as file:
        run = subprocess.run(
            [sys.executable, "-c", MEASURE, SASSHI, "build", "--theme", f"themes/{THEME.name}", *arguments],
            cwd=workspace.folder, stdout=subprocess.PIPE, stderr=file, text=True, check=True,
            env={**os.environ, "LC_ALL": "C"})
    status, kilobytes = map(int, run.stdout.split())
    return status, said.read_text(), time.perf_counter() - start, kilobytes / 1024


@pytest.mark.parametrize("path", [
    "content/ja/about.md", "content/site.yaml", "content/ja/huge.svg", "content/ja/huge.jpg",
    f"themes/{THEME.name}/assets/huge.css", f"themes/{THEME.name}/locales/ja.yaml",
    "content/root/huge.png",
])
def test_a_huge_file_is_refused_before_it_is_read(path, workspace):
    workspace.write("ja/more.md", "---\ntitle: x\n---\n![絵](huge.svg) ![絵](huge.jpg)\n")
    for name in ["huge.svg", "huge.jpg"]:
        workspace.write(f"ja/{name}", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    file = workspace.folder / path
    file.parent.mkdir(exist_ok=True)
    file.touch()
    os.truncate(file, GIGABYTE)
    status, said, _, memory = measured(workspace)
    assert status == 1
    assert f"{path}: error: This " in said and " has 1073 MB; " in said
    assert said.count("error:") == 1
    assert memory < 300
    assert not workspace.site.root.exists()


def test_a_huge_download_is_copied_piece_by_piece(workspace):
    size = GIGABYTE // 4
    file = workspace.content / "ja/huge.zip"
    file.touch()
    os.truncate(file, size)
    workspace.write("ja/more.md", "---\ntitle: x\n---\n[すべて](huge.zip)\n")
    for written in [True, False]:
        status, said, _, memory = measured(workspace)
        assert status == 0 and memory < 200, said
        assert (workspace.site.root / "huge.zip").stat().st_size == size
        assert (": 0 files written" in said) != written


def test_links_that_lead_everywhere_are_followed_once(workspace):
    for number in range(16):
        folder = workspace.content / f"ja/f{number}"
        folder.mkdir()
        for name in ["a", "b"]:
            (folder / name).symlink_to(f"../f{number + 1}")
    workspace.write("ja/f16/page.md", "---\ntitle: x\n---\n")
    status, said, seconds, _ = measured(workspace)
    assert status == 0 and seconds < 5
    assert said.count("is read already") == 32
    assert (workspace.site.root / "f16/page.html").exists()
    assert not (workspace.site.root / "f15/a").exists()


def test_files_for_the_sites_root_are_copied_as_they_are(workspace):
    files = {"CNAME": "example.org\n", ".well-known/security.txt": "Contact: a@example.org\n",
             "google12.html": "google-site-verification: google12.html", "favicon.ico": "\0\0\1\0"}
    for path, text in files.items():
        workspace.write(f"root/{path}", text)
    site = workspace.build()
    for path, text in files.items():
        assert (site.root / path).read_text() == text
    assert "root" not in words(workspace.run("check"))
    workspace.write("root/robots.txt", "User-agent: *\n")
    result = workspace.run("build")
    assert result.returncode == 1
    assert words(result).startswith(
        "content/root/robots.txt: error: This file would stand at robots.txt, which Sasshi writes itself.")
