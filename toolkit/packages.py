"""The machine's package manager: the command that installs something, and the one place that runs it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.errors import EnvironmentFault


@dataclass(frozen=True)
class Manager:
    """A package manager: how it learns of new versions, how it installs."""

    name: str
    refresh: tuple[str, ...]
    install: tuple[str, ...]
    needs_root: bool = True


MANAGERS = (
    Manager("apt", ("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "--no-install-recommends")),
    Manager("dnf", (), ("dnf", "install", "-y", "-q", "--setopt=install_weak_deps=False")),
    Manager("pacman", (), ("pacman", "-S", "--needed", "--noconfirm")),
    Manager("brew", (), ("brew", "install", "-q"), needs_root=False),
)


@dataclass(frozen=True)
class Need:
    """Something the machine lacks: its name, what it is for, and its packages by name of manager."""

    name: str
    needed_for: str
    packages: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Consent:
    """Whether software may be installed: said beforehand, or to be asked for on a terminal."""

    given: bool = False

    def ask(self, question: str) -> bool:
        """Return whether the answer is yes; where nobody can be asked it is no."""
        if self.given or in_ci():
            return True
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        print(f"{question} [Y/n] ", end="", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip().lower() in {"", "y", "yes"}


def in_ci() -> bool:
    """Return whether this runs where nobody sits: CI is set, to anything but ``false``."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def find_manager() -> Manager | None:
    """Return the first package manager that is on this machine, or None."""
    return next((manager for manager in MANAGERS if shutil.which(manager.install[0])), None)


def mending_command(needs: Sequence[Need]) -> str:
    """Return the exact shell command that installs all of it here, or a request in words where none is known."""
    manager = find_manager()
    names = ", ".join(need.name for need in needs)
    if manager is None or not all(need.packages.get(manager.name) for need in needs):
        return f"install {names} by hand and put it on PATH"
    return " && ".join(shlex.join(command) for command in _commands(manager, needs))


def install(needs: Sequence[Need], consent: Consent) -> None:
    """Install all of it, if allowed; raise EnvironmentFault with the exact command otherwise."""
    command = mending_command(needs)
    purposes = "; ".join(dict.fromkeys(f"{need.name} ({need.needed_for})" for need in needs))
    manager = find_manager()
    able = manager is not None and all(need.packages.get(manager.name) for need in needs)
    refused = EnvironmentFault(f"not on this machine: {purposes}", next_step=f"run: {command}" if able else command)
    if manager is None or not able or not _may_become_root(manager):
        raise refused
    say(f"Not on this machine: {purposes}.")
    if not consent.ask(f"Install with this command?\n    {command}\n"):
        raise refused
    say(f"Installing: {command}")
    _run(_commands(manager, needs), refused)


def _commands(manager: Manager, needs: Sequence[Need]) -> list[list[str]]:
    """Return the commands one after the other, with sudo where it takes root and we are not."""
    packages = dict.fromkeys(package for need in needs for package in need.packages[manager.name])
    prefix = ["sudo"] if manager.needs_root and os.geteuid() != 0 else []
    steps = [manager.refresh, (*manager.install, *packages)]
    return [[*prefix, *step] for step in steps if step]


def _may_become_root(manager: Manager) -> bool:
    """Return whether the manager can be run: as root, with sudo, or without either."""
    return not manager.needs_root or os.geteuid() == 0 or shutil.which("sudo") is not None


def _run(commands: list[list[str]], refused: EnvironmentFault) -> None:
    """Run the commands; only the last one must succeed, for one dead package source stops no installation."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        # The output goes to stderr: what the toolkit itself prints may be read by a machine.
        done = subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        raise EnvironmentFault(f"the installation failed ({refused})", next_step=refused.next_step)


def say(line: str) -> None:
    """Write a line of progress."""
    print(line, file=sys.stderr, flush=True)
