"""Worker processes, each started afresh, and the limits of time and memory of what they do."""

from __future__ import annotations

import contextlib
import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from types import FrameType

from toolkit.errors import RenderLimit

SECONDS = 120
PATIENCE = 10
"""Seconds more, before a process that cannot be interrupted is ended."""
BYTES = 4 * 1024**3
MOST = 4
"""Workers, unless somebody asks for more: a build has rarely more than a dozen files."""


def usual_number() -> int:
    """Return how many workers there are unless somebody asks for a number: one for each core, four at most."""
    return min(os.cpu_count() or 1, MOST)


def process_pool(jobs: int) -> ProcessPoolExecutor:
    """Return a pool of worker processes, each started afresh so that no engine is in it before its fonts are set."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this worker when the process that began it is gone: killed, it can tell nobody that there is no more work."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextlib.contextmanager
def within_memory() -> Iterator[None]:
    """Give this process its limit of memory for a while; a program begun afterwards has the old one."""
    before = limit_memory(BYTES)
    try:
        yield
    finally:
        if before is not None:
            limit_memory(before)


def limit_memory(limit: int) -> int | None:
    """Set the limit of memory of this process and return the one before it, None where the system has none to set."""
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
