"""Dates: every date of brief.yaml is one of the Gregorian calendar."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.model.brief import Structure
from toolkit.model.facts import CalendarDate, Date, DateRange
from toolkit.reader.document import Key
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

FIRST_YEAR = 1600
"""No article reports a date before it that is not history; by the Solar Hijri calendar we write years from 1400."""

SOLAR = Rule(
    "date-solar",
    "a year looks like one of the Solar Hijri calendar",
    "Dates of brief.yaml are Gregorian; the Persian edition puts the Solar Hijri date beside them. "
    "A Solar Hijri year there would be converted a second time, and come out six centuries early.",
    "ISO 8601-1: dates are those of the Gregorian calendar",
    "write the Gregorian date",
    ("brief:\n  facts:\n    said: {kind: date, value: 2024-11-18}\n",),
    (
        "brief:\n  facts:\n    said: {kind: date, value: 1403-08-28}\n",
        "brief:\n  facts:\n    talks: {kind: range, from: 1403, to: 2024-07}\n",
        "brief:\n  revised: 1405-08-29\n",
    ),
    waivable=True,
)


def check_calendar(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find dates whose year looks like one of the Solar Hijri calendar."""
    for key, year in _years(manuscript.brief.structure):
        if year < FIRST_YEAR:
            message = f"{year} looks like a Solar Hijri year"
            yield SOLAR.at(manuscript.structure.place(*key), message)


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


RULES = (SOLAR,)
