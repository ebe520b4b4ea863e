"""Facts, counts and evidence as text of one language."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.l10n.dates import format_dates
from toolkit.l10n.numbers import format_number, format_quantity
from toolkit.l10n.wording import wording
from toolkit.language import Language
from toolkit.model.facts import CalendarDate, Date, DateRange, Fact, Form
from toolkit.model.house import Units


def format_fact(fact: Fact, form: Form, language: Language, units: Units) -> str:
    """Return the fact as the language writes it in that form; an unknown unit raises KeyError."""
    match fact:
        case Date():
            return format_dates(fact.date, fact.date, form, language)
        case DateRange():
            return format_dates(CalendarDate.parse(fact.first), CalendarDate.parse(fact.last), form, language)
    return format_quantity(fact, form, language, units)


def format_count(count: int, language: Language) -> str:
    """Return a plain number."""
    return format_number(count, language)


def format_evidence(paragraphs: Sequence[int], language: Language) -> str:
    """Return paragraph numbers as printed, consecutive ones as a range: "¶ 1, 3–5"; without any, nothing."""
    if not paragraphs:
        return ""
    ranges = ("–".join(format_count(end, language) for end in ends) for ends in _ranges(paragraphs))
    return f"{wording(language).paragraphs} {f'{language.comma} '.join(ranges)}"


def _ranges(numbers: Sequence[int]) -> list[tuple[int, ...]]:
    """Collapse consecutive numbers into pairs of the first and the last."""
    found: list[tuple[int, ...]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number,))
    return found
