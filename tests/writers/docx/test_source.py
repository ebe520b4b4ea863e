"""A Word file is made of the tree that the PDF is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5

from tests.acceptance import charts, wells
from tests.acceptance.command import ROOT
from tests.writers.docx.documents import html as sample
from toolkit.language import EDITIONS
from toolkit.project import Project
from toolkit.render.document import render
from toolkit.work import Order, inspect, list_work
from toolkit.writers.docx.source import parse

Flat = tuple[str, dict[str, str], str]
PROJECTS: dict[str, Callable[[Path], Path]] = {
    "ours": lambda _folder: ROOT,
    "charts": charts.write_project,
    "wells": wells.write_project,
}


def flat(element: Element) -> Iterator[Flat]:
    """Yield each element with its attributes and its text, and what stands behind it."""
    yield element.tag, dict(element.attrib), element.text or ""
    for child in element:
        yield from flat(child)
        yield "", {}, child.tail or ""


def without_end(rows: Iterator[Flat]) -> list[Flat]:
    """Leave out the blank at the end of the body, to which HTML5 counts what follows it."""
    *others, (tag, attributes, text) = rows
    return [*others, (tag, attributes, text.rstrip())]


@pytest.mark.parametrize("name", PROJECTS)
def test_the_tree_is_that_of_html5(name: str, tmp_path: Path):
    inspection = inspect(Project(PROJECTS[name](tmp_path)), ())
    work = list_work(inspection, Order(tuple(EDITIONS), ("docx",), tmp_path))
    assert len(work) >= len(EDITIONS)
    for item in work:
        html = render(item.task.edition, item.task.templates)
        wanted = without_end(flat(tinyhtml5.parse(html, namespace_html_elements=False).find("body")))
        assert len(wanted) > 100
        assert without_end(flat(parse(html).body)) == wanted


def test_rows_without_a_body_get_one():
    html = sample("<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr><tr><td>c</td></tr></table>")
    (table,) = parse(html).body.iter("table")
    assert [child.tag for child in table] == ["thead", "tbody"]
    assert [row[0].text for row in table[1]] == ["b", "c"]
