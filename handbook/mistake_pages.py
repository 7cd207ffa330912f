"""The chapters that name every mistake, as Markdown."""

import re

# What stands above the blocks of an example, by language.
WORDS = {
    "ja": {
        "written": "書いたもの", "at": "（%s行目から）", "typed": "打ったコマンド", "names": "あるファイル", "said": "知らせ",
        "cured": "直したもの", "renamed": "名前を変える", "why": "例を出せない理由：", "gap": "　"},
    "en": {
        "written": "Written", "at": " (from line %s)", "typed": "Typed", "names": "The files", "said": "The message",
        "cured": "Mended", "renamed": "Renamed", "why": "Why there is no example: ", "gap": " "},
    "ja-simple": {
        "written": "{書|か}いたもの", "at": "（%s{行|ぎょう}{目|め}から）", "typed": "{打|う}ったコマンド",
        "names": "あるファイル", "said": "{知|し}らせ", "cured": "{直|なお}したもの", "renamed": "{名前|なまえ}を{変|か}える",
        "why": "{例|れい}がない{理由|りゆう}：", "gap": "　"},
}
# A file of more lines is not shown whole, but those around the mistake: so many before it and behind it.
LONG = 16
AROUND = 3


def chapter(each, entries, cases, language, said):
    """A chapter; `said` is the language of its messages."""
    lines = [
        "---", f"title: {quoted(each['title'][language])}", f"description: {quoted(each['description'][language])}", "---",
        "", "<!-- mistakes.py が書きます。手では直しません。 -->", "", each["lead"][language].strip()]
    groups = each["easy"] if language == "ja-simple" and "easy" in each else each["groups"]
    for group in groups:
        for identifier, entry in entries[group].items():
            if identifier in each["sections"]:
                lines += ["", f"## {each['sections'][identifier][language]}"]
            lines += ["", *mistake(entry, cases[identifier, said], language)]
    return "\n".join(lines) + "\n"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def mistake(entry, case, language):
    words = WORDS[language]
    heading = f"### {entry['title'][language]} `{case.identifier}` {{#{case.identifier}}}"
    lines = [heading, "", entry["means"][language].strip()]
    lines += written(entry, case, words)
    lines += ["", f"**{words['said']}**", "", *block(case.message, "said")]
    if "why" in entry:
        lines += ["", words["why"] + entry["why"][language].strip()]
    return lines + cure(case, words)


def written(entry, case, words):
    """The files of the mistake, and what was typed."""
    shows = entry.get("shows", list(case.files))
    if shows == "names":
        names = [path for path, text in case.files.items() if text is not None and path != "content/site.yaml"]
        lines = ["", f"**{words['names']}**", "", *block("\n".join(names), "written")]
    else:
        # Other files of the English case may have other names.
        shown = [shows] if isinstance(shows, str) else shows
        shown = [path for path in (other(path, case) for path in shown) if case.files.get(path) is not None]
        lines = [line for path in shown for line in file(path, case.files[path], case, words, "written")]
    typed = [] if case.command == "check" else ["", f"**{words['typed']}** `sasshi {case.command}`"]
    return lines + typed


def other(path, case):
    return path.replace("/ja/", "/en/") if path not in case.files else path


def cure(case, words):
    lines = []
    gone = [path for path, text in case.cured.items() if text is None]
    for path, text in case.cured.items():
        old = next((old for old in gone if text is not None and case.files.get(old) == text), None)
        if old:
            lines += ["", f"**{words['renamed']}**", "", *block(f"{old}\n→ {path}", "cured")]
        elif text is not None:
            lines += file(path, text, case, words, "cured")
    return lines


def file(path, text, case, words, word):
    """A file as it is shown: without its front matter where the mistake is below it, and not all of a long one."""
    line = place(path, case.message)
    front = re.match(r"---\n.*?\n---\n\n*", text, re.S) if path.endswith(".md") else None
    first = 1
    if front and (line or 0) > front[0].count("\n"):
        first = front[0].count("\n") + 1
    lines = text.rstrip("\n").split("\n")[first - 1:]
    if len(lines) > LONG:
        lines, first = part(lines, first, line or 1)
    at = words["at"] % first if first > 1 else ""
    # Which file was mended is plain where it was shown before.
    name = f"{words['gap']}`{path}`{at}" if word == "written" or path not in case.files else ""
    return ["", f"**{words[word]}**{name}", "", *block("\n".join(lines), word)]


def part(lines, first, line):
    """The lines around one, the number of whose first is given."""
    begin = max(0, line - first - AROUND)
    end = begin + 2 * AROUND + 1
    return lines[begin:end] + ["…"] * (end < len(lines)), first + begin


def place(path, message):
    """The line of a file that a message names."""
    found = re.match(re.escape(path) + r":(\d+)", message)
    return int(found[1]) if found else None


def block(text, mark=""):
    """A text as code, marked for the style sheet. What nobody can see is shown as the picture of it."""
    text = re.sub(r"[\0-\x08\x0b-\x1f\x7f]", lambda sign: chr(0x2400 + ord(sign[0]) if sign[0] != "\x7f" else 0x2421), text)
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in re.findall("`{3,}", text))])
    return [fence + mark, *text.split("\n"), fence]
