"""The tools that read the code find nothing, and no file of it is long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LONGEST = 300
"""Lines that a file of code may have."""


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


def long_files(root: Path) -> tuple[int, list[str]]:
    """Return how many files of code lie below a folder, and which are too long."""
    paths = [path for folder in ("toolkit", "tests") for path in (root / folder).rglob("*.py")]
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in paths if "node_modules" not in path.parts}
    return len(lines), [str(path) for path, number in lines.items() if number > LONGEST]


def test_files_stay_readable():
    seen, long = long_files(ROOT)
    assert seen > 500
    assert long == []


def test_a_long_file_is_seen(tmp_path):
    for name, number in (
        ("toolkit/a/long.py", LONGEST + 1),
        ("tests/test_long.py", LONGEST + 1),
        ("tests/b.py", LONGEST),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("pass\n" * number)
    assert long_files(tmp_path) == (3, [str(tmp_path / "toolkit/a/long.py"), str(tmp_path / "tests/test_long.py")])
