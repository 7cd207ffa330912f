"""What a build leaves that is killed, or whose machine loses its power, and what the next one makes of it."""

import itertools
import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from program import CONTENT, SASSHI, THEME, Site, build, sasshi

# How often a build is killed; SASSHI_KILLS asks for more.
KILLS = int(os.environ.get("SASSHI_KILLS", 40))
PAGES = int(os.environ.get("SASSHI_PAGES", 300))

SETTINGS = """\
name: {name}
languages: [ja, en]
organisation: {{name: 会, url: https://example.org/}}
"""
FOREIGN = {
    "CNAME": "example.org", "own/notes.txt": "mine", "ja.txt": "", ".sasshi-new-mine.txt": "mine",
    "pages/.sasshi-new-5": "mine", ".sasshi-new-0123456789abcdef": "mine", ".htaccess": "deny",
}


def write_content(folder, name, pages=PAGES):
    """A site whose name stands on every page."""
    text = "仲間が集まる場所を地域でつくるために、保健師と家族は話しあいました。\n\n" * 10
    files = {"site.yaml": SETTINGS.format(name=name)}
    for language in ["ja", "en"]:
        files[f"{language}/index.md"] = "---\ntitle: はじめ\n---\n" + text
        for number in range(pages // 2):
            files[f"{language}/pages/{number % 7}/page-{number}.md"] = (
                f"---\ntitle: {number}\n---\n## {name}\n\n{text}")
    for path, text in files.items():
        file = Path(folder) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return Path(folder)


def bytes_of(output):
    """All files, hidden ones too, but for the two lists of what Sasshi wrote."""
    return {path: data for path, data in Site(output).bytes().items()
            if not path.startswith(".sasshi-manifest")}


def is_waiting(path, foreign=FOREIGN):
    return Path(path).name.startswith(".sasshi-new-") and path not in foreign


class Rebuild:
    """A site, built, and other content for it by which every page changes."""

    def __init__(self, folder):
        self.folder = folder
        self.new_content = write_content(folder / "new", "新しい")
        self.before = build(folder / "before", content=write_content(folder / "old", "古い")).root
        for path, text in FOREIGN.items():
            file = self.before / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(text)
        self.old = bytes_of(self.before)
        self.new = bytes_of(build(folder / "clean", content=self.new_content).root)
        self.new |= {path: text.encode() for path, text in FOREIGN.items()}
        self.changed = {path for path in self.new if self.old.get(path) != self.new[path]}
        assert len(self.changed) >= PAGES
        self.output = folder / "output"
        self.reset()

    def reset(self):
        """Puts the old site in the place of the output."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.copytree(self.before, self.output)

    def start(self):
        return subprocess.Popen(
            [SASSHI, "build", "--content", self.new_content, "--theme", THEME, "--output", self.output],
            stdout=subprocess.DEVNULL)

    def judge(self):
        """In which state the output is: "old", "waiting", "mixed" or "new"; whatever it is, all is whole."""
        found = bytes_of(self.output)
        waiting = [data for path, data in found.items() if is_waiting(path)]
        found = {path: data for path, data in found.items() if not is_waiting(path)}
        assert {path: found[path].decode() for path in FOREIGN} == FOREIGN
        for path, data in found.items():
            assert data in (self.old.get(path), self.new.get(path)), f"{path} is not whole"
        assert set(found) >= set(self.old)
        renamed = {path for path in self.changed if found.get(path) == self.new[path]}
        if not renamed:
            return "waiting" if waiting else "old"
        # As soon as one file is new, all others wait beside it, whole: the burst has begun.
        missing = [path for path in self.changed - renamed if self.new[path] not in waiting]
        assert not missing, f"{len(renamed)} files were new before {len(missing)} were written"
        return "new" if renamed == self.changed else "mixed"


def test_a_build_that_is_killed_leaves_whole_files_and_the_next_one_finishes(tmp_path):
    rebuild = Rebuild(tmp_path)
    start = time.perf_counter()
    assert rebuild.start().wait() == 0
    seconds = time.perf_counter() - start
    assert bytes_of(rebuild.output) == rebuild.new
    states = {"old": 0, "waiting": 0, "mixed": 0, "new": 0}
    chance = random.Random(12)
    for _ in range(KILLS):
        rebuild.reset()
        process = rebuild.start()
        time.sleep(chance.uniform(0, seconds * 1.1))
        process.kill()
        process.wait()
        states[rebuild.judge()] += 1
        assert rebuild.start().wait() == 0
        assert bytes_of(rebuild.output) == rebuild.new
    print(f"{KILLS} kills within {seconds:.3f} s: {states}")
    # Kills that come before the first file is written, or after the last, show nothing.
    assert states["waiting"] > 0
    assert states["mixed"] <= max(2, KILLS // 5)


def test_new_files_take_their_places_in_one_burst(tmp_path):
    rebuild = Rebuild(tmp_path)
    start = time.perf_counter()
    assert rebuild.start().wait() == 0
    seconds = time.perf_counter() - start
    # A rename is noted in the file, by a clock of few milliseconds.
    times = [(rebuild.output / path).stat().st_ctime for path in rebuild.changed]
    print(f"{len(times)} files in {max(times) - min(times):.4f} s of {seconds:.3f} s")
    assert max(times) - min(times) < seconds / 3


def test_a_build_without_an_edit_waits_for_no_disk(tmp_path):
    rebuild = Rebuild(tmp_path)
    calls = tmp_path / "calls"

    def build_and_count():
        command = ["strace", "-f", "-e", "trace=fsync,fdatasync,syncfs,sync,renameat,renameat2",
                   "-o", calls, SASSHI, "build", "--content", rebuild.new_content, "--theme", THEME,
                   "--output", rebuild.output]
        subprocess.run(command, check=True, capture_output=True)
        return [line.split("(")[0].split()[-1] for line in calls.read_text().splitlines()
                if "(" in line and "+++" not in line]

    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    # All bytes are on the disk before the first file changes names with an old one, and all names before those
    # are deleted and before the program ends.
    calls_of_change = build_and_count()
    assert [name for name, _ in itertools.groupby(calls_of_change)] == ["syncfs", "renameat2", "syncfs"]
    assert calls_of_change.count("renameat2") == len(rebuild.changed)
    assert calls_of_change[-2:] == ["syncfs"] * 2
    assert build_and_count() == []


@pytest.mark.parametrize("torn", ["empty", "half", "zeros"])
def test_a_torn_list_of_files_costs_nobody_anything(torn, tmp_path):
    rebuild = Rebuild(tmp_path)
    manifest = rebuild.output / ".sasshi-manifest"
    data = manifest.read_bytes()
    manifest.write_bytes(
        {"empty": b"", "half": data[:len(data) // 2], "zeros": bytes(len(data))}[torn])
    assert rebuild.start().wait() == 0
    assert bytes_of(rebuild.output) == rebuild.new


def test_files_that_a_power_cut_emptied_are_built_again(tmp_path):
    """As an older Sasshi, or a disk that lies, may leave them."""
    rebuild = Rebuild(tmp_path)
    for file in rebuild.output.rglob("*"):
        if file.is_file() and file.relative_to(rebuild.output).as_posix() not in FOREIGN:
            file.write_bytes(b"")
    assert rebuild.start().wait() == 0
    assert bytes_of(rebuild.output) == rebuild.new


def has_loop_devices():
    return os.geteuid() == 0 and Path("/dev/loop-control").exists() and shutil.which("mkfs.ext4")


@pytest.fixture
def disk(tmp_path):
    """An ext4 disk of its own: the folder, and the file that holds its bytes."""
    if not has_loop_devices():
        pytest.skip("needs root and loop devices")
    image, folder = tmp_path / "disk.img", tmp_path / "disk"
    image.write_bytes(b"")
    os.truncate(image, 256 << 20)
    subprocess.run(["mkfs.ext4", "-q", image], check=True)
    folder.mkdir()
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)
    yield folder, image
    subprocess.run(["umount", folder], check=True)


def after_a_power_cut(image, folder):
    """What is on a copy of a disk, mounted as after a power cut: its journal is played."""
    copy = folder / "copy.img"
    # The blocks of the loop device that are on the disk, not what waits in memory to be written to it.
    subprocess.run(["cp", "--sparse=always", image, copy], check=True)
    place = folder / "copy"
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", copy, place], check=True)
    try:
        return Site(place / "output").bytes()
    finally:
        subprocess.run(["umount", place], check=True)


def test_after_a_build_a_power_cut_costs_nothing(disk, tmp_path):
    folder, image = disk
    old = write_content(tmp_path / "old", "古い")
    new = write_content(tmp_path / "new", "新しい")
    for content in [old, new, old]:
        assert sasshi("build", "--content", content, "--theme", THEME, "--output",
                      folder / "output").returncode == 0
        time.sleep(0.1)
        survived = after_a_power_cut(image, tmp_path)
        assert survived == Site(folder / "output").bytes()
    assert len(survived) > PAGES


def test_a_power_cut_in_a_build_leaves_whole_files(disk, tmp_path):
    folder, image = disk
    output = folder / "output"
    contents = [write_content(tmp_path / "old", "古い"), write_content(tmp_path / "new", "新しい")]
    whole = [build(tmp_path / f"clean-{n}", content=content).bytes()
             for n, content in enumerate(contents)]
    command = [SASSHI, "build", "--theme", THEME, "--output", output, "--content"]
    subprocess.run([*command, contents[0]], check=True, capture_output=True)
    chance = random.Random(5)
    for turn in range(1, 9):
        process = subprocess.Popen([*command, contents[turn % 2]], stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, 0.4))
        survived = after_a_power_cut(image, tmp_path)
        assert process.wait() == 0
        for path, data in survived.items():
            if not is_waiting(path, ()) and not path.startswith(".sasshi-"):
                assert data in (whole[0].get(path), whole[1].get(path)), path
        assert set(survived) >= set(whole[0])
        # Two lists, of which one is whole.
        lists = [survived[name] for name in [".sasshi-manifest", ".sasshi-manifest-copy"]]
        assert any(text.endswith(b"\n") and text.count(b"\n") > PAGES for text in lists)


@pytest.mark.parametrize("language", ["ko", "fr"])
def test_what_an_author_owns_is_never_left_empty(language, disk, tmp_path):
    folder, image = disk
    place = folder / "output"
    shutil.copytree(CONTENT, place / "content")
    shutil.copytree(THEME.parent, place / "themes")
    subprocess.run(["sync", "-f", place], check=True)
    assert sasshi("new", "language", language, cwd=place).returncode == 0
    time.sleep(0.1)
    survived = after_a_power_cut(image, tmp_path)
    for file in [f"content/{language}/index.md", f"themes/{THEME.name}/locales/{language}.yaml",
                 "content/site.yaml"]:
        assert survived[file] and survived[file] == (place / file).read_bytes(), file
