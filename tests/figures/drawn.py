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
XLINK = "{http://www.w3.org/1999/xlink}href"
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
    return [unmarked(text) for text in re.findall(r"<!-- (.*?) -->", svg.decode())]


def unmarked(text: str) -> str:
    """Take the marks of direction and the isolates from words."""
    return re.sub("[\u200e\u061c\u2066-\u2069]", "", text).strip()


def boxes(svg: bytes, fill: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the shapes of a colour, in millimetres, in the order drawn."""
    found = []
    for path in etree.fromstring(svg).iter(f"{SVG}path"):
        if f"fill: {fill}" in path.get("style", ""):
            numbers = [float(n) * 25.4 / 72 for n in re.findall(r"-?[\d.]+", path.get("d", ""))]
            found.append((min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])))
    return found


def extents(svg: bytes) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Words with left, top, right and bottom of their outlines, in millimetres, in the order drawn."""
    root = etree.fromstring(svg)
    outlines = {path.get("id"): [float(n) for n in re.findall(r"-?[\d.]+", path.get("d", ""))] for path in _paths(root)}
    found = []
    for group in root.iter(f"{SVG}g"):
        if group.get("id", "").startswith("text_"):
            (drawn,) = group.findall(f"{SVG}g")
            x, y, size, _ = numbers(drawn.get("transform"))
            points = []
            for use in drawn.findall(f"{SVG}use"):
                dx, dy = numbers(use.get("transform", "translate(0 0)"))
                outline = outlines[use.get(XLINK).removeprefix("#")]
                points += [
                    (x + (dx + px / 64) * size, y - (dy + py / 64) * size)
                    for px, py in zip(outline[::2], outline[1::2], strict=True)
                ]
            xs, ys = ([n * 25.4 / 72 for n in axis] for axis in zip(*points, strict=True))
            (said,) = (str(comment.text) for comment in group.xpath("comment()"))
            found.append((unmarked(said), (min(xs), min(ys), max(xs), max(ys))))
    return found


def _paths(root: etree._Element) -> list[etree._Element]:
    return [path for path in root.iter(f"{SVG}path") if "scale(0.015625)" in path.get("transform", "")]


def numbers(transform: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?[\d.]+", transform)]


def text_colours(svg: bytes) -> list[str]:
    """The colour of each of the words, in the order drawn; the engine leaves black out."""
    groups = [group for group in etree.fromstring(svg).iter(f"{SVG}g") if group.get("id", "").startswith("text_")]
    styles = [group.findall(f"{SVG}g")[0].get("style", "fill: #000000") for group in groups]
    return [style.removeprefix("fill: ") for style in styles]


def text_sizes(svg: bytes) -> list[float]:
    """The size of each of the words in points: its outlines are drawn at 100 points and scaled."""
    groups = [group for group in etree.fromstring(svg).iter(f"{SVG}g") if group.get("id", "").startswith("text_")]
    return [round(numbers(group.findall(f"{SVG}g")[0].get("transform"))[2] * 100, 3) for group in groups]
