"""Writing in the desk, as the staff do: in Chromium and in Firefox, with an input method, with pictures, beside a source."""

import pytest

from barriers import find_barriers
from desk import start_desk
from program import Workspace, png
from writing import CHAPTER, COMPOSE, desk, keys_to_picture, writer, writers  # fixtures among them

TABLE = "ja/booklet/02-three-features.md"
TRANSLATION = "en/booklet/03-background.md"
SOURCE = "ja/booklet/03-background.md"


def mistakes(writer):
    return writer.page.locator(".page-mistake")


def test_what_is_typed_is_shown_at_once_and_saved_where_it_belongs(desk, writer):
    former = (desk.content / CHAPTER).read_text()
    writer.open(CHAPTER).at_end().type("\nここは{試|ため}しに書いたところです。")
    writer.until(lambda: writer.frame().locator("main rt", has_text="ため").count() == 1, "the furigana is shown")
    assert writer.state() == "unsaved" and (desk.content / CHAPTER).read_text() == former
    writer.save()
    assert (desk.content / CHAPTER).read_text() == former + "\nここは{試|ため}しに書いたところです。"


def test_the_page_is_exchanged_in_place(writer):
    writer.open(CHAPTER)
    page = writer.frame()
    page.evaluate("""() => {
      window.isSame = true;
      document.querySelector(".outline details").open = true;
      document.querySelector(".switches-button").click();
      document.querySelector('.switches [value="150"]').click();
    }""")
    writer.at_end().type("\n\n## 新しい見出し\n\n段落。")
    writer.shows("新しい見出し")
    assert page.evaluate("""() => [
      window.isSame, document.querySelector(".outline details").open, document.documentElement.dataset.size,
      document.querySelector(".outline li:last-child").textContent.trim(),
    ]""") == [True, True, "150", "新しい見出し"]
    # What was written below comes into view; then nothing moves by itself.
    place = page.evaluate("scrollY")
    assert place > 0
    writer.type("もう一つ。")
    writer.shows("もう一つ。")
    assert page.evaluate("scrollY") == place
    # The theme's own scripts work on what has come: the new heading is marked in the contents once it is read.
    page.evaluate("document.getElementById('新しい見出し').scrollIntoView()")
    page.evaluate("scrollBy(0, 60)")
    writer.until(lambda: page.evaluate("document.querySelectorAll('.outline [aria-current]').length") == 1, "one is read")


# What the theme's scripts and the reader set, besides what stands in the source.
AS_LOADED = """async () => {
  const clean = main => {
    const copy = main.cloneNode(true);
    for (const element of copy.querySelectorAll("*")) {
      for (const name of ["nonce", "tabindex", "role", "aria-current", "open"]) element.removeAttribute(name);
    }
    return copy.innerHTML;
  };
  const answer = await fetch(location.href);
  const source = new DOMParser().parseFromString(await answer.text(), "text/html");
  return clean(document.querySelector("main")) === clean(source.querySelector("main"));
}"""


def test_an_exchanged_page_is_the_page_that_loads(writer):
    writer.open(TABLE)
    page = writer.frame()
    page.evaluate("window.isSame = true")
    pieces = writer.value().strip().split("\n\n")
    texts = [
        pieces[::-1],
        pieces[1:] + ["## 終わり", "同じ段落", "同じ段落"],
        ["- 一\n- 二", *pieces[:3], ":::note\n注\n:::", *pieces[2:]],
        [*pieces[:2], "| a | b |\n| --- | --- |\n| 1 | 2 |", "## 終わり", "## はじめ"],
        pieces,
    ]
    for number, text in enumerate(texts):
        writer.text.fill("\n\n".join([*text, f"その{number}の終わり。"]))
        writer.shows(f"その{number}の終わり。")
        assert page.evaluate(AS_LOADED), f"text {number}"
    assert page.evaluate("window.isSame")


# A text with its selection between ⟦ and ⟧, what is done, and what stands there then.
EDITS = [
    ("あ⟦太 ⟧字", "wrap", ["**", "太字"], "あ**⟦太⟧** 字"),
    ("あ**⟦太⟧**字", "wrap", ["**", "太字"], "あ⟦太⟧字"),
    ("a\n見⟦⟧出\nb", "heading", ["題"], "a\n\n## ⟦見出⟧\n\nb"),
    ("### 見⟦⟧", "heading", ["題"], "⟦見⟧"),
    ("⟦a\nb\n\nc⟧", "list", [True], "⟦1. a\n2. b\n\n3. c⟧"),
    ("⟦- a\n- b⟧", "list", [False], "⟦a\nb⟧"),
    ("| ⟦漢字⟧ |", "ruby", ["漢字", "かんじ"], "| {漢字｜かんじ}⟦⟧ |"),
    ("この本⟦⟧は\n\n[^1]: あ\n", "note", ["い"], "この本[^2]⟦⟧は\n\n[^1]: あ\n[^2]: い\n"),
    ("段⟦⟧落\n続き\n\n次", "block", ["![x](y)"], "段落\n続き\n\n![x](y)⟦⟧\n\n次"),
    ("⟦a\n\nb⟧\nc", "box", [":::注", "ここ"], ":::注\n⟦a\n\nb⟧\n:::\nc"),
    (":::座談会\n進行：あ⟦⟧い\n\n家族：う\n:::", "turn", ["家族", ":::座談会", True],
     ":::座談会\n進行：あい\n\n家族：⟦⟧\n\n家族：う\n:::"),
    ("前⟦⟧", "turn", ["Host", ":::roundtable", False], "前\n\n:::roundtable\nHost: ⟦⟧\n:::\n"),
    ("1. a⟦⟧b", "continuation", [], "1. a\n2. ⟦⟧b"),
    ("- a\n- ⟦⟧", "continuation", [], "- a\n⟦⟧"),
    ("- [x] a⟦⟧", "continuation", [], "- [x] a\n- [ ] ⟦⟧"),
]
EDIT = """async ([marked, name, values]) => {
  const insertion = await import("/page-insertion.js");
  const start = marked.indexOf("⟦"), end = marked.indexOf("⟧") - 1;
  const text = marked.replace("⟦", "").replace("⟧", "");
  const edit = insertion[name]({ text, start, end }, ...values);
  const made = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  const [from, to] = edit.select;
  return `${made.slice(0, from)}⟦${made.slice(from, to)}⟧${made.slice(to)}`;
}"""


def test_what_the_bar_writes(writer):
    writer.page.goto(writer.origin)
    found = [writer.page.evaluate(EDIT, [marked, name, values]) for marked, name, values, _ in EDITS]
    assert found == [wanted for *_, wanted in EDITS]


def test_a_mistake_is_led_to_and_mended(writer):
    writer.open(TABLE).at_end().type("\n\n##間をあけない見出し\n\n![](nothing.png)")
    writer.until(lambda: mistakes(writer).count() >= 2, "both mistakes")
    mended = mistakes(writer).filter(has_text="間をあけない見出し").get_by_role("button", name="直す").first
    mended.click()
    writer.until(lambda: "\n## 間をあけない見出し" in writer.value(), "mended")
    writer.text.press("Control+z")
    writer.until(lambda: "\n##間をあけない見出し" in writer.value(), "taken back")
    writer.text.press("Control+Home")
    mistakes(writer).filter(has_text="nothing.png").locator(".page-lead").first.click()
    assert "nothing.png" in writer.page.evaluate("""() => {
      const { value, selectionStart, selectionEnd } = document.activeElement;
      return value.slice(selectionStart, Math.max(selectionEnd, value.indexOf("\\n", selectionStart)));
    }""") + writer.value()[-20:]


def test_what_is_written_below_comes_into_view(writer):
    writer.open("ja/booklet/05-round-table.md").at_end().type("\n\n##見出し\n\n終わり。")
    writer.shows("終わり。")
    assert writer.frame().evaluate("""() => [...document.querySelectorAll("main p")].some(paragraph => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      return paragraph.textContent === "終わり。" && top >= 0 && bottom <= innerHeight;
    })""")


def test_an_input_method_loses_and_doubles_nothing(writer):
    writer.open(CHAPTER).at_end().type("\n")
    before = writer.value()
    writer.compose("k", "か", "かn", "かん", "かんじ", commit="漢字")
    writer.compose("で", "でs", "です", commit="です。")
    assert writer.value() == before + "漢字です。"
    writer.shows("漢字です。")
    # While it is at work, keys and buttons leave the text alone; at a pause it is shown all the same.
    session = writer.page.context.new_cdp_session(writer.page)
    session.send("Input.imeSetComposition", {"text": "とちゅう", "selectionStart": 4, "selectionEnd": 4})
    writer.page.keyboard.press("Control+b")
    assert writer.value() == before + "漢字です。とちゅう"
    writer.shows("とちゅう")
    session.send("Input.insertText", {"text": "途中"})
    assert writer.value() == before + "漢字です。途中"


def test_the_bar_writes_what_undo_takes_back(writer):
    writer.open(CHAPTER).at_end().type("\n\n言葉")
    before = writer.value()
    writer.page.keyboard.press("Shift+ArrowLeft")
    writer.page.keyboard.press("Shift+ArrowLeft")
    writer.act("ruby")
    writer.page.get_by_label("読み").fill("ことば")
    writer.page.keyboard.press("Enter")
    writer.until(lambda: writer.value().endswith("{言葉|ことば}"), "furigana")
    writer.act("undo")
    writer.until(lambda: writer.value() == before, "undone")
    writer.at_end()
    writer.act("list")
    writer.page.keyboard.press("Enter")
    writer.type("次")
    assert writer.value().endswith("- 言葉\n- 次")
    # Tab leaves the field: nobody is caught in it.
    writer.page.keyboard.press("Tab")
    assert writer.page.evaluate("document.activeElement.localName") != "textarea"


def test_links_notes_tables_and_turns_are_what_sasshi_reads(writer):
    writer.open(CHAPTER).at_end()
    writer.act("link")
    writer.page.get_by_role("combobox").fill("申し込み")
    writer.page.keyboard.press("Enter")
    writer.until(lambda: "](../order.md)" in writer.value(), "a link")
    writer.act("note")
    writer.page.get_by_label("注の文").fill("注です。")
    writer.page.get_by_role("button", name="入れる").click()
    writer.until(lambda: ": 注です。" in writer.value(), "a note")
    writer.act("turn")
    writer.page.get_by_label("話す人の名前").fill("進行")
    writer.page.keyboard.press("Enter")
    writer.until(lambda: "進行：" in writer.value(), "a turn")
    writer.type("始めます。")
    writer.act("table")
    writer.page.get_by_role("button", name="入れる").click()
    writer.until(lambda: "| --- |" in writer.value(), "a table")
    writer.shows("始めます。")
    writer.until(lambda: writer.frame().locator(".roundtable, .round-table, .turn").count() > 0, "a round table")
    assert mistakes(writer).count() == 0


def test_a_picture_is_put_beside_the_page_with_its_description(desk, writer):
    writer.open(CHAPTER).at_end()
    writer.act("picture")
    with writer.page.expect_file_chooser() as chooser:
        writer.page.get_by_role("button", name="コンピューターから選ぶ").click()
    chooser.value.set_files([{"name": "会 の写真.PNG", "mimeType": "image/png", "buffer": png(400, 300)}])
    description = writer.page.get_by_label("見えない人のための説明")
    description.wait_for()
    writer.page.get_by_role("button", name="入れる").click()
    assert writer.page.get_by_text("説明を書いてください。").is_visible()
    description.fill("机を囲む[親たち]")
    writer.page.get_by_role("button", name="入れる").click()
    writer.until(lambda: "![机を囲む\\[親たち\\]](" in writer.value(), "the picture's Markdown")
    [picture] = (desk.content / "ja/booklet").glob("*.png")
    assert f"]({picture.name})" in writer.value()
    writer.until(lambda: writer.frame().evaluate("""() => [...document.querySelectorAll("main img")].some(image =>
      image.alt === "机を囲む[親たち]" && image.complete && image.naturalWidth === 400)"""), "the picture is shown")


def test_a_translation_stands_beside_its_source_and_is_marked(desk, writer):
    source = desk.content / SOURCE
    text = source.read_text()
    place = text.index("\n## ")
    source.write_text(text[:place] + "\n変わった文です。\n" + text[place:])
    mark = (desk.content / TRANSLATION).read_text().split("translation-of:")[1].split("\n")[0]
    writer.until(lambda: desk.page(TRANSLATION)["source"]["changes"], "the desk knows of the change")
    writer.open(TRANSLATION)
    writer.page.get_by_text("元の文", exact=True).first.click()
    changed = writer.page.locator(".page-source-section[data-change]")
    writer.until(lambda: changed.count() > 0, "the changed section")
    assert "変わった文です。" in changed.first.inner_text()
    writer.page.get_by_role("button", name="元の文に合わせた、と記録する").click()
    writer.until_state("saved")
    assert changed.count() == 0
    assert (desk.content / TRANSLATION).read_text().split("translation-of:")[1].split("\n")[0] != mark


@pytest.mark.parametrize("language, width", [("ja", 1280), ("en", 820)])
def test_the_screen_has_no_barriers(browser, desk, language, width):
    desk.ask("PUT", "/api/language", {"language": language})
    try:
        with writers(browser, desk, viewport={"width": width, "height": 1000}) as writer:
            writer.open(TRANSLATION)
            assert find_barriers(writer.page) == []
    finally:
        desk.ask("PUT", "/api/language", {"language": "ja"})


def test_from_key_to_picture_can_be_measured(writer):
    times = keys_to_picture(writer.open(CHAPTER), 5)
    assert len(times) == 5 and times[0] > 0


def test_firefox_writes_as_well(firefox, tmp_path):
    workspace = Workspace(tmp_path)
    desk = start_desk(workspace.folder)
    try:
        tab = firefox.open_tab(desk.address)
        firefox.wait_until(tab, "document.querySelector('main h1')")
        firefox.go(tab, f"{desk.origin}/index.html#/page/{CHAPTER}")
        area = "document.querySelector('textarea.page-text')"
        firefox.wait_until(tab, area)
        before = firefox.evaluate(tab, f"{area}.value")
        assert firefox.evaluate(tab, COMPOSE) is False
        assert firefox.evaluate(tab, f"{area}.value") == before + "漢字"
        firefox.press(tab, "Enter", "- a", "Enter", "b")
        assert firefox.evaluate(tab, f"{area}.value") == before + "漢字\n- a\n- b"
        firefox.click(tab, "[data-action=bold]")
        firefox.wait_until(tab, f"{area}.value.endsWith('**太字**')")
        firefox.click(tab, "[data-action=undo]")
        firefox.wait_until(tab, f"{area}.value.endsWith('- b')")
        [frame] = firefox.command("browsingContext.getTree", root=tab)["contexts"][0]["children"]
        firefox.wait_until(frame["context"], "document.querySelector('main').innerText.includes('漢字')")
        firefox.evaluate(tab, "void document.querySelector('.page-saving button').click()")
        firefox.wait_until(tab, "document.querySelector('.page-state').dataset.state === 'saved'")
        assert (workspace.content / CHAPTER).read_text().endswith("漢字\n- a\n- b")
        firefox.close_tab(tab)
    finally:
        desk.stop()


def test_more_previewed_pages_than_a_browser_has_connections(desk, writer):
    tabs = [writer.page.context.new_page() for _ in range(8)]
    for tab in tabs:
        tab.goto(f"{desk.site}/")
    file = desk.content / "ja/index.md"
    for count, words in [(0, "どのタブにも届く段落。"), (1, "次のタブが引き継ぐ。")]:
        # The first one holds the stream for all: it is left to the next.
        for tab in tabs[:count]:
            tab.close()
        file.write_text(file.read_text() + f"\n{words}\n")
        for tab in tabs[count:]:
            tab.locator("main", has_text=words).wait_for()


def test_a_source_that_nobody_saw_is_not_marked(desk, writer):
    former = (desk.content / TRANSLATION).read_text()
    writer.open(TRANSLATION)
    file = desk.content / SOURCE
    file.write_text(file.read_text() + "\n訳す人がまだ見ていない文。\n")
    # As the desk answers once it has read that.
    writer.page.route("**/api/mark", lambda route: route.fulfill(
        status=409, json={"problem": {"message": "元の文が変わりました。", "hint": None}}))
    writer.page.get_by_text("元の文", exact=True).first.click()
    writer.page.get_by_role("button", name="元の文に合わせた、と記録する").click()
    writer.page.locator(".page-source-text", has_text="訳す人がまだ見ていない文。").wait_for()
    assert (desk.content / TRANSLATION).read_text() == former


def test_a_frame_that_may_share_nothing_follows_as_well(writer):
    writer.page.add_init_script("""if (parent !== window) {
      navigator.locks.request = async () => { throw new DOMException("The request was denied.", "SecurityError"); };
    }""")
    writer.open(CHAPTER).at_end().type("\n\nひとりでも届く。")
    writer.shows("ひとりでも届く。")
