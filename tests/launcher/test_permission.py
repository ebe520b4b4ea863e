"""What is missing of the system is installed when that is allowed, and named with its command when not."""

from __future__ import annotations

import os
import pty
import re
import subprocess

import pytest

INSTALL = (
    "apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0"
)
SUDO = "" if os.geteuid() == 0 else "sudo "


@pytest.fixture
def bare(started):
    """A machine that has apt-get and lacks Pango."""
    started.library.unlink()
    (started.environment / ".engines").unlink()
    started.provide_apt()
    return started


def type_answer(checkout, answer, *arguments):
    """Start on a terminal, type the answer; return the exit code and what the terminal showed."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        checkout.command(*arguments), env=checkout.variables, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, answer.encode() + b"\n")
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return process.returncode, shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""


def test_without_permission_it_prints_the_exact_command(bare):
    refused = bare.start("build")
    assert (refused.code, refused.output) == (3, "")
    assert refused.errors == (
        "briefs: not on this machine: Pango with HarfBuzz (draws the PDF pages); "
        f"run: {SUDO}apt-get update -qq && {SUDO}{INSTALL}\n"
    )
    assert not bare.apt_log.exists()


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["test", "-h"], ["check"], ["doctor"]])
def test_what_draws_no_page_needs_no_permission(bare, words):
    started = bare.start(*words)
    assert (started.code, started.output, started.errors) == (0, "|".join(words) + "\n", "")


@pytest.mark.parametrize(("words", "variables"), [(["--yes", "build"], {}), (["build"], {"CI": "true"})])
def test_with_permission_it_installs_without_asking(bare, words, variables):
    bare.variables.update(variables)
    installed = bare.start(*words)
    assert (installed.code, installed.output) == (0, "|".join(words) + "\n")
    assert bare.apt_log.read_text().splitlines() == ["update -qq", INSTALL.removeprefix("apt-get ")]
    assert bare.start(*words).errors == ""


def test_two_starts_at_once_install_once(bare):
    both = [
        subprocess.Popen(
            bare.command("--yes", "build"), env=bare.variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert len(bare.apt_log.read_text().splitlines()) == 2  # update, install


def test_ci_that_says_false_is_no_permission(bare):
    bare.variables["CI"] = "false"
    assert bare.start("build").code == 3


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 0), ("n", 3), ("what?", 3)])
def test_on_a_terminal_it_asks(bare, answer, code):
    ended, shown = type_answer(bare, answer, "build")
    assert ended == code
    assert "Run it now? [Y/n]" in shown
    assert bare.apt_log.exists() == (code == 0)


def test_an_installation_that_fails_says_so_with_its_own_words(bare):
    bare.provide_apt(fails=True)
    failed = bare.start("--yes", "build")
    assert failed.code == 3
    assert "E: no space left" in failed.errors
    assert "the installation failed" in failed.errors.splitlines()[-1]


def test_a_machine_without_a_known_package_manager_is_told_in_words(bare):
    (bare.machine / "bin" / "apt-get").unlink()
    refused = bare.start("--yes", "build")
    assert refused.code == 3
    assert refused.errors.endswith("; install Pango with HarfBuzz by hand and put it on PATH\n")


@pytest.mark.parametrize("python", ["#!/bin/sh\nexit 1\n", None])
def test_without_a_python_that_is_new_enough_one_sentence_names_the_command(checkout, python):
    (checkout.machine / "bin" / "python3").unlink()
    if python:
        checkout.put_on_path("python3", python)
    checkout.provide_apt()
    refused = checkout.start("--yes", "build")
    assert (refused.code, refused.output) == (3, "")
    sentence = r"briefs: Python 3\.11 or newer is not on this machine; run: sudo apt-get .*install python3(\.11)?\n"
    assert re.fullmatch(sentence, refused.errors)
