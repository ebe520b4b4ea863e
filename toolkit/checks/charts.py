"""Charts: only values of one kind and unit are drawn beside each other, and on an axis only dates that there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from toolkit.findings import Finding, Severity
from toolkit.l10n.axis import span_of
from toolkit.l10n.timeline import FEWEST
from toolkit.model.brief import Structure, Timeline
from toolkit.model.chart import Chart, ChartValue
from toolkit.model.facts import Count, Date, DateRange, Distance, Quantity
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript

MOST = {"bars": 15, "line": 12}
"""Values of a drawing that fits a page of any paper, in both languages, and can be read."""
_LONGEST_WORD, _LONGEST_LABEL = 24, 90
"""Characters. The drawing measures the words itself, and refuses what is wider than its place."""


def check_charts(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find charts of values that cannot be compared, and lines without dates in their order."""
    structure, document = manuscript.brief.structure, manuscript.structure
    for number, section in enumerate(structure.sections):
        if isinstance(section, Chart) and section.items:
            key: Key = ("sections", number, "items")
            if len(section.items) == 1:
                hint = "make it a key figure, or add the values it is compared with"
                yield Finding(document.place(*key), "chart-single", "one value alone is no series", hint)
            yield from _mixed(section, structure, document, key)
            if section.draw == "line":
                yield from _disordered(section, structure, document, key)
            yield from _crowded(section, manuscript, key)


def _crowded(chart: Chart, manuscript: Manuscript, key: Key) -> Iterator[Finding]:
    """Find more values than a drawing has room for, and names that are too long for it."""
    if len(chart.items) > MOST[chart.draw]:
        message = f"{len(chart.items)} values are more than {chart.draw} of a page can show: {MOST[chart.draw]}"
        yield Finding(manuscript.structure.place(*key), "chart-many", message, "draw fewer, or tell them in a table")
    for code, document in manuscript.texts.items():
        for item in chart.items:
            label = manuscript.brief.text[code].get(item.label or "", "")
            if len(label) > _LONGEST_LABEL or max(map(len, label.split(" "))) > _LONGEST_WORD:
                message = f"the name {item.label!r} has no room in a drawing"
                hint = f"at most {_LONGEST_LABEL} characters, and {_LONGEST_WORD} without a space"
                yield Finding(document.place("text", str(item.label)), "chart-label", message, hint)


def _mixed(chart: Chart, structure: Structure, document: Document, key: Key) -> Iterator[Finding]:
    """Find dates among the values, and values of another kind or unit than the first one."""
    measure = ""
    for index, item in enumerate(chart.items):
        fact = structure.facts.get(item.fact)  # one that is missing is told by check_names
        place = document.place(*key, index, "fact")
        if isinstance(fact, Date | DateRange):
            yield Finding(place, "chart-date", f"{item.fact!r} is a date, not a value", "name it with `when`")
        elif fact is not None:
            measure = measure or _measure(fact)
            if _measure(fact) != measure:
                message = f"{item.fact!r} is a {_measure(fact)}, the chart is of the kind {measure}"
                hint = "draw values of one kind and one unit; make the others key figures"
                yield Finding(place, "chart-mixed", message, hint)


def _measure(fact: Quantity) -> str:
    return f"{fact.kind} in {fact.unit}" if isinstance(fact, Count | Distance) else fact.kind


def _disordered(chart: Chart, structure: Structure, document: Document, key: Key) -> Iterator[Finding]:
    """Find values of a line that have no date, or one that is not after the one before."""
    hint = "a line joins values by time: give each its `when`, in order, or draw bars"
    for index, item in enumerate(chart.items):
        if item.when is None or (item.when in structure.facts and _span(item, structure) is None):
            yield Finding(document.place(*key, index), "chart-undated", f"{item.fact!r} has no date", hint)
    for index, (before, after) in enumerate(pairwise(chart.items)):
        first, second = _span(before, structure), _span(after, structure)
        if first and second and sum(first) >= sum(second):
            message = f"{after.fact!r} is not later than {before.fact!r}"
            yield Finding(document.place(*key, index + 1, "when"), "chart-order", message, hint)


def _span(item: ChartValue, structure: Structure) -> tuple[int, int] | None:
    """Return the first and the last day of a value, counted; None where it has no date."""
    fact = structure.facts.get(item.when or "")
    span = span_of(fact) if isinstance(fact, Date | DateRange) else None
    return (span[0].toordinal(), span[1].toordinal()) if span else None


def check_axes(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find timelines that are to be drawn and have too few dates for it."""
    facts = manuscript.brief.structure.facts
    for number, section in enumerate(manuscript.brief.structure.sections):
        if isinstance(section, Timeline) and section.axis and section.items:
            named = [facts.get(event.when or "") for event in section.items]
            dated = sum(isinstance(fact, Date | DateRange) and span_of(fact) is not None for fact in named)
            if dated < FEWEST:
                place = manuscript.structure.place("sections", number, "axis")
                message = f"the axis is not drawn: {dated} of its events have a date, {FEWEST} are needed"
                yield Finding(place, "timeline-axis", message, "delete `axis`", Severity.WARNING)
