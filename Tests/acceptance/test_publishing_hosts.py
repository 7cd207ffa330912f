"""Hosts that are not what they say, and accounts that are not let in: nothing goes there."""

import re
import socket
import subprocess
import time

import pytest

from publishing import Person, Server, ftps_host, open_host, sftp_host
from program import Site


@pytest.fixture
def person(tmp_path):
    person = Person(tmp_path / "person")
    person.write(1)
    return person


def refused(person, host, *words, status=3, **environment):
    """Publishing without a terminal fails with that status, says these words and the host's name, and sends nothing."""
    before = Site(host.files).bytes()
    result = person.sasshi("publish", "--to", host.destination, "--yes", **(host.environment | environment))
    said = result.stdout + result.stderr
    assert result.returncode == status, (result.returncode, said)
    assert all(re.search(word, said) for word in words), said
    assert Site(host.files).bytes() == before
    return said


@pytest.mark.parametrize("kind", ["sftp", "ftps"])
def test_a_host_that_nobody_knows_yet_gets_nothing_without_an_answer(kind, person, tmp_path):
    with open_host(kind, tmp_path / "host") as host:
        refused(person, host, "127.0.0.1", "in a terminal", status=2, SASSHI_PUBLISH_PASSWORD=host.password)


def test_a_host_with_another_key_than_before_gets_nothing(person, tmp_path):
    with open_host("sftp", tmp_path / "host") as host:
        person.meet(host)
        host.judge(person, {})
        host.server.stop()
        host.server = Server("sshd", tmp_path / "host", "--port", host.ports[0], "--host-key", "another")
        person.write(2)
        refused(person, host, "127.0.0.1", "another key than before", "Ask the host's company")
        # Not even a person at a terminal is led past it.
        with person.converse("publish", "--to", host.destination, "--yes", **host.environment) as conversation:
            assert conversation.answer_all([(r": ?$", "yes")]) == 3
        # Its own key again, and all is well.
        host.server.stop()
        host.start_again()
        person.publish(host)
        host.judge(person, {})


def test_a_host_with_another_certificate_than_before_gets_nothing(person, tmp_path):
    with open_host("ftps", tmp_path / "host") as host:
        person.meet(host)
        host.judge(person, {})
        host.server.stop()
        (tmp_path / "host/certificate.pem").rename(tmp_path / "host/first.pem")
        host.start_again()
        person.write(2)
        log = tmp_path / "host/log"
        said = log.stat().st_size
        refused(person, host, "127.0.0.1", "another certificate than before")
        # The password was not even said.
        assert '"PASS' not in log.read_text()[said:]


def test_a_wrong_password_is_said_to_be_one(person, tmp_path):
    for host in [ftps_host(tmp_path / "ftps", "127.0.0.1"),
                 sftp_host(tmp_path / "sftp", "127.0.0.1", "--ways", "password")]:
        try:
            person.meet(host)
            person.write(2)
            refused(person, host, "does not take the password", status=2, SASSHI_PUBLISH_PASSWORD="wrong")
        finally:
            host.server.stop()


def test_a_key_that_only_an_agent_has_lets_a_person_in(person, tmp_path):
    host = sftp_host(tmp_path / "host", "127.0.0.1", "--ways", "publickey")
    agent = None
    try:
        socket_path = person.scratch / "agent"
        agent = subprocess.Popen(["ssh-agent", "-D", "-a", socket_path], stdout=subprocess.DEVNULL)
        while not socket_path.exists():
            assert agent.poll() is None
            time.sleep(0.01)
        has_agent = person.environment | {"SSH_AUTH_SOCK": str(socket_path)}
        key = tmp_path / "host/key"
        subprocess.run(["ssh-add", "-q", key], env=has_agent, check=True)
        (tmp_path / "host/ssh_config").write_text("IdentityFile none\n")
        for file in [key, key.with_suffix(".pub")]:
            file.unlink()
        person.meet(host, succeeds=False)
        person.environment = has_agent
        person.publish(host)
        host.judge(person, {})
    finally:
        if agent:
            agent.kill()
            agent.wait()
        host.server.stop()


def test_a_host_that_asks_by_itself_for_the_password_gets_it(person, tmp_path):
    """By keyboard-interactive, as hosts do that know no other way of asking."""
    host = sftp_host(tmp_path / "host", "127.0.0.1", "--ways", "keyboard-interactive")
    try:
        person.meet(host)
        host.judge(person, {})
        person.write(2)
        person.publish(host)
        host.judge(person, {})
        refused(person, host, "does not take the password", status=2, SASSHI_PUBLISH_PASSWORD="wrong")
        assert "keyboard-interactive" in (tmp_path / "host/log").read_text()
    finally:
        host.server.stop()


def test_a_host_that_speaks_tls_from_the_first_byte_is_reached_at_its_port(person, tmp_path):
    try:
        socket.create_server(("127.0.0.1", 990)).close()
    except PermissionError:
        pytest.skip("this machine lets nobody but root listen at port 990")
    host = ftps_host(tmp_path / "host", "127.0.0.1", "implicit_ssl=YES", "port=990")
    try:
        port, host.ports[0] = host.ports[0], 990
        host.destination = host.destination.replace(f":{port}/", ":990/")
        person.meet(host)
        host.judge(person, {})
        person.write(2)
        person.publish(host)
        host.judge(person, {})
        assert '"AUTH' not in (tmp_path / "host/log").read_text()
    finally:
        host.server.stop()


def test_files_that_a_host_does_not_list_are_published_and_removed(person, tmp_path):
    """As vsftpd does by itself with names that begin with a dot."""
    with open_host("ftps", tmp_path / "host") as host:
        host.lay_foreign()
        person.meet(host)
        host.judge(person)
        assert (host.files / ".htaccess").read_text() == "# 1\n"
        (person.content / "root/.well-known/security.txt").unlink()
        (person.content / "root/.htaccess").write_text("# new\n")
        person.publish(host)
        host.judge(person)
        assert not (host.files / ".well-known").exists()


def test_without_encryption_nothing_is_sent_unless_site_yaml_says_so(person, tmp_path):
    host = ftps_host(tmp_path / "host", "127.0.0.1", "ssl_enable=NO", "force_anon_logins_ssl=NO",
                     "force_anon_data_ssl=NO", "allow_anon_ssl=NO")
    try:
        # A host that does not speak TLS does not get the password all the same.
        result = person.sasshi("publish", "--to", host.destination, "--yes", SASSHI_PUBLISH_PASSWORD=host.password)
        assert result.returncode == 3, result.stdout + result.stderr
        assert '"PASS' not in (tmp_path / "host/log").read_text()
        plain = host.destination.replace("ftps:", "ftp:")
        refused_plain = person.sasshi("publish", "--to", plain, "--yes", SASSHI_PUBLISH_PASSWORD=host.password)
        assert refused_plain.returncode != 0, refused_plain.stdout + refused_plain.stderr
        site = person.content / "site.yaml"
        settings = site.read_text()
        site.write_text(settings + f"publish: {{to: {plain}}}\n")
        result = person.sasshi("publish", "--to", plain, "--yes", SASSHI_PUBLISH_PASSWORD=host.password)
        assert result.returncode != 0 and "insecure" in result.stdout + result.stderr
        assert '"PASS' not in (tmp_path / "host/log").read_text()
        site.write_text(settings + f"publish: {{to: {plain}, insecure: yes}}\n")
        host.destination = plain
        person.meet(host)
        host.judge(person, {})
    finally:
        host.server.stop()


@pytest.mark.parametrize("place", ["sftp://hana@127.0.0.1:1/web", "ftps://hana@127.0.0.1:1/web"])
def test_where_nobody_answers_that_is_said_soon(place, person):
    start = time.monotonic()
    result = person.sasshi("publish", "--to", place, "--yes", SASSHI_PUBLISH_PASSWORD="secret")
    said = result.stdout + result.stderr
    assert result.returncode == 3 and "does not answer" in said, said
    assert time.monotonic() - start < 60


@pytest.mark.parametrize("way", ["sftp", "ftps"])
def test_without_a_network_that_is_said_soon(way, person):
    command = ["unshare", "--map-root-user", "--net", *person.command_to(f"{way}://hana@example.org/web", "--yes")]
    if subprocess.run(["unshare", "--map-root-user", "--net", "true"], capture_output=True).returncode:
        pytest.skip("this machine makes no network for a test alone")
    start = time.monotonic()
    result = subprocess.run(
        command, cwd=person.folder, env=person.environment | {"SASSHI_PUBLISH_PASSWORD": "secret"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    said = result.stdout + result.stderr
    assert result.returncode == 3 and "does not answer" in said, said
    assert time.monotonic() - start < 60
