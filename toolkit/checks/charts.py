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
from toolkit.rule import Rule

MOST = {"bars": 15, "line": 12}
"""Values of a drawing that fits a page of any paper, in both languages, and can be read."""
_LONGEST_WORD, _LONGEST_LABEL = 24, 90
"""Characters. The drawing measures the words itself, and refuses what is wider than its place."""
_COMPARED = "README.md: a chart is drawn only of values that somebody declares comparable"


_FACTS = {
    "before": "{kind: percentage, value: 40, evidence: [2]}",
    "places": "{kind: count, value: 5, unit: camp, evidence: [2]}",
    "y2023": "{kind: date, value: 2023, evidence: [2]}",
    "y2024": "{kind: date, value: 2024, evidence: [2]}",
}


def _chart(values: str, draw: str = "bars") -> str:
    """Return an example: a chart of values, with the facts that they name."""
    facts = "".join(f"    {name}: {fact}\n" for name, fact in _FACTS.items() if name in values)
    return (
        f"brief:\n  facts:\n{facts}  sections:\n"
        f"    - kind: chart\n      draw: {draw}\n      title: {{id: drawn}}\n      comparable: {{id: why}}\n"
        f"      items: [{values}]\n"
    )


_OLD, _NEW, _OTHER = (
    f"{{fact: {fact}, when: {when}}}" for fact, when in (("before", "y2023"), ("share", "y2024"), ("places", "y2024"))
)
SINGLE = Rule(
    "chart-single",
    "one value alone is no series",
    "A drawing compares; a value with nothing beside it is better set large, as a key figure.",
    _COMPARED,
    "make it a key figure, or add the values it is compared with",
    (_chart(f"{_OLD}, {_NEW}"),),
    (_chart(_NEW),),
)
MANY = Rule(
    "chart-many",
    "a drawing has no room for its values",
    "On the smallest paper, in both languages, more bars or points than that cannot be told apart.",
    "docs/typography.md: the smallest type of a drawing",
    "draw fewer, or tell them in a table",
    (_chart(f"{_OLD}, {_NEW}"),),
    (_chart(", ".join([_OLD, _NEW] * 8)),),
)
LABEL = Rule(
    "chart-label",
    "a name has no room in a drawing",
    "Names stand beside their bars; a long one would push the bars off the page.",
    "docs/typography.md: the smallest type of a drawing",
    f"shorten it: {_LONGEST_LABEL} characters at most, and {_LONGEST_WORD} without a space",
    (_chart(f"{{fact: share, label: here}}, {_OLD}") + "en:\n  here: |\n    Along the line\n",),
    (_chart(f"{{fact: share, label: here}}, {_OLD}") + f"en:\n  here: |\n    Along the {'very ' * 20}long line\n",),
)
DATE = Rule(
    "chart-date",
    "a date stands among the values of a chart",
    "A date is where a value stands, not how much it is.",
    _COMPARED,
    "name it with `when`",
    (_chart(f"{_OLD}, {_NEW}"),),
    (_chart(f"{{fact: y2023, when: y2023}}, {_NEW}"),),
)
MIXED = Rule(
    "chart-mixed",
    "a chart mixes kinds or units",
    "Percentages and numbers of things have no common scale: beside each other they would say what nobody measured.",
    _COMPARED,
    "draw values of one kind and one unit; make the others key figures",
    (_chart(f"{_OLD}, {_NEW}"),),
    (_chart(f"{_OLD}, {_OTHER}"),),
)
UNDATED = Rule(
    "chart-undated",
    "a value of a line has no date",
    "A line joins values by time; where a value stands on it is its date.",
    _COMPARED,
    "give each value its `when`, in order, or draw bars",
    (_chart(f"{_OLD}, {_NEW}", "line"),),
    (_chart(f"{_OLD}, {{fact: share, name: kabul}}", "line"),),
)
ORDER = Rule(
    "chart-order",
    "a value of a line is not later than the one before",
    "A line that runs back in time shows no course of things.",
    _COMPARED,
    UNDATED.hint,
    (_chart(f"{_OLD}, {_NEW}", "line"),),
    (_chart(f"{_NEW}, {_OLD}", "line"),),
)
_EVENTS = "brief:\n  facts:\n" + "".join(f"    y{n}: {{kind: date, value: 202{n}, evidence: [1]}}\n" for n in (1, 2, 3))
_TIMELINE = "  sections:\n    - kind: timeline\n      axis: true\n      items: ["
AXIS = Rule(
    "timeline-axis",
    "too few events have a date for an axis",
    f"An axis shows how far apart events lie; with fewer than {FEWEST} that have a date there is nothing to see.",
    "README.md: a timeline with three or more dated events",
    "delete `axis`",
    (f"{_EVENTS}{_TIMELINE}{{when: y1, id: one}}, {{when: y2, id: two}}, {{when: y3, id: three}}]\n",),
    (f"{_EVENTS}{_TIMELINE}{{when: y1, id: one}}, {{when: y2, id: two}}, {{id: three}}]\n",),
    severity=Severity.WARNING,
)


def check_charts(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find charts of values that cannot be compared, and lines without dates in their order."""
    structure, document = manuscript.brief.structure, manuscript.structure
    for number, section in enumerate(structure.sections):
        if isinstance(section, Chart) and section.items:
            key: Key = ("sections", number, "items")
            if len(section.items) == 1:
                yield SINGLE.at(document.place(*key))
            yield from _mixed(section, structure, document, key)
            if section.draw == "line":
                yield from _disordered(section, structure, document, key)
            yield from _crowded(section, manuscript, key)


def _crowded(chart: Chart, manuscript: Manuscript, key: Key) -> Iterator[Finding]:
    """Find more values than a drawing has room for, and names that are too long for it."""
    if len(chart.items) > MOST[chart.draw]:
        message = f"{len(chart.items)} values are more than {chart.draw} of a page can show: {MOST[chart.draw]}"
        yield MANY.at(manuscript.structure.place(*key), message)
    for code, document in manuscript.texts.items():
        for item in chart.items:
            label = manuscript.brief.text[code].get(item.label or "", "")
            if len(label) > _LONGEST_LABEL or max(map(len, label.split(" "))) > _LONGEST_WORD:
                place = document.place("text", str(item.label))
                yield LABEL.at(place, f"the name {item.label!r} has no room in a drawing")


def _mixed(chart: Chart, structure: Structure, document: Document, key: Key) -> Iterator[Finding]:
    """Find dates among the values, and values of another kind or unit than the first one."""
    measure = ""
    for index, item in enumerate(chart.items):
        fact = structure.facts.get(item.fact)  # one that is missing is told by check_names
        place = document.place(*key, index, "fact")
        if isinstance(fact, Date | DateRange):
            yield DATE.at(place, f"{item.fact!r} is a date, not a value")
        elif fact is not None:
            measure = measure or _measure(fact)
            if _measure(fact) != measure:
                yield MIXED.at(place, f"{item.fact!r} is a {_measure(fact)}, the chart is of the kind {measure}")


def _measure(fact: Quantity) -> str:
    return f"{fact.kind} in {fact.unit}" if isinstance(fact, Count | Distance) else fact.kind


def _disordered(chart: Chart, structure: Structure, document: Document, key: Key) -> Iterator[Finding]:
    """Find values of a line that have no date, or one that is not after the one before."""
    for index, item in enumerate(chart.items):
        if item.when is None or (item.when in structure.facts and _span(item, structure) is None):
            yield UNDATED.at(document.place(*key, index), f"{item.fact!r} has no date")
    for index, (before, after) in enumerate(pairwise(chart.items)):
        first, second = _span(before, structure), _span(after, structure)
        if first and second and sum(first) >= sum(second):
            message = f"{after.fact!r} is not later than {before.fact!r}"
            yield ORDER.at(document.place(*key, index + 1, "when"), message)


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
                yield AXIS.at(place, message)


RULES = (SINGLE, MANY, LABEL, DATE, MIXED, UNDATED, ORDER, AXIS)
