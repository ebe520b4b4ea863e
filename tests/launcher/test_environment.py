"""The environment follows the lock, whatever was interrupted."""

from __future__ import annotations

import os
import subprocess

import pytest


def imports(checkout, name):
    done = subprocess.run(
        [checkout.environment / "bin/python", "-c", f"import {name}"], capture_output=True, check=False
    )
    return done.returncode == 0


def test_a_changed_lock_is_noticed(started, new_wheel):
    assert imports(started, "lampshade")
    assert not imports(started, "doorbell")
    started.lock.write_text(started.lock.read_text() + new_wheel("doorbell"))
    after = started.start("status")
    assert (after.code, after.output) == (0, "status\n")
    assert "requirements.lock" in after.errors
    assert imports(started, "doorbell")
    assert started.start("status").errors == ""


def test_a_package_with_another_hash_is_refused(started, new_wheel):
    line = new_wheel("doorbell")
    started.lock.write_text(line[:-9] + "00000000\n")
    for _ in range(2):  # and it stays refused
        after = started.start("status")
        assert (after.code, after.output) == (3, "")
        assert "HASHES" in after.errors
        assert "could not be installed; check the network" in after.errors.splitlines()[-1]
    assert not imports(started, "doorbell")


def test_a_package_that_the_lock_does_not_name_is_not_fetched(started, new_wheel):
    new_wheel("hinge")
    started.lock.write_text(new_wheel("doorbell", requires="hinge"))
    assert started.start("status").code == 3
    assert not imports(started, "hinge")


def test_a_set_up_that_was_killed_starts_again_from_nothing(started):
    (started.environment / ".unfinished").touch()
    half = started.environment / "half-written"
    half.touch()
    after = started.start("status")
    assert (after.code, after.output) == (0, "status\n")
    assert not half.exists()
    assert imports(started, "lampshade")


@pytest.mark.slow
def test_a_python_that_went_away_is_noticed(started):
    python = started.environment / "bin/python"
    python.unlink()
    python.symlink_to("/nowhere/python3.11")
    assert started.start("status").output == "status\n"
    assert imports(started, "lampshade")


def test_an_environment_that_somebody_else_made_is_kept(started):
    (started.environment / ".requirements.lock").unlink()
    theirs = started.environment / "theirs"
    theirs.touch()
    assert started.start("status").output == "status\n"
    assert theirs.exists()


def test_two_starts_at_once_do_not_disturb_each_other(started, new_wheel):
    started.lock.write_text(started.lock.read_text() + new_wheel("doorbell"))
    both = [
        subprocess.Popen(
            started.command("status"), env=started.variables, stdout=subprocess.PIPE, text=True, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    ends = [(*process.communicate(), process.returncode) for process in both]
    assert [(output, code) for output, _, code in ends] == [("status\n", 0)] * 2
    assert sum("Installing" in errors for _, errors, _ in ends) == 1


def test_a_python_that_may_not_be_executed_is_replaced(started):
    python = started.environment / "bin/python"
    python.unlink()
    python.write_text("#!/bin/sh\n")
    after = started.start("status")
    assert (after.code, after.output) == (0, "status\n")
    assert imports(started, "lampshade")


def test_an_environment_that_we_may_not_enter_is_told_in_one_sentence(started):
    folder = started.environment / "bin"
    folder.chmod(0)
    after = started.start("status")
    folder.chmod(0o755)
    if os.geteuid() == 0:  # root may enter everything
        assert (after.code, after.output) == (0, "status\n")
        return
    assert (after.code, after.output, after.errors.count("\n")) == (3, "", 1)
    assert "Permission denied" in after.errors


def test_an_environment_that_is_no_folder_is_told_in_one_sentence(checkout):
    checkout.environment.touch()
    after = checkout.start("status")
    assert (after.code, after.output, after.errors.count("\n")) == (3, "", 1)
    assert after.errors.endswith("/.venv cannot be used: File exists; see to its rights, or delete .venv\n")
