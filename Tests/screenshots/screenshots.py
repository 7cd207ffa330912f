"""Contact sheets of the sample site: every kind of page, in every language, width and colour scheme.

screenshots.py [--smallest] FOLDER [KIND...] writes FOLDER/KIND.png, and FOLDER/KIND.html, which shows the
pictures in full size when they are clicked. The smallest sheets have one picture for each kind.
"""

import argparse
import re
import sys
import tempfile
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from browsing import CHROMIUM, CHROMIUM_OPTIONS  # noqa: E402
from program import Workspace, words  # noqa: E402

PAGES = {
    "home": "index.html",
    "chapter": "booklet/how-to-use.html",
    "round-table": "booklet/round-table.html",
    "order": "order.html",
    "release": "releases/2021-12-16-booklet.html",
    "404": "404.html",
    "search": "index.html",
}
LANGUAGES = ["ja", "en", "ja-simple", "zh-Hans", "ar"]
SITE_LANGUAGES = "[ja, en, ja-simple, zh-Hans, {tag: ar, fallback: [en]}]"
WIDTHS = [390, 768, 1280]
SCHEMES = ["light", "dark"]
# What is typed into the search in each language before its picture is taken.
QUERIES = {"ja": "家族", "en": "family", "ja-simple": "かぞく", "zh-Hans": "家庭", "ar": "نص"}


def build(folder):
    """The sample, and Arabic begun by Sasshi itself, so that a language from right to left is seen."""
    workspace = Workspace(folder)
    result = workspace.run("new", "language", "ar")
    assert result.returncode == 0, words(result)
    workspace.write("ar/index.md", ARABIC_HOME)
    settings = workspace.content / "site.yaml"
    listed = re.sub("(?m)^languages:.*$", f"languages: {SITE_LANGUAGES}", settings.read_text())
    settings.write_text(listed)
    return workspace.build().root


ARABIC_HOME = """---
title: مجتمعات يلتقي فيها الناس
lead: كتيّب عن لقاءات دعم الأقران.
---
نص قصير للتجربة.

## ثلاث سمات

1. **الأولى.** نص.
2. **الثانية.** نص.
3. **الثالثة.** نص.
"""


def shoot(page, kind, language):
    """The page as a picture; of the search, what a query finds."""
    if kind == "search":
        page.locator(".search-open").click()
        page.locator(".search input").fill(QUERIES[language])
        page.locator(".search li").first.wait_for()
    return page.screenshot(full_page=kind != "search")


def shots(browser, root, folder, kind, smallest):
    """Rows of pictures: a row for each language, a picture for each scheme and width."""
    number = 1 if smallest else None
    for language in LANGUAGES[:number]:
        row = []
        for scheme in SCHEMES[:number]:
            for width in WIDTHS[:number]:
                context = browser.new_context(
                    viewport={"width": width, "height": 800}, color_scheme=scheme,
                    locale=language, device_scale_factor=1)
                page = context.new_page()
                prefix = "" if language == "ja" else f"{language}/"
                page.goto((root / (prefix + PAGES[kind])).as_uri())
                picture = shoot(page, kind, language)
                context.close()
                name = f"{kind}/{language}-{scheme}-{width}.png"
                (folder / kind).mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(picture)
                row.append((name, width))
        yield language, row


def sheet(rows):
    """The contact sheet as HTML: the widths keep their proportions."""
    figures = []
    for caption, row in rows:
        pictures = "".join(
            f'<a href="{escape(name)}"><img src="{escape(name)}" alt="{escape(name)}" width="{width // 4}"></a>'
            for name, width in row)
        figures.append(f"<figure>{pictures}<figcaption>{escape(caption)}</figcaption></figure>")
    return (
        '<!DOCTYPE html><meta charset="utf-8"><title>Screenshots</title><style>'
        "body{margin:16px;background:#888;font:14px sans-serif}"
        "figure{margin:0 0 16px;display:flex;flex-wrap:wrap;gap:8px;align-items:start}"
        "figcaption{width:100%;color:#fff}img{display:block}</style>"
        + "".join(figures))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smallest", action="store_true")
    parser.add_argument("folder", type=Path)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(PAGES))
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        root = build(temporary)
        for kind in options.kinds or PAGES:
            document = folder / f"{kind}.html"
            document.write_text(sheet(shots(browser, root, folder, kind, options.smallest)), encoding="utf-8")
            page = browser.new_page(viewport={"width": 1300, "height": 800})
            page.goto(document.resolve().as_uri())
            page.screenshot(path=folder / f"{kind}.png", full_page=True)
            page.close()
            print(folder / f"{kind}.png")
        browser.close()


if __name__ == "__main__":
    main()
