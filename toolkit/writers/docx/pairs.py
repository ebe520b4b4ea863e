"""Pairs: rows that the HTML parts for the pages of a PDF, put together again.

A translator wants one cell for each text, and Word ends a page inside a row where it must.
"""

from __future__ import annotations

from copy import deepcopy
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.writers.docx.vocabulary import UnplacedElement

_JOINED = "data-joined"


def joined(body: HtmlElement) -> list[HtmlElement]:
    """Return the rows of a table, one for each pair; a unit in several parts is one again.

    Raises UnplacedElement for a part without the one before it.
    """
    rows: list[HtmlElement] = []
    for row in body:
        if row.get("data-part", "1") == "1":
            rows.append(deepcopy(row))
        else:
            _join(rows, row)
    return rows


def is_joined(row: HtmlElement) -> bool:
    """Tell whether a row was parted, so that it may be longer than what is left of a page."""
    return _JOINED in row.attrib


def _join(rows: list[HtmlElement], row: HtmlElement) -> None:
    """Put a part behind the parts before it, which the last row holds."""
    if not rows or len(rows[-1]) != len(row):
        raise UnplacedElement(f"the part {row.get('data-part')} of a pair without the one before it")
    rows[-1].set(_JOINED, "")
    for first, second in zip(rows[-1], row, strict=True):
        begun, goes_on = _unit(first), _unit(second)
        if goes_on is None:
            continue
        if begun is None or begun.get("data-unit") != goes_on.get("data-unit"):
            raise UnplacedElement(f"a part of the unit {goes_on.get('data-unit')!r} without the one before it")
        _append(begun, deepcopy(goes_on))
        first.extend(deepcopy(child) for child in second if child is not goes_on)


def _unit(cell: HtmlElement) -> HtmlElement | None:
    return next((child for child in cell if child.get("data-unit")), None)


def _append(unit: HtmlElement, part: HtmlElement) -> None:
    """Let a unit go on with the content of its next part; what follows that, follows the unit."""
    if len(unit):
        unit[-1].tail = (unit[-1].tail or "") + (part.text or "")
    else:
        unit.text = (unit.text or "") + (part.text or "")
    unit.extend(part)
    unit.tail = part.tail
