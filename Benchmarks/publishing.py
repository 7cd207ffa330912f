#!/usr/bin/env python3
"""Measures how long it takes to publish the sample over SFTP, the first time and after one change, beside `rclone sync`
and a plain `sftp` of the whole folder; asserts nothing but success."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from running import ROOT, SASSHI

PAGE = "ja/booklet/02-three-features.md"


@contextmanager
def sshd(folder, delay):
    """An sshd of its own, with a line of so many milliseconds for each way; what a client has to know."""
    arguments = ["--delay", str(delay)] if delay else []
    process = subprocess.Popen(
        [ROOT / "Tests/servers/sshd", folder, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait()


def run(command, folder, environment):
    """Runs a program; what it says of the site is shown when it fails."""
    result = subprocess.run(
        command, cwd=folder, env=os.environ | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{command[0]} failed in {folder}:\n{result.stdout}{result.stderr}")


class Sender:
    """A site that is sent by one program; `send` sends what was built last."""

    def __init__(self, folder, host):
        self.folder = folder
        self.host = host
        self.output = folder / "output"
        self.files = Path(host["home"]) / folder.name
        self.environment = {
            "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"), "SASSHI_VIPS": "/nowhere",
            "SASSHI_SSH": host["ssh"]}
        shutil.copytree(ROOT / "content", folder / "content")
        self.files.mkdir()

    def build(self):
        run([SASSHI, "build"], self.folder, self.environment)

    def change(self, number):
        with open(self.folder / "content" / PAGE, "a") as page:
            page.write(f"\n{number}\n")

    def seconds(self):
        """How long it takes to send what has changed, without building where another program sends."""
        if not isinstance(self, BySasshi):
            self.build()
        start = time.perf_counter()
        self.send()
        seconds = time.perf_counter() - start
        built = {path.relative_to(self.output) for path in self.output.rglob("*") if path.is_file()}
        missing = [path for path in built if not path.name.startswith(".sasshi-manifest")
                   and (self.files / path).read_bytes() != (self.output / path).read_bytes()]
        if missing:
            raise SystemExit(f"{type(self).__name__} did not send {missing}")
        return seconds


class BySasshi(Sender):
    """It builds, too, compares by digest and renames each file into its place."""

    name = "sasshi publish"

    def __init__(self, folder, host):
        super().__init__(folder, host)
        known = folder / "config/sasshi/known_hosts"
        known.parent.mkdir(parents=True)
        known.write_text(f"[127.0.0.1]:{host['port']} {host['hostKey']}\n")

    def send(self):
        place = f"sftp://{self.host['user']}@127.0.0.1:{self.host['port']}{self.files}"
        run([SASSHI, "publish", "--to", place, "--yes"], self.folder, self.environment)


class ByRclone(Sender):
    """It compares by size and time."""

    name = "rclone sync"

    def send(self):
        remote = (f":sftp,host=127.0.0.1,port={self.host['port']},user={self.host['user']},"
                  f"key_file='{self.host['key']}':{self.files}")
        run(["rclone", "sync", "--quiet", "--exclude", ".sasshi-manifest*", self.output, remote],
            self.folder, self.environment)


class BySFTP(Sender):
    """It sends everything each time."""

    name = "sftp, the whole folder"

    def send(self):
        batch = self.folder / "batch"
        batch.write_text(f"put -R {self.output}/. {self.files}\n")
        run(["sftp", "-S", self.host["ssh"], "-q", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
             "-o", "LogLevel=ERROR", "-P", str(self.host["port"]), "-b", batch, f"{self.host['user']}@127.0.0.1"],
            self.folder, self.environment)


def measure(work, delay, runs):
    """Each program in turn, and then again."""
    senders = [BySasshi, ByRclone, BySFTP]
    if not shutil.which("rclone"):
        senders.remove(ByRclone)
    times = {(sender, what): [] for what in ["first", "one change"] for sender in senders}
    with sshd(work / f"sshd-{delay}", delay // 2) as host:
        for number in range(runs):
            for sender in senders:
                folder = work / f"{sender.__name__}-{delay}-{number}"
                folder.mkdir()
                site = sender(folder, host)
                times[sender, "first"].append(site.seconds())
                site.change(number)
                times[sender, "one change"].append(site.seconds())
    for (sender, what), seconds in times.items():
        ratios = [one / floor for one, floor in zip(seconds, times[BySFTP, what])]
        print(f"{f'{sender.name}, {what}, {delay} ms':<44} {statistics.median(seconds):>9.2f} {min(seconds):>9.2f}"
              f" {statistics.median(ratios):>9.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--delays", type=int, nargs="+", default=[0, 50], help="milliseconds there and back")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()

    os.environ.pop("SSH_AUTH_SOCK", None)
    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-publishing-"))
    print(f"{'':<44} {'median s':>9} {'fastest s':>9} {'× sftp':>9}", flush=True)
    try:
        for delay in options.delays:
            measure(work, delay, options.runs)
    finally:
        shutil.rmtree(work)


main()
