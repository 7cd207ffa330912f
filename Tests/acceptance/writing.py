"""Writing on the desk's screen of a page, as a person does in Chromium."""

import time
from contextlib import contextmanager
from urllib.parse import quote

import pytest

from desk import open_desk
from program import Workspace

CHAPTER = "ja/booklet/01-what-is-peer-support.md"
# What the browser keeps of texts that are not saved, beside the key of the desk.
KEPT = "Object.keys(localStorage).filter(name => name.includes('sasshi-kept')).map(name => localStorage[name])"


class Writer:
    """A tab of the desk in which a page is written."""

    def __init__(self, page, origin):
        self.page = page
        self.origin = origin
        self.text = page.locator("textarea.page-text")
        self.opened = set()

    def open(self, path):
        """Opens the screen of a page, and waits until the real page beside it follows."""
        self.opened.add(path)
        self.page.goto("about:blank")
        self.page.goto(f"{self.origin}/#/page/{quote(path)}")
        self.text.wait_for()
        # The script in the page says so once it follows.
        self.page.locator(".page-preview[data-shown]").wait_for(state="attached")
        self.text.focus()
        return self

    def frame(self):
        """The page in the frame, for what only scripts see."""
        return next(frame for frame in self.page.frames if frame.parent_frame)

    def value(self):
        return self.text.input_value()

    def at_end(self):
        self.text.press("Control+End")
        return self

    def type(self, text):
        self.page.keyboard.type(text)
        return self

    def act(self, name):
        """Presses a button of the bar."""
        self.page.locator(f'[data-action="{name}"]').click()

    def state(self):
        return self.page.locator(".page-state").get_attribute("data-state")

    def until(self, condition, what, seconds=60):
        """Waits until something is so; what the test answers in the place of the desk is answered meanwhile."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"never: {what}"
            self.page.wait_for_timeout(20)

    def until_state(self, *states):
        self.until(lambda: self.state() in states, f"{states}, but {self.state()}")

    def shows(self, text):
        """Waits until the real page has a text."""
        self.until(lambda: text in self.frame().locator("main").inner_text(), f"the page shows {text}")

    def save(self):
        self.page.keyboard.press("Control+s")
        self.until_state("saved", "untouched")

    def compose(self, *steps, commit):
        """Types through an input method: what it shows step by step, and what it leaves."""
        session = self.page.context.new_cdp_session(self.page)
        for step in steps:
            session.send("Input.imeSetComposition", {
                "text": step, "selectionStart": len(step), "selectionEnd": len(step)})
        session.send("Input.insertText", {"text": commit})
        session.detach()


def enter(context, desk):
    """Gives a browser the cookie and the key with which it is let in."""
    name, value = desk.cookie.split("=", 1)
    context.add_cookies([{"name": name, "value": value, "url": desk.origin, "httpOnly": True, "sameSite": "Strict"}])
    context.add_init_script(
        f"if (location.origin === {desk.origin!r}) localStorage.setItem('sasshi-key', {desk.key!r})")


@contextmanager
def writers(browser, desk, count=1, **options):
    """Tabs of one browser that has entered a desk."""
    context = browser.new_context(locale="ja", **({"viewport": {"width": 1280, "height": 800}} | options))
    enter(context, desk)
    complaints = []
    tabs = []
    for _ in range(count):
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        tabs.append(Writer(page, desk.origin))
    try:
        yield tabs[0] if count == 1 else tabs
        assert complaints == []
    finally:
        context.close()
        # What nobody saved is nothing to the next test.
        for path in {path for tab in tabs for path in tab.opened} if desk.process.poll() is None else []:
            desk.ask("DELETE", f"/api/unsaved?path={quote(path)}")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("writing"))
    with open_desk(workspace.folder) as desk:
        desk.content = workspace.content
        yield desk


@pytest.fixture
def writer(browser, desk):
    with writers(browser, desk) as writer:
        yield writer


# What an input method tells a page in any browser; whether the Enter key in the midst of it was taken from it.
COMPOSE = """(area => {
  const say = (kind, data, more) => area.dispatchEvent(new (kind === "input" ? InputEvent : CompositionEvent)(
    kind, { bubbles: true, data, ...more }));
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  const start = area.value.length;
  say("compositionstart", "");
  for (const step of ["か", "かん", "かんじ"]) {
    area.setRangeText(step, start, area.value.length, "end");
    say("compositionupdate", step);
    say("input", step, { isComposing: true, inputType: "insertCompositionText" });
  }
  const enter = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
  area.dispatchEvent(enter);
  area.setRangeText("漢字", start, area.value.length, "end");
  say("compositionend", "漢字");
  say("input", "漢字", { inputType: "insertCompositionText" });
  return enter.defaultPrevented;
})(document.querySelector("textarea.page-text"))"""

# When the page in the frame shows a text, in milliseconds since 1970; it is looked for each time that the page changes.
WATCH = """text => {
  const main = document.querySelector("main");
  window.shownAt = new Promise(done => {
    const look = () => {
      if (!main.textContent.includes(text)) return;
      observer.disconnect();
      // By then it is painted.
      requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(main, { subtree: true, childList: true, characterData: true });
  });
}"""
KEY = """text => {
  const now = performance.timeOrigin + performance.now();
  document.execCommand("insertText", false, text);
  return now;
}"""


def keys_to_picture(writer, count):
    """How long it takes from a key to the real page that shows it, in milliseconds, `count` times, sorted. A browser
    must have a window for it, or be one without any: what it does not show it does not paint."""
    writer.text.focus()
    writer.at_end().type("\n\n")
    page = writer.frame()
    times, text = [], ""
    for number in range(count):
        # Kana after kana, as it is typed.
        key = chr(0x3042 + number % 80)
        text = text + key
        page.evaluate(WATCH, text)
        start = writer.page.evaluate(KEY, key)
        times.append(page.evaluate("shownAt") - start)
    return sorted(times)
