"""What a second start of the launcher costs over the command itself: ``python -m tests.benchmarks.start``."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

LAUNCHER = Path(__file__).parent.parent.parent.parent / "briefs"
RUNS = 25


def fastest(*command: str | Path) -> float:
    """Return the seconds of the fastest run: what is measured is the work, not who else is busy."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


if __name__ == "__main__":
    alone, launched = fastest(sys.executable, "-P", "-m", "toolkit", "--help"), fastest(LAUNCHER, "--help")
    sys.stdout.write(f"command {alone:.4f} s, launcher {launched:.4f} s, ratio {launched / alone:.2f}\n")
