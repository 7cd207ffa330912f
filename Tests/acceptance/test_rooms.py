"""The rooms of the house: what they import is what the README draws and what Package.swift allows."""

import json
import re
import subprocess

import pytest

from program import ROOT

SOURCES = ROOT / "Sources"
IMPORT = re.compile(r"^(?:@testable |(?:public|package|internal) )?import (\w+)$", re.M)


def swift_rooms():
    """The targets written in Swift: those in C are drawn where they are imported."""
    return sorted(room.name for room in SOURCES.iterdir() if any(room.rglob("*.swift")))


def imports(room):
    """The rooms, in Swift or in C, that a room's files import."""
    rooms = {folder.name for folder in SOURCES.iterdir()}
    found = {
        name for file in (SOURCES / room).rglob("*.swift") for name in IMPORT.findall(file.read_text())}
    return (found & rooms) - {room}


@pytest.fixture(scope="module")
def drawn():
    """The map in the README: for each room what it imports."""
    [block] = re.findall(r"```\n(sasshi +→.*?)```", (ROOT / "README.md").read_text(), re.S)
    rooms = {}
    for line in block.splitlines():
        if "→" in line:
            # Behind a second arrow stands what a room in C is built on.
            room, below, *_ = line.split("→")
            rooms[room.strip()] = set(re.findall(r"\w+", below))
        else:
            leaves, _, nothing = line.partition(":")
            assert nothing.strip() == "nothing", line
            rooms |= {leaf: set() for leaf in re.findall(r"\w+", leaves)}
    return rooms


@pytest.fixture(scope="module")
def allowed():
    """What Package.swift lets each target import, of the package's own targets."""
    package = json.loads(subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, check=True, capture_output=True).stdout)
    return {
        target["name"]: {entry["byName"][0] for entry in target["dependencies"] if "byName" in entry}
        for target in package["targets"]}


def test_the_readme_draws_every_room(drawn):
    assert sorted(drawn) == swift_rooms()


@pytest.mark.parametrize("room", swift_rooms())
def test_a_room_imports_what_is_drawn_and_allowed(room, drawn, allowed):
    assert imports(room) == drawn[room]
    assert imports(room) == allowed[room]


def test_imports_go_down_only(drawn):
    seen = set()
    while level := [room for room in drawn if room not in seen and drawn[room] & set(drawn) <= seen]:
        seen |= set(level)
    assert seen == set(drawn), "these import each other"
