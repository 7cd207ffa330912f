"""What the pictures of the handbook show: scenes at the desk, each on a site of its own."""

import re
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from playwright.sync_api import expect

from drawn_photo import draw_photo
from host import Host

CHAPTER = "booklet/01-who-reads-it.md"


@dataclass(frozen=True)
class Scene:
    """`play` takes the pictures; `environment` is what the desk finds on the machine, by the folder of the person."""

    play: Callable
    makes_site: bool = True
    environment: Callable | None = None


def begin(stage):
    """Where there is no site yet: the form that begins one."""
    tab = stage.tab
    tab.set_viewport_size({"width": 820, "height": 1500})
    panel = tab.locator("form, .panel").filter(has=stage.button("start.make")).last
    panel.get_by_label(stage.words("start.name")).fill(stage.say("わたしたちの会", "Our group"))
    panel.get_by_label(stage.say("English", "日本語"), exact=True).check()
    tab.locator("h1").click()
    stage.take("start", panel)


def pages(stage):
    """The list of the pages of a new site, what can be done with one, and what a new one may be."""
    tab = stage.open("pages", height=1200)
    stage.take("pages", tab.locator("header").first, tab.locator(".page-row").last, height=720)
    tab.locator(".page-row").nth(2).get_by_role("button").click()
    menu = tab.get_by_role("menu")
    stage.take("page-actions", tab.locator(".page-row").nth(1), menu)
    stage.escape()
    stage.button("new").click()
    stage.take("new", tab.locator(".screen-head"), menu)


def writing(stage):
    """The screen of a page: as a whole, its bar, its settings, and its former texts."""
    tab = stage.open_page(f"{stage.language}/{CHAPTER}", width=1040, height=840)
    stage.take("page")
    stage.narrow()
    stage.take("page-bar", tab.locator(".page-bar"))
    tab.locator(".page-more summary").click()
    stage.take("page-settings", tab.locator(".page-front"), height=620)
    tab.locator(".page-more summary").click()
    text = tab.locator("textarea.page-text")
    for sentence in [stage.say("\n\nひとりに届けば、みんなに届きます。", "\n\nWhat reaches one person reaches many."),
                     stage.say("\n\nまた読みに来てください。", "\n\nCome back and read on.")]:
        text.press("Control+End")
        tab.keyboard.insert_text(sentence)
        tab.keyboard.press("Control+s")
        expect(tab.locator(".page-state")).to_have_attribute("data-state", re.compile("saved|untouched"))
    stage.take("page-saved", tab.locator(".page-top"))
    stage.button("page.menu").click()
    stage.item("page.history").click()
    tab.locator(".page-versions button").first.click()
    expect(stage.button("page.history.back")).to_be_visible()
    stage.take("history", stage.dialog())


def furigana(stage):
    """What the bar asks for a reading."""
    tab = stage.open_page(f"{stage.language}/{CHAPTER}")
    tab.locator('[data-action="ruby"]').click()
    dialog = stage.dialog()
    dialog.get_by_label(stage.words("page.ruby.base")).fill("交流会")
    dialog.get_by_label(stage.words("page.ruby.reading")).fill("こうりゅうかい")
    stage.take("ask-ruby", dialog, margin=60)


def photos(stage):
    """How a photo comes in, and what is asked of it."""
    photo = draw_photo(stage.folder.parent / stage.say("集まり.jpg", "gathering.jpg"))
    tab = stage.open_page(f"{stage.language}/{CHAPTER}", height=1000)
    tab.locator("textarea.page-text").press("Control+End")
    tab.locator('[data-action="picture"]').click()
    tab.locator("dialog input[type=file]").set_input_files(photo)
    dialog = tab.get_by_role("dialog").filter(has=tab.get_by_label(stage.words("page.picture.alt")))
    expect(dialog).to_be_visible()
    dialog.get_by_label(stage.words("page.picture.alt")).fill(
        stage.say("丸い机のまわりに置かれた5つの椅子", "Five chairs around a round table"))
    dialog.get_by_label(stage.words("page.picture.caption")).fill(
        stage.say("集まりの前の部屋（見本の絵）", "The room before a gathering (a sample drawing)"))
    stage.take("picture-words", dialog, margin=40)


def facts(stage):
    """The screens Facts and Look."""
    tab = stage.open("facts", height=760)
    stage.take("facts")
    tab = stage.open("look", width=1180, height=760)
    tab.wait_for_timeout(2000)
    stage.take("look")


def release(stage):
    """A press release from its first line to its sheet of paper."""
    title = stage.say("夏の交流会を開きます（見本）", "A summer gathering (a sample)")
    tab = stage.open("pages", height=800)
    stage.button("new").click()
    stage.item("new.release").click()
    dialog = stage.dialog()
    dialog.get_by_label(stage.words("new.title"), exact=True).fill(title)
    dialog.get_by_label(stage.words("new.date")).fill("2027-06-01")
    stage.take("release-new", dialog, margin=40)
    stage.button("new.make", dialog).click()
    tab.locator(".page-preview[data-shown]").wait_for(state="attached")
    stage.narrow()
    tab.locator(".page-more summary").click()
    settings = tab.locator(".page-more")
    draft = settings.get_by_label(stage.say("下書き（公開しない）", "Draft (not published)"))
    embargo = settings.get_by_label(stage.say("この日まで公開しない", "Not before")).first
    embargo.evaluate("field => field.scrollIntoView({ block: 'center' })")
    stage.take("release-draft", draft, embargo, across=settings)
    tab = stage.open("pages", height=1200)
    stage.take("release-list", tab.locator(".page-group").last)
    sheet(stage)


def sheet(stage):
    """The sheet of a release, as paper shows it."""
    stage.sasshi("build")
    [made] = (stage.folder / "output/releases").glob("*.print.html")
    stage.take_sheet("release-sheet", made)


def languages(stage):
    """The states of translations, and a translation beside its source."""
    other = stage.other
    stage.sasshi("translations", "mark", other, "--all")
    old = re.search(r"\n## .*\n\n(.*)\n", stage.read(f"{stage.language}/{CHAPTER}"))[1]
    stage.replace(f"{stage.language}/{CHAPTER}", old,
                  old + stage.say("書き出す前に、その人の名前を声に出してみましょう。", " Say that person’s name aloud before you begin."))
    (stage.folder / "content" / other / "contact.md").unlink()
    tab = stage.open(f"pages/{other}", height=1200)
    expect(tab.locator(".page-row .badge").first).to_be_visible()
    stage.take("translations", tab.locator(".screen-head"), tab.locator(".page-row").last, height=720)
    tab = stage.open_page(f"{other}/{CHAPTER}")
    view = tab.locator(".page-view-source")
    if view.is_visible():
        view.click()
    stage.take("translation")


def programs(home):
    """What makes PDF files, where `make handbook` put it."""
    return {"SASSHI_WEASYPRINT": str(Path(sysconfig.get_path("scripts")) / "weasyprint")}


def paper(stage):
    """The PDF files of the booklet, made by its button, and the booklet's pages."""
    tab = stage.open("paper", height=900)
    booklet = tab.locator(".document").first
    booklet.get_by_role("button").click()
    expect(booklet.locator(".badge").nth(1)).to_have_text(stage.words("paper.current"), timeout=180_000)
    tab.locator("h1").click()
    stage.take("paper", tab.locator("main h1"), booklet, across=tab.locator("main"))


def mistakes(stage):
    """What is wrong, in words, and a button that mends it."""
    page = f"{stage.language}/about.md"
    tab = stage.open_page(page)
    text = tab.locator("textarea.page-text")
    text.press("Control+Home")
    tab.keyboard.insert_text(stage.say(
        "##わたしたちの歩み\n\n[行事の予定](events.md)も見てください。\n\n",
        "##How we began\n\nLook at [our events](events.md), too.\n\n"))
    panel = tab.locator(".page-mistakes[data-worst=error]")
    expect(panel).to_be_visible()
    stage.narrow()
    stage.take("mistakes", panel)


def publishing(stage):
    """Publishing: where to, what will change, and what the web shows."""
    with Host(stage) as host:
        tab = stage.open("publish", height=1500)
        stage.button("publish.setUp").click()
        setup = tab.locator(".setup")
        for part, text in [("host", "www1234.example.ne.jp"), ("user", "our-group"), ("path", "public_html"),
                           ("address", "https://www.example.org/")]:
            setup.locator(f"[data-part={part}] input").fill(text)
        tab.locator("h1").click()
        stage.take("publish-ways", setup.locator(".ways"))
        stage.take("publish-setup", setup.locator("[data-part=host]"), stage.button("setup.try"), across=setup)
        host.prepare()
        tab = stage.open("publish", height=900)
        stage.button("publish.look").click()
        stage.button("question.yes.destination", stage.dialog()).click()
        expect(tab.locator(".plan h2")).to_be_visible()
        tab.locator(".plan h2").evaluate("heading => heading.blur()")
        stage.take("publish-plan", tab.locator(".plan"))
        stage.button("publish.go").click()
        expect(tab.locator(".result h2")).to_be_visible(timeout=180_000)
        tab.locator(".result h2").evaluate("heading => heading.blur()")
        stage.take("publish-done", tab.locator(".result"))


SCENES = {
    "start": Scene(begin, makes_site=False),
    "pages": Scene(pages),
    "writing": Scene(writing),
    "furigana": Scene(furigana),
    "photos": Scene(photos),
    "facts": Scene(facts),
    "release": Scene(release),
    "languages": Scene(languages),
    "paper": Scene(paper, environment=programs),
    "mistakes": Scene(mistakes),
    "publishing": Scene(publishing, environment=Host.environment),
}
