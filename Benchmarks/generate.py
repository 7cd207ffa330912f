"""Writes a site of a given number of pages for the benchmark: the same number, the same bytes.

Half of the pages are Japanese, half English: the special pages, a booklet of 20 chapters, some
releases, and plain pages in folders of 100. A page is about 2.9 kB of Markdown with headings,
tables, lists, footnotes and links to other pages.
"""

import random
from pathlib import Path

CHAPTERS = 20
RELEASES = 5
PAGE_SIZE = 2800
SECTIONS = 3

SETTINGS = """\
name: {ja: 計測のためのサイト, en: A site to measure}
description: {ja: 速さを測るために作ったサイトです。, en: A site made to measure speed.}
languages: [ja, en]
base-url: https://example.org/measure/
time-zone: "+09:00"
navigation: [index.md, booklet/index.md, order.md, releases/index.md, about.md, contact.md]
organisation:
  name: {ja: 計測会, en: The Measuring Society}
  short-name: {ja: 計測会, en: Measurers}
  address: {ja: 東京都, en: Tokyo}
  representative: {ja: 計測 太郎, en: Taro Keisoku}
  founded: 2018-05
  url: https://example.org/
  purpose: {ja: 速さを測ります。, en: We measure speed.}
contacts:
  - {key: readers, label: {ja: 読者の方, en: Readers}, name: {ja: 計測会, en: Measurers}, email: a@example.org}
  - {key: press, label: {ja: 報道の方, en: Press}, name: {ja: 計測会, en: Measurers}, email: b@example.org}
country-code: "81"
order-routes:
  - key: form
    copies: {ja: 30冊未満, en: Fewer than 30 copies}
    recipient: {ja: 計測会, en: Measurers}
    form: https://example.org/form
  - key: phone
    copies: {ja: 30冊以上, en: 30 copies or more}
    recipient: {ja: 計測会, en: Measurers}
    phone: 03-0000-0000
    hours: {days: [monday, tuesday, wednesday, thursday, friday], opens: "08:30", closes: "17:00"}
    closed: {ja: 土・日・祝日, en: Saturdays and Sundays}
price: {text: {ja: 無料, en: Free}, amount: 0, currency: JPY}
# Another program would draw ten thousand of them.
pictures: {cards: no}
"""

WORDS = {
    "ja": "仲間が 集まる 場所を 地域で つくる ために 保健師と 家族は 話しあい 小さな 会を はじめました "
          "経験を 伝え 気持ちを わかちあう ことで 孤立は やわらぎます 次の 会の 準備も みんなで "
          "すすめます".split(),
    "en": "people who share something meet as equals and pass on what they have lived through so "
          "that a family which might have stood alone finds a place in its own town and the city "
          "office learns with them how such a meeting can begin and last".split(),
}
HEADINGS = {
    "ja": ["はじめに", "準備", "当日のながれ", "ふりかえり", "次の一歩"],
    "en": ["Introduction", "Preparation", "The day itself", "Looking back", "The next step"],
}


def sentence(language, chance):
    """About 150 bytes in either language."""
    if language == "ja":
        return "、".join("".join(chance.choices(WORDS["ja"], k=6)) for _ in range(2)) + "。"
    return " ".join(chance.choices(WORDS["en"], k=27)).capitalize() + "."


def paragraph(language, chance, sentences=2):
    return ("" if language == "ja" else " ").join(
        sentence(language, chance) for _ in range(sentences))


def table(language, chance):
    rows = [[chance.choice(WORDS[language]) for _ in range(3)] for _ in range(5)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "| --- | :-: | --: |", *lines[1:]])


def items(language, chance):
    return "\n".join(
        f"{n}. **{chance.choice(WORDS[language])}** {sentence(language, chance)}\n"
        f"   - [x] `{n}` ~~{chance.choice(WORDS[language])}~~ <https://example.org/{n}>"
        for n in range(1, 4))


def page(language, title, chance, links):
    """A page of about PAGE_SIZE bytes; the links are addresses of other source files."""
    parts = [f"---\ntitle: {title}\ndescription: {sentence(language, chance)}\n---"]
    for number, heading in enumerate(HEADINGS[language][:SECTIONS], 1):
        parts += [
            f"## {heading}",
            paragraph(language, chance) + f"[^{number}]",
            f"{sentence(language, chance)} [{chance.choice(WORDS[language])}]({chance.choice(links)})",
            table(language, chance) if number % 2 else items(language, chance),
            f"[^{number}]: {sentence(language, chance)}",
        ]
    parts.append(f"### {HEADINGS[language][0]} 2")
    while len("\n\n".join(parts).encode()) < PAGE_SIZE:
        parts.append(paragraph(language, chance))
    return "\n\n".join(parts) + "\n"


def sources(pages):
    """The paths of one language's pages."""
    special = ["index.md", "order.md", "about.md", "contact.md", "booklet/index.md",
               "releases/index.md"]
    chapters = [f"booklet/{n:02}-chapter-{n:02}.md" for n in range(1, CHAPTERS + 1)]
    releases = [f"releases/20{n + 10}-04-01-release.md" for n in range(RELEASES)]
    rest = pages - len(special) - len(chapters) - len(releases)
    plain = [f"notes/{n // 100:03}/page-{n:05}.md" for n in range(rest)]
    return special + chapters + releases + plain


def generate(folder, pages):
    """Writes the content of a site of that many pages, both languages together."""
    folder.mkdir(parents=True)
    (folder / "site.yaml").write_text(SETTINGS)
    for language in ["ja", "en"]:
        chance = random.Random(f"{language} {pages}")
        paths = sources(pages // 2)
        for number, path in enumerate(paths):
            up = "../" * path.count("/")
            links = [up + chance.choice(paths) for _ in range(5)]
            links[0] += "#" + HEADINGS[language][0].lower()
            title = f"{HEADINGS[language][number % 5]} {number}"
            file = Path(folder, language, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page(language, title, chance, links))
