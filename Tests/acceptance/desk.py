"""The desk under test, started as its users start it, and asked as its own screens ask it."""

import http.client
import json
import os
import re
import select
import signal
import subprocess
import time
from contextlib import contextmanager
from urllib.parse import quote, urlsplit

from program import SASSHI


class Desk:
    """A running desk. `address` is where its screens begin; it can be opened once."""

    def __init__(self, process, address):
        self.process = process
        self.address = address
        self.port = urlsplit(address).port
        self.origin = f"http://127.0.0.1:{self.port}"
        self.site = f"http://localhost:{self.port}"
        self.cookie = None
        self.key = None

    def enter(self):
        """Takes the token for a cookie and a key, as the browser's first request does."""
        status, headers, _ = self.request("GET", self.address.removeprefix(self.origin), cookie=None)
        assert status == 303, status
        self.cookie = headers["set-cookie"].split(";")[0]
        self.key = headers["location"].partition("#")[2]
        return self

    def request(self, method, path, body=None, headers=None, cookie=..., host=None):
        """The status, the headers in lower case and the bytes of an answer; what the screens' browser adds is there
        unless the headers say otherwise (None leaves one out)."""
        sent = {"Host": host or self.origin.removeprefix("http://"), "Sec-Fetch-Site": "same-origin",
                "Cookie": self.cookie if cookie is ... else cookie, "Sasshi-Key": self.key, **(headers or {})}
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            sent = {"Content-Type": "application/json"} | sent
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        result = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        connection.close()
        return result

    def ask(self, method, path, body=None, status=None):
        """What the desk answers to its own screens."""
        answered, _, bytes = self.request(method, path, body)
        answer = json.loads(bytes) if bytes else None
        assert answered == status if status else answered < 300, (answered, answer)
        return answer

    def page(self, path):
        return self.ask("GET", f"/api/page?path={quote(path)}")

    def save(self, path, text, print, status=None):
        return self.ask("PUT", "/api/page", {"path": path, "text": text, "print": print}, status)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=60)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.kill()
                raise


def start_desk(folder, *arguments, language="ja", **environment):
    """Starts a desk over a site's folder and waits until it says where it is."""
    inherited = {name: value for name, value in os.environ.items() if not re.match("LC_|LANG|TZ$", name)}
    process = subprocess.Popen(
        [SASSHI, "open", folder, "--no-browser", "--language", language, *arguments],
        env=inherited | environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if not select.select([process.stdout], [], [], 60)[0]:
        process.kill()
        raise AssertionError("the desk did not say where it is")
    address = process.stdout.readline().decode().strip()
    assert address, process.stderr.read().decode()
    return Desk(process, address)


@contextmanager
def open_desk(folder, *arguments, **options):
    """A desk that its own screens have entered, and that ends with the test."""
    desk = start_desk(folder, *arguments, **options)
    try:
        yield desk.enter()
    finally:
        desk.stop()
