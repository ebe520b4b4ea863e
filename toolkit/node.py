"""Packages that come by npm: installed in a folder as its lock says, without running anything of theirs."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path

from toolkit.packages import say

LOCK = "package-lock.json"


def is_installed(folder: Path, lock: Path) -> bool:
    """Return whether the folder holds what this state of a lock names."""
    stamp = _stamp(folder)
    return stamp.exists() and filecmp.cmp(lock, stamp, shallow=False)


def install(npm: Path, folder: Path, purpose: str) -> bool:
    """Install what the lock in a folder names, unless that is done; return whether it is there then."""
    if is_installed(folder, folder / LOCK):
        return True
    say(f"Installing {purpose} ...")
    command = [str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False).returncode != 0:
        return False
    shutil.copyfile(folder / LOCK, _stamp(folder))
    return True


def _stamp(folder: Path) -> Path:
    """Return where the copy of the lock that was installed stands."""
    return folder / f"node_modules/.{LOCK.removesuffix('.json')}.installed"
