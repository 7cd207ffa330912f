"""Debian's Firefox, driven through WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

Playwright drives only a Firefox of its own making, so these are the few commands that the tests need.
"""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager

from websockets.sync.client import connect

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or "/usr/bin/firefox-esr"
# A browser of a test asks nobody for updates, lists or portals.
PREFERENCES = {
    "app.update.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
# The keys that WebDriver names by code points (https://www.w3.org/TR/webdriver2/#keyboard-actions).
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Shift": "\ue008", "Space": " ",
        "ArrowDown": "\ue015", "ArrowUp": "\ue013"}


class Firefox:
    """A running Firefox. Methods that take `tab` work in the tab that `open_tab` gave."""

    def __init__(self, socket):
        self._socket = socket
        self._number = 0
        self._events = []
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def command(self, method, **parameters):
        """Sends a command and returns its result; events that come meanwhile are kept."""
        self._number += 1
        self._socket.send(json.dumps(
            {"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=60))
            if message["type"] == "event":
                self._events.append(message)
            elif message["id"] == self._number:
                if message["type"] == "error":
                    raise AssertionError(f"{method}: {message['error']}: {message['message']}")
                return message["result"]

    def open_tab(self, url, width=1280, height=800):
        tab = self.command("browsingContext.create", type="tab")["context"]
        self.command(
            "browsingContext.setViewport", context=tab,
            viewport={"width": width, "height": height})
        self.go(tab, url)
        return tab

    def go(self, tab, url):
        self.command("browsingContext.navigate", context=tab, url=url, wait="complete")

    def reload(self, tab):
        self.command("browsingContext.reload", context=tab, wait="complete")

    def close_tab(self, tab):
        self.command("browsingContext.close", context=tab)

    def evaluate(self, tab, expression):
        """The value of a JavaScript expression, awaited; whatever JSON can say of it."""
        answer = self.command(
            "script.evaluate", awaitPromise=True, target={"context": tab},
            expression=f"Promise.resolve({expression}).then(v => JSON.stringify(v) ?? 'null')")
        if answer["type"] == "exception":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def wait_until(self, tab, expression, seconds=60):
        """Waits until a JavaScript expression is true. While what it asks about is not there, it throws: not yet."""
        end = time.monotonic() + seconds
        reason = ""
        while True:
            try:
                if self.evaluate(tab, f"Boolean({expression})"):
                    return
                reason = ""
            except AssertionError as error:
                reason = f" ({error})"
            assert time.monotonic() < end, f"never true: {expression}{reason}"
            time.sleep(0.05)

    def press(self, tab, *keys):
        """Presses keys one after the other: names of KEYS, or text to type."""
        codes = [code for key in keys for code in (KEYS.get(key) or key)]
        actions = [{"type": kind, "value": code} for code in codes for kind in ("keyDown", "keyUp")]
        self.command(
            "input.performActions", context=tab,
            actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def click(self, tab, selector):
        """Clicks into the middle of the first element that the selector finds."""
        [x, y] = self.evaluate(tab, f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            element.scrollIntoView({{ block: "center", behavior: "instant" }});
            const box = element.getBoundingClientRect();
            return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
        }})()""")
        self.command("input.performActions", context=tab, actions=[{
            "type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [
                {"type": "pointerMove", "x": x, "y": y},
                {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]}])

    def screenshot(self, tab):
        """What the tab shows, as PNG."""
        return base64.b64decode(
            self.command("browsingContext.captureScreenshot", context=tab)["data"])

    def print(self, tab, width=14.8, height=21.0):
        """The tab's page on paper, as PDF. Sizes in centimetres; a page's own size wins."""
        return base64.b64decode(self.command(
            "browsingContext.print", context=tab, background=True, shrinkToFit=False,
            page={"width": width, "height": height},
            margin={"top": 0, "bottom": 0, "left": 0, "right": 0})["data"])

    def complaints(self):
        """What Firefox wrote on the console since the last time it was asked."""
        self.command("session.status")
        said = [e["params"] for e in self._events if e["method"] == "log.entryAdded"]
        self._events = [e for e in self._events if e["method"] != "log.entryAdded"]
        return [entry["text"] for entry in said]

    def requests(self):
        """The addresses that pages asked for since the last time it was asked."""
        self.command("session.status")
        sent = [e["params"] for e in self._events if e["method"] == "network.beforeRequestSent"]
        self._events = [e for e in self._events if e["method"] != "network.beforeRequestSent"]
        return [event["request"]["url"] for event in sent]


@contextmanager
def firefox(**preferences):
    """A Firefox with a profile of its own; preferences are those of about:config, `_` for `.`."""
    with tempfile.TemporaryDirectory(prefix="firefox-") as profile:
        wanted = PREFERENCES | {name.replace("_", "."): value for name, value in preferences.items()}
        with open(f"{profile}/user.js", "w") as file:
            for name, value in wanted.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        log = open(f"{profile}/log", "w+")
        program = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0",
             "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log)
        try:
            with connect(f"{listening_address(program, log.name)}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            program.terminate()
            program.wait(20)
            log.close()


def listening_address(program, log):
    """Where Firefox says that it listens."""
    for _ in range(600):
        assert program.poll() is None, "Firefox did not start"
        if said := re.search(r"BiDi listening on (ws://\S+)", open(log).read()):
            return said[1]
        time.sleep(0.1)
    raise TimeoutError("Firefox does not say where it listens")
