"""A chart in words: what is drawn beside its values, and the text that stands for the drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.l10n.axis import period_of, place
from toolkit.l10n.format import format_fact
from toolkit.l10n.numbers import counted_noun
from toolkit.language import Language
from toolkit.model.facts import Bound, Date, DateRange, Form, Quantity
from toolkit.model.figure import Chart, Value, Words
from toolkit.model.house import Units

INFERRED = "*"


@dataclass(frozen=True)
class Named:
    """A value with its name in full, as in the table below, and its date where it has one."""

    fact: Quantity
    name: str
    when: Date | DateRange | None = None


@dataclass(frozen=True)
class Tongue:
    """What a chart is said in: a language, its interface words and its units of measure."""

    language: Language
    words: Callable[[str], str]
    units: Units

    def written(self, fact: Quantity | Date | DateRange, form: Form) -> str:
        """Return a fact in that form."""
        return format_fact(fact, form, self.language, self.units)


def name_of(when: Date | DateRange, tongue: Tongue) -> str:
    """Return a date as the table of values has it, and whether a part of it is inferred."""
    text = tongue.written(when, Form.SIGN)
    inferred = tongue.words("in part inferred")
    return f"{text}{tongue.language.comma} {inferred}" if when.inferred else text


def chart(name: str, title: str, draw: Literal["bars", "line"], values: Sequence[Named], tongue: Tongue) -> Chart:
    """Return what is drawn of the values; a line has dates, the checks have seen to it."""
    dates = [value.when for value in values if value.when]
    period = period_of(dates) if draw == "line" else None
    noun = counted_noun(values[0].fact, tongue.language, tongue.units)
    kind = tongue.words("Bar chart") if draw == "bars" else tongue.words("Line chart")
    told = [f"{value.name}: {tongue.written(value.fact, Form.FULL)}." for value in values]
    return Chart(
        name,
        draw,
        tongue.language.direction,
        tongue.language,
        (Words(noun, tongue.language),) if noun else (),
        tuple(
            Value(
                amount=float(value.fact.value),
                bound=value.fact.bound,
                names=(Words(_short(value, tongue), tongue.language),),
                texts=(Words(tongue.written(value.fact, Form.SIGN), tongue.language),),
                at=sum(place(value.when, period)) / 2 if period and value.when else None,
            )
            for value in values
        ),
        " ".join([f"{kind}: {title.strip().rstrip('.')}.", *told]),
    )


def note(values: Sequence[Named], tongue: Tongue) -> str:
    """Return how the drawn ends are read, as far as there are others than plain ones."""
    bounds = {value.fact.bound for value in values}
    told = []
    if Bound.ABOUT in bounds:
        told.append(tongue.words("An outline means about so much."))
    if bounds & {Bound.MORE_THAN, Bound.AT_LEAST}:
        told.append(tongue.words("An arrow means so much or more."))
    if any(value.when and value.when.inferred for value in values):
        told.append(INFERRED + " " + tongue.words("The year or the month is inferred."))
    return " ".join(told)


def _short(value: Named, tongue: Tongue) -> str:
    """Return the name of a value as there is room for it in a drawing."""
    if value.when is None:
        return value.name
    return tongue.written(value.when, Form.SHORT) + (f" {INFERRED}" if value.when.inferred else "")
