"""WordprocessingML elements and the measures in them (ISO/IEC 29500-1, Transitional)."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import lru_cache, wraps
from typing import ParamSpec

from lxml import etree

Element = etree._Element
_Given = ParamSpec("_Given")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = {"w": W, "r": R}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

TWIPS_PER_POINT = 20  # ST_TwipsMeasure: a twip is 1/20 point
TWIPS_PER_MM = 1440 / 25.4  # an inch is 1440 twips and 25.4 mm
HALF_POINTS_PER_POINT = 2  # ST_HpsMeasure, sizes of type
EIGHTHS_PER_POINT = 8  # ST_EighthPointMeasure, borders


def w(tag: str, /, *children: Element | None, **attributes: str | int | None) -> Element:
    """Make an element of the main namespace with attributes of the same; None stands for nothing."""
    element = etree.Element(f"{{{W}}}{tag}", None, _NAMESPACES)
    for key, value in attributes.items():
        if value is not None:
            element.set(f"{{{W}}}{key}", str(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def copied(make: Callable[_Given, Element]) -> Callable[_Given, Element]:
    """Let a function make an element once for the same arguments, then copy it: that takes a twentieth of the time."""
    made = lru_cache(maxsize=512)(make)

    @wraps(make)
    def give(*args: _Given.args, **kwargs: _Given.kwargs) -> Element:
        return copy(made(*args, **kwargs))  # type: ignore[arg-type]  # hashable is more than the types can say

    return give


def switch(name: str, on: bool = True) -> Element:
    """Make a property that is on or off (CT_OnOff); on is said by its mere presence."""
    return w(name) if on else w(name, val="0")


def text(characters: str, name: str = "t") -> Element:
    """Make an element that holds characters, with their blanks at the ends and in a row kept."""
    element = w(name)
    element.text = characters
    if characters != characters.strip() or "  " in characters:
        element.set(_XML_SPACE, "preserve")
    return element


def related(element: Element, relationship: str) -> Element:
    """Give the element the id of a relationship of its part (r:id)."""
    element.set(f"{{{R}}}id", relationship)
    return element


def twips(points: float) -> int:
    """Return a length in points as twips."""
    return round(points * TWIPS_PER_POINT)


def twips_of_mm(millimetres: float) -> int:
    """Return a length in millimetres as twips."""
    return round(millimetres * TWIPS_PER_MM)


def half_points(points: float) -> int:
    """Return a size of type in points as half points."""
    return round(points * HALF_POINTS_PER_POINT)
