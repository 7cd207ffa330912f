"""A host for the pictures of publishing: a folder, and a web server that shows it under an address of the examples."""

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

ADDRESS = "http://www.example.org/"


class Proxy(SimpleHTTPRequestHandler):
    """Answers as the host of the address would: what asks for it goes through here."""

    def translate_path(self, path):
        return super().translate_path(urlsplit(path).path)

    def log_message(self, *_):
        pass


class Host:
    """The host of a stage, from when it is entered until it is left."""

    def __init__(self, stage):
        self.stage = stage
        self.web = stage.folder.parent / "public_html"
        self.web.mkdir(exist_ok=True)

    def __enter__(self):
        port = int((self.stage.folder.parent / "port").read_text())
        handler = functools.partial(Proxy, directory=self.web)
        self.server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @staticmethod
    def environment(home):
        """The port is chosen before the desk starts, so that it asks there for the address."""
        with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as free:
            port = free.server_address[1]
        (home / "port").write_text(str(port))
        return {"http_proxy": f"http://127.0.0.1:{port}", "SASSHI_VIPS": "/nowhere"}

    def prepare(self):
        """Writes the place into site.yaml, and takes the samples' label away from the pages."""
        content = self.stage.folder / "content"
        settings = content / "site.yaml"
        settings.write_text(settings.read_text() + f"\nbase-url: {ADDRESS}\npublish:\n  to: folder:{self.web}\n")
        for page in content.rglob("*.md"):
            page.write_text(page.read_text().replace("sample: true\n", ""))
