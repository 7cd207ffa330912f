"""The desk's screens around the page: Start, Pages, Paper and Publish, as a person uses them."""

import pytest
from playwright.sync_api import expect

import pdfs
from barriers import find_barriers
from browsing import CHROMIUM
from desk import start_desk
from screens import Screens, findings, sample

SCREENS = ["pages", "paper", "publish", "start"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return sample(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def shared(browser, folder, short_handbook):
    """One desk and one tab for what leaves the site as it was."""
    desk = start_desk(
        folder, SASSHI_WEASYPRINT=str(pdfs.WEASYPRINT), SASSHI_CHROMIUM=CHROMIUM, SASSHI_HANDBOOK=str(short_handbook))
    context = browser.new_context(locale="ja", reduced_motion="reduce")
    yield Screens(context, desk)
    context.close()
    desk.stop()


@pytest.fixture
def screens(shared):
    shared.tab.set_viewport_size({"width": 1280, "height": 900})
    shared.tab.emulate_media(color_scheme="light")
    shared.errors.clear()
    yield shared
    assert shared.errors == []


@pytest.mark.parametrize("screen", SCREENS)
def test_no_screen_has_a_barrier(screen, screens):
    assert findings(screens.open(screen)) == []


def test_no_dialog_and_no_menu_has_a_barrier(screens):
    tab = screens.open("pages")
    tab.click(".screen-head button")
    assert findings(tab) == []
    tab.keyboard.press("Enter")
    assert findings(tab) == []
    tab.keyboard.press("Enter")
    expect(tab.locator(".field-problem:visible")).to_have_text("「題名」を入力してください。")
    assert find_barriers(tab) == []


def test_the_screens_are_in_the_language_that_was_chosen(screens):
    tab = screens.open("pages")
    tab.click(".languages input[value=en]")
    screens.heading_says("Pages")
    assert tab.evaluate("document.documentElement.lang") == "en"
    assert tab.title() == "Pages – Sasshi"
    # Whoever chose by keyboard goes on where they were.
    assert tab.evaluate("document.activeElement.value") == "en"
    assert screens.desk.origin and tab.locator("nav a[aria-current=page]").inner_text() == "Pages"
    tab.click(".languages input[value=ja]")
    screens.heading_says("ページ")


def test_a_menu_and_a_dialog_obey_the_keyboard_and_give_the_focus_back(screens):
    tab = screens.open("pages")
    assert screens.focus() == "ページ"
    button = tab.locator(".screen-head .menu-box > button")
    button.focus()
    tab.keyboard.press("ArrowDown")
    assert screens.focus() == "新しいプレスリリース"
    tab.keyboard.press("End")
    assert screens.focus() == "新しいページ"
    tab.keyboard.press("ArrowDown")
    assert screens.focus() == "新しいプレスリリース"
    tab.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog").get_by_label("題名")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_page_is_found_by_words_however_they_are_typed(screens):
    tab = screens.open("pages")
    tab.fill("#page-filter", "ぴあさぽーとトハ")
    expect(tab.locator(".page-row a.page-title")).to_have_text(["ピアサポートとは"])
    tab.fill("#page-filter", "くじら")
    expect(tab.locator(".page-list")).to_contain_text("「くじら」を含むページはありません。")
    tab.click(".empty button")
    assert tab.locator(".page-row").count() > 10
    expect(tab.locator("#page-filter")).to_be_focused()


def test_the_pages_of_a_folder_stand_as_readers_meet_them(screens):
    tab = screens.open("pages")
    booklet = tab.locator(".page-group", has=tab.get_by_role("heading", name="冊子", exact=True))
    expect(booklet.locator(".page-detail")).to_have_text(
        ["冊子の入口のページ", *(f"{number}章" for number in range(1, 6))])
    expect(tab.locator(".page-row").first).to_contain_text("最初に開くページ")


def test_a_page_without_translation_is_listed_where_it_is_missing(screens):
    tab = screens.open("pages/zh-Hans")
    row = tab.locator(".page-row", has_text="Contacts for readers and the press")
    expect(row.locator(".badge")).to_have_text(["訳がまだです"])
    expect(row).to_contain_text("今は英語のページが出ます")
    expect(row.get_by_role("button")).to_have_text("訳し始める")
    current = tab.locator(".page-row", has_text="关于みかんぐみ")
    expect(current.locator(".badge")).to_have_text(["訳は最新です"])


def test_what_is_printed_is_listed_with_what_there_is_of_it(screens):
    tab = screens.open("paper")
    document = tab.locator(".document", has_text="ピアサポート交流会のつくり方").first
    expect(document.locator(".purpose")).to_have_text(["画面用", "印刷用", "電子書籍（EPUB）"])
    # An e-book needs no program: the preview has it.
    expect(document.locator(".badge")).to_have_text(["まだありません", "まだありません", "最新です"])


def test_a_booklet_comes_in_the_order_in_which_it_is_printed_and_folded(begin, tmp_path):
    content = tmp_path / "content"
    for name, text in {
        "site.yaml": "name: 会\nlanguages: [ja]\norganisation: {name: 会, url: https://example.org/}\n",
        "ja/index.md": "---\ntitle: 家\n---\n", "ja/booklet/index.md": "---\ntitle: 小さな本\n---\n",
        "ja/booklet/01-one.md": "---\ntitle: 一つ\n---\n本文。\n",
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text)
    screens = begin(tmp_path, SASSHI_CHROMIUM=CHROMIUM)
    tab = screens.open("paper")
    document = tab.locator(".document", has_text="小さな本")
    document.get_by_role("button", name="作る").click()
    expect(document.locator(".purpose")).to_have_text(["画面用", "印刷用", "折ってとじる用", "電子書籍（EPUB）"], timeout=60_000)
    with tab.expect_download() as download:
        document.get_by_role("link", name="「小さな本」の折ってとじる用のPDFをダウンロード").click()
    assert download.value.suggested_filename == "booklet-imposed.pdf"
    book, sheets = tmp_path / "output/print/booklet.pdf", tmp_path / "sheets.pdf"
    download.value.save_as(sheets)
    pages, sides = pdfs.texts(book), pdfs.texts(sheets)
    assert len(sides) == len(pages) / 2
    # The front of the outermost sheet has the last page and the first, its back the second and the last but one.
    for side, both in zip(sides, [(-1, 0), (1, -2)]):
        assert side == "".join(pages[page] for page in both)
    assert screens.errors == []


def test_an_address_that_leads_nowhere_says_so(screens):
    tab = screens.open("page/ja/none.md")
    expect(tab.locator("main h1")).to_be_visible()
    screens.open("nowhere")
    screens.heading_says("ページ")


def open_menu(tab, title):
    tab.locator(".page-row", has=tab.get_by_role("link", name=title, exact=True)).get_by_role("button").click()


def test_a_release_is_begun_put_aside_and_brought_back(begin, tmp_path):
    screens = begin(sample(tmp_path))
    tab = screens.open("pages")
    tab.click(".screen-head button")
    tab.get_by_role("menuitem", name="新しいプレスリリース").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("題名").fill("夏の交流会を開きます")
    dialog.get_by_label("発表する日").fill("2026-06-01")
    dialog.get_by_role("button", name="作る").click()
    tab.wait_for_url("**/#/page/ja/releases/2026-06-01*")
    made = next((tmp_path / "content/ja/releases").glob("2026-06-01*.md"))
    assert "夏の交流会を開きます" in made.read_text()

    tab = screens.open("pages")
    row = tab.locator(".page-row", has_text="夏の交流会を開きます")
    expect(row.locator(".badge")).to_contain_text(["下書き"])
    open_menu(tab, "夏の交流会を開きます")
    tab.keyboard.press("End")
    tab.keyboard.press("Enter")
    expect(tab.locator(".toast")).to_contain_text("「夏の交流会を開きます」を片づけました。")
    expect(row).to_have_count(0)
    assert not made.exists()
    # Where the row was, nothing is: the keyboard goes on from the heading.
    assert screens.focus() == "ページ"
    tab.keyboard.press("Control+z")
    expect(row).to_have_count(1)
    assert "夏の交流会を開きます" in made.read_text()

    open_menu(tab, "夏の交流会を開きます")
    tab.keyboard.press("End")
    tab.keyboard.press("Enter")
    expect(row).to_have_count(0)
    tab.click(".trash summary")
    tab.get_by_role("button", name="「夏の交流会を開きます」を元に戻す").click()
    expect(row).to_have_count(1)
    assert made.exists() and screens.errors == []


def test_a_page_is_renamed_after_what_changes_was_said(begin, tmp_path):
    screens = begin(sample(tmp_path))
    tab = screens.open("pages")
    open_menu(tab, "みかんぐみについて")
    tab.get_by_role("menuitem", name="名前や場所を変える").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("ファイルの名前").fill("order")
    dialog.get_by_role("button", name="何が変わるかを見る").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("ファイルの名前").fill("mikangumi")
    dialog.get_by_role("button", name="何が変わるかを見る").click()
    expect(dialog).to_contain_text("ja/about.md → ja/mikangumi.md")
    expect(dialog).to_contain_text("en/about.md → en/mikangumi.md")
    assert (tmp_path / "content/ja/about.md").exists()
    dialog.get_by_role("button", name="変える", exact=True).click()
    expect(tab.locator(".toast")).to_contain_text("「みかんぐみについて」の場所を変えました。")
    assert (tmp_path / "content/en/mikangumi.md").exists()
    assert not (tmp_path / "content/ja/about.md").exists()
    assert "mikangumi.md" in (tmp_path / "content/site.yaml").read_text()


def test_a_page_is_translated_from_the_row_where_it_is_missing(begin, tmp_path):
    screens = begin(sample(tmp_path))
    tab = screens.open("pages/zh-Hans")
    tab.get_by_role("button", name="「Contacts for readers and the press」を訳し始める").click()
    tab.wait_for_url("**/#/page/zh-Hans/contact.md")
    assert (tmp_path / "content/zh-Hans/contact.md").exists()


def test_publishing_says_what_changes_writes_it_and_names_what_stands_in_the_way(begin, tmp_path):
    screens = begin(sample(tmp_path))
    tab = screens.open("publish")
    tab.get_by_text("ファイルを自分でコピーする").click()
    tab.get_by_role("button", name="「output」フォルダーに書き出す").click()
    expect(tab.locator(".by-hand .job p[role=status]")).to_contain_text("書き出しました")
    assert (tmp_path / "output/index.html").exists()
    expect(tab.locator(".by-hand .sentence")).to_contain_text("変わるところはありません")

    page = tmp_path / "content/ja/about.md"
    page.write_text(page.read_text() + "\n[どこにもないページ](nowhere.md)\n")
    expect(tab.get_by_role("button", name="書き出す")).to_be_disabled()
    mistake = tab.locator(".mistake", has_text="nowhere.md")
    expect(mistake.locator("a.button")).to_have_attribute("href", r"#/page/ja/about.md?line=" + str(
        page.read_text().count("\n")))


def test_a_site_is_begun_by_somebody_who_has_none(begin, tmp_path):
    home = tmp_path / "home"
    (home / "書類").mkdir(parents=True)
    screens = begin(home, HOME=str(home))
    screens.heading_says("Sasshiへようこそ")
    tab = screens.tab
    assert find_barriers(tab) == []
    expect(tab.get_by_role("navigation")).to_have_count(0)
    tab.get_by_role("button", name="始める").click()
    expect(tab.get_by_label("サイトの名前")).to_be_focused()
    tab.get_by_label("サイトの名前").fill("ひだまりの会")
    tab.get_by_role("checkbox", name="English").check()
    tab.get_by_role("button", name="ほかの場所にする").click()
    tab.get_by_role("dialog").get_by_role("button", name="書類").click()
    tab.get_by_role("dialog").get_by_role("button", name="ここにする").click()
    expect(tab.locator(".place")).to_have_text("「ホーム › 書類 › ひだまりの会」というフォルダーを作ります。")
    tab.get_by_role("button", name="始める").click()
    screens.heading_says("ページ")
    expect(tab.locator(".site-name")).to_have_text("ひだまりの会")
    assert "ひだまりの会" in (home / "書類/ひだまりの会/content/site.yaml").read_text()


def test_a_desk_that_does_not_answer_is_told_apart_from_one_that_ended(begin, tmp_path):
    screens = begin(sample(tmp_path))
    tab = screens.open("pages")
    tab.get_by_role("button", name="終了する").click()
    screens.heading_says("終了しました")
    assert screens.desk.process.wait(timeout=60) == 0

    screens = begin(tmp_path)
    tab = screens.open("pages")
    screens.desk.kill()
    expect(tab.get_by_role("alert")).to_contain_text("Sasshiから返事がありません。")
    expect(tab.locator(".page-row").first).to_be_visible()


def test_whoever_comes_back_from_a_page_finds_its_row_again(screens):
    tab = screens.open("pages/en")
    link = tab.get_by_role("link", name="How to use the booklet")
    link.click()
    tab.wait_for_url("**/#/page/en/booklet/04-how-to-use.md")
    tab.go_back()
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()


def test_of_thousands_of_pages_only_as_many_are_shown_as_are_quickly_made(begin, tmp_path):
    events = tmp_path / "content/ja/events"
    events.mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("name: 会\nlanguages: [ja]\n")
    (tmp_path / "content/ja/index.md").write_text("---\ntitle: 会\n---\n")
    (events / "index.md").write_text("---\ntitle: 行事\n---\n")
    for number in range(249):
        (events / f"2026-01-01-{number}.md").write_text(f"---\ntitle: 第{number}回\n---\n")
    tab = begin(tmp_path).open("pages")
    rows = tab.locator(".page-group", has_text="行事").locator(".page-row")
    expect(rows).to_have_count(200)
    tab.get_by_role("button", name="ほか50ページを表示する").click()
    expect(rows).to_have_count(250)
    expect(rows.nth(200).locator("a, button").first).to_be_focused()


def test_the_handbook_opens_beside_the_desk_and_is_searched(screens):
    tab = screens.open("pages")
    with screens.context.expect_page() as opened:
        tab.get_by_role("link", name="手引き", exact=True).click()
    handbook = opened.value
    handbook.wait_for_url(f"{screens.desk.site}/.sasshi/handbook/index.html")
    found = []
    handbook.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    handbook.keyboard.press("Control+k")
    handbook.locator("dialog[open] input").fill("直し方")
    expect(handbook.locator("dialog[open] a[href*=headings]").first).to_be_visible()
    assert found == []
    handbook.close()


@pytest.mark.parametrize("screen", ["page/ja/notes.md", "facts", "pages"])
def test_a_mistake_leads_to_its_place_in_the_handbook(screen, begin, tmp_path, short_handbook):
    content = sample(tmp_path) / "content"
    (content / "ja/notes.md").write_text("---\ntitle: メモ\n---\n\n##見出し\n")
    settings = content / "site.yaml"
    settings.write_text(settings.read_text() + "\ncolour: red\n")
    screens = begin(tmp_path, SASSHI_HANDBOOK=str(short_handbook))
    tab = screens.open(screen)
    link = tab.get_by_role("link", name="手引きでくわしく：").first
    expect(link).to_have_text("くわしく")
    assert findings(tab) == []
    with screens.context.expect_page() as opened:
        link.click()
    # Of the two mistakes, the chapter explains the one in the page.
    place = "booklet/headings.html#heading-mark" if screen.startswith("page/") else "index.html"
    opened.value.wait_for_url(f"{screens.desk.site}/.sasshi/handbook/{place}")


def test_without_the_handbook_nothing_leads_to_it(begin, tmp_path):
    (sample(tmp_path) / "content/ja/notes.md").write_text("---\ntitle: メモ\n---\n\n##見出し\n")
    tab = begin(tmp_path, SASSHI_HANDBOOK="/nowhere").open("page/ja/notes.md")
    expect(tab.locator(".page-mistake")).to_be_visible()
    assert tab.get_by_role("link", name="手引き").count() == 0
