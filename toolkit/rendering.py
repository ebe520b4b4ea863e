"""Rendering: what a worker process does for one artifact, within its limits of time and memory."""

from __future__ import annotations

import contextlib
import faulthandler
import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType

from toolkit import fonts
from toolkit.doctor import engine_fault
from toolkit.errors import BrokenStandard, RenderLimit
from toolkit.fontconfig import use_private_fontconfig
from toolkit.model.parallel import AnyEdition
from toolkit.render.document import render
from toolkit.writers import PLAIN, LooseLine, Options, Setting, SourceData

SECONDS = 120
PATIENCE = 10
"""Seconds more, before a process that cannot be interrupted is ended."""
BYTES = 4 * 1024**3


@dataclass(frozen=True)
class Task:
    """One artifact to make, in a form that another process or machine can be handed."""

    edition: AnyEdition
    format: str
    templates: tuple[Path, ...]
    fonts: tuple[Path, ...]
    options: Options = PLAIN
    source: SourceData | None = None

    @property
    def claims_standards(self) -> bool:
        """Tell whether the artifact is to keep PDF/UA and PDF/A: a PDF for a press claims none."""
        return (self.format, self.options.profile) == ("pdf", "screen")


@dataclass(frozen=True)
class Product:
    """The bytes of an artifact that has been read back; ``pages`` is None where the format has no fixed pages.

    ``loose`` are the lines whose word spaces justification has stretched too far.
    """

    data: bytes
    pages: int | None
    units: int
    loose: tuple[LooseLine, ...] = ()


def produce(task: Task) -> Product:
    """Render, write and read back one artifact, and hold it against the standards it claims.

    Raises ReadBackMismatch where the file does not carry its text, BrokenStandard where it breaks a rule of PDF/UA or
    PDF/A, RenderLimit where it took too much.
    """
    font_set = prepare(task.fonts)
    # Imported here, after the private fontconfig is set, and never in the parent process: these load the engines.
    try:
        from toolkit.readback.comparison import compare
        from toolkit.readback.pdf import count_pages
        from toolkit.writers.drawings import draw
        from toolkit.writers.table import WRITERS
    except OSError as error:  # what the loader raises for Pango
        raise engine_fault() from error

    loose: list[LooseLine] = []
    with limited(f"{task.edition.slug} {task.edition.code} {task.format}"):
        drawings = draw(task.edition, font_set, task.options)
        setting = Setting(task.templates, font_set, task.options, drawings, task.source, loose.append)
        data = WRITERS[task.format](render(task.edition, task.templates), setting)
        units = compare(task.edition, task.format, data)
        if task.claims_standards:
            _require_standards(f"{task.edition.slug} {task.edition.code}", data)
        return Product(data, count_pages(data) if task.format == "pdf" else None, units, tuple(loose))


def _require_standards(name: str, data: bytes) -> None:
    from toolkit.checks.pdf.table import broken_rules

    sentences = [f"{sentence} ({rule.clause})" for rule, sentence in broken_rules(data)]
    if sentences:
        raise BrokenStandard(f"{name}: {'; '.join(sentences)}", "look at the templates and figures of the project")


@cache
def prepare(directories: tuple[Path, ...]) -> fonts.FontSet:
    """Make this process one that may load an engine: it knows our fonts only, and has its limit of memory."""
    font_set = fonts.load(directories)
    use_private_fontconfig(font_set)
    _limit_memory(BYTES)
    return font_set


@contextlib.contextmanager
def within_memory() -> Iterator[None]:
    """Give this process its limit of memory for a while; a program begun afterwards has the old one."""
    before = _limit_memory(BYTES)
    try:
        yield
    finally:
        if before is not None:
            _limit_memory(before)


def _limit_memory(limit: int) -> int | None:
    """Set the limit of this process and return the one before it, None where the system has none to set."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on Windows; macOS refuses RLIMIT_AS
        import resource

        before, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
        return before
    return None


@contextlib.contextmanager
def limited(name: str) -> Iterator[None]:
    """End what takes too long: by an exception where it can be interrupted, else with the whole process."""
    faulthandler.dump_traceback_later(SECONDS + PATIENCE, exit=True)
    try:
        with _alarm(f"{name} took more than {SECONDS} seconds"):
            yield
    except MemoryError as error:
        raise RenderLimit(f"{name} took more than {BYTES // 1024**3} GiB of memory") from error
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextlib.contextmanager
def _alarm(message: str) -> Iterator[None]:
    """Raise RenderLimit when the time is over; only the main thread can be told so, and not on Windows."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise RenderLimit(message, next_step="shorten its longest unit")

    previous = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
