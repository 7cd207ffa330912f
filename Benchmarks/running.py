"""Runs programs and says what they cost."""

import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SASSHI = ROOT / ".build/release/sasshi"


def run(command, folder):
    """Runs a program in that folder; seconds and peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command[0]} failed in {folder}")
    return seconds, usage.ru_maxrss / 1024
