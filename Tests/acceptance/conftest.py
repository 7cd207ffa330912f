"""What several tests share: the built sites, the browsers, the places a site is opened from."""

import fcntl
import os
import pickle
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from xdist.scheduler import LoadScopeScheduling

from browsing import CHROMIUM, CHROMIUM_OPTIONS, ENGINE, nginx, print_with_chromium, visit_all
from desk import start_desk
from firefox import firefox as running_firefox
from program import FONTS, THEME, VIPS, Workspace, build, prefix
from screens import Screens


def pytest_configure(config):
    """Every program that a test starts sees the fonts of the tests and no others."""
    os.environ["FONTCONFIG_PATH"] = str(FONTS.parent)
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    missing = [font for font in accepted_fonts(FONTS.name) if not any(Path("/").glob(font))]
    if missing:
        raise pytest.UsageError(f"fonts that {FONTS} names are not installed: {', '.join(missing)}")


def accepted_fonts(name):
    """The patterns of the font files of a set and of the one that it adds to, without their first `/`."""
    text = (FONTS.parent / name).read_text()
    accepted = re.search("<acceptfont>(.*?)</acceptfont>", text, re.S)[1]
    fonts = re.findall("<glob>/([^<]+)</glob>", accepted)
    included = re.findall("<include>([^/<]+)</include>", text)
    return fonts + [font for other in included for font in accepted_fonts(other)]


def pytest_collection_modifyitems(config, items):
    """What another theme or other fonts can change is tried in the languages that stand for all kinds of writing."""
    spared = {"plain": {"ja-simple", "zh-Hans"}, "noto-core": {"ja-simple"}}
    leave_out = spared.get(THEME.name, set()) | spared.get(FONTS.stem, set())
    out = {item for item in items if hasattr(item, "callspec") and item.callspec.params.get("language") in leave_out}
    config.hook.pytest_deselected(items=[item for item in items if item in out])
    items[:] = [item for item in items if item not in out]


class KeptTogether(LoadScopeScheduling):
    """With pytest-xdist, tests go one by one to the process that is free, but for those that share what a
    process has for itself alone: a server with the visits to it, a Firefox."""

    def _split_scope(self, nodeid):
        shared = re.search(r"firefox|\[(disk|host)\b", nodeid)
        return shared[0] if shared else nodeid


def pytest_xdist_make_scheduler(config, log):
    return KeptTogether(config, log)


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """once(name, make): what make(folder) returns, made by the first process that asks for that name
    and read by the others; tests leave it as it is."""
    base = tmp_path_factory.getbasetemp()
    # The processes of pytest-xdist have folders side by side.
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def once(name, make):
        folder = base / "once" / name
        folder.parent.mkdir(exist_ok=True)
        value = folder.with_suffix(".pickle")
        with open(folder.with_suffix(".lock"), "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not value.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                value.write_bytes(pickle.dumps(make(folder)))
        return pickle.loads(value.read_bytes())

    return once


@pytest.fixture(scope="session")
def site(once):
    """content/ without a base URL, even after it has been given one."""
    def make(folder):
        workspace = Workspace(folder)
        settings = workspace.content / "site.yaml"
        settings.write_text(re.sub("(?m)^base-url:.*", "", settings.read_text()))
        return build(workspace.site.root, content=workspace.content, SASSHI_VIPS=VIPS)

    return once("site", make)


@pytest.fixture(scope="session")
def hosted_site(once):
    """content/ with a base URL below a host's root, and with its cards."""
    return once("hosted", lambda folder: build(
        folder / "output", base_url="https://example.org/booklet/", SASSHI_VIPS=VIPS))


@pytest.fixture(scope="session")
def short_handbook(once):
    """The folder of a handbook of one chapter, which explains headings whose signs are shown."""
    def make(folder):
        content = folder / "content"
        for language, title in [("ja", "直し方"), ("en", "Mending")]:
            (content / language / "booklet").mkdir(parents=True)
            filling = "\n\n".join(f"{title} {number}" for number in range(200))
            (content / language / "index.md").write_text(f"---\ntitle: {title}\n---\n\n{title}\n")
            (content / language / "booklet/index.md").write_text(f"---\ntitle: {title}\n---\n")
            (content / language / "booklet/01-headings.md").write_text(
                f"---\ntitle: {title}\n---\n\n{filling}\n\n## {title} 1 {{#heading-mark}}\n\n{filling}\n")
        (content / "site.yaml").write_text("name: {ja: 手引き, en: Handbook}\nlanguages: [ja, en]\n")
        return build(folder / "output", content=content).root

    return once("short-handbook", make)


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    """Chromium's engine without its windows and menus, for what a page looks like and does."""
    browser = playwright.chromium.launch(executable_path=ENGINE, args=CHROMIUM_OPTIONS)
    yield browser
    browser.close()


@pytest.fixture
def begin(browser):
    """begin(folder): a desk and a tab of a test's own."""
    begun = []

    def begin_it(folder, **environment):
        desk = start_desk(folder, **environment)
        context = browser.new_context(locale="ja", reduced_motion="reduce")
        begun.append((desk, context))
        return Screens(context, desk)

    yield begin_it
    for desk, context in begun:
        context.close()
        desk.stop()


@pytest.fixture
def open_page(browser, site):
    """open_page(path, **options): a page of the site in a browser of its own."""
    contexts = []

    def open_it(path, **options):
        contexts.append(browser.new_context(locale="ja", **options))
        page = contexts[-1].new_page()
        page.goto((site.root / path).as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def chromium(playwright):
    """The Chromium of a reader, for what depends on where a page is opened from."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox():
    with running_firefox() as firefox:
        yield firefox


# A theme changes nothing of where a site can stand.
@pytest.fixture(scope="session", params=["disk", "host"] if THEME.name == "default" else ["disk"])
def location(request, site, tmp_path_factory):
    """Where the site is opened from: the address of its root. On a host it stands below a sub-path, which
    asks more of a site than the root; from the root, test_weight.py loads every page."""
    if request.param == "disk":
        yield site.root.as_uri() + "/"
        return
    with nginx(tmp_path_factory.mktemp("nginx"), site.root, "/booklet/ja-site/") as url:
        yield url


@pytest.fixture(scope="session")
def visits(request, location, site):
    """Every page of the site, opened from each location."""
    if location.startswith("file:"):
        return request.getfixturevalue("disk_visits")
    return visit_all(request.getfixturevalue("chromium"), location, site.pages())


@pytest.fixture(scope="session")
def disk_visits(request, once, site):
    """Every page of the site, opened from the disk."""
    return once("disk visits", lambda _: visit_all(
        request.getfixturevalue("chromium"), site.root.as_uri() + "/", site.pages()))


@pytest.fixture(scope="session")
def printed_site(once, site):
    """printed_site(language): the booklet of that language as a reader's Chromium prints it."""
    def make(language):
        page = site.root / prefix(language) / "print/booklet.html"
        return once(f"printed {language}", lambda folder: print_with_chromium(page, folder / "booklet.pdf"))

    return make


@pytest.fixture(scope="session")
def hosted_visits(request, once, hosted_site):
    """Every page of the site that knows its base URL, opened from the disk."""
    return once("hosted visits", lambda _: visit_all(
        request.getfixturevalue("browser"), hosted_site.root.as_uri() + "/", hosted_site.pages()))
