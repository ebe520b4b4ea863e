"""Reports of a lint: as lines for people, as JSON and as SARIF 2.1.0 for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from toolkit import __version__
from toolkit.findings import Severity
from toolkit.lint import UNREADABLE, Remark

_TOLD = 6
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


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
    rules = _rules()
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [_result(remark, numbers[remark.code], here) for remark in remarks]
    driver = {"name": "briefs", "semanticVersion": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rules() -> list[dict[str, Any]]:
    """Return every rule as a reportingDescriptor (SARIF 3.49)."""
    # Imported here: only this report needs the table, which loads what reads the files.
    from toolkit.checks.docx.table import RULES

    found = [
        {
            "id": rule.code,
            "shortDescription": {"text": f"{rule.message[0].upper()}{rule.message[1:]}."},
            "fullDescription": {"text": f"{rule.why} ({rule.clause})"},
            "help": {"text": f"{rule.hint}."},
            "defaultConfiguration": {"level": str(rule.severity)},
        }
        for rule in RULES
    ]
    unread = {"id": UNREADABLE, "shortDescription": {"text": "The file is no Word file that can be read."}}
    return [*found, unread]


def _result(remark: Remark, number: int, here: Path) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(remark.path, here)}}}
    if remark.part:
        paragraph = f"#paragraph-{remark.paragraph}" if remark.paragraph else ""
        location["logicalLocations"] = [{"fullyQualifiedName": f"{remark.part}{paragraph}", "kind": "element"}]
        location["message"] = {"text": remark.place}
    return {
        "ruleId": remark.code,
        "ruleIndex": number,
        "level": str(remark.severity),
        "message": {"text": f"{remark.place}: {remark.message}" if remark.place else remark.message},
        "locations": [location],
    }


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


def _uri(path: Path, here: Path) -> str:
    if path.is_relative_to(here):
        return quote(path.relative_to(here).as_posix())
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count != 1 else ''}"
