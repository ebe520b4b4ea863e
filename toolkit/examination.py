"""Examination: what a worker process finds in one artifact that lies there finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.checks.artifacts import PLAIN, REPORT, TEXT, UNREAD
from toolkit.checks.standards import breaches
from toolkit.checks.verapdf import validate
from toolkit.errors import ReadBackMismatch, RenderLimit
from toolkit.rendering import Task
from toolkit.workers import limited, within_memory


@dataclass(frozen=True)
class Doubt:
    """What is wrong with an artifact."""

    code: str
    message: str
    hint: str


def examine(task: Task, path: Path) -> list[Doubt]:
    """Read a finished artifact in every way there is, and hold it against the standards that it claims.

    A PDF for a press claims none.
    """
    try:
        with limited(f"reading {path.name}"), within_memory():
            doubts = list(_read(task, path.read_bytes()))
    except RenderLimit as fault:
        return [Doubt(UNREAD.code, str(fault), fault.next_step or UNREAD.hint)]
    if task.claims_standards and task.format == "pdf":
        # Outside of the limits: it has its own, and Java asks for far more than it uses.
        doubts += [Doubt(code, message, REPORT) for code, message in validate(path)]
    return doubts


def _read(task: Task, data: bytes) -> Iterator[Doubt]:
    yield from _text_doubts(task, data)
    if task.format == "pdf":
        yield from _plain_doubts(task, data)
    if task.claims_standards:
        yield from (Doubt(breach.code, breach.sentence, REPORT) for breach in breaches(task.format, data))


def _text_doubts(task: Task, data: bytes) -> Iterator[Doubt]:
    # Here and below: what reads files is imported in the worker process alone.
    from toolkit.readback.comparison import compare
    from toolkit.render.document import render

    try:
        compare(task.edition, task.format, data, render(task.edition, task.templates))
    except ReadBackMismatch as mismatch:
        yield Doubt(TEXT.code, str(mismatch), TEXT.hint)


def _plain_doubts(task: Task, data: bytes) -> Iterator[Doubt]:
    from toolkit.readback.plain import read_plain

    plain = read_plain(data)
    lost = [unit for unit in task.edition.units() if not plain.holds(unit.plain, unit.language.direction)]
    if lost:
        message = f"pdfminer, which knows no tags, does not find {len(lost)} units; {lost[0].id}: {lost[0].plain!r}"
        yield Doubt(PLAIN.code, message, PLAIN.hint)
