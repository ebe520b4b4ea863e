"""Built: the artifacts that lie in a folder, each held against the content that it should carry."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from itertools import product
from pathlib import Path

from toolkit.build import Work
from toolkit.errors import ToolkitError
from toolkit.examination import Doubt, examine
from toolkit.findings import Finding, Place, Severity
from toolkit.inputs import task_hash
from toolkit.paper import PAPERS
from toolkit.project import Project
from toolkit.record import Record
from toolkit.work import Inspection, Order, formats_of, list_work
from toolkit.workers import process_pool
from toolkit.writers import LAYOUTS, PROFILES


def check_built(inspection: Inspection, order: Order, jobs: int) -> list[Finding]:
    """Return what is wrong with the artifacts of the sound briefs in the folder of an order.

    Every file of the order must be there; files of other papers, profiles and layouts are read where they are there.
    What is missing or stale is not read, but an edited file is: what differs is told. A file whose brief is gone is a
    warning. The reading is done by worker processes.
    """
    items = {item.path: item for item in (*_others(inspection, order), *list_work(inspection, order))}
    record = Record(order.output)
    findings, fresh = [], []
    for item in items.values():
        fault = _fault(item, record)
        findings += [fault] if fault else []
        fresh += [] if fault and fault.code != "artifact-edited" else [item]
    return sorted([*findings, *_orphans(inspection.project, record), *_examined(fresh, jobs)])


def _others(inspection: Inspection, order: Order) -> Iterator[Work]:
    """Yield the artifacts of other papers, profiles and layouts that are there."""
    names = [path.name for path in order.output.glob("*/*.*")]
    plain = {"screen", "rows", inspection.library.house.style.paper}
    for profile, paper, layout in product(PROFILES, PAPERS, LAYOUTS):
        marks = {profile, paper, layout} - plain
        if marks and any(all(f".{mark}." in name for mark in marks) for name in names):
            other = replace(order, formats=formats_of(profile), paper=paper, profile=profile, layout=layout)
            yield from (item for item in list_work(inspection, other) if item.path.exists())


def _orphans(project: Project, record: Record) -> Iterator[Finding]:
    """Yield the files that a build made of a brief which is no longer there."""
    slugs = project.slugs()
    for path in record.paths():
        if path.parent.name not in slugs:
            message = f"no brief is called {path.parent.name} any more"
            yield Finding(Place(str(path)), "artifact-orphan", message, "remove the file", Severity.WARNING)


def _fault(item: Work, record: Record) -> Finding | None:
    if not item.path.exists():
        return _finding(item.path, Doubt("artifact-missing", "the file has not been built", _hint(item)))
    inputs = task_hash(item.task)
    if record.is_edited(item.path, inputs):
        message = "somebody has changed the file since it was built"
        hint = f"carry over into content/ what is to stay, then {_hint(item)}: it keeps this version aside"
        return _finding(item.path, Doubt("artifact-edited", message, hint))
    if record.kept(item.path, inputs) is None:
        message = "the file is not what the build made of this content: one of both has changed"
        return _finding(item.path, Doubt("artifact-stale", message, _hint(item)))
    return None


def _hint(item: Work) -> str:
    """Return the command that makes an artifact anew."""
    options = item.task.options
    asked = [f"--profile {options.profile}"] if options.profile != "screen" else []
    asked += [f"--layout {options.layout}"] if options.layout != "rows" else []
    asked += [f"--paper {options.paper}"] if f".{options.paper}." in item.path.name else []
    return f"run `{' '.join(['briefs build', *asked])}`{', or remove the file' if asked else ''}"


def _examined(items: list[Work], jobs: int) -> Iterator[Finding]:
    if not items:
        return
    with process_pool(min(jobs, len(items))) as pool:
        futures = {pool.submit(examine, item.task, item.path): item for item in items}
        for future, item in futures.items():
            yield from (_finding(item.path, doubt) for doubt in _doubts(future))


def _doubts(future: Future[list[Doubt]]) -> list[Doubt]:
    try:
        return future.result()
    except ToolkitError as fault:
        return [Doubt("artifact-unread", str(fault), fault.next_step)]


def _finding(path: Path, doubt: Doubt) -> Finding:
    return Finding(Place(str(path)), doubt.code, doubt.message, doubt.hint)
