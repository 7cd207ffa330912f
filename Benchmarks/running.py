"""Runs programs and says what they cost."""

import os
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SASSHI = ROOT / ".build/release/sasshi"


class Cost(NamedTuple):
    """What a run took: seconds on the clock and of a processor, without and with the system's share;
    and at its peak so many MB."""

    seconds: float
    user: float
    processor: float
    memory: float


def run(command, folder, **environment):
    """Runs a program in that folder, with that added to the environment, and says what that cost."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, env=os.environ | environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command[0]} failed in {folder}")
    return Cost(
        seconds, usage.ru_utime, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
