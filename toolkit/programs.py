"""The outside programs: what each is needed for, whether it is here, and what installs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from toolkit.packages import Need, mending

Suite = Literal["fast", "all"]

NODE_FOLDER = Path(__file__).resolve().parent.parent / "tests/node"
WORD_LISTS = Path(sys.prefix) / "word_lists"
"""Where `check --spelling` keeps what it looks words up in: in the environment that runs it."""
_SECONDS = 60  # an office suite that starts for the first time makes its profile before it tells its version


@dataclass(frozen=True)
class Program:
    """A program that the tests call, or a package of npm; the build itself needs none."""

    name: str
    needed_for: str
    suite: Suite
    version: str
    packages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    also_called: tuple[str, ...] = ()
    ask: tuple[str, ...] = ("--version",)
    folder: Path | None = None
    is_module: bool = False
    """Whether it is a package that lies in its folder, and no command."""
    advice: str = ""

    @property
    def need(self) -> Need:
        """The program as something that can be installed."""
        return Need(self.name, self.needed_for, self.packages)

    @property
    def mend(self) -> str:
        """What the user does about its absence."""
        return self.advice or mending([self.need])


PROGRAMS = (
    Program(
        "pdftoppm",
        "draws PDF pages for the tests",
        "fast",
        r"version (\S+)",
        ask=("-v",),
        packages={"apt": ("poppler-utils",), "dnf": ("poppler-utils",), "pacman": ("poppler",), "brew": ("poppler",)},
    ),
    Program(
        "node",
        "runs the Open XML SDK validator and pdf.js",
        "fast",
        r"v(\S+)",
        also_called=("nodejs",),
        packages={"apt": ("nodejs",), "dnf": ("nodejs",), "pacman": ("nodejs",), "brew": ("node",)},
    ),
    Program(
        "npm",
        "installs the word lists of check --spelling, and what the tests run on node",
        "fast",
        r"(\d\S+)",
        packages={"apt": ("npm",), "dnf": ("nodejs-npm",), "pacman": ("npm",), "brew": ("node",)},
    ),
    Program(
        "ooxml-validator",
        "checks Word files with the Open XML SDK",
        "fast",
        r"(Usage)",
        ask=("--help",),
        folder=NODE_FOLDER / "node_modules/.bin",
        advice="run: ./briefs test",
    ),
    Program(
        "pdfjs-dist",
        "reads PDF files as Firefox does",
        "fast",
        r'"version": "(\S+?)"',
        folder=NODE_FOLDER / "node_modules/pdfjs-dist",
        is_module=True,
        advice="run: ./briefs test",
    ),
    Program(
        "dictionary-en-gb",
        "lists the words of English for check --spelling",
        "fast",
        r'"version": "(\S+?)"',
        folder=WORD_LISTS / "node_modules/dictionary-en-gb",
        is_module=True,
        advice="run: ./briefs check --spelling",
    ),
    Program(
        "dictionary-fa",
        "lists the words of Persian for check --spelling",
        "fast",
        r'"version": "(\S+?)"',
        folder=WORD_LISTS / "node_modules/dictionary-fa",
        is_module=True,
        advice="run: ./briefs check --spelling",
    ),
    Program(
        "soffice",
        "lays out Word files for the tests",
        "all",
        r"LibreOffice (\S+)",
        also_called=("libreoffice",),
        packages={
            "apt": ("libreoffice-writer-nogui",),
            "dnf": ("libreoffice-writer",),
            "pacman": ("libreoffice-fresh",),
            "brew": ("libreoffice",),
        },
    ),
    Program(
        "java",
        "runs veraPDF, the validator of PDF/A and PDF/UA",
        "all",
        r'version "(\S+?)"',
        ask=("-version",),
        packages={
            "apt": ("openjdk-17-jre-headless",),
            "dnf": ("java-21-openjdk-headless",),
            "pacman": ("jre-openjdk-headless",),
            "brew": ("openjdk",),
        },
    ),
    Program(
        "shellcheck",
        "checks the launcher",
        "all",
        r"version: (\S+)",
        packages={"apt": ("shellcheck",), "dnf": ("ShellCheck",), "pacman": ("shellcheck",), "brew": ("shellcheck",)},
    ),
)

BY_NAME: Mapping[str, Program] = {program.name: program for program in PROGRAMS}


def find(program: Program) -> Path | None:
    """Return where a program lies, or None; its own folder goes before PATH. Of a module it is what describes it."""
    if program.is_module and program.folder:
        description = program.folder / "package.json"
        return description if description.is_file() else None
    path = os.pathsep.join(filter(None, (str(program.folder or ""), os.environ.get("PATH", os.defpath))))
    places = (shutil.which(name, path=path) for name in (program.name, *program.also_called))
    return next((Path(place) for place in places if place), None)


def probe(program: Program) -> str | None:
    """Return the version a program tells, ``version unknown`` where it tells none, or None where it is not here."""
    place = find(program)
    if place is None:
        return None
    if program.is_module:
        told = re.search(program.version, place.read_text("utf-8"))
        return told[1] if told else "version unknown"
    try:
        done = subprocess.run([place, *program.ask], capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "version unknown"
    told = re.search(program.version, done.stdout + done.stderr)
    return told[1] if told and told[1][0].isdigit() else "version unknown"
