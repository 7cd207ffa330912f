"""A site that is published: what stands on each kind of host, and what is sent again."""

import os
import shutil
import time

import pytest

from program import Site
from publishing import KINDS, LIST, Person, built, open_host, server
from reading import Reader


@pytest.fixture(params=KINDS)
def host(request, tmp_path):
    with open_host(request.param, tmp_path / "host") as host:
        yield host


@pytest.fixture
def folder_host(tmp_path):
    with open_host("folder", tmp_path / "host") as host:
        yield host


def changed(before, after):
    """The paths that are new or other, and those that are gone."""
    return ({path for path in after if before.get(path) != after[path]}, set(before) - set(after))


def test_only_what_changed_goes_to_a_host_and_what_is_gone_goes_there_too(host, tmp_path):
    person = Person(tmp_path / "person")
    host.lay_foreign()
    person.write(1)
    person.meet(host)
    host.judge(person)

    # Nothing changed: nothing is sent, not even the list.
    first, output = host.state(), built(person.site)
    person.publish(host)
    assert host.state() == first

    # One page changed: what depends on it is sent, and nothing else.
    page = person.content / "ja/活動/交流会-3.md"
    page.write_text(page.read_text() + "\n新しい文。\n")
    person.publish(host)
    host.judge(person)
    new, gone = changed(output, built(person.site))
    assert "活動/交流会-3.html" in new and gone == set() and len(new) < len(output) / 2
    second = host.state()
    assert changed(first, second) == (new | {LIST}, set())

    # A page is removed.
    page.unlink()
    index = person.content / "ja/index.md"
    index.write_text(index.read_text().replace("- [3](活動/交流会-3.md)\n", ""))
    output = built(person.site)
    person.publish(host)
    host.judge(person)
    new, gone = changed(output, built(person.site))
    assert "活動/交流会-3.html" in gone
    assert changed(second, host.state()) == (new | {LIST}, gone)


@pytest.mark.parametrize("kind", ["folder", "sftp", "ftps"])
def test_what_was_sent_is_there_for_readers(kind, tmp_path):
    with (open_host(kind, tmp_path / "host") as host,
          server("nginx", tmp_path / "nginx", host.files) as web):
        person = Person(tmp_path / "person", f"http://127.0.0.1:{web.facts['port']}/")
        person.write(1)
        reader = Reader(person.web)
        person.meet(host)
        reader.allow(person.site.root)
        reader.walk()
        assert reader.complaints == [] and reader.answers > 30
        # The program of the web is another account than the one that sent them.
        for entry in host.files.rglob("*"):
            assert entry.stat().st_mode & (0o555 if entry.is_dir() else 0o444) in (0o555, 0o444), entry


def test_a_folder_that_is_empty_goes_and_one_with_a_file_of_others_stays(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    for folder in ["空", "他"]:
        (person.content / "ja" / folder).mkdir()
        (person.content / "ja" / folder / "a.md").write_text("---\ntitle: a\n---\na\n")
    person.publish(folder_host)
    (folder_host.files / "他/mine.txt").write_text("mine")
    for folder in ["空", "他"]:
        shutil.rmtree(person.content / "ja" / folder)
    person.publish(folder_host)
    folder_host.judge(person, {"他/mine.txt": "mine"})
    assert not (folder_host.files / "空").exists()


@pytest.mark.parametrize("kind", ["folder", "sftp", "ftps"])
def test_what_others_put_in_the_way_is_named_and_stays(kind, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    with open_host(kind, tmp_path / "host") as host:
        (host.files / "活動").mkdir(parents=True)
        mine = {"index.html": "<p>rental server", "活動/交流会-4.html": "mine"}
        for path, text in mine.items():
            (host.files / path).write_text(text)
        said = person.meet(host, succeeds=False)
        assert all(path in said for path in mine), said
        assert {path: data.decode() for path, data in host.found().items()} == mine
        for path in mine:
            (host.files / path).unlink()
        person.publish(host)
        host.judge(person, {})


def test_removing_much_needs_a_word_of_its_own(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1, pages=20)
    person.publish(folder_host)
    before = folder_host.state()
    person.write(1, pages=3)
    said = person.publish(folder_host, status=2)
    assert folder_host.state() == before and "--yes --yes" in said, said
    with person.converse("publish", "--to", folder_host.destination) as conversation:
        conversation.answer(r"Publish\? [^\n]*$", "yes")
        conversation.answer(r"quarter [^\n]*\? [^\n]*$", "no")
        assert conversation.end() == 2
        assert folder_host.state() == before
    person.publish(folder_host, "--yes")
    folder_host.judge(person, {})


def test_the_state_before_comes_back(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    outputs = {}
    for version in [1, 2, 3]:
        person.write(version)
        person.publish(folder_host)
        outputs[version] = Site(folder_host.files).bytes()
        del outputs[version][LIST]

    def shown():
        found = Site(folder_host.files).bytes()
        del found[LIST]
        return next((version for version, output in outputs.items() if output == found), None)

    assert shown() == 3
    person.publish(folder_host, "--back")
    assert shown() == 2
    person.publish(folder_host, "--back")
    assert shown() == 1
    # What is written is published as ever.
    person.publish(folder_host)
    assert shown() == 3


def test_nothing_is_done_where_it_is_only_asked_what_would_be(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    result = person.sasshi("publish", "--to", folder_host.destination, "--dry-run")
    assert result.returncode == 0, result.stdout + result.stderr
    assert not folder_host.files.exists() or not any(folder_host.files.iterdir())


def test_times_on_the_host_and_here_mean_nothing(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    person.publish(folder_host)
    for file in folder_host.files.rglob("*"):
        os.utime(file, (2_000_000_000, 2_000_000_000))
    for file in [*person.folder.rglob("*")]:
        if file.is_file():
            os.utime(file, (900_000_000, 900_000_000))
    before = folder_host.state()
    person.publish(folder_host)
    assert folder_host.state() == before
    # A text of the same length and of the same time is another one.
    page = person.content / "ja/活動/交流会-3.md"
    time_before = page.stat().st_mtime_ns
    page.write_text(page.read_text().replace("第1版", "第9版"))
    os.utime(page, ns=(time_before, time_before))
    person.publish(folder_host)
    folder_host.judge(person, {})


def test_five_thousand_files_are_published(folder_host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    for number in range(5_000):
        file = person.content / f"root/資料/{number % 50}/{number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{number}\n")
    seconds = []
    for _ in range(2):
        start = time.monotonic()
        person.publish(folder_host)
        seconds.append(time.monotonic() - start)
    folder_host.judge(person, {})
    print("5,000 files: {:.1f} s; nothing to do: {:.1f} s".format(*seconds))
