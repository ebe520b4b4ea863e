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


def mending(needs: Sequence[Need]) -> str:
    """Return what to do about what is missing: run an exact shell command, or words where none is known here."""
    commands = _commands(needs)
    if not commands:
        return f"install {', '.join(need.name for need in needs)} by hand and put it on PATH"
    return "run: " + " && ".join(shlex.join(command) for command in commands)


def install(needs: Sequence[Need], consent: Consent) -> None:
    """Install all of it, if allowed; raise EnvironmentFault with the exact command otherwise."""
    purposes = "; ".join(dict.fromkeys(f"{need.name} ({need.needed_for})" for need in needs))
    commands, advice = _commands(needs), mending(needs)
    refused = EnvironmentFault(f"not on this machine: {purposes}", next_step=advice)
    if not commands or not shutil.which(commands[0][0]):  # neither root nor sudo
        raise refused
    if not consent.ask(f"Not on this machine: {purposes}.\nTo install it, {advice}\nRun it now?"):
        raise refused
    say(f"Installing {', '.join(need.name for need in needs)}; {advice}")
    _run(commands, refused)


def _commands(needs: Sequence[Need]) -> list[list[str]]:
    """Return the commands that install it, with sudo where it takes root and we are not; none where none is known."""
    manager = find_manager()
    if manager is None or not all(need.packages.get(manager.name) for need in needs):
        return []
    packages = dict.fromkeys(package for need in needs for package in need.packages[manager.name])
    prefix = ["sudo"] if manager.needs_root and os.geteuid() != 0 else []
    return [[*prefix, *step] for step in (manager.refresh, (*manager.install, *packages)) if step]


def _run(commands: list[list[str]], refused: EnvironmentFault) -> None:
    """Run the commands, showing their output only on failure.

    Only the last one must succeed: one dead package source stops no installation. There is no input to read, so that
    none of them waits for an answer nobody sees; sudo asks for its password on the terminal itself.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    if done.returncode != 0:
        say(done.stdout)
        raise EnvironmentFault(f"the installation failed; {refused}", next_step=refused.next_step)


def say(line: str) -> None:
    """Write a line of progress."""
    print(line, file=sys.stderr, flush=True)
