"""A test that needs a program that is absent is skipped and named, or fails where CI is set."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SUITE = """
import pytest

@pytest.mark.needs("soffice")
def test_office(): pass

@pytest.mark.needs("pdftoppm", "node")
def test_pages(): pass

def test_text(): pass
"""


@pytest.fixture
def run(tmp_path):
    """Run a small suite on a machine without programs."""
    suite = tmp_path / "suite"
    suite.mkdir()
    shutil.copy(HERE / "conftest.py", suite)
    (suite / "test_small.py").write_text(SUITE)
    settings = HERE.parent / "pyproject.toml"
    (tmp_path / "bin").mkdir()

    def start(*arguments, ci=""):
        command = [
            sys.executable,
            "-P",
            "-m",
            "pytest",
            "-c",
            settings,
            "--rootdir",
            suite,
            suite,
            "-p",
            "no:cacheprovider",
            *arguments,
        ]
        environment = {**os.environ, "PATH": str(tmp_path / "bin"), "CI": ci}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=suite, check=False)
        return done.stdout + done.stderr

    return start


@pytest.mark.parametrize("workers", [(), ("-n", "1")])
def test_it_is_skipped_and_the_summary_names_the_program(run, workers):
    shown = run(*workers)
    assert "1 passed, 2 skipped" in shown
    assert "soffice: 1 test skipped; " in shown
    assert "pdftoppm: 1 test skipped; " in shown


def test_in_ci_it_fails(run):
    shown = run(ci="true")
    assert "soffice is not on this machine; " in shown
    assert "2 failed, 1 passed" in shown or "1 passed, 2 errors" in shown


def test_what_the_fast_suite_does_not_install_is_slow(run):
    assert "1 passed, 1 skipped, 1 deselected" in run("-m", "not slow")


def test_a_program_that_is_in_no_table_is_a_mistake(run, tmp_path):
    (tmp_path / "suite/test_small.py").write_text(SUITE.replace("soffice", "softoffice"))
    assert "softoffice" in run()
    assert "passed" not in run()
