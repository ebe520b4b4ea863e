from __future__ import annotations

import pytest

from tests.projects import change, found, make_project
from toolkit.checks.charts import check_axes, check_charts

FACTS = """\
  share: {kind: percentage, value: 46, evidence: [2]}
  other: {kind: percentage, value: 12, evidence: [2]}
  camps: {kind: count, value: 3, unit: camp}
  tents: {kind: count, value: 4, unit: tent}
  early: {kind: date, value: 2021}
  later: {kind: date, value: 2022-05}
  never: {kind: date, value: undated}
"""
TEXTS = ("chart_title", "why", "a_label", "b_label")


@pytest.fixture
def project(tmp_path):
    project = make_project(tmp_path)
    change(project, "brief.yaml", "  share: {kind: percentage, value: 46, evidence: [2]}\n", FACTS)
    for code in ("en", "fa"):
        rows = "".join(f"  {unit}: |\n    {unit}\n" for unit in TEXTS)
        change(project, f"text.{code}.yaml", "  wish: |\n", f"{rows}  wish: |\n")
    return project


def with_chart(project, *items, draw="bars"):
    head = (
        f"  - kind: chart\n    draw: {draw}\n    title: {{id: chart_title}}\n    comparable: {{id: why}}\n    items:\n"
    )
    rows = "".join(f"      - {item}\n" for item in items)
    return change(project, "brief.yaml", "sections:\n", f"sections:\n{head}{rows}")


@pytest.mark.parametrize(
    ("items", "draw"),
    [
        (("{fact: share, label: a_label}", "{fact: other, label: b_label}"), "bars"),
        (("{fact: share, when: never}", "{fact: other, when: early}"), "bars"),
        (("{fact: share, when: early}", "{fact: other, when: later}"), "line"),
    ],
)
def test_values_of_one_kind_are_drawn(project, items, draw):
    assert found(with_chart(project, *items, draw=draw), check_charts) == []


@pytest.mark.parametrize(
    ("items", "draw", "codes"),
    [
        (("{fact: share, label: a_label}",), "bars", ["chart-single"]),
        (("{fact: share, label: a_label}", "{fact: camps, label: b_label}"), "bars", ["chart-mixed"]),
        (("{fact: camps, label: a_label}", "{fact: tents, label: b_label}"), "bars", ["chart-mixed"]),
        (("{fact: share, label: a_label}", "{fact: early, label: b_label}"), "bars", ["chart-date"]),
        (("{fact: share, when: early}", "{fact: other, label: b_label}"), "line", ["chart-undated"]),
        (("{fact: share, when: never}", "{fact: other, when: early}"), "line", ["chart-undated"]),
        (("{fact: share, when: later}", "{fact: other, when: early}"), "line", ["chart-order"]),
        (("{fact: share, when: early}", "{fact: other, when: early}"), "line", ["chart-order"]),
    ],
)
def test_what_cannot_be_compared_is_found(project, items, draw, codes):
    told = found(with_chart(project, *items, draw=draw), check_charts)
    assert [row.split()[1] for row in told] == codes


@pytest.mark.parametrize(("draw", "most"), [("bars", 15), ("line", 12)])
def test_more_values_than_a_page_shows_are_found(project, draw, most):
    items = ["{fact: share, label: a_label}"] * (most + 1)
    told = found(with_chart(project, *items, draw=draw), check_charts)
    assert "chart-many" in [row.split()[1] for row in told]


def test_as_many_values_as_a_page_shows_are_drawn(project):
    assert found(with_chart(project, *["{fact: share, label: a_label}"] * 15), check_charts) == []


@pytest.mark.parametrize("label", ["Provincesofthenorthandofthewest", "a name of many words " * 5])
def test_a_name_that_is_too_long_is_found_where_it_is_written(project, label):
    change(project, "text.fa.yaml", "  a_label: |\n    a_label\n", f"  a_label: |\n    {label.strip()}\n")
    rows = found(
        with_chart(project, "{fact: share, label: a_label}", "{fact: other, label: b_label}"),
        check_charts,
    )
    assert [row.split()[1] for row in rows] == ["chart-label"]
    assert "text.fa.yaml" in rows[0]


@pytest.mark.parametrize(("events", "codes"), [(3, []), (2, ["timeline-axis"])])
def test_an_axis_needs_three_dates(project, events, codes):
    dates = ("early", "later", "early")[:events]
    rows = "".join(f"      - {{when: {when}, id: {unit}}}\n" for when, unit in zip(dates, TEXTS, strict=False))
    change(project, "brief.yaml", "sections:\n", f"sections:\n  - kind: timeline\n    axis: true\n    items:\n{rows}")
    assert [row.split()[1] for row in found(project, check_axes)] == codes
