"""A small site at its desk, the folder that a web server shows, and what a person does in the screen Publish."""

import re

import pytest
from playwright.sync_api import expect

from publishing import server
from screens import findings

PAGES = 12
# With the home page, and what readers see where there is no page.
ALL_PAGES = PAGES + 2


class Site:
    """A small site of a person, the folder that a web server shows, and that server."""

    def __init__(self, folder, port):
        self.folder = folder / "みかん"
        self.home = folder / "home"
        self.web = folder / "web"
        self.address = f"http://127.0.0.1:{port}/"
        for each in (self.folder, self.home):
            each.mkdir()
        self.environment = {
            "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "SASSHI_VIPS": "/nowhere",
            # No keyring of whoever runs the tests.
            "DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": ""}
        self.write("site.yaml", f"# 自分のメモ\nname: みかん\nlanguages: [ja]\nbase-url: {self.address}\n")
        self.write("ja/index.md", "---\ntitle: みかん\n---\nようこそ。\n")
        for number in range(PAGES):
            self.write(f"ja/page-{number}.md", f"---\ntitle: ページ{number}\n---\n本文\n")

    def write(self, path, text):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def text(self, path="site.yaml"):
        return (self.folder / "content" / path).read_text()

    def publish_to(self, destination):
        self.write("site.yaml", self.text() + f"publish:\n  to: {destination}\n")

    def online(self):
        return {file.relative_to(self.web).as_posix() for file in self.web.rglob("*") if file.is_file()}


@pytest.fixture
def site(tmp_path):
    (tmp_path / "nginx").mkdir()
    (tmp_path / "web").mkdir()
    with server("nginx", tmp_path / "nginx", tmp_path / "web") as web:
        yield Site(tmp_path, web.facts["port"])


@pytest.fixture
def publish(begin, site):
    """publish(destination): the screen Publish of a desk over the site; `tab` of it is at hand."""
    def open_it(destination=None, **environment):
        if destination:
            site.publish_to(destination)
        screens = begin(site.folder, **site.environment | environment)
        screens.open("publish")
        return screens

    return open_it


def press(tab, name):
    tab.get_by_role("button", name=name, exact=True).click()


def barriers(tab):
    """What keeps people from using the form; a field may hold a path that is longer than a phone is wide."""
    return [each for each in findings(tab) if "<input" not in each]


def part(tab, name):
    """A field of the form that leads to a destination."""
    return tab.locator(f"[data-part={name}] input")


def look(tab, destination_is_new=False):
    """Looks at what would change, and says yes to a destination that was never confirmed."""
    tab.get_by_role("button", name=re.compile("確かめる$")).first.click()
    if destination_is_new:
        press(tab.get_by_role("dialog"), "はい、ここに公開します")
    expect(tab.locator(".plan h2")).to_be_focused()


def go(tab):
    press(tab, "公開する")
    expect(tab.locator(".result h2")).to_be_focused()
