"""The command line, called as a person calls it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


def briefs(*arguments: str | Path, **environment: str) -> Done:
    command = [sys.executable, "-P", "-m", "toolkit", *map(str, arguments), *_alone(arguments)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, env=variables, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    return Done(done.returncode, done.stdout, done.stderr)


def _alone(arguments: tuple[str | Path, ...]) -> tuple[str, ...]:
    """Let a build have one process, unless the test says how many: each begins an engine, and the cores have tests."""
    return ("--jobs", "1") if "build" in arguments and "--jobs" not in arguments else ()
