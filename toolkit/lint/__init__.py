"""Lint: any Word file held against the rules of Persian, each file in a worker process with limits."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import RenderLimit
from toolkit.findings import Severity
from toolkit.workers import limited, process_pool, within_memory

UNREADABLE = "docx-file"
"""The code of the finding that a file is no Word file, or cannot be read to its end."""


@dataclass(frozen=True)
class Remark:
    """What one rule finds at one place of a file.

    ``part`` is a name in the package, ``paragraph`` counts from 1 in it (0: the part as a whole), ``quotation`` are
    words of it; all are empty where the file could not be read. ``place`` says the same in words.
    """

    path: Path
    code: str
    message: str
    hint: str
    clause: str = ""
    severity: Severity = Severity.ERROR
    part: str = ""
    paragraph: int = 0
    quotation: str = ""
    place: str = ""
    traceback: str = ""
    """Where a fault of ours ended the reading: its traceback."""


def lint(paths: Sequence[Path], jobs: int) -> Iterator[Remark]:
    """Yield what is wrong with each file, in the order given; what cannot be read is a remark as well."""
    with process_pool(min(jobs, len(paths))) as pool:
        futures = {path: pool.submit(examine, path) for path in dict.fromkeys(paths)}
        try:
            for path, future in futures.items():
                yield from _settled(path, future)
        finally:  # interrupted, it waits for the files in hand, not for all of them
            for future in futures.values():
                future.cancel()


def examine(path: Path) -> list[Remark]:
    """Return what is wrong with one file. Raises RenderLimit where reading it took too much."""
    # Imported here, never in the parent process: these read what nobody vouches for.
    from toolkit.checks.docx.package import Unreadable
    from toolkit.checks.docx.table import broken_rules

    try:
        with limited(f"reading {path.name}"), within_memory():
            return [
                Remark(
                    path,
                    rule.code,
                    f"{rule.message}: {fault.detail}" if fault.detail else rule.message,
                    rule.hint,
                    rule.clause,
                    rule.severity,
                    fault.spot.part,
                    fault.spot.paragraph,
                    fault.spot.quotation,
                    str(fault.spot),
                )
                for rule, fault in broken_rules(path.read_bytes())
            ]
    except RenderLimit:
        raise
    except Unreadable as error:
        return [Remark(path, UNREADABLE, str(error), error.hint)]
    except OSError as error:
        return [Remark(path, UNREADABLE, f"it cannot be opened: {error.strerror}", "look at its name and its rights")]
    except Exception as error:  # what is found in the other files is told all the same
        message = f"a fault of the toolkit ended the reading: {type(error).__name__}"
        return [Remark(path, UNREADABLE, message, "report it, with the file", traceback=traceback.format_exc())]


def _settled(path: Path, future: Future[list[Remark]], *, is_alone: bool = False) -> list[Remark]:
    hint = "save it again in Word, in parts if it is very long"
    try:
        return future.result()
    except RenderLimit as error:
        return [Remark(path, UNREADABLE, str(error), hint)]
    except BrokenExecutor:
        if is_alone:
            message = "reading it ended the worker process: it took too much, or it broke"
            return [Remark(path, UNREADABLE, message, hint)]
        # A worker that ends takes those of the other files with it: each is read again by itself.
        with process_pool(1) as pool:
            return _settled(path, pool.submit(examine, path), is_alone=True)
