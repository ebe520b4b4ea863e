"""The tools that read the code find nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_ruff_finds_nothing():
    done = run("ruff", "check", "--no-cache", "toolkit", "tests")
    assert done.returncode == 0, done.stdout


def test_code_is_formatted():
    done = run("ruff", "format", "--check", "--no-cache", "toolkit", "tests")
    assert done.returncode == 0, done.stdout


def test_types_are_strict():
    done = run("mypy")
    assert done.returncode == 0, done.stdout
