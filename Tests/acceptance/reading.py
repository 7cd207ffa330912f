"""A reader who follows every link of a site that is on the web, all the while it is published."""

import hashlib
import html
import http.client
import re
import threading
import time
from collections import deque
from urllib.parse import quote, unquote, urljoin, urlsplit

from program import Site

# What names a file in a page, in a style sheet, in a feed or a sitemap, in a web application's manifest.
NAMES = {
    "html": re.compile(r'\b(?:href|src|poster|data-index)="([^"]*)"|\bcontent="(https?:[^"]*)"'),
    "css": re.compile(r'url\("?([^")]*)"?\)'),
    "xml": re.compile(r'<loc>([^<]*)</loc>|\bhref="([^"]*)"'),
    "webmanifest": re.compile(r'"(?:src|start_url)":"([^"]*)"'),
}
SOURCES = re.compile(r'\bsrcset="([^"]*)"')
# Where a reader, or a machine that searches, begins.
BEGINNINGS = ["index.html", "sitemap.xml", "robots.txt"]


def digest(data):
    return hashlib.sha256(data).digest()


class Reader:
    """Walks the site at a web address of its root, again and again. `complaints` says what was seen that no reader
    may see: what is neither the old nor the new file, and what a page names and the web does not have."""

    def __init__(self, address, threads=2):
        self.address = address
        self.complaints = []
        self.answers = 0
        self.walks = 0
        self._versions = {}
        self._targets = {}
        self._begun = set()
        self._stops = threading.Event()
        self._threads = [threading.Thread(target=self._walk_on, daemon=True) for _ in range(threads)]

    def allow(self, output):
        """What a build wrote may be seen from now on."""
        for path, data in Site(output).bytes().items():
            self._versions.setdefault(path, set()).add(digest(data))

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stops.set()
        for thread in self._threads:
            thread.join()

    def see_once_more(self):
        """Waits until a whole walk was begun and ended."""
        goal = self.walks + len(self._threads) + 1
        end = time.monotonic() + 60
        while self.walks < goal and time.monotonic() < end:
            time.sleep(0.01)
        assert self.walks >= goal, "the reader came to no end"

    def walk(self):
        """Walks once, when nothing changes."""
        self._walk(Web(self.address))

    def _walk_on(self):
        web = Web(self.address)
        while not self._stops.is_set():
            try:
                self._walk(web)
            except Exception as fault:  # A reader that ends would find no more fault.
                self._complain(f"the reader failed: {fault!r}")
                return
            self.walks += 1

    def _walk(self, web):
        waiting = deque(BEGINNINGS)
        # By which file each was found.
        namers = dict.fromkeys(BEGINNINGS)
        while waiting and not self._stops.is_set():
            path = waiting.popleft()
            status, data = web.get(path)
            self.answers += 1
            # The machine has something else to do as well.
            time.sleep(0.001)
            if status != 200:
                self._judge_absence(web, path, namers, status)
                continue
            self._begun.add(path)
            self._judge(path, data)
            for target in self._targets_of(path, data):
                if target not in namers:
                    namers[target] = path
                    waiting.append(target)

    def _complain(self, complaint):
        if complaint not in self.complaints:
            self.complaints.append(complaint)

    def _judge(self, path, data):
        if path.endswith(".html") and not data.rstrip().endswith(b"</html>"):
            self._complain(f"{path} is half a page, of {len(data)} bytes")
        elif digest(data) not in self._versions.get(path, ()):
            self._complain(f"{path} is neither the old nor the new file: {len(data)} bytes")

    def _judge_absence(self, web, path, namers, status):
        if namers[path] is None:
            if path in self._begun:
                self._complain(f"{path} was there, and answered {status}")
        # The pages may have changed since. Those that still name what led here named it all the while; a page to which
        # none of them leads any longer is on its way out itself.
        elif status != 404 or all(self._names(web, *pair) for pair in chain(path, namers)):
            self._complain(f"{namers[path]} names {path}, which answered {status}")

    def _names(self, web, page, target):
        status, data = web.get(page)
        return status == 200 and target in self._targets_of(page, data)

    def _targets_of(self, path, data):
        """The paths of the site that a file names."""
        key = path, digest(data)
        if key not in self._targets:
            found = (self._path(path, name) for name in names(path, data.decode(errors="replace")))
            self._targets[key] = {target for target in found if target}
        return self._targets[key]

    def _path(self, page, address):
        """The path of the site to which an address on a page leads; None for one that leads elsewhere."""
        whole = urljoin(self.address + page, html.unescape(address))
        if not whole.startswith(self.address):
            return None
        path = unquote(urlsplit(whole).path.removeprefix(urlsplit(self.address).path))
        return path + "index.html" if path.endswith("/") or not path else path


def chain(path, namers):
    """How a path was found, back to where the walk began: a file and what it named."""
    while namers[path] is not None:
        yield namers[path], path
        path = namers[path]


def names(path, text):
    """The addresses that a file names, as they stand there."""
    kind = path.rpartition(".")[2]
    if kind not in NAMES:
        return []
    found = NAMES[kind].findall(text)
    addresses = [address for match in found for address in ([match] if isinstance(match, str) else match) if address]
    if kind == "html":
        addresses += [source.split()[0] for sources in SOURCES.findall(text) for source in sources.split(", ")]
    return addresses


class Web:
    """A connection to the web that is opened again when it was closed."""

    def __init__(self, address):
        self._server = urlsplit(address)
        self._connection = None

    def get(self, path):
        """The status and the bytes."""
        for attempt in range(3):
            try:
                self._connection = self._connection or http.client.HTTPConnection(self._server.netloc, timeout=30)
                self._connection.request("GET", self._server.path + quote(path))
                answer = self._connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException):
                self._connection = None
                if attempt == 2:
                    raise
        raise AssertionError
