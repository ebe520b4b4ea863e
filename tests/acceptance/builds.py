"""Builds that many tests look at: each is made once for a whole run, by whichever worker asks for it first.

Who changes such files changes a copy of them.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.command import Done, briefs
from toolkit.workers import usual_number

_TOLD = "told.json"


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the temporary folder that all workers of this run have in common."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(place: Path, make: Callable[[Path], Done]) -> Done:
    """Fill a folder, unless that is done, and return what the command said that filled it."""
    with place.with_name(f"{place.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told = place.with_name(f"{place.name}.{_TOLD}")
        if not told.exists():
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            done = make(place)
            told.write_text(json.dumps([done.code, done.out, done.err]), "utf-8")
        return Done(*json.loads(told.read_text("utf-8")))


def build_once(factory: pytest.TempPathFactory, name: str, *arguments: str) -> tuple[Path, Done]:
    """Build the briefs of this project and return where they lie, and what the command said.

    With a process for each core: the other tests may be waiting for the same files.
    """
    place = shared_folder(factory) / f"built-{name}"
    command = ("build", *arguments, "--jobs", str(usual_number()), "--json", "--output")
    return place, once(place, lambda output: briefs(*command, output))
