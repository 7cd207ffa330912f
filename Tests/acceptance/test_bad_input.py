"""Content that nobody planned for: pages stay as wide as the screen, and free of barriers."""

import pytest

from barriers import FIND_CUT_TEXT, find_barriers
from program import Site, Workspace, build

pytestmark = pytest.mark.style

JAPANESE_TITLE = "区役所と自助グループがいっしょにつくった冊子のとても長い題名" * 7
ENGLISH_TITLE = "Pneumono" + "ultramicroscopicsilicovolcanoconiosis" * 5 + "tic"
ADDRESS = "https://www.example.org/" + "a-very-long-address-without-an-end/" * 8
CELLS = 20
SPEAKER = "高井戸とその周りの地域を受け持つ保健師の田中"

LONG_CHAPTER = f"""---
title: {JAPANESE_TITLE[:200]}
short-title: 長い題名
speakers:
  - key: {SPEAKER}
    role: {"役割の説明もたいへん長い人" * 5}
---
<{ADDRESS}>

## {ENGLISH_TITLE}

{"|".join(["", *[f"列の名前 {n}" for n in range(CELLS)], ""])}
{"|".join(["", *["-"] * CELLS, ""])}
{"|".join(["", *["Donaudampfschifffahrtsgesellschaft"] * CELLS, ""])}

- [ ] {"とても長い項目" * 20}

`{"code" * 60}`

:::roundtable
{SPEAKER}：{"長い話" * 50}
:::
"""


@pytest.fixture(scope="module")
def bad_site(once):
    return once("bad", make_bad_site)


def make_bad_site(folder):
    """The sample with a hundred chapters, fifty releases, and titles, tables, names and words of a
    length that no layout likes."""
    workspace = Workspace(folder)
    workspace.write("ja/booklet/06-long.md", LONG_CHAPTER)
    workspace.write("en/booklet/06-long.md", f"---\ntitle: {ENGLISH_TITLE[:200]}\n---\nShort.\n")
    for number in range(7, 101):
        workspace.write(f"ja/booklet/{number:02}-c{number}.md", f"---\ntitle: 章 {number}\n---\nなし\n")
    for day in range(50):
        workspace.write(
            f"ja/releases/2022-{1 + day // 25:02}-{1 + day % 25:02}-n.md",
            f"---\ntitle: {JAPANESE_TITLE[:200] if day == 49 else f'お知らせ {day}'}\n"
            f"lead: {ADDRESS}\n---\nなし\n")
    workspace.write("ja/empty.md", "---\ntitle: 空\n---\n")
    workspace.write("ja/long-word.md", f"---\ntitle: 長い語\nshort-title: {ENGLISH_TITLE}\n---\nなし\n")
    workspace.replace("content/site.yaml", "  - index.md\n", "  - index.md\n  - long-word.md\n")
    workspace.replace("content/site.yaml", "ja: 30冊未満", f"ja: {JAPANESE_TITLE[:120]}")
    workspace.replace("content/site.yaml", "https://forms.gle/nyL2HVN9kYRxrSap8", ADDRESS)
    workspace.replace("content/site.yaml", "url: https://mikangumi.com/", f"url: {ADDRESS}")
    workspace.replace("content/ja/index.md", "title: ", f"title: {JAPANESE_TITLE[:150]}")
    workspace.replace("content/ja/order.md", "title: ", f"title: {ENGLISH_TITLE[:150]}")
    return build(workspace.site.root, content=workspace.content)


@pytest.mark.parametrize("path", [
    "index.html", "booklet/index.html", "booklet/long.html", "booklet/c50.html", "order.html",
    "releases/index.html", "releases/2022-02-25-n.html", "about.html", "contact.html", "empty.html",
    "long-word.html", "404.html", "en/booklet/long.html", "en/index.html", "print/booklet.html"])
def test_no_content_breaks_a_page(path, browser, bad_site: Site):
    context = browser.new_context(
        reduced_motion="reduce", viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto((bad_site.root / path).as_uri())
    findings = page.evaluate(FIND_CUT_TEXT)
    if "print/" not in path:
        page.set_viewport_size({"width": 1280, "height": 800})
        findings += page.evaluate(FIND_CUT_TEXT)
        page.set_viewport_size({"width": 320, "height": 800})
        page.evaluate("document.documentElement.dataset.size = '200'")
        findings += page.evaluate(FIND_CUT_TEXT)
    # A hundred chapters' text is no other to axe than six chapters'.
    findings += find_barriers(page)
    assert findings == []
    if path == "booklet/long.html":
        assert page.locator(".turn").count() == 1 and page.locator("th").count() == CELLS
    context.close()
