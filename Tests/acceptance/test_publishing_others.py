"""Others who write where a site is published: what is theirs stays, and what they take away is put back."""

import os
import re
import shutil
import subprocess
import time

import pytest

from network import Line
from publishing import LIST, Person, built, open_host

KINDS_OF_FILES = ["folder", "sftp", "ftps"]
MINE = "<p>mine</p>"


@pytest.fixture(params=KINDS_OF_FILES)
def host(request, tmp_path):
    with open_host(request.param, tmp_path / "host") as host:
        yield host


@pytest.fixture
def person(tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    return person


def put(host, path):
    file = host.files / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(MINE)
    return file


def add_page(person, name):
    """A new page, with a link to it."""
    (person.content / f"ja/活動/{name}.md").write_text(f"---\ntitle: {name}\n---\n{name}\n")
    with open(person.content / "ja/index.md", "a") as index:
        index.write(f"- [{name}](活動/{name}.md)\n")


def take_page(person, name):
    (person.content / f"ja/活動/{name}.md").unlink()
    index = person.content / "ja/index.md"
    index.write_text(index.read_text().replace(f"- [{name}](活動/{name}.md)\n", ""))


# FTP has no way of giving a file a name only when it is free.
@pytest.mark.parametrize("kind", ["folder", "sftp"])
def test_a_file_that_somebody_puts_in_the_way_after_the_plan_stays(kind, person, tmp_path):
    with open_host(kind, tmp_path / "host") as host:
        person.meet(host)
        add_page(person, "新しい")
        with person.converse("publish", "--to", host.destination, **host.environment) as conversation:
            conversation.wait_for(r"Publish\? [^\n]*$")
            mine = put(host, "活動/新しい.html")
            conversation.answer(r"Publish\? [^\n]*$", "yes")
            assert conversation.end() == 3
            assert "活動/新しい.html" in conversation.text
        assert mine.read_text() == MINE
        # Nor does a later run take it for its own.
        said = person.publish(host, status=3)
        assert "活動/新しい.html" in said and mine.read_text() == MINE, said
        take_page(person, "新しい")
        person.publish(host)
        host.judge(person, {"活動/新しい.html": MINE})


@pytest.fixture
def broken_off(person, tmp_path):
    """A host that a run has told of new pages, of which it sent some and others not."""
    with open_host("sftp", tmp_path / "host", far=True) as host, Line(host.ports) as line:
        person.meet(host)
        old = built(person.site)
        for number in range(20):
            add_page(person, f"新{number}")
        line.delay = 0.02
        process = person.start(host)
        while not any(host.files.glob("活動/新*.html")):
            assert process.poll() is None, process.communicate()
            time.sleep(0.002)
        process.kill()
        process.communicate(timeout=60)
        time.sleep(1)
        line.delay = 0
        lines = (host.files / LIST).read_text().splitlines()
        coming = [line.split("\t", 1)[1] for line in lines if re.match(r"\+[^\t]*\t", line)]
        pages = [path for path in coming if path.startswith("活動/新")]
        yield (host, old, [path for path in pages if (host.files / path).exists()],
               [path for path in pages if not (host.files / path).exists()])


def test_a_file_at_a_path_that_was_announced_and_never_sent_is_its_owners(broken_off, person):
    host, _, _, unsent = broken_off
    mine = put(host, unsent[-1])
    said = person.publish(host, status=3)
    assert unsent[-1] in said and mine.read_text() == MINE, said
    for number in range(20):
        take_page(person, f"新{number}")
    person.publish(host, "--yes")
    host.judge(person, {unsent[-1]: MINE})


def test_what_a_broken_run_sent_is_said_to_go_before_it_goes(broken_off, person):
    host, old, sent, _ = broken_off
    for number in range(20):
        take_page(person, f"新{number}")
    result = person.sasshi("publish", "--to", host.destination, "--dry-run", **host.environment)
    said = result.stdout + result.stderr
    assert result.returncode == 0 and any(path in said for path in sent), said
    person.publish(host, "--yes")
    host.judge(person, {})
    assert built(person.site) == old


def test_a_file_that_cannot_be_deleted_is_no_success(host, person):
    add_page(person, "消える")
    person.meet(host)
    page = host.files / "活動/消える.html"
    if os.geteuid() != 0:
        pytest.skip("needs root to make a file that cannot be deleted")
    subprocess.run(["mount", "--bind", page, page], check=True)
    try:
        take_page(person, "消える")
        said = person.publish(host, status=3)
        assert "活動/消える.html" in said, said
    finally:
        subprocess.run(["umount", page], check=True)
    person.publish(host)
    host.judge(person, {})


def test_what_others_took_away_is_put_back(host, person):
    person.meet(host)
    (host.files / "活動/交流会-3.html").unlink()
    person.publish(host)
    host.judge(person, {})
    shutil.rmtree(host.files / "活動")
    page = person.content / "ja/活動/交流会-4.md"
    page.write_text(page.read_text() + "\n新しい文。\n")
    person.publish(host)
    host.judge(person, {})


def test_a_file_becomes_a_folder_and_a_folder_a_file(host, person):
    paper = person.content / "root/資料"
    paper.write_text("1\n")
    person.meet(host)
    for _ in range(2):
        paper.unlink()
        paper.mkdir()
        (paper / "a.txt").write_text("2\n")
        person.publish(host)
        host.judge(person, {})
        shutil.rmtree(paper)
        paper.write_text("1\n")
        person.publish(host)
        host.judge(person, {})


def test_what_others_put_into_a_folder_that_becomes_a_file_is_named_and_stays(host, person):
    paper = person.content / "root/資料"
    (paper / "下").mkdir(parents=True)
    for name in ["a.txt", "下/b.txt"]:
        (paper / name).write_text("1\n")
    person.meet(host)
    before = host.state()
    mine = {"資料/.htaccess", "資料/下/自分の.txt", "資料/別"}
    put(host, "資料/.htaccess"), put(host, "資料/下/自分の.txt"), put(host, "資料/別/私の.txt")
    shutil.rmtree(paper)
    paper.write_text("2\n")
    said = person.publish(host, status=3)
    assert all(re.search(rf"{re.escape(name)}[,.]", said) for name in mine), said
    assert "a.txt" not in said, said
    now = host.state()
    assert {path: now[path] for path in before} == before
    (host.files / "資料/.htaccess").unlink()
    (host.files / "資料/下/自分の.txt").unlink()
    shutil.rmtree(host.files / "資料/別")
    person.publish(host)
    host.judge(person, {})


def test_a_large_file_in_the_way_is_named_as_any_other(host, person):
    with open(put(host, "index.html"), "r+b") as large:
        large.truncate(300 << 20)
    start = time.monotonic()
    said = person.meet(host, succeeds=False)
    assert "index.html" in said and time.monotonic() - start < 60, said
    assert (host.files / "index.html").stat().st_size == 300 << 20


@pytest.mark.parametrize("place", [
    "folder:content", "folder:content/ja", "folder:output", "folder:output/web", "folder:.sasshi",
    "folder:{site}/content", "folder:{site}/output"])
def test_the_folder_of_the_site_itself_is_no_place_to_publish_to(place, person):
    person.sasshi("build")
    before = person.site.bytes(), {path: path.read_bytes() for path in person.content.rglob("*") if path.is_file()}
    result = person.sasshi(
        "publish", "--yes", "--to", place.format(site=person.folder))
    said = result.stdout + result.stderr
    assert result.returncode != 0, said
    after = person.site.bytes(), {path: path.read_bytes() for path in person.content.rglob("*") if path.is_file()}
    assert after == before
