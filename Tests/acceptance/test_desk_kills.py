"""A desk that is killed while it saves: no word is lost, and no half file is left."""

import os
import random
import threading
import time

from desk import start_desk

# How often the desk is killed; SASSHI_KILLS asks for more.
KILLS = int(os.environ.get("SASSHI_KILLS", 12))


def text(number):
    """A page of some size that says which save it is of, from its first line to its last."""
    return f"---\ntitle: {number}\n---\n" + f"第{number}稿。" * 20_000 + "\n"


def number_of(bytes):
    return int(bytes.decode().split("title: ")[1].split("\n")[0])


def test_a_desk_that_is_killed_while_it_saves_loses_no_word(tmp_path):
    (tmp_path / "content/ja").mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("name: 会\nlanguages: [ja]\n")
    file = tmp_path / "content/ja/index.md"
    file.write_text(text(0))
    chance = random.Random(1)
    known = 0
    for _ in range(KILLS):
        desk = start_desk(tmp_path).enter()
        page = desk.page("ja/index.md")
        # What it said to have saved before it was killed is there.
        assert number_of(page["text"].encode()) >= known
        saved = [number_of(page["text"].encode())]

        def write(print=page["print"]):
            try:
                while True:
                    print = desk.save("ja/index.md", text(saved[-1] + 1), print)["print"]
                    saved.append(saved[-1] + 1)
            except (OSError, AssertionError, ValueError):
                pass

        writer = threading.Thread(target=write)
        writer.start()
        time.sleep(chance.uniform(0.02, 0.2))
        desk.kill()
        writer.join()
        bytes = file.read_bytes()
        known = number_of(bytes)
        assert bytes == text(known).encode(), "half a text stands in the file"
        assert known >= saved[-1], "a text that was said to be saved is not there"
    # Nothing of what was under way stays beside the texts when the desk has been used once more.
    desk = start_desk(tmp_path).enter()
    page = desk.page("ja/index.md")
    desk.save("ja/index.md", "---\ntitle: 終わり\n---\n終わり。\n", page["print"])
    desk.stop()
    assert [path.name for path in (tmp_path / "content/ja").iterdir()] == ["index.md"]
    kept = [path for path in (tmp_path / "content/.history").rglob("*.md/*") if path.is_file()]
    assert 1 <= len(kept) <= 50
    for path in kept:
        assert path.read_bytes() == text(number_of(path.read_bytes())).encode()
