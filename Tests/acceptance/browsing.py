"""Reading pages in Chromium as a visitor's browser does, from a disk or from nginx."""

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from program import LANGUAGES, prefix

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
# The same engine without windows and menus, for a third of the time.
ENGINE = shutil.which("chromium-headless-shell") or CHROMIUM
# The pages are our own, and a container has no namespaces for the sandbox.
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


def print_with_chromium(page, pdf):
    """Makes a PDF of a file as a reader's Chromium does; gives its path back."""
    subprocess.run(
        [CHROMIUM, "--headless", *CHROMIUM_OPTIONS, f"--user-data-dir={pdf.parent}/profile",
         "--no-first-run", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
        check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
    return pdf


FACTS = """() => {
  const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
  const absolute = address => new URL(address, document.baseURI).href;
  const addresses = name => all(`[${name}]`, element => ({
    tag: element.localName, rel: element.rel ?? "", type: element.type ?? "",
    hreflang: element.hreflang ?? "", url: absolute(element.getAttribute(name)),
  }));
  const sources = all("[srcset]", element => element.srcset.split(",").map(candidate => ({
    tag: element.localName, rel: "", type: "", hreflang: "",
    url: absolute(candidate.trim().split(/\\s+/)[0]),
  })));
  const withoutReadings = read => {
    const readings = document.querySelectorAll("rt");
    readings.forEach(reading => reading.hidden = true);
    const found = read();
    readings.forEach(reading => reading.hidden = false);
    return found;
  };
  return {
    language: document.documentElement.lang,
    title: document.title,
    text: withoutReadings(() => document.body.innerText),
    ids: all("[id]", element => element.id),
    links: [...["href", "src", "action", "poster", "data"].flatMap(addresses), ...sources.flat()],
    meta: Object.fromEntries(all("meta[content]", element =>
      [element.getAttribute("property") ?? element.name, element.content])),
    data: all('script[type="application/ld+json"]', element => element.textContent),
    scripts: all("script:not([type='application/ld+json'])", element => element.outerHTML),
  };
}"""
# How far things moved after they were first shown (https://wicg.github.io/layout-instability/).
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  const add = list => { for (const shift of list.getEntries()) sum += shift.value };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 50));
})"""


@dataclass(frozen=True)
class Visit:
    """A page as Chromium saw it, and what went wrong or went abroad meanwhile."""

    url: str
    facts: dict
    complaints: list
    foreign: list

    def links(self, tag, **wanted):
        """The addresses of the elements of that name whose attributes have these values."""
        return [
            link["url"] for link in self.facts["links"]
            if link["tag"] == tag and all(link[name] == value for name, value in wanted.items())]


@contextmanager
def watched_page(browser, location):
    """A page that may ask only for what stands below `location`; yields it and its two records."""
    complaints, foreign = [], []
    context = browser.new_context()

    def judge(route):
        if route.request.url.startswith((location, "data:")):
            return route.continue_()
        foreign.append(route.request.url)
        route.abort()

    context.route("**/*", judge)
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # A request is aborted, too, when the visitor leaves before it is answered: no mistake.
    page.on("requestfailed", lambda request: "ABORTED" in request.failure or complaints.append(
        f"{request.failure}: {request.url}"))
    page.on("response", lambda answer: answer.status < 400 or complaints.append(
        f"{answer.status}: {answer.url}"))
    try:
        yield page, complaints, foreign
    finally:
        context.close()


def visit_all(browser, location, paths):
    """Opens one page after the other; path → Visit."""
    visits = {}
    with watched_page(browser, location) as (page, complaints, foreign):
        for path in paths:
            page.goto(location + path, wait_until="load")
            visits[path] = Visit(page.url, page.evaluate(FACTS), complaints[:], foreign[:])
            complaints.clear()
            foreign.clear()
    return visits


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


NGINX_CONFIGURATION = """
daemon off; master_process off; pid {folder}/nginx.pid;
events {{ }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    {locations}
  }}
}}
"""


@contextmanager
def nginx(folder, site_root, address="/", port=None):
    """An nginx of its own that serves the site at `address`, with each language's 404 page."""
    port = port or free_port()
    locations = "\n".join(
        f"location {address}{prefix(language)} {{ alias {site_root}/{prefix(language)};"
        f" error_page 404 {address}{prefix(language)}404.html; }}"
        for language in LANGUAGES)
    configuration = Path(folder) / "nginx.conf"
    configuration.write_text(
        NGINX_CONFIGURATION.format(folder=folder, port=port, locations=locations))
    # A user's PATH may lack the folder of system programs.
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    server = subprocess.Popen(
        [program, "-e", "stderr", "-p", folder, "-c", configuration], stdin=subprocess.DEVNULL)
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}{address}"
    finally:
        server.terminate()
        server.wait(60)


def wait_for(port, server):
    for _ in range(1200):
        assert server.poll() is None, "nginx did not start"
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nginx does not answer on port {port}")
