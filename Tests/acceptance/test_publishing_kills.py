"""Publishing that is broken off, by whatever it may be: no reader sees a broken page, and the next run finishes."""

import os
import random
import time

import pytest

from network import FAR, Line
from publishing import FOREIGN, LIST, Person, built, open_host, server
from reading import Reader

# How often it is broken off; SASSHI_KILLS asks for more.
KILLS = int(os.environ.get("SASSHI_KILLS", 20))
# What breaks it off, and how often of ten times.
BREAKS = {
    "folder": {"program": 10},
    "sftp": {"program": 5, "server": 2, "line": 2, "stall": 1},
    "ftps": {"program": 5, "server": 2, "line": 2, "stall": 1},
}
VERSIONS = [1, 2, 3]


class Round:
    """A site of which one version after the other is published, and everything that can go wrong on its way."""

    def __init__(self, chance, host, reader, person, line):
        self.chance = chance
        self.host = host
        self.reader = reader
        self.person = person
        self.line = line
        self.outputs = {}
        for version in VERSIONS:
            person.write(version)
            assert person.sasshi("build").returncode == 0
            reader.allow(person.site.root)
            self.outputs[version] = built(person.site)
        self.version = 1
        self.states = {"old": 0, "mixed": 0, "new": 0}
        self.ways = {}

    def next_version(self, stays=0.0):
        """Writes another version, or, with that chance, leaves it as it is; gives back the one before."""
        before = self.version
        if self.chance.random() >= stays:
            self.version = self.chance.choice([version for version in VERSIONS if version != before])
        self.person.write(self.version)
        return before

    def time_one(self):
        """How many seconds a run takes that nobody breaks off: in all, and from its first list to its last."""
        self.next_version()
        start = time.monotonic()
        process = self.person.start(self.host)
        self.host.wait_until_receiving(process)
        begun = time.monotonic()
        ended = begun
        while process.poll() is None:
            if self.host.is_receiving() or ended == begun:
                ended = time.monotonic()
            time.sleep(0.002)
        assert process.returncode == 0, process.communicate()
        self.host.judge(self.person)
        self.seconds = time.monotonic() - start
        self.sending_seconds = ended - begun

    def break_one(self, how, stays=0.0, part=None):
        """Breaks a run off: at any moment, or when that part of what is to be sent is."""
        before = self.next_version(stays)
        process = self.person.start(self.host)
        # Most of its time a run builds, compares, and looks at the web: what can go wrong lies between.
        if part is None and self.chance.random() < 0.3:
            time.sleep(self.chance.uniform(0, self.seconds * 1.1))
        else:
            self.host.wait_until_receiving(process)
            time.sleep(self.sending_seconds * (part or self.chance.uniform(0, 1.1)))
        getattr(self, f"break_by_{how}")(process)
        self.ways[how] = self.ways.get(how, 0) + 1
        said = process.communicate(timeout=300)[0]
        # However it ended, it does not say that all is well when it is not.
        found = {path: data for path, data in self.host.found().items() if path not in FOREIGN and path != LIST}
        if process.returncode == 0:
            assert found == self.outputs[self.version], said
        state = "old" if found == self.outputs[before] else "new" if found == self.outputs[self.version] else "mixed"
        self.states[state] += 1

    def break_by_program(self, process):
        process.kill()

    def break_by_server(self, process):
        self.host.server.stop()
        time.sleep(self.chance.uniform(0, 1))
        self.host.start_again()

    def break_by_line(self, process):
        self.line.break_off()
        time.sleep(self.chance.uniform(0, 1))
        self.line.mend()

    def break_by_stall(self, process):
        self.line.stall()
        time.sleep(self.chance.uniform(0, 5))
        self.line.mend()

    def finish(self):
        self.person.publish(self.host)
        self.host.judge(self.person)


@pytest.mark.parametrize("kind", BREAKS)
def test_however_publishing_is_broken_off_readers_see_whole_pages_and_the_next_run_finishes(kind, tmp_path):
    kills = max(4, KILLS * {"folder": 3, "sftp": 4, "ftps": 3}[kind] // 10)
    chance = random.Random(17 + kills)
    with (open_host(kind, tmp_path / "host", far=True) as host,
          server("nginx", tmp_path / "nginx", host.files) as web,
          Line(host.ports) as line):
        address = f"http://127.0.0.1:{web.facts['port']}/"
        person = Person(tmp_path / "person", address)
        reader = Reader(address)
        round = Round(chance, host, reader, person, line)
        host.lay_foreign()
        foreign = {path: (host.files / path).stat() for path in FOREIGN}
        breaks = [how for how, share in BREAKS[kind].items() for _ in range(share)]
        with reader:
            person.meet(host)
            round.time_one()
            round.break_one("program", part=0.4)
            round.finish()
            for number in range(kills):
                round.break_one(breaks[number % len(breaks)] if kills < 10 else chance.choice(breaks))
                # Now and then the one that would finish is broken off, too.
                while chance.random() < 0.25:
                    round.break_one("program", stays=0.5)
                round.finish()
                assert reader.complaints == []
                if number % 10 == 9 or number == kills - 1:
                    print(f"{kind}: {number + 1} times and as often again as it came: {round.states}, {round.ways}; "
                          f"{reader.answers:,} answers to {reader.walks} walks", flush=True)
            reader.see_once_more()
        assert reader.complaints == []
        for path, before in foreign.items():
            now = (host.files / path).stat()
            assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns), path
    assert round.states["mixed"] > 0
