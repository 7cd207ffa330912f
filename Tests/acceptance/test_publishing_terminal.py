"""What is asked of a person before a site goes anywhere, and what of it is remembered."""

import os
import re
import shutil
import signal
import subprocess
import time

import pytest

from network import Line
from program import Site
from publishing import Person, open_host, server, sftp_host


@pytest.fixture
def person(tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    return person


def test_a_place_that_only_site_yaml_names_gets_nothing_before_somebody_said_so(person, tmp_path):
    with open_host("folder", tmp_path / "host") as host:
        settings = person.content / "site.yaml"
        settings.write_text(settings.read_text() + f"publish: {{to: '{host.destination}'}}\n")
        for arguments in [[], ["--yes"]]:
            result = person.sasshi("publish", *arguments)
            said = result.stdout + result.stderr
            assert result.returncode == 2 and host.destination in said, said
            assert not host.files.exists() or not any(host.files.iterdir())
        # A person who says no has said no.
        with person.converse("publish") as conversation:
            conversation.answer(re.escape(host.destination) + r"(?s:.*): $", "no")
            assert conversation.end() == 2
        assert not host.files.exists() or not any(host.files.iterdir())
        person.publish(host)
        host.judge(person, {})
        # From now on, site.yaml is enough; but not for another folder with the same words in it.
        person.write(2, settings=f"publish: {{to: '{host.destination}'}}\n")
        result = person.sasshi("publish", "--yes")
        assert result.returncode == 0, result.stdout + result.stderr
        host.judge(person, {})
        other = shutil.copytree(person.folder, tmp_path / "another")
        (other / "content/root/.htaccess").write_text("other\n")
        before = host.state()
        person.folder = other
        result = person.sasshi("publish", "--yes")
        assert result.returncode == 2 and host.destination in result.stdout + result.stderr
        assert host.state() == before


@pytest.mark.parametrize("place", [
    "sftp://-oProxyCommand=touch%20owned@host/web", "sftp://hana@-oProxyCommand=touch owned/web",
    "sftp://hana@host/web/../../etc", "rclone::sftp,ssh='touch owned':web", "folder:../../elsewhere",
    "ftps://hana@host/web\nquote SITE CHMOD", "sftp://hana@host/-oX", "http://example.org/", "elsewhere",
])
def test_no_place_is_an_order(place, person):
    for arguments in [["--to", place, "--yes"], ["--yes"]]:
        if arguments == ["--yes"]:
            text = place.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            person.write(1, settings=f'publish: {{to: "{text}"}}\n')
        result = person.sasshi("publish", *arguments)
        assert result.returncode in (1, 2), (result.returncode, result.stdout + result.stderr)
        assert not list(person.folder.parent.rglob("owned"))


YES = "はい"


def test_a_first_publication_at_a_terminal_in_japanese(person, tmp_path):
    host = sftp_host(tmp_path / "host", "127.0.0.1", "--ways", "password")
    try:
        key = next((tmp_path / "host").glob("host-*.pub"))
        fingerprints = [subprocess.run(
            ["ssh-keygen", "-l", "-E", kind, "-f", key], capture_output=True, text=True).stdout.split()[1]
            for kind in ["sha256", "md5"]]
        with person.converse(
                "publish", "--to", host.destination, LANG="ja_JP.UTF-8", **host.environment) as conversation:
            asked = conversation.answer("鍵ですか", YES)
            assert all(fingerprint in asked for fingerprint in fingerprints), asked
            asked = conversation.answer("パスワード： ?$", "wrong")
            assert "hana" in asked
            asked = conversation.answer("パスワード： ?$", host.password)
            assert "違う" in asked
            plan = conversation.answer(r"公開しますか[^\n]*$", YES)
            assert re.search(r"\d+", plan)
            assert conversation.end() == 0, conversation.text
            assert host.password not in conversation.text and "wrong" not in conversation.text
            print(conversation.text)
        host.judge(person, {})
        # Nothing is asked twice.
        person.write(2)
        person.publish(host)
        host.judge(person, {})
    finally:
        host.server.stop()


def test_somebody_who_says_no_sends_nothing(person, tmp_path):
    with open_host("folder", tmp_path / "host") as host:
        with person.converse("publish", "--to", host.destination, LANG="ja_JP.UTF-8") as conversation:
            conversation.answer(r"公開しますか[^\n]*$", "いいえ")
            assert conversation.end() == 2
        assert not host.files.exists() or not any(host.files.iterdir())


def test_ctrl_c_ends_it_and_the_next_run_goes_on(person, tmp_path):
    with open_host("sftp", tmp_path / "host", far=True) as host, Line(host.ports) as line:
        person.meet(host)
        there = set(Site(host.files).files())
        person.write(2, pages=60)
        line.delay = 0.05
        with person.converse("publish", "--to", host.destination, "--yes", **host.environment) as conversation:
            while set(Site(host.files).files()) <= there:
                assert conversation.process.poll() is None, conversation.text
                time.sleep(0.01)
            conversation.interrupt()
            assert conversation.end(seconds=60) in (-signal.SIGINT, 128 + signal.SIGINT, 3), conversation.text
        # Nothing goes on behind the person's back.
        line.delay = 0
        time.sleep(0.5)
        before = host.state()
        time.sleep(1)
        assert host.state() == before
        assert not processes_of(host)
        sent = len(before)
        person.publish(host)
        host.judge(person, {})
        assert sent > 0


def processes_of(host):
    """The programs that still talk to a host."""
    found = []
    for entry in os.listdir("/proc"):
        try:
            command = open(f"/proc/{entry}/cmdline", "rb").read()
        except OSError:
            continue
        if entry.isdigit() and str(host.ports[0]).encode() in command and b"ssh" in command:
            found.append(command)
    return [command for command in found if b"127.0.0.2" in command]


def test_a_person_is_led_to_the_place_and_it_is_tried_and_written_down(tmp_path):
    host = sftp_host(tmp_path / "host", "127.0.0.1", "--ways", "password")
    host.files.mkdir(parents=True)
    try:
        with server("nginx", tmp_path / "nginx", host.files) as web:
            person = Person(tmp_path / "person")
            person.write(1)
            address = f"http://127.0.0.1:{web.facts['port']}/"
            with person.converse("publish", "--setup", LANG="ja_JP.UTF-8", **host.environment) as conversation:
                conversation.answer("番号［1］： $", "１")
                conversation.answer("サーバーの名前[^\n]*： $", "127.0.0.1")
                conversation.answer("アカウント名[^\n]*： $", host.server.facts["user"])
                conversation.answer("ポート番号[^\n]*： $", str(host.ports[0]))
                conversation.answer("フォルダー[^\n]*： $", f"{host.files}/nowhere")
                conversation.answer("アドレス[^\n]*： $", f"{address}")
                conversation.answer("鍵ですか[^\n]*： $", YES)
                conversation.answer("パスワード： $", host.password)
                # A folder below that of the web is none that readers see as the site.
                assert "別のフォルダー" in conversation.answer("この場所にしますか[^\n]*： $", "いいえ")
                conversation.answer("もう一度試しますか[^\n]*： $", YES)
                for question in ["番号", "サーバーの名前", "アカウント名", "ポート番号"]:
                    conversation.answer(question + "[^\n]*： $", "")
                conversation.answer("フォルダー[^\n]*： $", str(host.files))
                assert conversation.end() == 0, conversation.text
                assert "うまくいきました" in conversation.text
            # What was tried is gone.
            assert [path for path in host.files.rglob("*") if path.is_file()] == []
            settings = (person.content / "site.yaml").read_text()
            assert host.destination in settings or host.destination.replace(" ", "%20") in settings, settings
            assert address in settings and host.password not in settings
            with person.converse("publish", LANG="ja_JP.UTF-8", **host.environment) as conversation:
                conversation.answer(r"公開しますか[^\n]*$", YES)
                assert conversation.end() == 0, conversation.text
                assert "送ったとおり" in conversation.text
            host.judge(person, {})
    finally:
        host.server.stop()
