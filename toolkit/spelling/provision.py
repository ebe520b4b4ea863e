"""What spelling stands on, installed when it is first asked for: spylls, and the word lists that come by npm."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import sys
from contextlib import nullcontext
from pathlib import Path

from toolkit import node
from toolkit.errors import EnvironmentFault
from toolkit.installation import ROOT, alone, install_lock
from toolkit.packages import Consent, install
from toolkit.programs import BY_NAME, WORD_LISTS, find

HERE = Path(__file__).resolve().parent
LOCK = Path("toolkit/spelling/requirements.lock")


def provide(consent: Consent) -> None:
    """Bring spelling to this environment, if allowed; do nothing where it is here.

    Raises EnvironmentFault with what mends it where something is not to be had.
    """
    in_checkout = Path(sys.prefix).resolve() == (ROOT / ".venv").resolve()
    with alone(ROOT) if in_checkout else nullcontext():
        if in_checkout:
            install_lock(ROOT, LOCK)
            importlib.invalidate_caches()
        if importlib.util.find_spec("spylls") is None:
            step = f"run: {sys.executable} -m pip install spylls"
            raise EnvironmentFault("spylls, which reads the word lists, is not installed", next_step=step)
        if not node.is_installed(WORD_LISTS, HERE / node.LOCK) and not install_lists(_npm(consent)):
            step = "check the network connection and run the same command again"
            raise EnvironmentFault("the word lists could not be installed", next_step=step)


def install_lists(npm: Path) -> bool:
    """Install the word lists beside the packages of Python; return whether they are there then."""
    WORD_LISTS.mkdir(exist_ok=True)
    for name in ("package.json", node.LOCK):
        shutil.copyfile(HERE / name, WORD_LISTS / name)
    return node.install(npm, WORD_LISTS, "the word lists of both languages into .venv")


def _npm(consent: Consent) -> Path:
    """Return npm, installed by the machine's package manager where it is not here."""
    program = BY_NAME["npm"]
    if find(program) is None:
        install([program.need], consent)
    found = find(program)
    if found is None:
        raise EnvironmentFault("npm was installed and still cannot be found", next_step=program.mend)
    return found
