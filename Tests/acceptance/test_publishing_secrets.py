"""Passwords: no program is told them where others can read along, and no file holds them but the person's own."""

import base64
import codecs
import re
import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from publishing import Person, ftps_host, sftp_host


def forms(password):
    """A password as it stands in text, in an address and in base 64."""
    return [password.encode(), quote(password).encode(), base64.b64encode(password.encode())]


def holding(password, *folders):
    """The files below folders that hold a password."""
    return [str(path) for folder in folders for path in sorted(folder.rglob("*"))
            if path.is_file() and any(form in path.read_bytes() for form in forms(password))]


@pytest.fixture(params=["sftp", "ftps"])
def host(request, tmp_path):
    """A host that is entered with a password and nothing else."""
    open_it, arguments = {"sftp": (sftp_host, ["--ways", "password"]), "ftps": (ftps_host, [])}[request.param]
    host = open_it(tmp_path / "host", "127.0.0.1", *arguments)
    yield host
    host.server.stop()


def test_a_password_is_in_no_argument_no_log_and_no_file_of_the_site(host, tmp_path):
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    person = Person(tmp_path / "person")
    person.write(1)
    shown = person.meet(host)
    # It was typed without an echo.
    assert host.password not in shown
    host.judge(person, {})
    # It is kept where nobody else can read it, and nowhere else.
    [kept] = holding(host.password, tmp_path / "person")
    assert Path(kept).is_relative_to(person.home / ".config/sasshi")
    assert Path(kept).stat().st_mode & 0o077 == 0
    assert holding(host.password, host.files) == []

    # Every program that is started, with its arguments and all of its environment.
    person.write(2)
    calls = tmp_path / "calls"
    result = subprocess.run(
        ["strace", "-f", "-v", "-s", "100000", "-e", "trace=execve,execveat", "-o", calls,
         *person.command_to(host.destination, "--yes")],
        cwd=person.folder, env=person.environment | host.environment, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=300)
    said = result.stdout + result.stderr
    assert result.returncode == 0, said
    host.judge(person, {})
    started = codecs.escape_decode(calls.read_bytes())[0]
    assert len(re.findall(rb"execve\(", started)) > 1
    assert [form for form in forms(host.password) if form in started or form in said] == []
    assert holding(host.password, person.folder, host.files) == []


def test_a_password_does_not_stay_behind_when_publishing_is_killed(host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    person.meet(host)
    assert list(person.scratch.iterdir()) == []
    for moment in [0.1, 0.3, 0.5]:
        person.write(2)
        process = person.start(host)
        time.sleep(moment)
        process.kill()
        process.communicate(timeout=60)
    # Who looks after that sees it soon, not at once.
    end = time.monotonic() + 10
    while any(person.scratch.iterdir()) and time.monotonic() < end:
        time.sleep(0.1)
    assert list(person.scratch.rglob("*")) == []


def test_a_password_in_site_yaml_is_refused_and_not_said_again(tmp_path):
    person = Person(tmp_path / "person")
    person.write(1, settings="publish: {to: 'sftp://hana:himitsu@example.org/web'}\n")
    for arguments in [["publish", "--yes"], ["check"], ["publish", "--to", "sftp://hana:himitsu@example.org/web"]]:
        result = person.sasshi(*arguments)
        said = result.stdout + result.stderr
        assert result.returncode in (1, 2) and "password" in said, said
        assert "himitsu" not in said
