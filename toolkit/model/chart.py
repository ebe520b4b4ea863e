"""A chart as brief.yaml declares it: a series of facts, and the reason why they may be compared."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from toolkit.model.base import Id, Strict
from toolkit.model.unit import Heading, Unit


class ChartValue(Strict):
    """A value of a chart, named by exactly one of a unit, a name of the glossary and a date."""

    fact: Id = Field(description="id of the fact that is drawn; all of a chart are of one kind and one unit")
    label: Id | None = Field(default=None, description="id of the unit that names the value")
    name: Id | None = Field(default=None, description="id of the glossary that names the value")
    when: Id | None = Field(default=None, description="id of the date fact that the value belongs to")

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        if sum(given is not None for given in (self.label, self.name, self.when)) != 1:
            raise ValueError("a value is named by one of `label`, `name` and `when`")
        return self


class Chart(Strict):
    """A chart of a series that the author declares comparable."""

    kind: Literal["chart"] = Field(description="a chart of values that may be compared")
    draw: Literal["bars", "line"] = Field(
        default="bars", description="a bar for each value, or a line through values that each have a date"
    )
    title: Heading = Field(description="the unit of the title")
    comparable: Unit = Field(
        description="the unit that says why the values may be compared: the same measure, source, area and period; "
        "printed below the chart"
    )
    items: tuple[ChartValue, ...] = Field(default=(), description="the values, in the order of print")
