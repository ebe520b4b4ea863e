"""A project whose command line only tells what it was called with: what the launcher sets up is real, and small."""

from __future__ import annotations

import _ctypes
import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PYTHON = os.path.realpath(sys.executable)  # the machine's own, not that of an environment
MODULES = ("__init__", "errors", "packages", "libraries", "installation")

COMMAND_LINE = """
import sys
print(*sys.argv[1:], sep="|")
"""
# A library that lies nowhere until the stand-in for apt-get puts it there.
LIBRARY_TABLE = """
LIBRARIES = (Library("Pango", ("{place}",)),)
"""
APT_GET = """#!/bin/sh
echo "$*" >>"{log}"
[ "$1" = update ] && exit 100        # a dead package source
[ -n "{fails}" ] && echo "E: no space left" && exit 100
cp "{library}" "{place}"
"""


@dataclass
class Started:
    code: int
    output: str
    errors: str


@dataclass
class Checkout:
    """A copy of the launcher with the toolkit's part that sets up, and an environment for its children."""

    root: Path
    machine: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def lock(self) -> Path:
        return self.root / "requirements.lock"

    @property
    def environment(self) -> Path:
        return self.root / ".venv"

    @property
    def library(self) -> Path:
        return self.machine / "libpango.so"

    @property
    def apt_log(self) -> Path:
        return self.machine / "apt.log"

    def start(self, *arguments: str, launcher: Path | None = None, cwd: Path | None = None) -> Started:
        done = subprocess.run(
            self.command(*arguments, launcher=launcher),
            cwd=cwd or self.machine,
            env=self.variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Started(done.returncode, done.stdout, done.stderr)

    def command(self, *arguments: str, launcher: Path | None = None) -> list[str]:
        return ["sh", str(launcher or self.root / "briefs"), *arguments]

    def provide_library(self) -> None:
        shutil.copy(_ctypes.__file__, self.library)

    def provide_apt(self, fails: bool = False) -> None:
        """Put a stand-in for apt-get, and for sudo where we are not root, on PATH."""
        script = APT_GET.format(
            log=self.apt_log, fails="yes" if fails else "", library=_ctypes.__file__, place=self.library
        )
        self.put_on_path("apt-get", script)
        self.put_on_path("sudo", '#!/bin/sh\nexec "$@"\n')

    def put_on_path(self, name: str, script: str) -> None:
        program = self.machine / "bin" / name
        program.unlink(missing_ok=True)
        program.write_text(script)
        program.chmod(0o755)


def wheel(folder: Path, name: str, requires: str = "") -> str:
    """Write a wheel with one empty module; return its line for a lock."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"  # ZipInfo without a time: the same wheel has the same bytes
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo(f"{name}.py"), "")
        archive.writestr(
            zipfile.ZipInfo(f"{about}/METADATA"), metadata + (f"Requires-Dist: {requires}\n" if requires else "")
        )
        archive.writestr(
            zipfile.ZipInfo(f"{about}/WHEEL"), "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        digest = base64.urlsafe_b64encode(hashlib.sha256(b"").digest()).rstrip(b"=").decode()
        archive.writestr(zipfile.ZipInfo(f"{about}/RECORD"), f"{name}.py,sha256={digest},0\n")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def never_started(folder: Path) -> Checkout:
    """Make a checkout on a machine with a Python, no package manager and no network."""
    machine = folder / "machine"
    for name in ("bin", "home", "wheels"):
        (machine / name).mkdir(parents=True)
    for program in ("sh", "cp", "cmp", "dirname", "readlink"):
        place = shutil.which(program)
        assert place, program
        (machine / "bin" / program).symlink_to(place)
    (machine / "bin" / "python3").symlink_to(PYTHON)
    made = Checkout(folder / "a project", machine)
    made.variables.update(
        PATH=str(machine / "bin"),
        HOME=str(machine / "home"),
        PIP_CONFIG_FILE=os.devnull,
        PIP_NO_INDEX="1",
        PIP_FIND_LINKS=(machine / "wheels").as_uri(),
    )
    fill(made)
    return made


def fill(made: Checkout) -> None:
    package = made.root / "toolkit"
    package.mkdir(parents=True)
    for module in MODULES:
        shutil.copy(ROOT / "toolkit" / f"{module}.py", package)
    with (package / "libraries.py").open("a") as table:
        table.write(LIBRARY_TABLE.format(place=made.library))
    (package / "__main__.py").write_text(COMMAND_LINE)
    shutil.copy(ROOT / "briefs", made.root)
    made.lock.write_text(wheel(made.machine / "wheels", "lampshade"))


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout that was never started."""
    return never_started(tmp_path)


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, Started]:
    """A checkout after its first start, and what that said; made once, for it takes seconds."""
    made = never_started(tmp_path_factory.mktemp("first"))
    made.provide_library()
    return made, made.start("build", "--json")


@pytest.fixture
def started(checkout: Checkout, first: tuple[Checkout, Started]) -> Checkout:
    """A checkout of its own that was started before."""
    shutil.copytree(first[0].environment, checkout.environment, symlinks=True)
    checkout.provide_library()
    return checkout


@pytest.fixture
def new_wheel(checkout: Checkout) -> Callable[..., str]:
    """Write another wheel where the machine finds it; return its line for a lock."""
    return partial(wheel, checkout.machine / "wheels")
