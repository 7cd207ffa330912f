"""Hosts that are full, cannot be written to, or show something else than they were sent: it is said, and no reader sees
a broken page."""

import os
import re
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest

from publishing import Person, open_host, server
from reading import Reader


@pytest.fixture
def small_disk(tmp_path):
    """small_disk(folder, size): a disk of its own there, of that size."""
    folders = []

    def mount(folder, size):
        if os.geteuid() != 0:
            pytest.skip("needs root to make a disk that is full")
        folder.mkdir(parents=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", folder], check=True)
        folders.append(folder)

    yield mount
    for folder in folders:
        subprocess.run(["umount", "--lazy", folder], check=True)


def remount(folder, *options):
    subprocess.run(["mount", "-o", ",".join(["remount", *options]), folder], check=True)


@pytest.fixture(params=["folder", "sftp", "ftps"])
def host(request, tmp_path):
    with open_host(request.param, tmp_path / "host") as host:
        yield host


def test_a_full_disk_is_said_and_what_stands_there_stays_whole(host, small_disk, tmp_path):
    small_disk(host.files, "2m")
    with server("nginx", tmp_path / "nginx", host.files) as web:
        address = f"http://127.0.0.1:{web.facts['port']}/"
        person = Person(tmp_path / "person", address)
        reader = Reader(address)
        host.lay_foreign()
        person.write(1)
        person.meet(host)
        reader.allow(person.site.root)
        (host.files / "full").write_bytes(bytes(os.statvfs(host.files).f_bavail * 4096 - 200_000))
        person.write(2)
        assert person.sasshi("build").returncode == 0
        reader.allow(person.site.root)
        said = person.publish(host, status=3)
        assert "no room" in said, said
        reader.walk()
        assert reader.complaints == []
        (host.files / "full").unlink()
        person.publish(host)
        host.judge(person)


def test_a_disk_that_cannot_be_written_to_is_said(host, small_disk, tmp_path):
    small_disk(host.files, "8m")
    person = Person(tmp_path / "person")
    person.write(1)
    person.meet(host)
    before = host.state()
    remount(host.files, "ro")
    person.write(2)
    said = person.publish(host, status=3)
    assert "does not allow" in said, said
    assert host.state() == before
    remount(host.files, "rw")
    person.publish(host)
    host.judge(person, {})


@pytest.fixture
def shown(tmp_path):
    """shown(port, site): a folder as a host, the server that shows it in one of the ways of Tests/servers/nginx, and a
    person with a site that is to stand there."""
    with ExitStack() as stack:
        def show(port, site=None):
            host = stack.enter_context(open_host("folder", tmp_path / "host"))
            web = stack.enter_context(server("nginx", tmp_path / "nginx", site or host.files))
            person = Person(tmp_path / "person", f"http://127.0.0.1:{web.facts[port]}/")
            person.write(1)
            return host, web, person

        yield show


def test_what_was_published_is_seen_on_the_web(shown):
    host, web, person = shown("port")
    said = person.publish(host)
    log = Path(web.facts["log"]).read_text()
    assert "GET / " in log and "%E4%BA%A4%E6%B5%81%E4%BC%9A-3.html" in log, log
    assert "web" in said, said


@pytest.mark.parametrize("port, words", [("added", "adds"), ("kept", "copy|cache")])
def test_pages_that_the_web_shows_otherwise_are_named_with_the_cause(port, words, shown):
    host, web, person = shown(port)
    person.publish(host)
    reader = Reader(person.web)
    reader.walk()
    assert reader.answers > 30
    person.write(2)
    said = person.publish(host)
    assert re.search(words, said) and person.web in said, said
    host.judge(person, {})


def test_a_folder_that_the_web_does_not_show_is_named(shown, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/index.html").write_text("<p>rental server</p>")
    host, _, person = shown("port", tmp_path / "elsewhere")
    said = person.publish(host, status=3)
    assert "folder" in said and person.web in said, said


def test_a_web_that_is_closed_for_a_while_is_said_to_be(shown, tmp_path):
    host, _, person = shown("port")
    (tmp_path / "nginx/closed").touch()
    said = person.publish(host, status=3)
    assert "503" in said, said
    host.judge(person, {})
