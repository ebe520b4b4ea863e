"""Set up ``.venv`` from the lock, and the system libraries: what the launcher runs before anything is installed.

It runs on the machine's own Python, so it imports nothing but the standard library and its neighbours that do the same.
"""

from __future__ import annotations

import fcntl
import filecmp
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit import libraries
from toolkit.errors import EnvironmentFault, ExitCode
from toolkit.packages import Consent, Need, install, say

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path("requirements.lock")
UNFINISHED = ".unfinished"  # there while packages are being installed: whoever finds it starts from nothing
STAMP_OF_ENGINES = ".engines"  # there once the system libraries were found: the launcher need not look again


def environment_need() -> Need:
    """Return the packages that let this Python make an environment, where a distribution splits them off."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Need("the venv module of Python", "keeps our packages apart", {"apt": (f"python{version}-venv",)})


def stamp_of(lock: Path) -> str:
    """Return the name, in the environment, of the copy of a lock that was installed."""
    return "." + "-".join(lock.parts)


def is_current(root: Path, lock: Path) -> bool:
    """Return whether the environment holds exactly this state of the lock."""
    environment = root / ".venv"
    stamp = environment / stamp_of(lock)
    whole = os.access(environment / "bin/python", os.X_OK) and not (environment / UNFINISHED).exists()
    return whole and stamp.exists() and filecmp.cmp(root / lock, stamp, shallow=False)


def install_lock(root: Path, lock: Path) -> None:
    """Install what a lock names, in the versions and with the hashes it gives; do nothing if that is done.

    The caller is ``alone``.
    """
    if is_current(root, lock):
        return
    environment = root / ".venv"
    _make_environment(environment)
    say(f"Installing the Python packages of {lock} into .venv ...")
    _run_pip(environment, root / lock)
    _make_importable(environment)
    copy = environment / f"{stamp_of(lock)}.new"
    shutil.copyfile(root / lock, copy)
    copy.replace(environment / stamp_of(lock))
    (environment / UNFINISHED).unlink()


def set_up(root: Path, consent: Consent, engines: bool) -> None:
    """Bring the machine to the state that the command needs; ask once for all that is to be installed."""
    with alone(root):
        missing = []
        if not (root / ".venv/bin/python").exists() and importlib.util.find_spec("ensurepip") is None:
            missing.append(environment_need())
        if engines and not libraries.are_present():
            missing.append(libraries.ENGINES)
        if missing:
            install(missing, consent)
        install_lock(root, LOCK)
        if engines:
            _stamp_engines(root / ".venv")


def main(arguments: list[str]) -> int:
    """Set up; return an exit code of the command line."""
    try:
        set_up(ROOT, Consent("--yes" in arguments), "--engines" in arguments)
    except EnvironmentFault as fault:
        say(f"briefs: {fault}; {fault.next_step}")
        return fault.exit_code
    except OSError as error:  # of another user, or no folder at all
        say(f"briefs: {error.filename or ROOT} cannot be used: {error.strerror}; see to its rights, or delete .venv")
        return ExitCode.ENVIRONMENT
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    return ExitCode.FINE


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Let one process at a time install anything; the kernel lets go when a process is killed."""
    with (root / LOCK).open("rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another start of briefs that is setting up ...")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _make_environment(environment: Path) -> None:
    """Make an empty environment unless a sound one is there; mark it as unfinished."""
    if (environment / UNFINISHED).exists() or not _answers(environment):
        shutil.rmtree(environment, ignore_errors=True)
        if environment.is_dir():
            raise EnvironmentFault(".venv cannot be replaced", next_step="see to its rights, or delete it")
    sound = environment.exists()
    environment.mkdir(exist_ok=True)
    (environment / UNFINISHED).touch()
    if sound:
        return
    say("Setting up for the first time: making .venv ...")
    # The real file, not python3: when the system goes to another version the link breaks, and we notice.
    python = os.path.realpath(sys.executable)
    if subprocess.run([python, "-m", "venv", str(environment)], stdout=sys.stderr, check=False).returncode != 0:
        raise EnvironmentFault("Python could not make an environment", next_step="see the lines above")


def _stamp_engines(environment: Path) -> None:
    """Note that the system libraries can be loaded."""
    if not libraries.are_present():
        raise EnvironmentFault(
            f"{libraries.ENGINES.name} was installed and still cannot be loaded", next_step="run: ./briefs doctor"
        )
    (environment / STAMP_OF_ENGINES).touch()


def _answers(environment: Path) -> bool:
    """Return whether the environment's Python runs and has pip."""
    try:
        command = [str(environment / "bin/python"), "-c", "import pip"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _run_pip(environment: Path, lock: Path) -> None:
    """Install the packages of a lock; wheels only, for building one would fetch what the lock does not name."""
    options = ("-qq", "--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary=:all:")
    command = [str(environment / "bin/python"), "-m", "pip", "install", *options, "-r", str(lock)]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        (environment / UNFINISHED).unlink()  # pip fetches everything before it changes anything
        raise EnvironmentFault(
            "the Python packages could not be installed",
            next_step="check the network connection and run the same command again",
        )


def _make_importable(environment: Path) -> None:
    """Let the environment's Python import the toolkit from wherever the project lies, even after it is moved."""
    for packages in environment.glob("lib/python*/site-packages"):
        (packages / "bilingual_briefs.pth").write_text("../../../..\n", encoding="ascii")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
