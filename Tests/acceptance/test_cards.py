"""The cards of pages, for social networks, and the icons of the site: pictures that are drawn."""

import json
import re
import subprocess

import pytest
from PIL import Image

from program import LANGUAGES, THEME, VIPS, Site, prefix, sasshi, words

pytestmark = pytest.mark.skipif(THEME.name != "default", reason="cards of the default theme")

SIZE = (1200, 630)
ICONS = {"favicon.ico": 32, "apple-touch-icon.png": 180, "assets/icon-192.png": 192, "assets/icon-512.png": 512}
TITLES = {
    "ja": ["会", "だれもが自分の意思で地域に暮らせるまちを、いっしょにつくるための、とても長い題名の記事です", "WWWWWWWWWW" * 3],
    "en": ["To", "An unusually long headline that somebody will write, how the city office and a self-help group worked",
           "WWWWWWWWWWWWWWWWW MMMMMMMMMM", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte"],
    "zh-Hans": ["会", "区政府与自助小组携手，为容易陷入孤立的家庭建立起支持机制的漫长历程与经验总结"],
}


def meta(site, page):
    html = (site.root / page).read_text()
    return dict(re.findall('<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">', html))


def text_box(file):
    """Where a card is dark: where its words stand."""
    return Image.open(file).convert("L").point(lambda light: 255 * (light < 100)).getbbox()


@pytest.fixture(scope="module")
def titles(once):
    """A site whose titles are short, long and wide."""
    def make(folder):
        content = folder / "content"
        for language, titles in TITLES.items():
            (content / language).mkdir(parents=True)
            for number, title in enumerate(titles):
                name = "index" if number == 0 else f"p{number}"
                (content / language / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n")
        (content / "site.yaml").write_text(
            "name: 見本のサイト\nlanguages: [ja, en, zh-Hans]\nbase-url: https://example.org/\n"
            "organisation: {name: 特定非営利活動法人みほん}\n")
        # It notes that it was started.
        program = folder / "vips"
        program.write_text(f'#!/bin/sh\necho >> {folder}/log\nexec {VIPS} "$@"\n')
        program.chmod(0o755)
        return folder

    return once("titles", make)


def build(folder):
    result = sasshi("build", cwd=folder, SASSHI_VIPS=str(folder / "vips"))
    assert result.returncode == 0, words(result)
    return Site(folder / "output")


def test_a_shared_page_shows_a_card(hosted_site):
    for page in hosted_site.web_pages():
        said = meta(hosted_site, page)
        address = said["og:image"].removeprefix("https://example.org/booklet/")
        card = hosted_site.root / address
        assert Image.open(card).size == SIZE
        assert card.stat().st_size <= 40_000
        assert [said["og:image:width"], said["og:image:height"]] == ["1200", "630"]
        assert said["og:title"] in said["og:image:alt"]
        assert said["twitter:card"] == "summary_large_image"
        own = f"cards/{page.removesuffix('html')}png"
        is_translated = (hosted_site.root / own).is_file()
        assert address == own if is_translated else address.startswith("cards/")
    assert "og:image" not in meta(hosted_site, "404.html")


def test_cards_and_icons_say_nothing_of_who_made_them(hosted_site):
    drawn = [p for p in hosted_site.files() if p.startswith("cards/") or p in ICONS]
    assert len(drawn) > 40
    files = [hosted_site.root / p for p in drawn if not p.endswith(".ico")]
    told = json.loads(subprocess.run(
        ["exiftool", "-G1", "-a", "-u", "-json", *files], capture_output=True, check=True).stdout)
    for one in told:
        groups = {tag.split(":")[0] for tag in one}
        assert groups <= {"SourceFile", "ExifTool", "System", "File", "PNG", "PNG-pHYs", "Composite"}, one
        assert not [tag for tag in one if re.search("Software|Date:|Author|Comment", tag)], one


def test_icons_have_their_sizes_and_pages_lead_to_them(hosted_site):
    for path, side in ICONS.items():
        assert Image.open(hosted_site.root / path).size == (side, side)
    touch = Image.open(hosted_site.root / "apple-touch-icon.png").convert("RGBA")
    assert touch.getchannel("A").getextrema() == (255, 255)
    for page in hosted_site.web_pages():
        html = (hosted_site.root / page).read_text()
        up = "../" * page.count("/")
        assert f'<link rel="icon" href="{up}favicon.ico" sizes="32x32">' in html
        assert f'<link rel="apple-touch-icon" href="{up}apple-touch-icon.png">' in html
    for language in LANGUAGES:
        file = hosted_site.root / f"{prefix(language)}manifest.webmanifest"
        icons = {icon["sizes"]: icon["src"] for icon in json.loads(file.read_text())["icons"] if icon["type"] == "image/png"}
        assert set(icons) == {"192x192", "512x512"}
        assert all((file.parent / path).resolve().is_file() for path in icons.values())


def test_a_title_stands_within_its_card_whatever_its_length(titles):
    site = build(titles)
    for language, texts in TITLES.items():
        for number in range(len(texts)):
            name = "index" if number == 0 else f"p{number}"
            card = site.root / "cards" / prefix(language) / f"{name}.png"
            left, top, right, bottom = text_box(card)
            assert left >= 70 and right <= 1130 and top >= 50 and bottom <= 590, card


def test_a_second_build_starts_no_program(titles):
    build(titles)
    log = titles / "log"
    log.unlink(missing_ok=True)
    before = build(titles).state()
    assert build(titles).state() == before
    assert not log.exists()
    page = titles / "content/en/p1.md"
    page.write_text(page.read_text().replace("unusually", "uncommonly"))
    build(titles)
    assert len(log.read_text().splitlines()) == 1
