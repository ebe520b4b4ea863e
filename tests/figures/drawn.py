"""Drawings made for tests, and the shapes and words found again in their vectors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lxml import etree

from toolkit.fonts import FontSet, load
from toolkit.l10n import catalog
from toolkit.l10n.timeline import Dated, keys, time_axis
from toolkit.language import LANGUAGES, Code
from toolkit.model.facts import Date, DateRange
from toolkit.model.figure import TimeAxis

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
B = ("1992", "2006-03", "2021-08", "2022", "2024-H1", "2024-07", "2024", "undated")


@cache
def fonts() -> FontSet:
    return load([ROOT / "fonts"])


def axis(code: Code, *values: str, inferred: Sequence[str] = ()) -> TimeAxis:
    facts: list[Date | DateRange] = [
        Date(kind="date", value=value, inferred=("year",) if value in inferred else ()) for value in values
    ]
    language = LANGUAGES[code]
    numbers = keys(facts, language)
    events = [Dated(n, f, f.value, f"event {f.value}.") for n, f in zip(numbers, facts, strict=True)]
    return time_axis("timeline_a", events, language, catalog.load(language, ROOT / "templates").gettext)


def words(svg: bytes) -> list[str]:
    """The words of a drawing, without their marks of direction: comments beside the outlines."""
    return [text.strip().strip("\u200e\u061c") for text in re.findall(r"<!-- (.*?) -->", svg.decode())]


def boxes(svg: bytes, fill: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the shapes of a colour, in millimetres, in the order drawn."""
    found = []
    for path in etree.fromstring(svg).iter(f"{SVG}path"):
        if f"fill: {fill}" in path.get("style", ""):
            numbers = [float(n) * 25.4 / 72 for n in re.findall(r"-?[\d.]+", path.get("d", ""))]
            found.append((min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])))
    return found
