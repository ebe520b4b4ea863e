"""Dates: every date of brief.yaml is one of the Gregorian calendar."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding, Severity
from toolkit.model.brief import Structure
from toolkit.model.facts import CalendarDate, Date, DateRange
from toolkit.reader.document import Key
from toolkit.reader.library import Library, Manuscript

FIRST_YEAR = 1600
"""No article reports a date before it that is not history; by the Solar Hijri calendar we write years from 1400."""


def check_calendar(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find dates whose year looks like one of the Solar Hijri calendar."""
    for key, year in _years(manuscript.brief.structure):
        if year < FIRST_YEAR:
            message = f"{year} looks like a Solar Hijri year"
            place = manuscript.structure.place(*key)
            yield Finding(place, "date-solar", message, "write the Gregorian date", Severity.WARNING)


def _years(structure: Structure) -> Iterator[tuple[Key, int]]:
    yield ("revised",), structure.revised.year
    for name, fact in structure.facts.items():
        ends: dict[str, str] = {}
        if isinstance(fact, Date):
            ends = {"value": fact.value}
        elif isinstance(fact, DateRange):
            ends = {"from": fact.first, "to": fact.last}
        for key, text in ends.items():
            if year := CalendarDate.parse(text).year:
                yield ("facts", name, key), year
