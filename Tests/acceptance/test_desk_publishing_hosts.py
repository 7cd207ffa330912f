"""Publishing from the desk to a rental server: its key, its password, and a line that breaks."""

import json

import pytest
from playwright.sync_api import expect

from publishing import server
from publishing_screen import barriers, go, look, part, press, publish, site  # noqa: F401
from screens import findings


@pytest.fixture
def account(tmp_path, site):
    """An account of a rental server, of which the web shows its folder."""
    (tmp_path / "sshd").mkdir()
    with server("sshd", tmp_path / "sshd", "--ways", "password") as running:
        running.facts["folder"] = tmp_path / "sshd"
        yield running


def told(tab, path):
    """What the desk answers to its own screens."""
    return tab.evaluate("path => import('/api.js').then(({ ask }) => ask('GET', path))", path)


def of_account(facts, site):
    return f"sftp://{facts['user']}@{facts['host']}:{facts['port']}{site.web}"


def test_a_rental_server_asks_for_its_key_and_its_password_once(publish, site, account):
    facts = account.facts
    screens = publish(SASSHI_SSH=facts["ssh"])
    tab = screens.tab
    press(tab, "準備を始める")
    for name, value in [("host", facts["host"]), ("user", facts["user"]), ("path", str(site.web)),
                        ("port", str(facts["port"]))]:
        part(tab, name).fill(value)
    press(tab, "小さなファイルで試す")
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text("SHA256:")
    assert barriers(tab) == []
    press(dialog, "はい、同じです")
    password = dialog.get_by_label("パスワード")
    expect(password).to_be_focused()
    password.fill("not the password")
    tab.keyboard.press("Enter")
    expect(dialog).to_contain_text("違う")
    expect(password).to_be_focused()
    assert barriers(tab) == []
    password.fill(facts["password"])
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="うまくいきました")).to_be_focused()
    press(tab, "この場所に決める")
    look(tab)
    go(tab)
    assert "index.html" in site.online()

    # Nobody is told the password: neither the screens, nor the site, nor what others may read.
    said = json.dumps([told(tab, path) for path in ["/api/job", "/api/publish"]])
    assert facts["password"] not in said
    for file in site.folder.rglob("*"):
        assert not file.is_file() or facts["password"].encode() not in file.read_bytes(), file
    kept = [file for file in site.home.rglob("*") if file.is_file() and facts["password"].encode() in file.read_bytes()]
    assert [file.stat().st_mode & 0o777 for file in kept] == [0o600]


def test_a_host_with_another_key_is_refused(publish, site, tmp_path):
    """What the screen says then is no question: there is nothing to say yes to."""
    (tmp_path / "sshd").mkdir()
    with server("sshd", tmp_path / "sshd", "--ways", "password") as first:
        facts = first.facts
        destination = of_account(facts, site)
        screens = publish(destination, SASSHI_SSH=facts["ssh"])
        tab = screens.tab
        answer_all(tab, facts)
    with server("sshd", tmp_path / "sshd", "--port", facts["port"], "--host-key", "second", "--ways", "password"):
        press(tab, "もう一度確かめる")
        note = tab.locator("main .note.error")
        expect(note).to_contain_text("なりすまし")
        expect(tab.get_by_role("dialog")).to_have_count(0)
        assert findings(tab) == []


def answer_all(tab, facts):
    """Looks at what would change at a server that is seen for the first time."""
    press(tab, "変わるところを確かめる")
    dialog = tab.get_by_role("dialog")
    press(dialog, "はい、ここに公開します")
    press(dialog, "はい、同じです")
    dialog.get_by_label("パスワード").fill(facts["password"])
    tab.keyboard.press("Enter")
    expect(tab.locator(".plan h2")).to_be_focused()


def test_a_line_that_broke_is_told_and_mended_with_one_button(publish, site, tmp_path):
    (tmp_path / "sshd").mkdir()
    with server("sshd", tmp_path / "sshd", "--delay", "20", "--ways", "password") as first:
        facts = first.facts
        screens = publish(of_account(facts, site), SASSHI_SSH=facts["ssh"])
        tab = screens.tab
        answer_all(tab, facts)
        press(tab, "公開する")
        expect(tab.locator(".job p[role=status]").first).to_contain_text("ファイルを送っています")
        first.stop()
        expect(tab.get_by_role("heading", name="途中で止まりました")).to_be_focused(timeout=120_000)
        expect(tab.locator(".result")).to_have_count(0)
        assert findings(tab) == []
    with server("sshd", tmp_path / "sshd", "--port", facts["port"], "--ways", "password"):
        press(tab, "続きから送る")
        expect(tab.locator(".result h2")).to_contain_text("ウェブで見えることを確かめました")
    assert "index.html" in site.online()
