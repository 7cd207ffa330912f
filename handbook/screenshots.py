"""The pictures of the desk's screens in the handbook, taken from the real program.

screenshots.py [--language ja] [--if-old] [--into FOLDER] [NAME...] writes FOLDER/LANGUAGE/images: the pictures of all
scenes, or of those that are named. FOLDER is content/ if none is named. With --if-old, pictures stay that were taken from
the program as it is now.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import expect, sync_playwright

from album import HANDBOOK, ROOT, Album

sys.path.insert(0, str(ROOT / "Tests/acceptance"))

from browsing import CHROMIUM, CHROMIUM_OPTIONS  # noqa: E402
from desk import start_desk  # noqa: E402
from program import SASSHI  # noqa: E402

LANGUAGES = ["ja", "en"]
# Pixels of a picture for each of the screen: letters are clean on paper, and a window of 820 pixels is no wider than a
# page of A5 can show.
SCALE = 1.6
PATIENCE = 60_000
# The name of the site in the pictures, and the languages into which it is translated.
SITES = {"ja": ("わたしたちの会", "en,ja-simple"), "en": ("Our group", "ja")}


class Words:
    """What the desk's buttons are called in a language, from its own files of words."""

    def __init__(self, language):
        files = (ROOT / "Desk/web/words" / language).glob("*.json")
        self.all = {key: text for file in files for key, text in json.loads(file.read_text()).items()}

    def __call__(self, key, **values):
        text = self.all[key]
        if isinstance(text, dict):
            text = text["one" if values.get("n") == 1 and "one" in text else "other"]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text


class Stage:
    """A site at its desk, and the tab in which it is photographed."""

    def __init__(self, folder, language, desk, tab):
        self.folder, self.language, self.desk, self.tab = folder, language, desk, tab
        self.words = Words(language)
        # What was taken: name → PNG.
        self.pictures = {}

    @property
    def is_japanese(self):
        return self.language == "ja"

    @property
    def other(self):
        """The language into which the site is translated."""
        return SITES[self.language][1].split(",")[0]

    def say(self, japanese, english):
        return japanese if self.is_japanese else english

    def open(self, screen, width=820, height=720):
        self.tab.set_viewport_size({"width": width, "height": height})
        self.tab.goto("about:blank")
        self.tab.goto(f"{self.desk.origin}/#/{screen}")
        expect(self.tab.locator("main:not([aria-busy])")).to_be_visible()
        expect(self.tab.locator("main h1")).to_be_visible()
        return self.tab

    def open_page(self, path, width=1180, height=800):
        """Opens the screen of a page, and waits until the real page beside it follows."""
        tab = self.open(f"page/{quote(path)}", width, height)
        tab.locator(".page-preview[data-shown]").wait_for(state="attached")
        return tab

    def narrow(self):
        """Makes the window as narrow as a tablet, where letters are large in a picture as wide as the page."""
        self.tab.set_viewport_size({"width": 820, "height": 860})
        self.tab.locator(".page-view-write").click()

    def button(self, key, within=None, **values):
        return (within or self.tab).get_by_role("button", name=self.words(key, **values), exact=True)

    def item(self, key, **values):
        return self.tab.get_by_role("menuitem", name=self.words(key, **values), exact=True)

    def dialog(self):
        dialog = self.tab.get_by_role("dialog")
        expect(dialog).to_be_visible()
        return dialog

    def escape(self):
        self.tab.keyboard.press("Escape")

    def take(self, name, *targets, margin=12, height=None, across=None):
        """Takes a picture of what some elements cover, as wide as another one if need be, or of all that the window
        shows."""
        # Whatever moves has come to rest, and no caret blinks.
        self.tab.wait_for_timeout(400)
        clip = self.around(targets, margin, height, across) if targets else None
        self.pictures[name] = self.tab.screenshot(clip=clip, animations="disabled", caret="hide")

    def take_sheet(self, name, page):
        """Takes a picture of a page that is for a sheet of A4."""
        paper = self.tab.context.new_page()
        # Without the last millimetres, which are white, it is no larger than a picture may be.
        paper.set_viewport_size({"width": 794, "height": 1106})
        paper.goto(page.as_uri())
        self.pictures[name] = paper.screenshot()
        paper.close()

    def around(self, targets, margin, height, across):
        for target in targets:
            expect(target).to_be_visible()
        targets[0].scroll_into_view_if_needed()
        boxes = [target.bounding_box() for target in targets]
        wide = [across.bounding_box()] if across else boxes
        window = self.tab.viewport_size
        left = max(0, min(box["x"] for box in wide) - margin)
        top = max(0, min(box["y"] for box in boxes) - margin)
        right = min(window["width"], max(box["x"] + box["width"] for box in wide) + margin)
        bottom = min(window["height"], max(box["y"] + box["height"] for box in boxes) + margin)
        return {"x": left, "y": top, "width": right - left, "height": min(bottom - top, height or bottom)}

    def sasshi(self, *arguments):
        subprocess.run([SASSHI, *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def read(self, path):
        return (self.folder / "content" / path).read_text()

    def write(self, path, text):
        (self.folder / "content" / path).write_text(text)

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text, f"{path} has no {old!r}"
        self.write(path, text.replace(old, new, 1))


@contextmanager
def stage(browser, language, makes_site=True, environment=None):
    """A desk over a site of its own, as it is on a machine on which nothing else was opened before."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        folder = home / "our-site"
        folder.mkdir()
        if makes_site:
            name, others = SITES[language]
            subprocess.run([SASSHI, "new", "site", "our-site", "--name", name, "--language", language, "--also", others],
                           cwd=home, check=True, stdout=subprocess.DEVNULL)
        variables = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "DBUS_SESSION_BUS_ADDRESS": "",
                     "XDG_RUNTIME_DIR": ""} | (environment(home) if environment else {})
        desk = start_desk(folder, language=language, **variables)
        context = browser.new_context(
            locale=language, device_scale_factor=SCALE, reduced_motion="reduce", viewport={"width": 820, "height": 720})
        context.set_default_timeout(PATIENCE)
        try:
            tab = context.new_page()
            tab.goto(desk.address)
            expect(tab.locator("main h1")).to_be_visible()
            yield Stage(folder, language, desk, tab)
        finally:
            context.close()
            desk.stop()


def play(playwright, language, scenes, album):
    """Takes the pictures of scenes (name → Scene) in a language."""
    # Fields of dates speak the language of the browser, not that of the page.
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=[*CHROMIUM_OPTIONS, f"--lang={language}"], env=os.environ | {"LANGUAGE": language})
    for name, scene in scenes.items():
        with stage(browser, language, scene.makes_site, scene.environment) as place:
            scene.play(place)
            album.keep(name, place.pictures)
    browser.close()


def main():
    from scenes import SCENES

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--if-old", action="store_true")
    parser.add_argument("--into", type=Path, default=HANDBOOK / "content", metavar="FOLDER")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCENES))
    options = parser.parse_args()
    if unknown := set(options.names) - set(SCENES):
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    expect.set_options(timeout=PATIENCE)
    for language in options.language or LANGUAGES:
        album = Album(options.into, language)
        scenes = {name: SCENES[name] for name in options.names or SCENES
                  if not (options.if_old and album.is_current(name))}
        if scenes:
            print(f"{language}: {' '.join(scenes)}", flush=True)
            with sync_playwright() as playwright:
                play(playwright, language, scenes, album)


if __name__ == "__main__":
    main()
