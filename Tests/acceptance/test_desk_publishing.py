"""Publishing from the desk into a folder: setting it up, the plan, the button, what the web shows, and what can stand in
the way."""

import re

import pytest
from playwright.sync_api import expect

from publishing_screen import ALL_PAGES, PAGES, barriers, go, look, part, press, publish, site  # noqa: F401
from screens import findings


def test_a_person_sets_it_up_publishes_and_sees_it_on_the_web(publish, site):
    screens = publish()
    tab = screens.tab
    press(tab, "準備を始める")
    expect(tab.get_by_role("heading", name="サイトを公開する場所")).to_be_focused()
    assert findings(tab) == []
    tab.get_by_label("このパソコンのフォルダー、ネットワークドライブ").check()
    press(tab, "小さなファイルで試す")
    expect(part(tab, "path")).to_be_focused()
    part(tab, "path").fill(str(site.web))
    expect(part(tab, "address")).to_have_value(site.address)
    press(tab, "小さなファイルで試す")
    expect(tab.get_by_role("heading", name="うまくいきました")).to_be_focused()
    assert site.online() == set() and "publish" not in site.text()
    assert barriers(tab) == []
    press(tab, "この場所に決める")
    expect(tab.locator(".destination")).to_contain_text(f"サイトを公開する場所{site.web}folder:{site.web}")
    assert site.text().startswith("# 自分のメモ\nname: みかん\n") and f"to: folder:{site.web}" in site.text()

    look(tab)
    expect(tab.locator(".plan .lead")).to_contain_text(f"{ALL_PAGES}ページ")
    assert findings(tab) == []
    go(tab)
    expect(tab.locator(".result h2")).to_have_text(re.compile(r"公開しました。\d+:\d\dに、ウェブで見えることを確かめました"))
    expect(tab.locator(".result a")).to_have_attribute("href", site.address)
    assert findings(tab) == []
    assert {"index.html", f"page-{PAGES - 1}.html", ".sasshi-published"} <= site.online()
    assert screens.errors == []


def test_a_changed_page_alone_is_published_after_a_look(publish, site):
    tab = publish(f"folder:{site.web}").tab
    look(tab, destination_is_new=True)
    go(tab)
    before = {path: (site.web / path).stat().st_mtime_ns for path in site.online()}
    site.write("ja/page-3.md", "---\ntitle: ページ3\n---\n別の本文\n")
    look(tab)
    expect(tab.locator(".plan .lead")).to_contain_text("1ページが変わり")
    # What was shown is what is published: another change asks for another look.
    site.write("ja/page-4.md", "---\ntitle: ページ4\n---\n別の本文\n")
    expect(tab.locator(".plan")).to_contain_text("確かめたあとで、サイトが変わりました")
    expect(tab.get_by_role("button", name="公開する", exact=True)).to_have_count(0)
    look(tab)
    go(tab)
    changed = {path for path in before if (site.web / path).stat().st_mtime_ns != before[path]}
    assert {"page-3.html", "page-4.html"} <= changed and "page-5.html" not in changed
    look(tab)
    expect(tab.locator(".plan .lead")).to_contain_text("変わるところはありません")


def test_only_who_knows_the_destination_publishes_there(publish, site):
    tab = publish(f"folder:{site.web}").tab
    press(tab, "変わるところを確かめる")
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text(f"folder:{site.web}")
    # The Enter key alone is a no.
    expect(dialog.get_by_role("button", name="いいえ")).to_be_focused()
    assert findings(tab) == []
    tab.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(tab.locator(".toast")).to_contain_text("何もしていません")
    expect(tab.get_by_role("button", name="変わるところを確かめる")).to_be_enabled()
    assert site.online() == set()


def test_much_goes_away_only_after_a_second_yes_and_comes_back(publish, site):
    tab = publish(f"folder:{site.web}").tab
    look(tab, destination_is_new=True)
    go(tab)
    for number in range(PAGES):
        (site.folder / f"content/ja/page-{number}.md").unlink()
    look(tab)
    press(tab, "公開する")
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text("インターネットから消しますか")
    expect(dialog.get_by_role("button", name="やめる")).to_be_focused()
    assert findings(tab) == []
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert "page-1.html" in site.online()
    press(tab, "公開する")
    dialog.get_by_role("button", name=re.compile("消して公開する")).click()
    expect(tab.locator(".result")).to_contain_text("消しました")
    assert "page-1.html" not in site.online()

    tab.get_by_text("前の状態に戻す", exact=True).click()
    tab.get_by_role("button", name=re.compile("の状態に戻す$")).click()
    expect(tab.locator(".plan h2")).to_contain_text("の状態に戻します")
    press(tab, "この状態に戻す")
    press(tab.get_by_role("dialog"), "この状態に戻す")
    expect(tab.locator(".result h2")).to_be_focused()
    assert "page-1.html" in site.online()


def test_files_of_others_in_the_way_are_named_and_hold_the_button(publish, site):
    (site.web / "index.html").write_text("mine")
    tab = publish(f"folder:{site.web}").tab
    look(tab, destination_is_new=True)
    expect(tab.locator(".plan .note.error")).to_contain_text("index.html")
    expect(tab.get_by_role("button", name="公開する", exact=True)).to_be_disabled()
    assert findings(tab) == []
    (site.web / "index.html").unlink()
    look(tab)
    go(tab)


def test_pages_that_the_web_does_not_show_are_named_with_what_to_do(publish, site):
    elsewhere = site.folder.parent / "elsewhere"
    elsewhere.mkdir()
    tab = publish(f"folder:{elsewhere}").tab
    look(tab, destination_is_new=True)
    go(tab)
    result = tab.locator(".result")
    expect(result.locator("h2")).to_have_text("すべて送りましたが、送ったとおりに見えないページがあります")
    expect(result.locator(".differences li")).to_have_count(ALL_PAGES)
    # What a person does at the desk, and no command.
    expect(result).to_contain_text("「公開」の画面の「変える」")
    expect(result).not_to_contain_text("sasshi publish")
    assert findings(tab) == []


def test_mistakes_hold_the_button_and_lead_to_their_place(publish, site):
    site.write("ja/page-1.md", "---\ntitle: 1\n---\n[どこ](nowhere.md)\n")
    tab = publish(f"folder:{site.web}").tab
    expect(tab.get_by_role("button", name="変わるところを確かめる")).to_be_disabled()
    expect(tab.locator("main > div .mistake a.button").first).to_have_attribute("href", "#/page/ja/page-1.md?line=4")
    site.write("ja/page-1.md", "---\ntitle: 1\n---\n")
    expect(tab.get_by_role("button", name="変わるところを確かめる")).to_be_enabled()


def test_the_keyboard_is_enough(publish, site):
    tab = publish(f"folder:{site.web}").tab

    def enter(name):
        """Goes on with the Tab key until a button has the focus, and presses it."""
        for _ in range(40):
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.textContent.trim()") == name:
                return tab.keyboard.press("Enter")
        raise AssertionError(f"the Tab key does not lead to {name}")

    enter("変わるところを確かめる")
    expect(tab.get_by_role("dialog")).to_be_visible()
    enter("はい、ここに公開します")
    expect(tab.locator(".plan h2")).to_be_focused()
    enter("公開する")
    expect(tab.locator(".result h2")).to_be_focused()
    assert "index.html" in site.online()


def test_it_goes_on_when_the_tab_is_closed_and_is_told_to_the_next(publish, site):
    screens = publish(f"folder:{site.web}")
    tab = screens.tab
    look(tab, destination_is_new=True)
    with tab.expect_response(lambda answer: answer.request.method == "POST"):
        press(tab, "公開する")
    other = screens.context.new_page()
    tab.close()
    other.goto(f"{screens.desk.origin}/#/publish")
    expect(other.locator(".result h2")).to_contain_text("ウェブで見えることを確かめました")


@pytest.mark.parametrize("language, seen", [("ja", "公開しました。"), ("en", "Published, and seen on the web at ")])
def test_it_speaks_both_languages(publish, site, language, seen):
    screens = publish(f"folder:{site.web}", language=language)
    tab = screens.tab
    tab.locator("main .primary").click()
    tab.get_by_role("dialog").locator("[type=submit]").click()
    expect(tab.locator(".plan h2")).to_be_focused()
    tab.locator(".plan .primary").click()
    expect(tab.locator(".result h2")).to_contain_text(seen)
