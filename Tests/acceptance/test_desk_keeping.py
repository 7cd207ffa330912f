"""No word is lost: texts that change under the hands of who writes, tabs that die, a desk that is killed."""

from desk import open_desk, start_desk
from program import Workspace
from writing import CHAPTER, KEPT, desk, enter, writer, writers  # fixtures among them


def test_a_text_that_changed_meanwhile_is_shown_beside(desk, writer):
    file = desk.content / "ja/about.md"
    former = file.read_text()
    writer.open("ja/about.md").at_end().type("ここで書いた。")
    file.write_text(former + "ほかで書いた。\n")
    writer.page.keyboard.press("Control+s")
    writer.page.get_by_role("button", name="両方を本文に入れて続ける").click()
    writer.until(lambda: "ほかで書いた。" in writer.value() and "ここで書いた。" in writer.value(), "both")
    assert file.read_text() == former + "ほかで書いた。\n"
    writer.save()
    assert "ここで書いた。" in file.read_text() and "ほかで書いた。" in file.read_text()
    writer.shows("ここで書いた。")


def test_a_file_that_others_change_is_taken_over(desk, writer):
    file = desk.content / "ja/contact.md"
    writer.open("ja/contact.md")
    file.write_text(file.read_text() + "\nほかの道具で書いた段落です。\n")
    writer.until(lambda: writer.value().endswith("ほかの道具で書いた段落です。\n"), "taken over")
    writer.shows("ほかの道具で書いた段落です。")
    assert writer.state() == "untouched"


def test_two_tabs_know_of_each_other(browser, desk):
    with writers(browser, desk, 2) as (first, second):
        first.open("ja/accessibility.md")
        second.open("ja/accessibility.md")
        first.at_end().type("一つめのタブ。")
        first.save()
        second.until(lambda: second.value().endswith("一つめのタブ。"), "the other tab follows")
        assert second.state() == "untouched"
        second.at_end().type("二つめ")
        first.at_end().type("また一つめ")
        first.save()
        second.page.get_by_role("button", name="比べる").click()
        second.page.get_by_role("button", name="ここの文を保存する").click()
        second.until_state("saved")
        first.until(lambda: first.value().endswith("一つめのタブ。二つめ"), "the first follows in turn")
    assert (desk.content / "ja/accessibility.md").read_text().endswith("一つめのタブ。二つめ")


def test_a_tab_that_dies_loses_no_word(desk, browser):
    with writers(browser, desk) as writer:
        writer.open("ja/index.md").at_end().type("消えてはいけない文")
        assert writer.value().endswith("消えてはいけない文")
        writer.page.reload()
        writer.text.wait_for()
        assert writer.value().endswith("消えてはいけない文")
        writer.page.get_by_role("button", name="保存してある文に戻す").click()
        writer.until(lambda: "消えてはいけない文" not in writer.value(), "the saved text")
        writer.page.get_by_role("button", name="元に戻す").last.click()
        writer.until(lambda: writer.value().endswith("消えてはいけない文"), "and back again")
    assert "消えてはいけない文" not in (desk.content / "ja/index.md").read_text()


def test_former_texts_come_back(desk, writer):
    file = desk.content / "ja/order.md"
    former = file.read_text()
    writer.open("ja/order.md").at_end().type("一時の文。")
    writer.save()
    writer.page.get_by_role("button", name="このページの操作").click()
    writer.page.get_by_role("menuitem", name="前の文を見る").click()
    writer.page.locator(".page-versions button").first.click()
    writer.page.locator(".page-line.added").filter(has_text="一時の文。").wait_for()
    writer.page.get_by_role("button", name="この文に戻す").click()
    writer.until(lambda: "一時の文。" not in writer.value(), "the former text")
    writer.save()
    assert file.read_text() == former


def test_a_desk_that_is_killed_costs_no_word(browser, tmp_path):
    workspace = Workspace(tmp_path)
    desk = start_desk(workspace.folder).enter()
    with writers(browser, desk, 2) as (writer, other):
        writer.open(CHAPTER).at_end().type("生きているあいだ")
        desk.kill()
        writer.type("と、いなくなったあと")
        writer.until_state("lost")
        assert writer.value().endswith("生きているあいだと、いなくなったあと")
        kept = writer.page.evaluate(f"{KEPT}.map(each => JSON.parse(each).text ?? '')")
        assert any(text.endswith("生きているあいだと、いなくなったあと") for text in kept)
        assert not writer.page.evaluate("""() => {
          const event = new Event("beforeunload", { cancelable: true });
          dispatchEvent(event);
          return event.defaultPrevented;
        }"""), "what is kept needs no warning"
        # The next desk stands where this one stood: it offers the text that the tab left behind.
        writer.page.close()
        with open_desk(workspace.folder) as next_desk:
            assert next_desk.port == desk.port
            enter(other.page.context, next_desk)
            other.open(CHAPTER)
            assert other.value().endswith("生きているあいだと、いなくなったあと")
            other.save()
        assert (workspace.content / CHAPTER).read_text().endswith("生きているあいだと、いなくなったあと")


def test_a_page_opens_whose_front_matter_must_be_mended(desk, writer):
    file = desk.content / "ja/order.md"
    former = file.read_text()
    writer.open("ja/order.md")
    writer.page.get_by_role("button", name="このページの操作").click()
    writer.page.get_by_role("menuitem", name="見出し欄も文字のまま書く").click()
    broken = former.replace("title: ", 'title: "', 1)
    writer.text.fill(broken)
    writer.page.locator(".page-mistake.error").first.wait_for()
    writer.page.reload()
    writer.text.wait_for()
    assert writer.value() == broken
    # The form is not there before it can say what stands in the file.
    writer.page.get_by_role("button", name="このページの操作").click()
    writer.page.get_by_role("menuitem", name="入力欄に戻す").click()
    writer.page.locator(".toast", has_text="まだ入力欄にできません").wait_for()
    writer.text.fill(former)
    writer.until_state("untouched")
    writer.page.get_by_role("button", name="このページの操作").click()
    writer.page.get_by_role("menuitem", name="入力欄に戻す").click()
    writer.page.locator(".page-front").wait_for()
    assert former.endswith(writer.value()) and writer.value() != former


def test_what_comes_from_outside_leaves_the_hands_alone(desk, writer):
    file = desk.content / "ja/contact.md"
    former = file.read_text()
    writer.open("ja/contact.md")
    writer.text.press("Control+End")
    file.write_text(former + "\nほかで書いた。\n")
    writer.until(lambda: "ほかで書いた。" in writer.value(), "taken over")
    writer.type("ここ")
    assert writer.value().endswith("ここ\nほかで書いた。\n")
    writer.text.press("Control+s")
    writer.until_state("saved")
    title = writer.page.locator(".page-front textarea").first
    title.press("End")
    file.write_text(former + "\nまたほかで書いた。\n")
    writer.until(lambda: "またほかで書いた。" in writer.value(), "taken over")
    writer.type("です")
    assert title.input_value().endswith("です") and "またほかで書いた。" in writer.value()


def test_what_is_taken_back_belongs_to_its_file(desk, browser):
    file = desk.content / "ja/contact.md"
    with writers(browser, desk) as writer:
        writer.open("ja/contact.md").at_end().type("書きかけ")
        writer.until_state("unsaved")
        writer.page.goto("about:blank")
        file.write_text(file.read_text() + "\nあとから保存した文。\n")
        writer.open("ja/contact.md")
        assert writer.value().endswith("書きかけ")
        writer.page.get_by_role("button", name="保存してある文に戻す").click()
        writer.until(lambda: writer.value().endswith("あとから保存した文。\n"), "the saved text")
        writer.page.locator(".toast").get_by_role("button", name="元に戻す").click()
        writer.until(lambda: writer.value().endswith("書きかけ"), "taken back")
        writer.page.keyboard.press("Control+s")
        # It was made from the former file: nothing is written over without a question.
        writer.page.get_by_role("button", name="ここの文を保存する").click()
        writer.until_state("saved")
        assert writer.page.locator(".page-left").count() == 0


def test_an_offer_to_take_back_goes_when_somebody_writes_on(writer):
    writer.open("ja/accessibility.md").at_end().type("\n\n##間をあけない見出し")
    writer.page.locator(".page-mistakes").get_by_role("button", name="直す").first.click()
    offer = writer.page.locator(".toast").get_by_role("button", name="元に戻す")
    offer.wait_for()
    writer.at_end().type("\n\n続き")
    offer.wait_for(state="detached")
    assert writer.value().endswith("## 間をあけない見出し\n\n続き")


def test_both_texts_keep_the_front_matter_that_somebody_changed(desk, writer):
    file = desk.content / "ja/contact.md"
    former = file.read_text()
    writer.open("ja/contact.md").at_end().type("ここで書いた。")
    file.write_text(former.replace("---\n", "---\ndraft: true\n", 1) + "\nほかで書いた。\n")
    writer.page.keyboard.press("Control+s")
    writer.page.get_by_role("button", name="両方を本文に入れて続ける").click()
    writer.until(lambda: "ほかで書いた。" in writer.value() and "ここで書いた。" in writer.value(), "both")
    writer.save()
    assert file.read_text().startswith("---\ndraft: true\n")
    # Where both changed it, nobody can say which holds: there is no such choice.
    writer.page.get_by_role("button", name="このページの操作").click()
    writer.page.get_by_role("menuitem", name="見出し欄も文字のまま書く").click()
    writer.text.fill(file.read_text().replace("draft: true", "draft: false"))
    file.write_text(former)
    writer.page.keyboard.press("Control+s")
    writer.page.get_by_role("button", name="保存されている文にする").wait_for()
    assert writer.page.get_by_role("button", name="両方を本文に入れて続ける").count() == 0
    writer.page.get_by_role("button", name="保存されている文にする").click()
    writer.until(lambda: writer.value() == former, "theirs")


def test_a_kept_text_outlives_its_file(browser, tmp_path):
    workspace = Workspace(tmp_path)
    content = workspace.content
    with open_desk(workspace.folder) as desk, writers(browser, desk) as writer:
        for name, words in [("ja/contact.md", "移したあとも残る文"), ("ja/order.md", "消えたあとも残る文")]:
            writer.open(name).at_end().type(words)
            writer.until_state("unsaved")
            writer.page.goto("about:blank")
            # As after the desk was started anew: what stands there is in the browser alone.
            desk.ask("DELETE", f"/api/unsaved?path={name}")
        writer.page.goto(f"{desk.origin}/#/pages")
        writer.page.locator(".page-row").first.wait_for()
        moved = writer.page.evaluate("""async () => {
          const { ask } = await import("/api.js");
          const { moveLeft } = await import("/page-keeping.js");
          const { site } = await import("/site.js");
          const { files } = await ask("POST", "/api/move", { path: "ja/contact.md", to: "ja/write-to-us.md" });
          await moveLeft(site().folder, files);
          return files.length;
        }""")
        assert moved > 0
        writer.open("ja/write-to-us.md")
        assert writer.value().endswith("移したあとも残る文")
        (content / "ja/order.md").unlink()
        writer.page.goto(f"{desk.origin}/#/pages")
        writer.page.get_by_role("link", name="ja/order.md").click()
        writer.text.wait_for()
        assert writer.value().endswith("消えたあとも残る文")
        writer.page.keyboard.press("Control+s")
        writer.page.get_by_role("button", name="ここの文を保存する").click()
        writer.until_state("saved")
        assert (content / "ja/order.md").read_text().endswith("消えたあとも残る文")


def test_a_file_that_is_gone_takes_no_text_with_it(desk, writer):
    file = desk.content / "ja/privacy.md"
    file.write_text("---\ntitle: 個人情報\n---\n\n消してはいけない段落。\n")
    is_there = lambda: "ja/privacy.md" in [each["path"] for each in desk.ask("GET", "/api/pages")["pages"]]
    writer.until(is_there, "the page is known")
    writer.open("ja/privacy.md")
    former = file.read_text()
    file.unlink()
    writer.until_state("unsaved")
    assert writer.value() == "消してはいけない段落。\n"
    file.write_text(former + "\n書き足し。\n")
    writer.until(lambda: writer.value().endswith("書き足し。\n"), "taken over when it comes back")
    assert writer.state() == "untouched"
    file.unlink()
    writer.until_state("unsaved")
    writer.save()
    assert file.read_text() == former + "\n書き足し。\n"
    file.unlink()


def test_a_text_is_held_with_the_file_from_which_it_was_made(desk, writer):
    print = desk.page("ja/contact.md")["print"]
    with writer.page.expect_request(lambda asked: asked.method == "PUT" and asked.url.endswith("/api/unsaved")) as sent:
        writer.open("ja/contact.md").at_end().type("あ")
    assert sent.value.post_data_json["print"] == print
    # After a cut of the stream the tab looks at what is there.
    with writer.page.expect_request(lambda asked: asked.method == "GET" and "/api/page?" in asked.url):
        writer.page.evaluate("""new BroadcastChannel("sasshi-events").postMessage({ kind: "hello", build: 1 })""")


def test_words_of_a_dialog_outlive_another_text(desk, writer):
    file = desk.content / "ja/contact.md"
    writer.open("ja/contact.md").at_end().act("note")
    words = writer.page.locator("dialog textarea")
    words.fill("長い注のことば。")
    file.write_text(file.read_text().rstrip() + "\n\nほかで書いた。\n")
    writer.until(lambda: "ほかで書いた。" in writer.value(), "the newer text")
    writer.page.locator("dialog").get_by_role("button", name="入れる").click()
    writer.until(lambda: "長い注のことば。" in writer.value(), "the note")
    assert "ほかで書いた。" in writer.value()


def test_a_language_that_does_not_come_ends_no_screen(desk, writer):
    writer.open("ja/contact.md")
    writer.page.route("**/api/language", lambda route: route.abort())
    writer.page.locator(".languages label", has_text="English").click()
    writer.page.locator(".toast").wait_for()
    writer.text.focus()
    writer.at_end().type("まだ書ける")
    writer.shows("まだ書ける")
    writer.save()
    assert (desk.content / "ja/contact.md").read_text().endswith("まだ書ける")
