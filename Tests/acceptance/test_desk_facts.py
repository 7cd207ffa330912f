"""The facts of a site and its look, changed on the desk's screens: what is typed arrives, and only the lines that
change change."""

import difflib
import re
from contextlib import contextmanager

import pytest
from PIL import Image

from barriers import FIND_CUT_TEXT, find_barriers
from desk import open_desk
from writing import writers

NUMBER = "03-1111-2222"


class Screen:
    """A screen of the desk on which site.yaml is changed."""

    def __init__(self, writer, workspace, desk):
        self.writer = writer
        self.page = writer.page
        self.desk = desk
        self.file = workspace.content / "site.yaml"
        self.before = self.text()

    def text(self):
        return self.file.read_text()

    def open(self, screen="facts"):
        self.page.goto(f"{self.desk.origin}/#/{screen}")
        self.page.reload()
        self.page.locator(".form-field").first.wait_for()
        return self

    def field(self, path):
        """What is typed into for a field, by its path in the file."""
        return self.page.locator(f'[data-path="{path}"] :is(input, textarea, select)').first

    def text_in(self, path, language):
        return self.page.locator(f'[data-path="{path}"] textarea[lang="{language}"]')

    def open_item(self, name):
        self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}")).click()

    def items(self, path):
        return [each.text_content().strip().split(" ")[0]
                for each in self.page.locator(f'[data-path="{path}"] .form-opener').all()]

    def save(self):
        """Saves with the keyboard, and waits until the file is another one."""
        former = self.text()
        self.page.keyboard.press("Control+s")
        self.writer.until(lambda: self.text() != former, "it is saved")
        return self.text()

    def changed_lines(self):
        """The lines that are gone, and those that came."""
        lines = list(difflib.ndiff(self.before.splitlines(), self.text().splitlines()))
        return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


@contextmanager
def screens(browser, workspace, **options):
    with open_desk(workspace.folder) as desk, writers(browser, desk, **options) as writer:
        yield Screen(writer, workspace, desk)


@pytest.fixture
def facts(browser, workspace):
    with screens(browser, workspace) as screen:
        yield screen.open()


def test_of_a_changed_phone_number_one_line_changes_and_the_page_follows(facts):
    facts.open_item("30冊以上")
    facts.page.locator(".facts-preview select").select_option("order.html")
    shown = facts.page.frame_locator(".facts-frame")
    shown.get_by_text("03-3334-4304").first.wait_for()
    facts.field("order-routes.1.phone").fill(NUMBER)
    # Nothing is saved yet.
    shown.get_by_text(NUMBER).first.wait_for()
    assert facts.text() == facts.before
    facts.save()
    assert facts.changed_lines() == (["    phone: 03-3334-4304"], [f"    phone: {NUMBER}"])


def test_what_was_removed_comes_back_with_its_remarks(facts):
    assert facts.items("order-routes") == ["30冊未満", "30冊以上"]
    facts.page.get_by_role("button", name="「30冊以上」を取り除く").click()
    facts.page.locator(".toast").get_by_text("30冊以上").wait_for()
    assert facts.items("order-routes") == ["30冊未満"]
    facts.page.get_by_role("button", name="元に戻す").click()
    facts.writer.until(lambda: len(facts.items("order-routes")) == 2, "the order route is back")
    facts.writer.until_state("saved", "untouched")
    assert facts.text() == facts.before


def test_a_contact_is_added_moved_and_removed(facts):
    facts.page.get_by_role("button", name="「問い合わせ先」に追加").click()
    # The first field of the new one has the focus.
    facts.writer.until(lambda: facts.page.evaluate(
        "document.activeElement.closest('[data-path]')?.dataset.path") == "contacts.2.key", "the field has the focus")
    facts.page.keyboard.type("volunteers")
    facts.field("contacts.2.email").fill("v@example.org")
    facts.page.get_by_role("button", name="「volunteers」を上へ移す").click()
    facts.writer.until(lambda: facts.items("contacts") == ["読者の方", "volunteers", "報道関係の方"], "it has moved")
    # What is typed next goes to the item that moved.
    facts.field("contacts.1.phone").fill("03-1234-5678")
    text = facts.save()
    assert re.search(r"- key: volunteers\n +email: v@example.org\n +phone: 03-1234-5678\n  - key: press", text)
    facts.page.get_by_role("button", name="「volunteers」を取り除く").click()
    assert facts.save() == facts.before


def test_an_input_method_is_not_disturbed(facts):
    box = facts.text_in("name", "ja")
    box.click()
    facts.page.keyboard.press("Home")
    session = facts.page.context.new_cdp_session(facts.page)
    for step in ["ｓ", "し", "しｎ", "しん"]:
        session.send("Input.imeSetComposition", {"text": step, "selectionStart": len(step), "selectionEnd": len(step)})
        # Longer than the rest after which typing is told.
        facts.page.wait_for_timeout(350)
    # Its own key: nothing is saved, nothing is taken from it.
    assert facts.writer.state() in ("saved", "untouched")
    session.send("Input.insertText", {"text": "新"})
    facts.writer.until_state("unsaved")
    facts.page.keyboard.type("・")
    assert box.input_value() == "新・ピアサポート交流会のつくり方"
    assert box.evaluate("element => element.selectionStart") == 2
    facts.save()
    assert facts.changed_lines() == (["  ja: ピアサポート交流会のつくり方"], ["  ja: 新・ピアサポート交流会のつくり方"])


def test_a_reading_is_written_over_the_selected_words(facts):
    box = facts.text_in("name", "ja")
    box.focus()
    box.evaluate("element => element.setSelectionRange(6, 9)")
    facts.page.locator('[data-path="name"] .form-tool').first.click()
    facts.page.keyboard.type("こうりゅうかい")
    assert box.input_value() == "ピアサポート{交流会|こうりゅうかい}のつくり方"
    assert facts.page.locator('[data-path="name"] rt').first.text_content() == "こうりゅうかい"


def test_one_text_for_all_languages_becomes_one_for_each(facts):
    facts.open_item("報道関係の方")
    person = facts.page.locator('[data-path="contacts.1.person"]')
    person.get_by_role("button", name="言語ごとに書き分ける").click()
    facts.page.keyboard.type("Ogino")
    facts.save()
    gone, come = facts.changed_lines()
    assert gone == ["    person: 荻野"]
    assert come == ["    person:", "      ja: 荻野", "      en: Ogino"]
    # An emptied text leaves the file.
    facts.text_in("contacts.1.person", "en").fill("")
    assert "Ogino" not in facts.save()


def test_a_mistake_leads_to_its_field_and_is_not_saved_by_itself(facts):
    facts.open_item("30冊以上")
    phone = facts.field("order-routes.1.phone")
    phone.fill("0333")
    mistake = facts.page.locator(".page-lead").first
    mistake.wait_for()
    facts.field("name").focus()
    mistake.click()
    facts.writer.until(lambda: phone.evaluate("element => element === document.activeElement"), "the field has the focus")
    assert facts.text() == facts.before


def test_what_was_typed_is_there_again_after_a_crash_of_the_tab(facts):
    facts.field("country-code").fill("82")
    facts.writer.until_state("unsaved")
    facts.page.reload()
    facts.page.locator(".facts-kept").wait_for()
    facts.writer.until(lambda: facts.field("country-code").input_value() == "82", "it is there again")
    facts.page.get_by_role("button", name="戻した内容を捨てる").click()
    facts.writer.until(lambda: facts.field("country-code").input_value() == "81", "the saved text is back")
    facts.page.get_by_role("button", name="元に戻す").click()
    facts.writer.until(lambda: facts.field("country-code").input_value() == "82", "and what was thrown away")
    assert facts.text() == facts.before


def test_a_file_that_changed_meanwhile_is_not_written_over(facts):
    facts.field("country-code").fill("82")
    facts.writer.until_state("unsaved")
    theirs = facts.before.replace("03-3334-4304", NUMBER)
    facts.file.write_text(theirs)
    facts.page.keyboard.press("Control+s")
    facts.page.get_by_role("dialog").wait_for()
    assert facts.text() == theirs
    facts.page.get_by_role("dialog").locator("button.primary").click()
    facts.writer.until_state("saved")
    assert facts.text() == facts.before.replace('"81"', '"82"')


def test_the_file_can_be_changed_as_text(facts):
    facts.page.locator(".facts-views [data-view=text] input").check(force=True)
    area = facts.page.locator(".facts-as-text textarea")
    area.fill(area.input_value().replace("amount: 0", "amount: 500"))
    facts.page.locator(".facts-views [data-view=form] input").check(force=True)
    facts.writer.until(lambda: facts.field("price.amount").input_value() == "500", "the form follows")
    facts.save()
    assert facts.changed_lines() == (["  amount: 0"], ["  amount: 500"])


def test_a_colour_is_judged_while_it_is_chosen(browser, workspace):
    with screens(browser, workspace) as look:
        look.open("look")
        page = look.page
        # The previewed page knows its style sheets a moment after it is there.
        page.frame_locator(".facts-preview .facts-frame").locator("main").wait_for()
        page.wait_for_timeout(700)
        colour = page.locator('[data-path="theme.accent"]')
        colour.locator("input.form-hex").fill("#ffcc00")
        colour.locator(".form-contrast.is-wrong").wait_for()
        colour.get_by_role("button", name=re.compile("いちばん近い色")).click()
        colour.locator(".form-contrast:not(.is-wrong)").wait_for()
        nearest = colour.locator("input.form-hex").input_value()
        assert re.fullmatch("#[0-9a-f]{6}", nearest) and nearest != "#ffcc00"
        shown = page.frame_locator(".facts-preview .facts-frame").locator(":root")
        look.writer.until(lambda: shown.evaluate(
            "root => getComputedStyle(root).getPropertyValue('--accent-light')").strip() == nearest, "the page has the colour")
        look.save()
        assert look.changed_lines() == ([], [f'  accent: "{nearest}"'])


def test_a_groups_own_mark_is_added_and_stands_on_the_page(browser, workspace, tmp_path):
    mark = tmp_path / "わたしたちの 印.png"
    Image.new("RGB", (300, 100), (40, 120, 60)).save(mark)
    with screens(browser, workspace) as look:
        look.open("look")
        field = look.page.locator('[data-path="theme.logo"]')
        with look.page.expect_file_chooser() as chooser:
            field.get_by_role("button", name="パソコンから追加").click()
        chooser.value.set_files(mark)
        shown = look.page.frame_locator(".facts-preview .facts-frame").locator("header img").first
        look.writer.until(lambda: shown.count() and shown.evaluate("image => image.naturalWidth") == 300,
                          "the page shows the mark")
        name = field.locator("input[type=text]").input_value()
        assert field.locator("img").evaluate("image => image.naturalWidth") == 300
        look.save()
        assert look.changed_lines() == ([], [f"  logo: {name}"])
        assert (workspace.content / "ja" / name).read_bytes() == mark.read_bytes()


def test_a_mark_that_no_browser_shows_is_refused_at_its_field(browser, workspace):
    (workspace.content / "ja/mark.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    with screens(browser, workspace) as look:
        look.open("look")
        field = look.page.locator('[data-path="theme.logo"]')
        field.locator("input[type=text]").fill("mark.heic")
        field.get_by_text("これは HEIC のファイルです").wait_for()


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
def test_no_screen_keeps_people_out(browser, workspace, scheme, width):
    with screens(browser, workspace, color_scheme=scheme, viewport={"width": width, "height": 900}) as screen:
        for name in ["facts", "look"]:
            screen.open(name)
            if name == "facts":
                screen.open_item("30冊以上")
                # What a picture shows must be told, but not where there is none.
                required = {each: screen.page.locator(f'[data-path="{each}"] .form-required').is_visible()
                            for each in ["name", "picture.alt"]}
                assert required == {"name": True, "picture.alt": False}
            screen.page.wait_for_timeout(300)
            assert find_barriers(screen.page) == [], name
            # The cover is a picture of a page, and shows its first part; what is typed can be longer than its field.
            excused = ["look-cover", 'class="unseen"', "<input"]
            cut = screen.page.evaluate(FIND_CUT_TEXT)
            assert [each for each in cut if not any(one in each for one in excused)] == [], name
