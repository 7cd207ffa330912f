"""The pictures of a language, and from what each was taken, so that none is older than the program."""

import hashlib
import io
import json
from functools import cache
from pathlib import Path

from PIL import Image

HANDBOOK = Path(__file__).resolve().parent
ROOT = HANDBOOK.parent
# All that the pictures show, and what takes them.
PROGRAMS = [".build/release/sasshi", ".build/release/sasshi-desk"]
FOLDERS = ["Desk/web", "starter", "themes/default"]
# The pixels that a page of A5 holds at 300 to the inch. What is larger would be made smaller in every book, and heavier.
LARGEST = (1346, 1771)
SCRIPTS = ["screenshots.py", "scenes.py", "album.py", "host.py", "drawn_photo.py"]


@cache
def origin():
    """A digest of all that the pictures show and of what takes them: times of files say nothing after a checkout."""
    files = [ROOT / path for path in PROGRAMS] + [HANDBOOK / path for path in SCRIPTS]
    for folder in FOLDERS:
        files += sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
    digest = hashlib.sha256()
    for file in files:
        with open(file, "rb") as bytes:
            digest.update(f"{file.relative_to(ROOT)}\0".encode() + hashlib.file_digest(bytes, "sha256").digest())
    return digest.hexdigest()


class Album:
    """The folder of a language's pictures. Its record says by scene which pictures were taken, and from what."""

    def __init__(self, content, language):
        self.folder = content / language / "images"
        self.record = self.folder / ".taken.json"

    def is_current(self, scene):
        """Whether the scene's pictures are there, and were taken from the program as it is now."""
        taken = self._read().get(scene)
        return bool(taken) and taken["origin"] == origin() and all(
            (self.folder / f"{name}.png").is_file() for name in taken["pictures"])

    def keep(self, scene, pictures):
        """Writes the pictures of a scene (name → PNG), and the record last, so that a run that is cut short is made up
        for."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, bytes in pictures.items():
            lighter(bytes).save(self.folder / f"{name}.png", optimize=True)
        taken = self._read() | {scene: {"origin": origin(), "pictures": sorted(pictures)}}
        self.record.write_text(json.dumps(taken, indent=2) + "\n")

    def _read(self):
        return json.loads(self.record.read_text()) if self.record.exists() else {}


def lighter(bytes):
    """A picture of a screen in 256 colours, which nobody sees and which takes a third of the bytes."""
    with Image.open(io.BytesIO(bytes)) as picture:
        shown = picture.convert("RGB")
        shown.thumbnail(LARGEST, Image.Resampling.LANCZOS)
        return shown.quantize(256, dither=Image.Dither.NONE)
