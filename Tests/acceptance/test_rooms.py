"""The rooms of the house: what they import is what the README draws and what Package.swift allows."""

import json
import re
import subprocess

import pytest

from program import ROOT

# The desk is a package of its own, over the rooms of the other.
PACKAGES = [ROOT, ROOT / "Desk"]
ROOMS = {folder.name: folder for package in PACKAGES for folder in (package / "Sources").iterdir()}
IMPORT = re.compile(r"^(?:@testable |(?:public|package|internal) )?import (\w+)$", re.M)


def swift_rooms():
    """The targets written in Swift: those in C are drawn where they are imported."""
    return sorted(name for name, folder in ROOMS.items() if any(folder.rglob("*.swift")))


def imports(room):
    """The rooms, in Swift or in C, that a room's files import."""
    found = {name for file in ROOMS[room].rglob("*.swift") for name in IMPORT.findall(file.read_text())}
    return (found & set(ROOMS)) - {room}


@pytest.fixture(scope="module")
def drawn():
    """The map in the README: for each room what it imports."""
    [block] = re.findall(r"```\n(sasshi-desk +→.*?)```", (ROOT / "README.md").read_text(), re.S)
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
    """What Package.swift lets each target import, of the package's own targets and, for the desk, of the rooms that the
    other package offers."""
    packages = [json.loads(subprocess.run(
        ["swift", "package", "dump-package"], cwd=folder, check=True, capture_output=True).stdout)
        for folder in PACKAGES]
    offered = {product["name"]: set(product["targets"]) for product in packages[0]["products"]}
    return {
        target["name"]: {
            name for entry in target["dependencies"]
            for name in ([entry["byName"][0]] if "byName" in entry else offered.get(entry["product"][0], []))}
        for package in packages for target in package["targets"]}


def test_the_readme_draws_every_room(drawn):
    assert sorted(drawn) == swift_rooms()


@pytest.mark.parametrize("room", swift_rooms())
def test_a_room_imports_what_is_drawn_and_allowed(room, drawn, allowed):
    assert imports(room) == drawn[room]
    # What a package offers, another takes as a whole.
    if ROOMS[room].is_relative_to(PACKAGES[1]):
        assert imports(room) <= allowed[room]
    else:
        assert imports(room) == allowed[room]


def test_imports_go_down_only(drawn):
    seen = set()
    while level := [room for room in drawn if room not in seen and drawn[room] & set(drawn) <= seen]:
        seen |= set(level)
    assert seen == set(drawn), "these import each other"
