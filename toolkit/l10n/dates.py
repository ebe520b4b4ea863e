"""Dates of every precision, alone and as ranges, in the calendars that a language writes.

English has the Gregorian calendar. Persian gives a day by the Solar Hijri calendar with the Gregorian day beside it,
and anything coarser by the Gregorian calendar with the Solar Hijri span beside it.
"""

from __future__ import annotations

from babel.dates import get_month_names

from toolkit.l10n.calendar import SolarDate, covers, month_names, solar
from toolkit.l10n.digits import localise_digits
from toolkit.l10n.wording import wording
from toolkit.language import Language
from toolkit.model.facts import CalendarDate, Form, Part, Precision

Label = list[str]
"""A date as its parts, from the finest to the coarsest: day, month, year."""

_COARSENESS = (Precision.DAY, Precision.PART, Precision.MONTH, Precision.HALF, Precision.YEAR)


def format_dates(first: CalendarDate, last: CalendarDate, form: Form, language: Language) -> str:
    """Return a range of dates, or one date where both are the same; ``short`` and ``digits`` give one calendar."""
    if Precision.UNDATED in (first.precision, last.precision):
        return wording(language).undated
    # Persian has no customary abbreviations of these names.
    abbreviated = language.code == "en" and form in (Form.SHORT, Form.DIGITS, Form.SIGN)
    gregorian = _joined(
        _gregorian(first, language, abbreviated), _gregorian(last, language, abbreviated), wording(language).to
    )
    start, end = first.span()[0], last.span()[1]
    if language.code == "en" or not covers(start, end):
        return gregorian
    coarser = max(first.precision, last.precision, key=_COARSENESS.index)
    hijri = _solar_span(solar(start), solar(end), coarser, language)
    main, beside = (hijri, gregorian) if coarser is Precision.DAY else (gregorian, hijri)
    return main if form in (Form.SHORT, Form.DIGITS) else f"{main} ({beside})"


def gregorian_month(month: int, language: Language, abbreviated: bool) -> str:
    """Return the name of a Gregorian month, January the first."""
    return str(get_month_names("abbreviated" if abbreviated else "wide", locale=language.babel)[month])


def _gregorian(when: CalendarDate, language: Language, abbreviated: bool) -> Label:
    words = wording(language)
    year = localise_digits(str(when.year), language)
    if when.half:
        return [words.halves[when.half - 1].format(year)]
    if when.month is None:
        return [year]
    month = gregorian_month(when.month, language, abbreviated)
    if when.part:
        return [*words.parts[when.part].format(month).split(), year]
    return [month, year] if when.day is None else [localise_digits(str(when.day), language), month, year]


def _solar_span(first: SolarDate, last: SolarDate, precision: Precision, language: Language) -> str:
    """Return the Solar Hijri days from one to another, as precisely as the date they belong to is known."""
    exact = precision in (Precision.DAY, Precision.PART)
    between = wording(language).to if exact else "–"
    return _joined(_solar(first, precision, language), _solar(last, precision, language), between)


def _solar(day: SolarDate, precision: Precision, language: Language) -> Label:
    year = localise_digits(str(day.year), language)
    month = month_names(language)[day.month - 1]
    match precision:
        case Precision.YEAR:
            return [year]
        case Precision.DAY:
            return [localise_digits(str(day.day), language), month, year]
        case Precision.PART:
            return [*wording(language).parts[_part(day)].format(month).split(), year]
    return [month, year]


def _part(day: SolarDate) -> Part:
    return Part.EARLY if day.day <= 10 else Part.MIDDLE if day.day <= 20 else Part.LATE


def _joined(first: Label, last: Label, between: str) -> str:
    """Join two dates and say once what they share; a dash stands where one word is left on either side."""
    if first == last:
        return " ".join(last)
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    left, right = " ".join(first[: len(first) - shared]), " ".join(last)
    simple = " " not in left and len(last) - shared == 1 and " " not in last[0]
    return f"{left}–{right}" if simple else f"{left}{between}{right}"
