#!/usr/bin/env python3
"""Measures how soon somebody sees what was typed at the desk, or saved in another editor; asserts nothing but success."""

import argparse
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from generate import generate
from running import ROOT, SASSHI

sys.path.insert(0, str(ROOT / "Tests/acceptance"))
from playwright.sync_api import sync_playwright  # noqa: E402

from browsing import CHROMIUM_OPTIONS, ENGINE  # noqa: E402
from desk import open_desk  # noqa: E402
from program import CONTENT  # noqa: E402
from writing import CHAPTER, keys_to_picture, writers  # noqa: E402

PAGE = "ja/booklet/01-chapter-01.md"
PORT = 8765


def report(name, times):
    """Prints milliseconds."""
    times = sorted(times)
    print(f"{name:<34} {statistics.median(times):>9.0f} {times[len(times) * 9 // 10]:>9.0f} {times[-1]:>9.0f}",
          flush=True)


def typing(work, keys):
    """From a key to the picture of the sample's page, in Chromium."""
    shutil.copytree(CONTENT, work / "sample/content")
    with open_desk(work / "sample") as desk, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ENGINE, args=CHROMIUM_OPTIONS)
        with writers(browser, desk) as writer:
            report("desk: key to picture, sample", keys_to_picture(writer.open(CHAPTER), keys))
        browser.close()


@contextmanager
def served(command, folder):
    """A program that shows a site while its files change."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def says(address, word):
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return word in answer.read()
    except (urllib.error.URLError, ConnectionError):
        return False


def wait(address, word):
    """Milliseconds until an address answers with a word."""
    start = time.perf_counter()
    while not says(address, word):
        if time.perf_counter() - start > 120:
            raise SystemExit(f"{address} never said {word}")
        time.sleep(0.002)
    return (time.perf_counter() - start) * 1_000


def saving(name, command, folder, file, address, runs):
    """From saving a file in another editor to the answer that has it."""
    text = file.read_text()
    times = []
    with served(command, folder):
        wait(address, b"</")
        for number in range(runs):
            time.sleep(0.3)
            word = f"measured{time.time_ns()}"
            file.write_text(f"{text}\n{word}\n")
            times.append(wait(address, word.encode()))
    file.write_text(text)
    report(name, times)


def hugo_site(folder, content):
    """The same pages for Hugo, with the least that shows them."""
    layout = folder / "layouts/_default"
    layout.mkdir(parents=True)
    for kind in ["single", "list"]:
        (layout / f"{kind}.html").write_text("<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n")
    (folder / "config.toml").write_text('title = "x"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    shutil.copytree(content, folder / "content", ignore=shutil.ignore_patterns("site.yaml"))
    # A folder with an index.md is one page to Hugo, with the others as its files.
    for index in (folder / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))


def editing(work, pages, runs):
    """From saving in another editor to what is served, of `sasshi serve` and of other programs that are installed."""
    site = work / str(pages)
    generate(site / "content", pages)
    saving(f"sasshi serve: saved to served, {pages:,}", [SASSHI, "serve", "--port", str(PORT)], site,
           site / "content" / PAGE, f"http://localhost:{PORT}/booklet/chapter-01.html", runs)
    if shutil.which("hugo"):
        hugo = work / f"hugo-{pages}"
        hugo_site(hugo, site / "content")
        saving(f"hugo server: saved to served, {pages:,}",
               ["hugo", "server", "--port", str(PORT + 1), "--bind", "127.0.0.1"], hugo, hugo / "content" / PAGE,
               f"http://127.0.0.1:{PORT + 1}/ja/booklet/01-chapter-01/", runs)
    if shutil.which("mdbook"):
        book = work / f"mdbook-{pages}"
        shutil.copytree(site / "content/ja/booklet", book / "src")
        chapters = sorted(path.name for path in (book / "src").glob("*.md"))
        (book / "src/SUMMARY.md").write_text("".join(f"- [{name}]({name})\n" for name in chapters))
        (book / "book.toml").write_text('[book]\ntitle = "x"\n')
        saving(f"mdbook serve: saved to served, {len(chapters):,}", ["mdbook", "serve", "-p", str(PORT + 2)], book,
               book / "src" / Path(PAGE).name, f"http://localhost:{PORT + 2}/{Path(PAGE).stem}.html", runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 10_000])
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()

    work = Path(tempfile.mkdtemp(prefix="sasshi-bench-desk-"))
    print(f"{'':<34} {'median ms':>9} {'90 % ms':>9} {'max ms':>9}", flush=True)
    try:
        typing(work, options.keys)
        for pages in options.sizes:
            editing(work, pages, options.runs)
    finally:
        shutil.rmtree(work)


main()
