"""Reports of a lint: as lines for people, as JSON and as SARIF 2.1.0 for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from toolkit.findings import Severity
from toolkit.lint import Remark
from toolkit.report import sarif

_TOLD = 6


def as_text(remarks: Sequence[Remark], files: int, here: Path) -> str:
    """Write a line for each remark, then how many there are; files are named from ``here``.

    Of one rule in one file the first few are told, and the others counted.
    """
    errors = sum(remark.severity is Severity.ERROR for remark in remarks)
    counts = [(errors, "error"), (len(remarks) - errors, "warning")]
    counted = ", ".join(_number(count, word) for count, word in counts if count)
    lines = [line for _, group in groupby(remarks, _subject) for line in _lines(list(group), here)]
    return "\n".join([*lines, f"{counted or 'no finding'} in {_number(files, 'file')}"])


def as_json(remarks: Sequence[Remark], here: Path) -> str:
    """Write all remarks as one JSON object."""
    rows = [
        {
            "file": _named(remark.path, here),
            "part": remark.part,
            "paragraph": remark.paragraph,
            "quotation": remark.quotation,
            "code": remark.code,
            "severity": str(remark.severity),
            "message": remark.message,
            "hint": remark.hint,
            "clause": remark.clause,
        }
        for remark in remarks
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=1)


def as_sarif(remarks: Sequence[Remark], here: Path) -> str:
    """Write all remarks as a SARIF log with one run, which names every rule."""
    # Imported here: only this report needs the table, which loads what reads the files.
    from toolkit.lint.explanation import entries

    rules = [sarif.descriptor(entry) for entry in entries()]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    return sarif.log(rules, [_result(remark, numbers[remark.code], here) for remark in remarks])


def _result(remark: Remark, number: int, here: Path) -> sarif.Thing:
    location: sarif.Thing = {"physicalLocation": sarif.file(remark.path, here)}
    if remark.part:
        paragraph = f"#paragraph-{remark.paragraph}" if remark.paragraph else ""
        location["logicalLocations"] = [{"fullyQualifiedName": f"{remark.part}{paragraph}", "kind": "element"}]
        location["message"] = {"text": remark.place}
    message = f"{remark.place}: {remark.message}" if remark.place else remark.message
    return {**sarif.result(remark.code, number, remark.severity, message), "locations": [location]}


def _subject(remark: Remark) -> tuple[Path, str]:
    return remark.path, remark.code


def _lines(remarks: list[Remark], here: Path) -> Iterator[str]:
    yield from (_line(remark, here) for remark in remarks[:_TOLD])
    more = len(remarks) - _TOLD
    if more > 0:
        yield f"{_named(remarks[0].path, here)}: {remarks[0].code} {_number(more, 'more place')}; --json names all"


def _line(remark: Remark, here: Path) -> str:
    place = f"{_named(remark.path, here)}: {remark.place}: " if remark.place else f"{_named(remark.path, here)}: "
    return f"{place}{remark.code} {remark.message} — {remark.hint}"


def _named(path: Path, here: Path) -> str:
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count != 1 else ''}"
