"""The drawn cover: one SVG whose title is text, in lines that always fit."""

import pytest

from program import FONTS, Workspace, words

# Language, title; what is longer than a line, than a cover, than a word should be.
TITLES = {
    "ja": "ピアサポート交流会のつくり方",
    "ja-long": "孤立しがちな家族を支えるために区役所と自助グループが力を合わせて始めたピアサポート交流会のあゆみと仲間づくりの手引きです",
    "ja-endless": "とても長い題名の" * 60,
    "en": "How to Create Peer Support Gatherings",
    "en-word": "Donaudampfschifffahrtselektrizitätenhaup",
    "en-wide": "WWWWWW MMMMMMMM WWWWWWWWWW",
    "zh-Hans": "如何创办同伴支持交流会",
    "my": "အပြန်အလှန် ကူညီပံ့ပိုးရေး တွေ့ဆုံပွဲများ ပြုလုပ်နည်း",
    "my-unspaced": "လူတိုင်းသည်တူညီလွတ်လပ်သောဂုဏ်သိက္ခာဖြင့်လည်းကောင်းတူညီလွတ်လပ်သောအခွင့်အရေးများဖြင့်မွေးဖွားလာသည်",
    "th": "วิธีจัดกลุ่มพบปะเพื่อนช่วยเพื่อน",
    "ne": "साथी सहयोग भेटघाट कसरी सञ्चालन गर्ने",
    "ar": "كيف تُنشئ لقاءات دعم الأقران",
}
# Their letters are only in the fonts with which the run for fonts is repeated.
NOTO_ALONE = {"my", "my-unspaced", "th"}
LINES = {
    "ja": ["ピアサポート", "交流会のつくり方"],
    "en": ["How to Create", "Peer Support", "Gatherings"],
    "zh-Hans": ["如何创办同伴", "支持交流会"],
}
BOXES = """svg => [...svg.querySelectorAll("text")].map(text => {
  const box = text.getBBox();
  return [box.x, box.y, box.width, box.height];
})"""


@pytest.fixture(scope="module", params=TITLES)
def cover(request, once):
    """The title's key, its text, and the folder of a site whose source language is the title's."""
    key = request.param
    return key, TITLES[key], once(f"cover {key}", lambda folder: make_cover(key, folder))


def make_cover(key, folder):
    language = key if key == "zh-Hans" else key.split("-")[0]
    workspace = Workspace(folder)
    if language == "ar":
        assert workspace.run("new", "language", "ar").returncode == 0
    title = TITLES[key]
    workspace.write("site.yaml", "\n".join([
        "name: Test", f"languages: [{language}]", "organisation: {name: 特定非営利活動法人みかんぐみ}",
        "navigation: [index.md]"]))
    workspace.write(f"{language}/index.md", "---\ntitle: Test\n---\n")
    for path in (workspace.content / language).rglob("*.md"):
        if path.name != "index.md" or path.parent.name != language:
            path.unlink()
    workspace.write(
        f"{language}/booklet/index.md", f"---\ntitle: {title}\nsubtitle: {title[:30]}\n---\nText.\n")
    result = workspace.run("build")
    assert result.returncode == 0, words(result)
    return workspace.site.root


@pytest.mark.fonts
@pytest.mark.parametrize("path", [
    pytest.param("index.html", marks=pytest.mark.style),
    pytest.param("booklet/index.html", marks=pytest.mark.style), "print/booklet.html"])
def test_every_line_stands_on_the_cover(path, cover, browser):
    key, _, root = cover
    if key in NOTO_ALONE and "noto" not in FONTS.name:
        pytest.skip("drawn as empty boxes")
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.goto((root / path).as_uri())
    boxes = page.locator(".cover svg").evaluate(BOXES)
    lines = page.locator(".cover-title tspan").all_text_contents()
    page.close()
    assert len(boxes) == 3
    for x, y, width, height in boxes:
        assert width > 0 and x >= 12 and x + width <= 148 - 8, key
        assert y >= 10 and y + height <= 203, key
    subtitle, heading, publisher = boxes
    assert subtitle[1] + subtitle[3] <= heading[1] + 3 and heading[1] + heading[3] <= publisher[1]
    if key in LINES:
        assert lines == LINES[key]


@pytest.mark.fonts
@pytest.mark.style
def test_a_cover_from_right_to_left_is_at_the_right(cover, browser):
    key, _, root = cover
    page = browser.new_page()
    page.goto((root / "index.html").as_uri())
    boxes = page.locator(".cover svg").evaluate(BOXES)
    page.close()
    edges = [x + width if key == "ar" else x for x, _, width, _ in boxes]
    assert edges == pytest.approx([133 if key == "ar" else 15] * 3, abs=1.2)


def test_the_title_is_heard_once(cover, browser):
    _, title, root = cover
    for path in ["booklet/index.html", "print/booklet.html"]:
        page = browser.new_page()
        page.goto((root / path).as_uri())
        assert page.get_by_role("heading", name=title, exact=True, level=1).count() == 1
        assert page.locator(".cover svg").get_attribute("aria-hidden") or page.locator(
            '.cover[aria-hidden="true"]').count()
        page.close()


def test_a_picture_takes_the_place_of_the_drawing(workspace, browser):
    (workspace.theme / "assets/front.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="148" height="210"/>')
    workspace.replace("themes/default/theme.yaml", 'cover: ""', "cover: front.svg")
    root = workspace.build().root
    page = browser.new_page()
    for path in ["index.html", "print/booklet.html"]:
        page.goto((root / path).as_uri())
        assert page.locator(".cover svg").count() == 0
        assert page.locator(".cover img").evaluate("e => e.complete && e.naturalWidth > 0")
    page.close()
