from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from toolkit.errors import EnvironmentFault
from toolkit.libraries import ENGINES
from toolkit.packages import MANAGERS, Consent, Need, find_manager, install, mending
from toolkit.programs import PROGRAMS

SUDO = "" if os.geteuid() == 0 else "sudo "
ANSWERS = {
    "apt-get": f"run: {SUDO}apt-get update -qq && {SUDO}apt-get install -y -qq --no-install-recommends",
    "dnf": f"run: {SUDO}dnf install -y -q --setopt=install_weak_deps=False",
    "pacman": f"run: {SUDO}pacman -S --needed --noconfirm",
    "brew": "run: brew install -q",
}


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """An empty PATH; return a function that puts a program on it which writes down how it was called."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)

    def provide(name, code=0):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >>"{tmp_path}/calls"\necho "{name} speaks"\nexit {code}\n')
        program.chmod(0o755)
        return tmp_path / "calls"

    return provide


def test_each_manager_is_in_the_table_of_answers():
    assert [manager.install[0] for manager in MANAGERS] == list(ANSWERS)


@pytest.mark.parametrize("program", ANSWERS)
def test_each_manager_has_its_command(machine, program):
    machine(program)
    manager = find_manager()
    assert manager is not None
    assert mending([ENGINES]) == f"{ANSWERS[program]} {' '.join(ENGINES.packages[manager.name])}"


def test_a_package_that_serves_two_needs_is_named_once(machine):
    machine("brew")
    node, npm = (program.need for program in PROGRAMS if program.name in {"node", "npm"})
    assert mending([node, npm]) == "run: brew install -q node"


def test_every_program_with_packages_has_them_for_every_manager():
    names = {manager.name for manager in MANAGERS}
    assert {program.name for program in PROGRAMS if program.packages} >= {"pdftoppm", "node", "npm", "soffice"}
    assert all(set(program.packages) in (names, set()) for program in PROGRAMS)


def test_what_no_manager_has_is_asked_for_in_words(machine):
    machine("apt-get")
    need = Need("a pen", "signs", {"brew": ("pen",)})
    assert mending([ENGINES, need]) == "install Pango with HarfBuzz, a pen by hand and put it on PATH"
    with pytest.raises(EnvironmentFault, match=r"a pen \(signs\)"):
        install([ENGINES, need], Consent(given=True))


def test_a_refusal_runs_nothing_and_carries_the_command(machine):
    calls = machine("brew")
    with pytest.raises(EnvironmentFault) as refused:
        install([ENGINES], Consent())
    assert refused.value.next_step == "run: brew install -q pango harfbuzz fontconfig"
    assert not calls.exists()


def test_what_the_manager_says_is_shown_when_it_fails(machine, capsys):
    calls = machine("brew", code=1)
    with pytest.raises(EnvironmentFault, match="the installation failed"):
        install([ENGINES], Consent(given=True))
    assert calls.read_text() == "brew install -q pango harfbuzz fontconfig\n"
    assert "brew speaks" in capsys.readouterr().err


def test_what_the_manager_says_is_not_shown_when_it_succeeds(machine, capsys):
    machine("brew")
    install([ENGINES], Consent(given=True))
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Installing Pango with HarfBuzz; run: brew install")
    assert "speaks" not in shown.err


def test_what_the_launcher_runs_first_needs_no_package():
    names = ("errors", "packages", "libraries", "installation")
    package = Path(__file__).parent.parent / "toolkit"
    imported = {
        line.split()[1].split(".")[0]
        for name in names
        for line in (package / f"{name}.py").read_text("utf-8").splitlines()
        if line.startswith(("import ", "from "))
    }
    assert "subprocess" in imported
    assert imported <= {*sys.stdlib_module_names, "toolkit"}
