"""No header below Sources/ holds a variable: each object file that uses it would have one of its own."""

import subprocess

import pytest

from program import ROOT

HEADERS = sorted((ROOT / "Sources").rglob("*.h"))


def variables(header, folder):
    """What a header defines besides functions, in their bodies too. All of it counts as used here."""
    compiled = folder / "header.o"
    subprocess.run(
        ["cc", "-xc", "-c", "-w", "-DNDEBUG", "-Dstatic=static __attribute__((used))", header, "-o", compiled],
        check=True)
    symbols = subprocess.run(
        ["nm", "--defined-only", compiled], check=True, capture_output=True, text=True).stdout
    return [name for _, kind, name in map(str.split, symbols.splitlines()) if kind not in "tTwW"]


def test_a_variable_in_a_header_is_found(tmp_path):
    header = tmp_path / "header.h"
    header.write_text(
        "static int a; int b; static _Thread_local int c; static const char d[] = {1};\n"
        "extern int named; enum { constant = 1 };\n"
        "static inline int function(void) { static int e; return e++; }\n")
    assert [name.split(".")[0] for name in sorted(variables(header, tmp_path))] == list("abcde")


@pytest.mark.parametrize("header", HEADERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_header_holds_no_variable(header, tmp_path):
    assert variables(header, tmp_path) == []
