#!/usr/bin/env python3
"""mistakes.py [--check]: writes the chapters that name every mistake, from mistakes/*.yaml and what the program says.

With --check nothing is written, and the status is 1 when a chapter is other than the program says now, or when an
identifier of the list in Swift is missing or one too many. SASSHI names the program; if nothing does, it is that of the
checkout.
"""

import difflib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from mistake_cases import HANDBOOK, KEYS, SWIFT_LIST, Case, read_yaml, swift_groups
from mistake_pages import chapter

LANGUAGES = {"ja": "ja", "en": "en", "ja-simple": "ja"}


def wrong_entries(chapters, entries):
    """What is missing in the lists, or too much."""
    groups = dict(zip(read_yaml("groups"), swift_groups().values(), strict=True))
    for group, identifiers in groups.items():
        written = list(entries[group])
        if written != identifiers:
            yield unified(written, identifiers, f"mistakes/{group}.yaml", SWIFT_LIST.name, 0)
        for identifier, entry in entries[group].items():
            if unknown := set(entry) - KEYS:
                yield f"mistakes/{group}.yaml: {identifier}: unknown keys: {', '.join(unknown)}"
    told = [group for each in chapters for group in each["groups"]]
    if sorted(told) != sorted(groups):
        yield f"mistakes/chapters.yaml: the chapters do not hold each group once: {set(told) ^ set(groups)}"


def wrong_texts(each, entries):
    """Which texts of a chapter's entries are missing in one of its languages."""
    for group in each["groups"]:
        languages = [language for language in each["title"]
                     if language != "ja-simple" or group in each.get("easy", each["groups"])]
        for identifier, entry in entries[group].items():
            missing = [f"{key} {language}" for key in ("title", "means") for language in languages
                       if not entry.get(key, {}).get(language)]
            if missing:
                yield f"mistakes/{group}.yaml: {identifier}: no {', no '.join(missing)}"


def wrong_case(case):
    """What a case does not do that it ought to."""
    try:
        fault = case.fault()
    except (AssertionError, OSError, ValueError, subprocess.SubprocessError) as failure:
        fault = f"it cannot be tried: {failure}"
    return fault and f"{case.identifier} ({case.language}): {fault}"


def differences(pages):
    for path, text in pages.items():
        old = path.read_text().splitlines() if path.is_file() else []
        if difference := unified(old, text.splitlines(), str(path), "the program", 1):
            yield difference


def unified(old, new, old_name, new_name, context):
    """What is different between two lists of lines, but for what is too much to read."""
    lines = difflib.unified_diff(old, new, old_name, new_name, n=context, lineterm="")
    return "\n".join(list(lines)[:30])


def main():
    chapters = read_yaml("chapters")
    entries = {group: read_yaml(group) or {} for group in read_yaml("groups")}
    wrong = [*wrong_entries(chapters, entries), *(text for each in chapters for text in wrong_texts(each, entries))]
    cases = {(identifier, language): Case(identifier, entry, language) for group in entries.values()
             for identifier, entry in group.items() for language in ("ja", "en")} if not wrong else {}
    with ThreadPoolExecutor(4 * (os.cpu_count() or 1)) as workers:
        wrong += filter(None, workers.map(wrong_case, cases.values()))
    if not wrong:
        pages = {
            HANDBOOK / f"content/{language}/booklet/{each['file']}.md": chapter(each, entries, cases, language, said)
            for each in chapters for language, said in LANGUAGES.items() if language in each["title"]}
        if "--check" in sys.argv[1:]:
            wrong += differences(pages)
        else:
            for path, text in pages.items():
                path.write_text(text)
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
