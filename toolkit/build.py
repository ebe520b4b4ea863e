"""Build: the list of work, what of it is already done, and the processes that do the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from toolkit.errors import RenderLimit
from toolkit.inputs import task_hash
from toolkit.publish import keep_aside, publish
from toolkit.record import Record
from toolkit.rendering import Product, Task, produce
from toolkit.workers import process_pool
from toolkit.writers import LooseLine

Outcome = Literal["written", "unchanged", "failed", "too long", "held back", "lost"]


@dataclass(frozen=True)
class Work:
    """One artifact to make: the task for a worker, the file it becomes, and how many pages it may have."""

    task: Task
    path: Path
    max_pages: int | None = None

    @property
    def slug(self) -> str:
        """Return the name of the brief."""
        return self.task.edition.slug


@dataclass(frozen=True)
class Artifact:
    """What became of one piece of work; ``pages`` is None where the format has no fixed pages.

    "too long" and "held back" are not published: a brief with one edition too long waits whole.
    """

    work: Work
    outcome: Outcome
    size: int = 0
    pages: int | None = None
    fault: Exception | None = None
    loose: tuple[LooseLine, ...] = ()
    """Lines whose word spaces are too wide."""
    aside: Path | None = None
    """Where a version lies that somebody had edited; None where there was none."""


@dataclass
class _Batch:
    """What is made of one brief: published together, or not at all."""

    waiting: int = 0
    too_long: bool = False
    products: list[tuple[Work, Product]] = field(default_factory=list)


def build(work: Sequence[Work], directory: Path, executor: Executor) -> Iterator[Artifact]:
    """Make the artifacts that are not there yet, and yield each as soon as its fate is known.

    ``executor`` is a pool of processes or the executor of a cluster; work is handed to it whole. An artifact is
    published by this process alone, and recorded in ``directory`` so that the next build can leave it.
    """
    record = Record(directory)
    batches: defaultdict[str, _Batch] = defaultdict(_Batch)
    pending: dict[Future[Product], Work] = {}
    for item in work:
        if artifact := _kept(item, record) or _submitted(item, executor, pending):
            batches[item.slug].too_long |= artifact.outcome == "too long"
            yield artifact
        else:
            batches[item.slug].waiting += 1
    try:
        for future in as_completed(pending):
            item = pending[future]
            yield from _settle(item, future, batches[item.slug], record)
    finally:  # an interrupted build waits for the work in hand, not for all of it
        for future in pending:
            future.cancel()


def build_here(work: Sequence[Work], directory: Path, jobs: int) -> Iterator[Artifact]:
    """Build with processes of this machine; what a lost process takes with it is tried again, each alone."""
    lost: list[Work] = []
    held: set[str] = set()
    with process_pool(jobs) as pool:
        for artifact in build(work, directory, pool):
            if artifact.outcome == "lost":
                lost.append(artifact.work)
                continue
            held |= {artifact.work.slug} if artifact.outcome == "too long" else set()
            yield artifact
    for item in lost:
        if item.slug in held:
            yield Artifact(item, "held back")
            continue
        with process_pool(1) as pool:
            yield from (_failed(artifact) for artifact in build([item], directory, pool))


def _kept(item: Work, record: Record) -> Artifact | None:
    """Return the artifact as it lies there, if it was made from the same inputs and nobody has touched it."""
    found = record.kept(item.path, task_hash(item.task))
    if found is None:
        return None
    made, size = found
    return Artifact(
        item, "too long" if _is_too_long(item, made.pages) else "unchanged", size, made.pages, loose=made.loose
    )


def _submitted(item: Work, executor: Executor, pending: dict[Future[Product], Work]) -> Artifact | None:
    """Hand work to the executor; return what became of it only where the executor takes no more."""
    try:
        pending[executor.submit(produce, item.task)] = item
    except BrokenExecutor:
        return Artifact(item, "lost")
    return None


def _settle(item: Work, future: Future[Product], batch: _Batch, record: Record) -> Iterator[Artifact]:
    """Yield what became of one piece of work, and at the last one of its brief, of all that was kept for it."""
    batch.waiting -= 1
    try:
        batch.products.append((item, future.result()))
    except BrokenExecutor:
        yield Artifact(item, "lost")
    except Exception as error:
        yield Artifact(item, "failed", fault=error)
    if not batch.waiting:
        batch.too_long |= any(_is_too_long(made, product.pages) for made, product in batch.products)
        for made, product in batch.products:
            yield _held(made, product) if batch.too_long else _published(made, product, record)


def _held(item: Work, product: Product) -> Artifact:
    outcome: Outcome = "too long" if _is_too_long(item, product.pages) else "held back"
    return Artifact(item, outcome, len(product.data), product.pages, loose=product.loose)


def _published(item: Work, product: Product, record: Record) -> Artifact:
    try:
        aside = _kept_aside(item.path, product.data, record)
        publish(item.path, product.data)
        record.note(item.path, task_hash(item.task), product)
    except Exception as error:
        return Artifact(item, "failed", fault=error)
    return Artifact(item, "written", len(product.data), product.pages, loose=product.loose, aside=aside)


def _kept_aside(path: Path, data: bytes, record: Record) -> Path | None:
    """Keep a file that is neither what was built nor what will be: staff edit Word files where they find them."""
    if not path.is_file() or not record.is_edited(path) or path.read_bytes() == data:
        return None
    return keep_aside(path)


def _failed(artifact: Artifact) -> Artifact:
    """Return what is lost a second time as failed: alone in its process, it is to blame itself."""
    if artifact.outcome != "lost":
        return artifact
    fault = RenderLimit(
        f"{artifact.work.path.name} ended its worker process: out of time or memory, or from outside",
        next_step="shorten its longest unit",
    )
    return Artifact(artifact.work, "failed", fault=fault)


def _is_too_long(item: Work, pages: int | None) -> bool:
    return bool(item.max_pages and pages and pages > item.max_pages)
