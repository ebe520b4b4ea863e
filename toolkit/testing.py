"""Run the tests of a checkout: install what they need, as far as that is allowed, then start pytest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from toolkit import node, programs
from toolkit.errors import EnvironmentFault
from toolkit.installation import ROOT, alone, install_lock
from toolkit.packages import Consent, in_ci, install, say
from toolkit.programs import NODE_FOLDER, Suite
from toolkit.spelling import provision
from toolkit.workers import usual_number

LOCK = Path("tests/requirements.lock")


def run(all_: bool, yes: bool, arguments: tuple[str, ...]) -> int:
    """Run the fast suite, or with ``all_`` every test; return pytest's exit code.

    A program that may not be installed stops nothing: its tests are skipped, or fail where CI is set.
    """
    if not (ROOT / LOCK).exists():
        raise EnvironmentFault("the tests are not here", next_step="run ./briefs test in a checkout of the project")
    with alone(ROOT):
        install_lock(ROOT, LOCK)
        install_lock(ROOT, provision.LOCK)
        _install_programs("all" if all_ else "fast", Consent(yes))
        _install_node_packages()
    workers = str(usual_number())
    selection = () if all_ else ("-m", "not slow")
    # -P, as the launcher has it: the tests import the toolkit of this checkout, whatever folder they start in.
    # Idle workers take from busy ones: the longest tests lie side by side, and would come to one worker.
    command = [sys.executable, "-P", "-m", "pytest", "-n", workers, "--dist", "worksteal", *selection, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _install_programs(suite: Suite, consent: Consent) -> None:
    """Install the missing programs of a suite that a package manager has."""
    wanted = [program for program in programs.PROGRAMS if program.packages and program.suite in {"fast", suite}]
    missing = [program.need for program in wanted if programs.find(program) is None]
    if not missing:
        return
    try:
        install(missing, consent)
    except EnvironmentFault as fault:
        say(f"briefs: {fault}; {fault.next_step}")
        say(f"Without them, the tests that need them {'fail' if in_ci() else 'are skipped'}.")


def _install_node_packages() -> None:
    """Install what runs on node, and the word lists, which come the same way, unless npm is not here."""
    npm = programs.find(programs.BY_NAME["npm"])
    if npm is None:
        return
    purpose = "the Open XML SDK validator and pdf.js into tests/node"
    if not (node.install(npm, NODE_FOLDER, purpose) and provision.install_lists(npm)):
        say("They could not be installed; check the network connection and run the same command again.")
