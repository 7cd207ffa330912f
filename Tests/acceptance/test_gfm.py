"""The examples of the GitHub Flavored Markdown specification, through the program."""

import json
import os
from pathlib import Path

from program import ROOT, sasshi

DATA = Path(os.environ.get("SASSHI_CONFORMANCE", ROOT.parent / "shared/conformance"))

# These examples leave an extension out that `--gfm` has on, as GitHub has.
BARE_ADDRESSES = {610, 614, 616, 619, 620}  # text without the autolink extension
FILTERED_TAGS = {653}  # `--gfm` keeps raw HTML as it is written


def test_the_examples_of_the_specification(capsys):
    file = DATA / "gfm-spec-0.29.json"
    assert file.exists(), f"no GFM examples: {file} is not there (SASSHI_CONFORMANCE names the folder)"
    examples = json.loads(file.read_text())
    failed = {
        example["example"] for example in examples
        if sasshi("markdown", "--gfm", "-", input=example["markdown"].encode()).stdout
        != example["html"].encode()}
    with capsys.disabled():
        print(f"\n{len(examples) - len(failed)} of {len(examples)} GFM examples")
    assert failed == BARE_ADDRESSES | FILTERED_TAGS
