"""Look over the machine: what the toolkit stands on, what is missing, and the command that mends it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit import fonts, installation, libraries, programs
from toolkit.errors import EnvironmentFault
from toolkit.packages import mending
from toolkit.project import shipped

PYTHON = (3, 11)


@dataclass(frozen=True)
class Diagnosis:
    """One thing looked at; ``version`` is None where it is missing, ``mend`` says what to do then."""

    name: str
    needed_for: str
    version: str | None
    required: bool
    mend: str = ""

    @property
    def is_fault(self) -> bool:
        """Return whether the build cannot do without what is missing."""
        return self.required and self.version is None


def diagnose() -> list[Diagnosis]:
    """Return what is here and what is missing: first what the build needs, then what only tests and spelling need."""
    return [_python(), *_packages(), *_libraries(), _fonts(), *_programs()]


def engine_fault() -> EnvironmentFault:
    """Return the fault to raise where the libraries that draw PDF pages cannot be loaded."""
    absent = ", ".join(library.name for library in libraries.LIBRARIES if libraries.find_version(library) is None)
    return EnvironmentFault(
        f"not on this machine: {absent or libraries.ENGINES.name}",
        next_step=mending([libraries.ENGINES]),
    )


def _python() -> Diagnosis:
    """Look at the Python that runs this."""
    here = platform.python_version() if sys.version_info >= PYTHON else None
    return Diagnosis("Python", "runs the toolkit", here, True, "install Python 3.11 or newer")


def _packages() -> Iterator[Diagnosis]:
    """Look whether the environment of a checkout is what its lock says; a wheel has neither."""
    if not (installation.ROOT / installation.LOCK).exists():
        return
    current = installation.is_current(installation.ROOT, installation.LOCK)
    yield Diagnosis(
        "Python packages",
        "as requirements.lock names them",
        "current" if current else None,
        True,
        "run: ./briefs doctor (the launcher installs them)",
    )


def _libraries() -> Iterator[Diagnosis]:
    """Look at the system libraries."""
    for library in libraries.LIBRARIES:
        yield Diagnosis(
            library.name,
            libraries.ENGINES.needed_for,
            libraries.find_version(library),
            True,
            mending([libraries.ENGINES]),
        )


def _fonts() -> Diagnosis:
    """Look whether every font file is there and is the one that was meant."""
    try:
        faces = fonts.load([shipped("fonts")]).faces
    except EnvironmentFault as fault:
        return Diagnosis("Fonts", "set the text", None, True, f"{fault}; {fault.next_step}")
    return Diagnosis("Fonts", "set the text", f"{len(faces)} files, verified", True)


def _programs() -> Iterator[Diagnosis]:
    """Look at the outside programs; only tests and `check --spelling` call them."""
    for program in programs.PROGRAMS:
        yield Diagnosis(program.name, program.needed_for, programs.probe(program), False, program.mend)
