"""No word is lost: texts that change under the hands of who writes, tabs that die, a desk that is killed."""

from desk import open_desk, start_desk
from program import Workspace
from writing import CHAPTER, desk, enter, writer, writers  # fixtures among them


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
        kept = writer.page.evaluate("Object.values(localStorage).map(each => JSON.parse(each).text ?? '')")
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
