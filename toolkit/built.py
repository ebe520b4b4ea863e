"""Built: the artifacts that lie in a folder, each held against the content that it should carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from toolkit.build import Work
from toolkit.checks import artifacts
from toolkit.examination import Doubt, examine
from toolkit.findings import Finding, Place
from toolkit.inputs import task_hash
from toolkit.paper import PAPERS
from toolkit.project import Project
from toolkit.record import Record
from toolkit.work import Inspection, Order, formats_of, list_work
from toolkit.workers import process_pool
from toolkit.writers import LAYOUTS, PROFILES

_BY_HAND = "it was changed by hand, after it was built"


def check_built(inspection: Inspection, order: Order, jobs: int) -> list[Finding]:
    """Return what is wrong with the artifacts of the sound briefs in the folder of an order.

    Every file of the order must be there; files of other papers, profiles and layouts are read where they are there.
    What is missing or stale is not read, but an edited file is: what differs is told. A file whose brief is gone is a
    warning. The reading is done by worker processes.
    """
    items = {item.path: item for item in (*_others(inspection, order), *list_work(inspection, order))}
    record = Record(order.output)
    faults = {path: fault for path, item in items.items() if (fault := _fault(item, record))}
    edited = {fault.place for fault in faults.values() if fault.code == artifacts.EDITED.code}
    fresh = [item for path, item in items.items() if path not in faults or faults[path].place in edited]
    told = (replace(one, hint=_BY_HAND) if one.place in edited else one for one in _examined(fresh, jobs))
    return sorted([*faults.values(), *_orphans(inspection.project, record), *told])


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
            yield artifacts.ORPHAN.at(Place(str(path)), f"no brief is called {path.parent.name} any more")


def _fault(item: Work, record: Record) -> Finding | None:
    place = Place(str(item.path))
    if not item.path.exists():
        return artifacts.MISSING.at(place, hint=_hint(item))
    inputs = task_hash(item.task)
    if record.is_edited(item.path, inputs):
        hint = f"carry over into content/ what is to stay, then {_hint(item)}: it keeps this version aside"
        return artifacts.EDITED.at(place, hint=hint)
    if record.kept(item.path, inputs) is None:
        return artifacts.STALE.at(place, hint=_hint(item))
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
            yield from (_finding(item.path, doubt) for doubt in future.result())


def _finding(path: Path, doubt: Doubt) -> Finding:
    """Return the finding of a doubt, whose code is one of artifacts, of the validator or of the rules of its format."""
    return Finding(Place(str(path)), doubt.code, doubt.message, doubt.hint)
