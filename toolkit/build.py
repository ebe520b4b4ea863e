"""Build: the list of work, what of it is already done, and the processes that do the rest."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from toolkit.errors import RenderLimit
from toolkit.inputs import task_hash
from toolkit.model.base import Strict
from toolkit.publish import publish
from toolkit.rendering import Product, Task, produce

Outcome = Literal["written", "unchanged", "failed", "too long"]
RECORD = ".built.json"


@dataclass(frozen=True)
class Work:
    """One artifact to make: the task for a worker, the file it becomes, and how many pages it may have."""

    task: Task
    path: Path
    max_pages: int | None = None


@dataclass(frozen=True)
class Artifact:
    """What became of one piece of work; ``pages`` is None where the format has no fixed pages."""

    work: Work
    outcome: Outcome
    size: int = 0
    pages: int | None = None
    fault: Exception | None = None


class Made(Strict):
    """What the record says of an artifact: from what it was made, and how it came out."""

    inputs: str
    output: str
    pages: int | None


_RECORD: TypeAdapter[dict[str, Made]] = TypeAdapter(dict[str, Made])


def build(work: Sequence[Work], directory: Path, executor: Executor) -> Iterator[Artifact]:
    """Make the artifacts that are not there yet, and yield each as soon as its fate is known.

    ``executor`` is a pool of processes or the executor of a cluster; work is handed to it whole. An artifact is
    published by this process alone, and recorded in ``directory`` so that the next build can leave it.
    """
    record = _read_record(directory)
    pending: dict[Future[Product], Work] = {}
    for item in work:
        kept = _kept(item, record.get(_name(item, directory)))
        if kept:
            yield kept
            continue
        try:
            pending[executor.submit(produce, item.task)] = item
        except BrokenExecutor:
            yield _lost(item)
    try:
        for future in as_completed(pending):
            artifact = _settle(pending[future], future)
            if artifact.outcome == "written":
                _note(record, directory, artifact)
            yield artifact
    finally:  # an interrupted build waits for the work in hand, not for all of it
        for future in pending:
            future.cancel()


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


def _settle(item: Work, future: Future[Product]) -> Artifact:
    try:
        product = future.result()
        if _is_too_long(item, product.pages):
            return Artifact(item, "too long", len(product.data), product.pages)
        publish(item.path, product.data)
    except BrokenExecutor:
        return _lost(item)
    except Exception as error:
        return Artifact(item, "failed", fault=error)
    return Artifact(item, "written", len(product.data), product.pages)


def _lost(item: Work) -> Artifact:
    fault = RenderLimit(
        "a worker process ran out of time or memory, or was ended from outside", next_step="try --jobs 1"
    )
    return Artifact(item, "failed", fault=fault)


def _is_too_long(item: Work, pages: int | None) -> bool:
    return bool(item.max_pages and pages and pages > item.max_pages)


def _kept(item: Work, made: Made | None) -> Artifact | None:
    """Return the artifact as it lies there, if it was made from the same inputs and nobody has touched it."""
    if made is None or made.inputs != task_hash(item.task):
        return None
    try:
        data = item.path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != made.output:
        return None
    return Artifact(item, "too long" if _is_too_long(item, made.pages) else "unchanged", len(data), made.pages)


def _note(record: dict[str, Made], directory: Path, artifact: Artifact) -> None:
    item = artifact.work
    output = hashlib.sha256(item.path.read_bytes()).hexdigest()
    record[_name(item, directory)] = Made(inputs=task_hash(item.task), output=output, pages=artifact.pages)
    publish(directory / RECORD, _RECORD.dump_json(dict(sorted(record.items())), indent=1))


def _read_record(directory: Path) -> dict[str, Made]:
    """Read what was built before; a record that cannot be read only means that everything is built again."""
    try:
        return _RECORD.validate_json((directory / RECORD).read_bytes())
    except (OSError, ValidationError):
        return {}


def _name(item: Work, directory: Path) -> str:
    return item.path.relative_to(directory).as_posix()
