from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from toolkit.programs import BY_NAME, find

LAUNCHER = Path(__file__).parent.parent.parent / "briefs"


def test_first_start_sets_up_from_nothing_and_second_is_quiet(first):
    checkout, started = first
    assert (started.code, started.output) == (0, "build|--json\n")
    assert "making .venv" in started.errors
    second = checkout.start("build", "--json")
    assert (second.code, second.output, second.errors) == (0, "build|--json\n", "")


def test_arguments_arrive_as_they_were_given(started):
    words = ["new", "two words", "*", "", "--sources=a b", "--", "«متن»"]
    assert started.start(*words).output == "|".join(words) + "\n"


def test_it_starts_from_any_folder_and_through_links(started, tmp_path):
    elsewhere = tmp_path / "else where"
    (elsewhere / "bin").mkdir(parents=True)
    (elsewhere / "direct").symlink_to(started.root / "briefs")
    (elsewhere / "bin" / "briefs").symlink_to("../direct")
    (elsewhere / "toolkit.py").write_text("raise SystemExit('the wrong toolkit')")
    assert started.start("status", launcher=elsewhere / "bin/briefs", cwd=elsewhere).output == "status\n"
    assert started.start("status", launcher=Path("briefs"), cwd=started.root).output == "status\n"


def test_a_project_that_was_moved_still_starts(started):
    moved = started.root.rename(started.root.with_name("moved"))
    assert started.start("status", launcher=moved / "briefs").output == "status\n"


def test_packages_of_the_user_are_not_looked_at(started, tmp_path):
    (tmp_path / "sys.py").touch()
    (tmp_path / "toolkit").mkdir()
    (tmp_path / "toolkit" / "__main__.py").write_text("print('the wrong toolkit')")
    started.variables["PYTHONPATH"] = str(tmp_path)
    assert started.start("status").output == "status\n"


@pytest.mark.parametrize("shell", ["sh", "dash", "bash", "busybox"])
def test_every_shell_reads_it(shell):
    place = shutil.which(shell)
    shells = [place, "sh"] if shell == "busybox" else [place]
    assert place is None or subprocess.run([*shells, "-n", LAUNCHER], check=False).returncode == 0


@pytest.mark.needs("shellcheck")
def test_shellcheck_finds_nothing():
    scripts = [LAUNCHER, LAUNCHER.parent / ".ci/run", LAUNCHER.parent / ".ci/lock"]
    done = subprocess.run([find(BY_NAME["shellcheck"]), *scripts], capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0
