"""What a finished file is held against, by its format: PDF/UA and PDF/A, or the rules of Word files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

_TOLD = 3
"""Faults of one rule that are told; the others are counted."""


@dataclass(frozen=True)
class Breach:
    """A rule that a file breaks, with the sentence that tells it."""

    code: str
    sentence: str


def breaches(format: str, data: bytes) -> Iterator[Breach]:
    """Yield each rule that a finished file breaks."""
    return _CHECKS[format](data)


def _of_pdf(data: bytes) -> Iterator[Breach]:
    # Here and below: the tables load what reads the files, which only worker processes may.
    from toolkit.checks.pdf.table import broken_rules

    for rule, sentence in broken_rules(data):
        yield Breach(rule.code, f"{sentence} ({rule.clause})")


def _of_docx(data: bytes) -> Iterator[Breach]:
    from toolkit.checks.docx.table import broken_rules

    for rule, group in groupby(broken_rules(data), key=lambda broken: broken[0]):
        faults = [fault for _, fault in group]
        told = "; ".join(str(fault) for fault in islice(faults, _TOLD))
        more = f"; and {len(faults) - _TOLD} more" if len(faults) > _TOLD else ""
        yield Breach(rule.code, f"{rule.message}: {told}{more} ({rule.clause})")


_CHECKS = {"pdf": _of_pdf, "docx": _of_docx}
