"""A site that is published, the person who publishes it, and the hosts that take it."""

import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from browsing import free_port
from conversing import Conversation
from network import FAR
from program import ROOT, SASSHI, Site

SERVERS = ROOT / "Tests/servers"
# What others have put on a host, beside the site and among it.
FOREIGN = {
    "CGI/form.cgi": "#!/bin/sh", "ja.txt": "", ".htpasswd": "mine", "活動/自分の.txt": "mine", ".sasshi-mine": "mine",
    ".sasshi-0123456789abcdef-1": "mine", "活動/.sasshi-new-5": "mine", "page.html.bak": "<p>old",
}
LIST = ".sasshi-published"
# What a person's programs are told, without what they are told of this machine and whoever sits there.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not re.match(
    "LC_|LANG|TZ$|SSH_|DBUS_|XDG_|DISPLAY$|WAYLAND_|AWS_|RCLONE_|SASSHI_P|.*_proxy$", name, re.I)}


class Server:
    """A running server of Tests/servers; `facts` is what it says of itself."""

    def __init__(self, name, folder, *arguments):
        self._process = subprocess.Popen(
            [SERVERS / name, folder, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            start_new_session=True)
        line = self._process.stdout.readline()
        assert line, f"{name} did not start: {self._process.wait()}"
        self.facts = json.loads(line)

    def stop(self):
        """Ends it and whatever its sessions do at once, as when a machine loses its power."""
        self._process.terminate()
        self._process.wait(timeout=10)
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


@contextmanager
def server(name, folder, *arguments):
    running = Server(name, folder, *arguments)
    try:
        yield running
    finally:
        running.stop()


class Person:
    """Somebody with a site in a folder, at a machine from which nothing has been published yet."""

    def __init__(self, folder, web=None):
        self.folder = Path(folder) / "サイト"
        self.home = Path(folder) / "home"
        self.home.mkdir(parents=True)
        self.content = self.folder / "content"
        self.site = Site(self.folder / "output")
        self.web = web
        # Short, as it is for everybody: sockets are made there.
        self._scratch = tempfile.TemporaryDirectory(prefix="sasshi-test-")
        self.scratch = Path(self._scratch.name)
        self.environment = ENVIRONMENT | {
            "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "LANG": "C.UTF-8",
            "TMPDIR": str(self.scratch),
            # Without cards, a build takes a tenth of the time.
            "SASSHI_VIPS": "/nowhere"}

    def write(self, version, pages=8, settings=""):
        """Writes the site anew: each page says another version, one page is gone and one has come."""
        shutil.rmtree(self.content, ignore_errors=True)
        numbers = range(version, version + pages)
        address = f"base-url: {self.web}\n" if self.web else ""
        files = {
            "site.yaml": f"name: 会\nlanguages: [ja, en]\n{address}{settings}",
            "ja/index.md": "---\ntitle: はじめ\n---\n" + "".join(
                f"- [{number}](活動/交流会-{number}.md)\n" for number in numbers),
            "root/.htaccess": f"# {version}\n", "root/.well-known/security.txt": f"Contact: {version}\n",
        } | {
            f"ja/活動/交流会-{number}.md": f"---\ntitle: 交流会 {number}\n---\n![{number}](../写真/夏祭り-{version}.png)\n\n"
            f"## 第{version}版\n\n" + "仲間が集まる場所を地域でつくるために、保健師と家族は話しあいました。\n\n" * 60
            for number in numbers}
        for path, text in files.items():
            file = self.content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        picture = self.content / f"ja/写真/夏祭り-{version}.png"
        picture.parent.mkdir(exist_ok=True)
        chance = random.Random(version)
        Image.frombytes("L", (400, 300), chance.randbytes(120_000)).save(picture)

    def command_to(self, destination, *arguments):
        return [SASSHI, "publish", "--to", destination, *map(str, arguments)]

    def sasshi(self, *arguments, **environment):
        return subprocess.run(
            [SASSHI, *map(str, arguments)], cwd=self.folder, env=self.environment | environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600)

    def start(self, host):
        """Begins to publish without a terminal."""
        return subprocess.Popen(
            self.command_to(host.destination, "--yes", "--yes"), cwd=self.folder, env=self.environment | host.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def publish(self, host, *arguments, status=0):
        """Publishes without a terminal; gives back what was said."""
        result = self.sasshi("publish", "--to", host.destination, "--yes", *arguments, **host.environment)
        said = result.stdout + result.stderr
        assert result.returncode == status, (result.returncode, said)
        return said

    def meet(self, host, succeeds=True):
        """Publishes at a terminal, to a host that is seen for the first time; gives back what was said."""
        with self.converse("publish", "--to", host.destination, "--yes", **host.environment) as conversation:
            status = conversation.answer_all([
                (r"(?i)password.*: ?$", host.password or ""), (r"(?i)(key|certificate) of [^\n]*: ?$", "yes")])
            assert (status == 0) == succeeds, conversation.text
            return conversation.text

    def converse(self, *arguments, **environment):
        """Runs the program at a terminal."""
        return Conversation([SASSHI, *arguments], self.folder, self.environment | environment)


@dataclass
class Host:
    """Where a site is published: how `--to` names it, the folder in which its files are found on this machine, and
    what there is to reach it."""

    destination: str
    files: Path
    # The ports at which its server stands, and its server, and how it is started anew.
    ports: list = field(default_factory=list)
    server: Server = None
    password: str = None
    environment: dict = field(default_factory=dict)
    _start: Callable = None

    def start_again(self):
        self.server = self._start()

    def found(self):
        """Every file that stands there, those of others among them. What was asked of the host before a program was
        killed may still be done: a temporary file gets its name."""
        while True:
            try:
                return Site(self.files).bytes()
            except FileNotFoundError:
                continue

    def state(self):
        """Bytes and inode of each of them: one that was sent again has another inode."""
        return {path: (data, (self.files / path).stat().st_ino) for path, data in self.found().items()}

    def is_receiving(self):
        """Whether the list there says that files are on their way."""
        try:
            return re.search(rb"(?m)^[-+][^\t]*\t", (self.files / LIST).read_bytes())
        except FileNotFoundError:
            return False

    def wait_until_receiving(self, process):
        """Waits until a program that publishes sends the first file, or ends."""
        while process.poll() is None and not self.is_receiving():
            time.sleep(0.002)

    def lay_foreign(self):
        for path, text in FOREIGN.items():
            file = self.files / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    def judge(self, person, foreign=FOREIGN):
        """What stands there is what was built, what others put there, and the list; nothing else."""
        found = self.found()
        others = {path: found.pop(path, b"gone").decode() for path in foreign}
        assert others == foreign, others
        assert found.pop(LIST, None), "the host has no list"
        wanted = built(person.site)
        assert set(found) == set(wanted), set(found) ^ set(wanted)
        assert [path for path in wanted if found[path] != wanted[path]] == []


def built(site):
    """What of an output is for the host: all but the lists of what Sasshi wrote there."""
    return {path: data for path, data in site.bytes().items() if not path.startswith(".sasshi-manifest")}


@dataclass
class ObjectStore(Host):
    """Its files are no files: they are fetched by rclone, and laid there by it."""

    def found(self):
        shutil.rmtree(self.files, ignore_errors=True)
        # The bucket is there even when the folder in it is not.
        self._rclone("copy", self._remote, self.files.parent)
        return Site(self.files).bytes()

    def state(self):
        return self.found()

    def lay_foreign(self):
        super().lay_foreign()
        self._rclone("copy", self.files.parent, self._remote)

    @property
    def _remote(self):
        return self.destination.removeprefix("rclone:").removesuffix(f"/{NAME}")

    def _rclone(self, *arguments):
        subprocess.run(
            ["rclone", *arguments], env=ENVIRONMENT | self.environment, stdin=subprocess.DEVNULL, check=True,
            capture_output=True)


KINDS = ["folder", "sftp", "ftps", "s3"]
# The folder of the site on each of them.
NAME = "公開 用"


@contextmanager
def open_host(kind, folder, far=False):
    """A host of a kind, with nothing on it. One that is far is reached through a `Line`."""
    folder.mkdir()
    host = {"folder": folder_host, "sftp": sftp_host, "ftps": ftps_host, "s3": object_store}[kind](
        folder, FAR if far else "127.0.0.1")
    try:
        yield host
    finally:
        if host.server:
            host.server.stop()


def folder_host(folder, _):
    return Host(f"folder:{folder / NAME}", folder / NAME)


def sftp_host(folder, address, *arguments):
    """An sshd that is entered with a key, unless the arguments say otherwise."""
    port = free_port()

    def start():
        return Server("sshd", folder, "--port", port, *arguments)
    server = start()
    facts = server.facts
    files = Path(facts["home"]) / NAME
    return Host(
        f"sftp://{facts['user']}@{address}:{port}{files}", files, [port], server, facts["password"],
        {"SASSHI_SSH": facts["ssh"]}, start)


def ftps_host(folder, address, *arguments):
    """A vsftpd with a certificate that it made itself."""
    ports = free_ports(30)

    def start():
        return Server(
            "vsftpd", folder, f"port={ports[0]}", f"pasv_min_port={ports[1]}", f"pasv_max_port={ports[-1]}", *arguments)
    server = start()
    facts = server.facts
    return Host(
        f"ftps://{facts['user']}@{address}:{ports[0]}/{NAME}", Path(facts["files"]) / NAME, ports, server,
        facts["password"], {}, start)


def object_store(folder, _):
    """A store that speaks S3; its bucket is empty."""
    server = Server("s3", folder)
    return ObjectStore(
        f"rclone:store:{server.facts['bucket']}/{NAME}", folder / "found" / NAME, [], server, None,
        {"RCLONE_CONFIG": server.facts["config"]})


def free_ports(count):
    """As many ports in a row that nobody has taken."""
    while True:
        first = random.randrange(20_000, 32_000)
        listeners = []
        try:
            for port in range(first, first + count):
                listeners.append(socket.create_server(("127.0.0.1", port)))
            return list(range(first, first + count))
        except OSError:
            continue
        finally:
            for listener in listeners:
                listener.close()
