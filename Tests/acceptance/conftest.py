"""What several tests share: the built sites, the browser, the places a site is opened from."""

import re

import pytest
from playwright.sync_api import sync_playwright

from browsing import CHROMIUM, CHROMIUM_OPTIONS, nginx, visit_all
from firefox import firefox as running_firefox
from program import Workspace, build


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """content/ without a base URL, even after it has been given one."""
    workspace = Workspace(tmp_path_factory.mktemp("site"))
    settings = workspace.content / "site.yaml"
    settings.write_text(re.sub("(?m)^base-url:.*", "", settings.read_text()))
    return build(workspace.site.root, content=workspace.content)


@pytest.fixture(scope="session")
def hosted_site(tmp_path_factory):
    """content/ with a base URL below a host's root."""
    return build(
        tmp_path_factory.mktemp("hosted") / "output", base_url="https://example.org/booklet/")


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def firefox():
    with running_firefox() as firefox:
        yield firefox


@pytest.fixture(scope="session", params=["disk", "host", "sub-path"])
def location(request, site, tmp_path_factory):
    """Where the site is opened from: the address of its root."""
    if request.param == "disk":
        yield site.root.as_uri() + "/"
        return
    address = "/" if request.param == "host" else "/booklet/ja-site/"
    with nginx(tmp_path_factory.mktemp("nginx"), site.root, address) as url:
        yield url


@pytest.fixture(scope="session")
def visits(browser, location, site):
    """Every page of the site, opened from each location."""
    return visit_all(browser, location, site.pages())


@pytest.fixture(scope="session")
def disk_visits(browser, site):
    """Every page of the site, opened from the disk."""
    return visit_all(browser, site.root.as_uri() + "/", site.pages())


@pytest.fixture(scope="session")
def hosted_visits(browser, hosted_site):
    """Every page of the site that knows its base URL, opened from the disk."""
    return visit_all(browser, hosted_site.root.as_uri() + "/", hosted_site.pages())
