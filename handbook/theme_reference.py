#!/usr/bin/env python3
"""theme_reference.py [--check]: writes the pages theme-reference.md, what `sasshi theme --format markdown` says.

With --check nothing is written, and the status is 1 when a page is older than the program. SASSHI names the program; if
nothing does, it is that of the checkout.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HANDBOOK = Path(__file__).resolve().parent
PROGRAM = os.environ.get("SASSHI") or HANDBOOK.parent / ".build/release/sasshi"
# What templates write: tags of Mustache, some with what stands between them.
TAGS = re.compile(r"\{\{.+?\}\}+(?:…?\{\{.+?\}\}+)*")
HEADS = {
    "ja": """---
title: テーマで使えるもの
description: 標準のテーマ（default）のひな形、値、ことば、設定、スタイルの変数とクラスの、すべての一覧。
---

<!-- theme_reference.py が書きます。手では直しません。 -->

読み方は、[テーマの一覧の読み方](booklet/41-theme-reference.md)にあります。
""",
    "en": """---
title: What a theme may use
description: All templates, values, words, settings, and variables and classes of style sheets of the theme “default”.
---

<!-- theme_reference.py writes this page. It is not changed by hand. -->

[How to read the list of a theme](booklet/41-theme-reference.md) tells what the kinds mean.
""",
}


def reference(language):
    """What the program says of the default theme, without its title."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        (content / "site.yaml").write_text(f"name: Sasshi\nlanguages: [{language}]\n")
        command = [PROGRAM, "theme", "--format", "markdown", "--language", language, "--theme", "default"]
        run = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    title, _, rest = run.stdout.partition("\n")
    assert title.startswith("# ")
    return TAGS.sub(as_code, rest.lstrip("\n"))


def as_code(tags):
    """Tags as code, in which nothing is escaped."""
    return "`" + re.sub(r"\\(.)", r"\1", tags[0]) + "`"


def main():
    pages = {HANDBOOK / f"content/{language}/theme-reference.md": head + "\n" + reference(language)
             for language, head in HEADS.items()}
    if "--check" not in sys.argv[1:]:
        for path, text in pages.items():
            path.write_text(text)
        return 0
    old = [path for path, text in pages.items() if not path.is_file() or path.read_text() != text]
    for path in old:
        print(f"{path}: older than the program; run handbook/theme_reference.py", file=sys.stderr)
    return 1 if old else 0


sys.exit(main())
