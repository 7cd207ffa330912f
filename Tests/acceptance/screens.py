"""The desk's screens in a tab of a browser."""

import shutil

from playwright.sync_api import expect

from barriers import ALL_RULES, COLOUR_RULES, FIND_CUT_TEXT, find_barriers
from program import CONTENT

WIDTHS = [1280, 820, 390]
# What is waited for comes at last on a slow machine, too.
expect.set_options(timeout=60_000)


class Screens:
    """A tab of a browser that entered a desk."""

    def __init__(self, context, desk):
        self.context = context
        self.desk = desk
        self.tab = context.new_page()
        self.errors = []
        self.tab.on("pageerror", lambda error: self.errors.append(str(error)))
        self.tab.goto(desk.address)
        self.heading_says()

    def heading_says(self, text=None):
        heading = self.tab.locator("main:visible h1")
        expect(heading).to_be_visible()
        if text:
            expect(heading).to_have_text(text)

    def open(self, screen):
        """Opens a screen anew, and waits until it stands."""
        self.tab.goto(f"{self.desk.origin}/#/{screen}")
        self.tab.reload()
        expect(self.tab.locator("main:not([aria-busy])")).to_be_visible()
        return self.tab

    def focus(self):
        return self.tab.evaluate("document.activeElement.matches('body') ? '' : document.activeElement.textContent.trim()")


def sample(folder):
    shutil.copytree(CONTENT, folder / "content")
    return folder


def findings(tab):
    """What keeps people from using what the tab shows, in each width, and in the dark."""
    found = []
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        for scheme in ["light", "dark"]:
            tab.emulate_media(color_scheme=scheme)
            rules = ALL_RULES if scheme == "light" and width != 820 else COLOUR_RULES
            found += [f"{width} px, {scheme}: {each}" for each in find_barriers(tab, rules)]
        found += [f"{width} px: {each}" for each in tab.evaluate(FIND_CUT_TEXT)]
    tab.set_viewport_size({"width": 1280, "height": 900})
    return found
