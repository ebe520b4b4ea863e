"""The look of a Word file: what the rules of word.css come to for one document, in points and colours of Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from toolkit.fonts import ROLES, Role
from toolkit.language import Code
from toolkit.paper import Paper
from toolkit.writers.docx.rules import PAGE, Declaration, Rule, SheetFault

Edge = Literal["top", "bottom", "start"]
Alignment = Literal["start", "center", "justify"]
_POINTS_PER_MM = 72 / 25.4
_OF_PAGES = ("margin", "gutter")
_NARROW, LEAST = 0.89, 7.0
"""Share of sizes on a page that is narrow for two columns, and the least size there in points."""
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|mm)|0")
_COLOUR = re.compile(r"#([0-9a-f]{6})", re.IGNORECASE)
_LABEL = re.compile(r"""(["'])(.+)\1""")


@dataclass(frozen=True)
class Border:
    """A rule along a paragraph or between rows: thickness in points, colour as six hexadecimal digits."""

    points: float
    colour: str


@dataclass(frozen=True)
class Look:
    """How a style looks, in points; None keeps what is inherited.

    ``line`` is the height of a line as a multiple of the size of its letters.
    """

    size: float | None = None
    line: float | None = None
    bold: bool | None = None
    slanted: bool | None = None
    underlined: bool = False
    raised: bool = False
    apart: float | None = None
    colour: str | None = None
    font: Role | None = None
    before: float | None = None
    after: float | None = None
    top: Border | None = None
    bottom: Border | None = None
    start: Border | None = None
    shade: str | None = None
    alignment: Alignment = "start"
    inline: float | None = None
    block: float | None = None
    label: str | None = None

    @property
    def edges(self) -> dict[Edge, Border]:
        """Return the rules that there are."""
        return {edge: border for edge in get_args(Edge) if (border := getattr(self, edge))}


@dataclass(frozen=True)
class Looks:
    """The looks of all styles in one document, on one paper."""

    rules: tuple[Rule, ...]
    paper: Paper
    bilingual: bool = False

    @property
    def is_narrow(self) -> bool:
        """Tell whether both languages stand side by side on a page that is narrow for two columns."""
        return self.bilingual and self.paper == "A5"

    def of(self, name: str, language: Code) -> Look:
        """Return how a style looks, by its name in Word; raises SheetFault for a value that cannot be."""
        fields = {}
        for declaration_name, declaration in self._declared(css_name(name), language).items():
            if declaration_name not in _PROPERTIES:
                raise SheetFault(declaration.place, f"no property for Word: {declaration_name}")
            field, read = _PROPERTIES[declaration_name]
            fields[field] = _read(read, declaration)
        look = Look(**fields)
        return replace(look, size=_small(look.size)) if look.size and self.is_narrow else look

    def margins(self) -> tuple[float, float, float]:
        """Return the margins at the top, at the sides and at the bottom in millimetres."""
        declared = self._declared(PAGE, "en").get("margin")
        if declared is None:
            raise SheetFault(PAGE, "no margin")
        lengths = [_read(_points, Declaration(part, declared.place)) for part in declared.value.split()]
        if len(lengths) != 3:
            raise SheetFault(declared.place, "margins are three: top, sides and bottom")
        top, sides, bottom = (length / _POINTS_PER_MM for length in lengths)
        return top, sides, bottom

    def gutter(self) -> float:
        """Return what binding takes of a page, in millimetres."""
        declared = self._declared(PAGE, "en").get("gutter")
        return _read(_points, declared) / _POINTS_PER_MM if declared else 0.0

    def require_names(self, names: Iterable[str]) -> None:
        """Raise SheetFault where a rule is for a style that there is not, or asks a page for what none has."""
        known = {PAGE, *map(css_name, names)}
        for rule in self.rules:
            if rule.name.removesuffix("::marker") not in known:
                raise SheetFault(rule.place, f"no style in Word: {rule.name}")
            for name, declaration in rule.declarations.items():
                if rule.name == PAGE and name not in _OF_PAGES:
                    raise SheetFault(declaration.place, f"no property for pages in Word: {name}")

    def _declared(self, name: str, language: Code) -> dict[str, Declaration]:
        declared: dict[str, Declaration] = {}
        for rule in self.rules:
            if rule.name == name and self._holds(rule, language):
                declared |= rule.declarations
        return declared

    def _holds(self, rule: Rule, language: Code) -> bool:
        return (
            rule.language in (None, language)
            and rule.paper in (None, self.paper)
            and (self.bilingual or not rule.bilingual)
        )


def _small(size: float) -> float:
    """Return a size for a narrow page, in half points."""
    return max(LEAST, round(2 * size * _NARROW) / 2)


def css_name(name: str) -> str:
    """Return the name of a style as rules write it."""
    return name.lower().replace(" ", "-")


def _read(read: Callable[[str], Any], declaration: Declaration) -> Any:
    try:
        return read(declaration.value)
    except (ValueError, KeyError) as error:
        raise SheetFault(declaration.place, f"no value for this: {declaration.value}") from error


def _matched(pattern: re.Pattern[str], value: str) -> re.Match[str]:
    found = pattern.fullmatch(value)
    if found is None:
        raise ValueError(value)
    return found


def _points(value: str) -> float:
    found = _matched(_LENGTH, value)
    return float(found[1] or 0) * (_POINTS_PER_MM if found[2] == "mm" else 1)


def _size(value: str) -> float:
    points = _points(value)
    if not 1 <= points <= 200:
        raise ValueError(value)
    return points


def _colour(value: str) -> str:
    return str(_matched(_COLOUR, value)[1]).upper()


def _border(value: str) -> Border | None:
    if value == "none":
        return None
    points, kind, colour = value.split()
    if kind != "solid":
        raise ValueError(value)
    return Border(_points(points), _colour(colour))


def _one_of(choices: Mapping[str, Any] | Sequence[str]) -> Callable[[str], Any]:
    table = choices if isinstance(choices, Mapping) else {choice: choice for choice in choices}
    return lambda value: table[value]


_PROPERTIES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "font-size": ("size", _size),
    "line-height": ("line", float),
    "font-weight": ("bold", _one_of({"bold": True, "normal": False})),
    "font-style": ("slanted", _one_of({"italic": True, "normal": False})),
    "text-decoration": ("underlined", _one_of({"underline": True, "none": False})),
    "vertical-align": ("raised", _one_of({"super": True, "baseline": False})),
    "letter-spacing": ("apart", _points),
    "color": ("colour", _colour),
    "font-family": ("font", _one_of(ROLES)),
    "margin-block-start": ("before", _points),
    "margin-block-end": ("after", _points),
    "border-block-start": ("top", _border),
    "border-block-end": ("bottom", _border),
    "border-inline-start": ("start", _border),
    "background": ("shade", _colour),
    "text-align": ("alignment", _one_of(get_args(Alignment))),
    "padding-inline": ("inline", _points),
    "padding-block": ("block", _points),
    "list-style": ("label", lambda value: _matched(_LABEL, value)[2]),
}
