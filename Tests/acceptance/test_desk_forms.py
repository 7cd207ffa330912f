"""What is typed in a form's fields: it comes into the text, whatever becomes of the desk and of the text meanwhile."""

import json

from desk import open_desk, start_desk
from program import Workspace
from test_desk_facts import Screen, facts  # a fixture among them
from writing import KEPT, desk, enter, writer, writers  # fixtures among them

FORM = "**/api/form"
ITEM = "  - copies: 1冊\n    phone: 03-1111-2222\n"
LEAVE = """() => {
  const event = new Event("beforeunload", { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}"""


def title(writer):
    return writer.page.locator('.page-front [data-path="title"] textarea')


def kept(page):
    return page.evaluate(f"{KEPT}.flatMap(each => JSON.parse(each).changes ?? [])")


def hold(page, count=1):
    """Holds back the next questions of forms; the rest go on."""
    held = []
    page.route(FORM, lambda route: held.append(route) if len(held) < count else route.continue_())
    return held


def test_a_field_keeps_what_a_killed_desk_was_not_told(browser, tmp_path):
    workspace = Workspace(tmp_path)
    first = start_desk(workspace.folder).enter()
    with writers(browser, first, 2) as (writer, other):
        facts = Screen(writer, workspace, first).open()
        first.kill()
        facts.field("country-code").fill("82")
        facts.field("name").focus()
        writer.until(lambda: kept(facts.page), "it is kept")
        assert facts.field("country-code").input_value() == "82"
        assert kept(facts.page) == [{"path": ["country-code"], "value": "82"}] and not facts.page.evaluate(LEAVE)
        facts.page.close()
        with open_desk(workspace.folder) as second:
            enter(other.page.context, second)
            again = Screen(other, workspace, second).open()
            other.until(lambda: again.field("country-code").input_value() == "82", "it is told again")
            again.save()
            assert again.changed_lines() == (['country-code: "81"'], ['country-code: "82"'])
            assert kept(again.page) == []


def test_a_field_is_told_again_when_the_desk_answers_again(facts):
    facts.page.route(FORM, lambda route: route.abort())
    facts.field("country-code").fill("82")
    facts.field("name").focus()
    facts.writer.until(lambda: kept(facts.page), "it is kept")
    facts.page.unroute(FORM)
    facts.writer.until(lambda: not kept(facts.page), "it is in the text")
    facts.save()
    assert facts.changed_lines() == (['country-code: "81"'], ['country-code: "82"'])


def test_a_field_keeps_what_is_refused(desk, writer):
    file = desk.content / "ja/contact.md"
    former = file.read_text()
    writer.open("ja/contact.md")
    writer.page.route(FORM, lambda route: route.fulfill(status=422, content_type="application/json", body=json.dumps(
        {"problem": {"message": "ここは変えられません。", "hint": None}, "path": ["title"]})))
    title(writer).fill("新しい題")
    writer.at_end().type("本文の続き。")
    writer.shows("本文の続き。")
    assert title(writer).input_value() == "新しい題"
    assert writer.page.get_by_text("ここは変えられません。").first.is_visible()
    writer.page.keyboard.press("Control+s")
    writer.until(lambda: file.read_text() == former + "本文の続き。", "the text is saved")
    writer.page.locator(".toast").get_by_text("：ここは変えられません。").wait_for()
    # What is not in it is not called saved, and is there again after all.
    writer.until_state("unsaved")
    writer.page.unroute(FORM)
    writer.page.reload()
    writer.until(lambda: title(writer).count() == 1 and title(writer).input_value() == "新しい題", "it is told again")
    writer.save()
    assert "title: 新しい題" in file.read_text()


def test_a_title_that_stands_above_the_text_is_changed_there(desk, writer):
    file = desk.content / "ja/heading.md"
    file.write_text("# 古い題\n\n本文。\n")
    writer.open("ja/heading.md")
    title(writer).fill("新しい題")
    writer.until(lambda: writer.value().startswith("# 新しい題"), "it is in the text")
    writer.save()
    assert file.read_text() == "# 新しい題\n\n本文。\n" and title(writer).input_value() == "新しい題"
    # A whole page that is pasted in has its front matter once.
    writer.text.fill("---\ntitle: 貼った題\n---\n\n貼った文。\n")
    writer.until(lambda: title(writer).input_value() == "貼った題", "the form follows")
    title(writer).fill("貼って直した題")
    writer.until(lambda: writer.value() == "貼った文。\n", "the front matter is in the form")
    writer.text.press("Control+Home")
    writer.type("\n\n")
    title(writer).fill("もう一度直した題")
    writer.until(lambda: "もう一度" in writer.page.locator("h1").inner_text(), "it is told")
    writer.save()
    assert file.read_text() == "---\ntitle: もう一度直した題\n---\n\n\n\n貼った文。\n"


def test_what_others_save_while_a_field_is_told_stays(facts):
    held = hold(facts.page)
    with facts.page.expect_request(FORM):
        facts.field("country-code").fill("82")
    theirs = facts.before.replace("03-3334-4304", "03-1111-2222")
    facts.file.write_text(theirs)
    facts.page.get_by_role("button", name="比べる").wait_for()
    held[0].continue_()
    facts.page.get_by_role("button", name="比べる").click()
    facts.page.get_by_role("dialog").wait_for()
    assert facts.text() == theirs


def test_no_item_is_taken_for_another(facts):
    before = facts.items("order-routes")
    held = hold(facts.page)
    # Somebody puts an item above: the form shows the list as it was still.
    with facts.page.expect_request(FORM):
        facts.file.write_text(facts.before.replace("order-routes:\n", f"order-routes:\n{ITEM}"))
    facts.page.get_by_role("button", name="「30冊以上」を取り除く").click()
    facts.page.get_by_text("ほかで書きかえられました").first.wait_for()
    held[0].continue_()
    facts.writer.until(lambda: len(facts.items("order-routes")) == len(before) + 1, "the list as it is")
    assert facts.items("order-routes")[1:] == before


def test_settings_that_are_gone_stay_on_the_screen(facts):
    facts.file.unlink()
    facts.page.get_by_text("ファイルがなくなりました").wait_for()
    facts.writer.until_state("unsaved")
    assert facts.field("country-code").input_value() == "81"
    facts.page.keyboard.press("Control+s")
    facts.writer.until(lambda: facts.file.exists() and facts.text() == facts.before, "it is there again")


FLOOD = """async desk => {
  for (let count = 0; count < 200; count += 1) parent.postMessage({ kind: "open", address: `100%-${count}.html` }, desk);
  parent.postMessage({ kind: "open", address: { not: "a text" } }, desk);
}"""


def test_no_script_of_the_site_floods_the_desk(facts, desk, writer):
    pages = facts.page.locator(".facts-preview select option")
    facts.page.frame_locator(".facts-frame").locator("main").wait_for()
    count = pages.count()
    frame = next(frame for frame in facts.page.frames if frame.parent_frame)
    frame.evaluate(FLOOD, facts.desk.origin)
    facts.writer.until(lambda: pages.count() == count + 1, "one page more")
    writer.open("ja/order.md")
    asked = []
    writer.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/api/pages") else None)
    writer.frame().evaluate(FLOOD, writer.origin)
    writer.page.locator(".page-preview-note button").wait_for()
    writer.page.wait_for_timeout(300)
    assert 0 < len(asked) < 5 and pages.count() == count + 1
