"""Facts: values written once and used by every edition."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from toolkit.model.base import Evidence, Id, Strict


class Bound(StrEnum):
    """How exactly the source states a value."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"


class Form(StrEnum):
    """How a fact is written; the default follows the place."""

    FULL = "full"
    SHORT = "short"
    DIGITS = "digits"
    WORDS = "words"
    SIGN = "sign"


class Precision(StrEnum):
    """How precisely the source dates something."""

    DAY = "day"
    PART = "part"
    MONTH = "month"
    HALF = "half"
    YEAR = "year"
    UNDATED = "undated"


class Part(StrEnum):
    """A third of a month: days 1–10, 11–20, 21–end."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


_DATE = re.compile(
    r"undated|(?P<year>\d{4})"
    r"(?:-H(?P<half>[12])|-(?P<month>\d{2})(?:-(?:(?P<day>\d{2})|(?P<part>early|middle|late)))?)?"
)
_DATES = "Gregorian, as in 2024-11-18, 2024-09, 2024-09-middle, 2024-H1, 2024, or undated"
_BEYOND = 10**15
"""No figure of an article is as large; what is larger would be written out digit by digit."""
_FIRST_DAY = {Part.EARLY: 1, Part.MIDDLE: 11, Part.LATE: 21}


def _check_date(text: str) -> str:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date: write 2024-11-18, 2024-09, 2024-09-middle, 2024-H1, 2024 or undated")
    if match["year"]:
        try:
            date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
        except ValueError as error:
            raise ValueError(f"{text!r} is not in the calendar: write it like 2024-11-18 or 2024-09") from error
    return text


DateText = Annotated[str, BeforeValidator(str), AfterValidator(_check_date)]


class CalendarDate(Strict):
    """A Gregorian date of some precision, read from a text such as ``2024-09-middle``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    half: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one of the six written shapes of a date."""
        match = _DATE.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return cls.model_validate({key: value for key, value in match.groupdict().items() if value is not None})

    @property
    def precision(self) -> Precision:
        """Tell how precise the date is."""
        if self.year is None:
            return Precision.UNDATED
        if self.half is not None:
            return Precision.HALF
        if self.month is None:
            return Precision.YEAR
        if self.part is not None:
            return Precision.PART
        return Precision.MONTH if self.day is None else Precision.DAY

    def span(self) -> tuple[date, date]:
        """Return the first and the last day that the date may mean; an undated one raises ValueError."""
        if self.year is None:
            raise ValueError("undated")
        if self.half is not None:
            return (
                (date(self.year, 1, 1), date(self.year, 6, 30))
                if self.half == 1
                else (date(self.year, 7, 1), date(self.year, 12, 31))
            )
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if self.day is not None:
            day = date(self.year, self.month, self.day)
            return day, day
        first = _FIRST_DAY[self.part] if self.part else 1
        last = first + 9 if self.part in (Part.EARLY, Part.MIDDLE) else monthrange(self.year, self.month)[1]
        return date(self.year, self.month, first), date(self.year, self.month, last)


class _Cited(Strict):
    evidence: Evidence = ()


class _Quantity(_Cited):
    value: Decimal = Field(gt=-_BEYOND, lt=_BEYOND, decimal_places=9, description="the number, in Latin digits")
    bound: Bound = Field(default=Bound.EXACT, description="how exactly the source states the number")


class Number(_Quantity):
    """A bare number."""

    kind: Literal["number"] = Field(description="a bare number")


class Percentage(_Quantity):
    """A share in per cent."""

    kind: Literal["percentage"] = Field(description="a share in per cent")


class Count(_Quantity):
    """A number of things; ``unit`` is an id of units.yaml."""

    kind: Literal["count"] = Field(description="a number of things")
    unit: Id = Field(description="what is counted: id of content/units.yaml")


class Distance(_Quantity):
    """A length; ``unit`` is an id of units.yaml."""

    kind: Literal["distance"] = Field(description="a length")
    unit: Id = Field(description="the unit of measure: id of content/units.yaml")


Inferred = Annotated[
    tuple[Literal["year", "month"], ...],
    Field(description="parts of the date that the cited paragraph leaves out"),
]


class Date(_Cited):
    """A date of any precision."""

    kind: Literal["date"] = Field(description="a date of any precision")
    value: DateText = Field(description=_DATES)
    inferred: Inferred = ()

    @property
    def date(self) -> CalendarDate:
        """Return the date, read."""
        return CalendarDate.parse(self.value)


class DateRange(_Cited):
    """A span from one date to another, both named."""

    kind: Literal["range"] = Field(description="a span from one date to another")
    first: DateText = Field(alias="from", description=f"the first date: {_DATES}")
    last: DateText = Field(alias="to", description=f"the last date: {_DATES}")
    inferred: Inferred = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        first, last = CalendarDate.parse(self.first), CalendarDate.parse(self.last)
        if Precision.UNDATED in (first.precision, last.precision):
            raise ValueError("a range needs two dates")
        if first.span()[0] > last.span()[0]:
            raise ValueError("the range ends before it begins")
        return self


Quantity = Number | Percentage | Count | Distance
Fact = Annotated[Number | Percentage | Count | Distance | Date | DateRange, Field(discriminator="kind")]
