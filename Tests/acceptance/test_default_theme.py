"""What the default theme alone does: contents beside the text that follow the scroll."""

from program import ROOT, build

CURRENT = ".outline a[aria-current='true']"


def test_the_contents_stand_open_beside_the_text_and_follow_the_scroll(
        browser, tmp_path):
    site = build(tmp_path / "output", theme=ROOT / "themes/default")
    page = browser.new_page(locale="ja", viewport={"width": 1280, "height": 800})
    page.goto((site.root / "booklet/how-to-use.html").as_uri())
    assert page.locator(".outline ul").is_visible()
    assert page.locator(CURRENT).count() == 0
    for index in [2, 0, 3]:
        # Two frames: one in which the browser scrolls, one in which it looks what has come into view.
        page.locator(".prose h2").nth(index).evaluate(
            """e => new Promise(done => {
              document.documentElement.style.scrollBehavior = "auto";
              e.scrollIntoView();
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
            })""")
        wanted = page.locator(".prose h2").nth(index).inner_text()
        assert page.locator(CURRENT).all_inner_texts() == [wanted]
    box = page.locator(".outline").bounding_box()
    assert 0 <= box["y"] < 100
    page.close()
