"""Several who publish one site, and what is known of a host that is lost: nothing of anybody's is."""

import shutil
import subprocess

import pytest

from network import Line
from publishing import LIST, Person, built, open_host


@pytest.fixture
def host(tmp_path):
    with open_host("folder", tmp_path / "host") as host:
        yield host


@pytest.fixture
def slow_host(tmp_path):
    """A host that is far away, and a person who has published there."""
    with open_host("sftp", tmp_path / "host", far=True) as host, Line(host.ports) as line:
        person = Person(tmp_path / "person")
        person.write(1)
        person.meet(host)
        line.delay = 0.03
        yield host, person


def test_a_build_meanwhile_changes_nothing_of_what_is_sent(slow_host):
    host, person = slow_host
    person.write(2, pages=20)
    assert person.sasshi("build").returncode == 0
    wanted = built(person.site)
    process = person.start(host)
    host.wait_until_receiving(process)
    person.write(3)
    assert person.sasshi("build").returncode == 0
    said = process.communicate(timeout=120)[0]
    assert process.returncode == 0, said
    found = host.found()
    del found[LIST]
    assert found == wanted
    person.publish(host, "--yes")
    host.judge(person, {})


def test_two_at_once_at_one_machine_are_one_after_the_other(slow_host):
    host, person = slow_host
    person.write(2, pages=20)
    process = person.start(host)
    host.wait_until_receiving(process)
    said = person.publish(host, status=3)
    assert process.poll() is None, said
    assert process.wait(timeout=120) == 0
    person.publish(host)
    host.judge(person, {})


def test_two_machines_publish_in_turn(host, tmp_path):
    people = [Person(tmp_path / name) for name in ["one", "other"]]
    host.lay_foreign()
    for version, person in enumerate(people * 2):
        person.write(version)
        person.publish(host)
        host.judge(person)


def test_of_two_machines_at_once_the_last_one_that_says_so_has_published(slow_host, tmp_path):
    host, person = slow_host
    other = Person(tmp_path / "other")
    other.write(5)
    shutil.copytree(person.home, other.home, dirs_exist_ok=True)
    person.write(2, pages=20)
    first = person.start(host)
    host.wait_until_receiving(first)
    second = other.start(host)
    said = [process.communicate(timeout=300)[0] for process in [first, second]]
    ended_well = [one for one, process in [(person, first), (other, second)] if process.returncode == 0]
    assert len(ended_well) < 2, said
    for one in [person, other]:
        one.publish(host, "--yes")
        host.judge(one, {})


@pytest.mark.parametrize("lost", ["the list", "half the list", "what this machine knows", "both"])
def test_what_is_lost_of_what_was_known_costs_nobody_a_file(lost, host, tmp_path):
    person = Person(tmp_path / "person")
    host.lay_foreign()
    person.write(1)
    person.publish(host)
    old = built(person.site)
    names = host.files / LIST
    if lost in ("the list", "both"):
        names.unlink()
    if lost == "half the list":
        names.write_bytes(names.read_bytes()[:len(names.read_bytes()) // 2])
    if lost in ("what this machine knows", "both"):
        shutil.rmtree(person.folder / ".sasshi")
    person.write(2)
    # Whether what stands there is Sasshi's is not known in each case, and what is not is left alone.
    result = person.sasshi("publish", "--to", host.destination, "--yes")
    said = result.stdout + result.stderr
    if result.returncode:
        assert lost == "both", said
        found = host.found()
        assert all(found[path] == data for path, data in old.items())
        assert "index.html" in said
    else:
        found = host.found()
        new = built(person.site)
        assert all(found[path] == data for path, data in new.items())
        assert lost != "what this machine knows" or set(old) - set(new) - set(found) == set(old) - set(new)


def test_a_private_folder_that_is_gone_is_made_anew(host, tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    person.publish(host)
    subprocess.run(["rm", "-rf", person.folder / ".sasshi", person.site.root], check=True)
    before = host.state()
    person.publish(host)
    assert host.state() == before
