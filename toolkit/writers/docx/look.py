"""The look of a Word file: what the rules of word.css come to for one document, in points and colours of Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from toolkit.fonts import ROLES, Role
from toolkit.language import Code
from toolkit.paper import Paper
from toolkit.writers.docx.rules import PAGE, Declaration, Rule, SheetFault, together

Edge = Literal["top", "bottom", "start"]
Alignment = Literal["start", "center", "justify"]
_POINTS_PER_MM = 72 / 25.4
_OF_PAGES = ("margin", "gutter")
_NARROW, LEAST = 0.89, 7.0
"""Share of sizes on a page that is narrow for two columns, and the least size there in points."""
_WIDEST = 1584
"""Points in 22 inches, which Word gives no page more than."""
_BORDERS = 0.25, 12
"""Thickness of rules in points (ISO/IEC 29500-1, 17.3.4)."""
_LEAST_LINE, _MOST_LINE = 0.5, 10
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|mm)|0")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RULE = re.compile(r"(\S+)\s+solid\s+(\S+)")
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

    def require(self, names: Iterable[str], faults: Sequence[SheetFault] = ()) -> None:
        """Raise SheetFault for all that no Word file can do, and for these faults, at once.

        A rule is for a style of these names, or for the page, and says what that can have.
        """
        known = {PAGE, *map(css_name, names)}
        found = [*faults, *(fault for rule in self.rules for fault in _faults(rule, known))]
        if found:
            raise together(found)

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


def _faults(rule: Rule, known: Set[str]) -> Iterator[SheetFault]:
    if rule.name.removesuffix("::marker") not in known:
        yield SheetFault(rule.place, f"no style in Word: {rule.name}")
    for name, declaration in rule.declarations.items():
        if name not in (_OF_PAGES if rule.name == PAGE else _PROPERTIES):
            where = "pages in Word" if rule.name == PAGE else "Word"
            yield SheetFault(declaration.place, f"no property for {where}: {name}")
            continue
        is_page = rule.name == PAGE
        read = _points if is_page else _PROPERTIES[name][1]
        for value in declaration.value.split() if is_page else [declaration.value]:
            try:
                _read(read, Declaration(value, declaration.place))
            except SheetFault as fault:
                yield fault


def _small(size: float) -> float:
    """Return a size for a narrow page, in half points."""
    return max(LEAST, round(2 * size * _NARROW) / 2)


def css_name(name: str) -> str:
    """Return the name of a style as rules write it."""
    return name.lower().replace(" ", "-")


def _read(read: Callable[[str], Any], declaration: Declaration) -> Any:
    try:
        return read(declaration.value)
    except ValueError as error:
        raise SheetFault(declaration.place, f"no value for this: {declaration.value}; it takes {error}") from error


def _matched(pattern: re.Pattern[str], value: str, wanted: str) -> re.Match[str]:
    found = pattern.fullmatch(value)
    if found is None:
        raise ValueError(wanted)
    return found


def _points(value: str, least: float = 0, most: float = _WIDEST) -> float:
    wanted = f"a length from {least:g}pt to {most:g}pt, in pt or mm"
    found = _matched(_LENGTH, value, wanted)
    points = float(found[1] or 0) * (_POINTS_PER_MM if found[2] == "mm" else 1)
    if not least <= points <= most:
        raise ValueError(wanted)
    return points


def _size(value: str) -> float:
    return _points(value, 1, 200)


def _line(value: str) -> float:
    wanted = f"a multiple of the size from {_LEAST_LINE:g} to {_MOST_LINE:g}"
    multiple = float(_matched(_NUMBER, value, wanted)[0])
    if not _LEAST_LINE <= multiple <= _MOST_LINE:
        raise ValueError(wanted)
    return multiple


def _colour(value: str) -> str:
    return str(_matched(_COLOUR, value, "a colour as #rrggbb")[1]).upper()


def _border(value: str) -> Border | None:
    if value == "none":
        return None
    found = _matched(_RULE, value, "none, or a rule as 0.5pt solid #rrggbb")
    return Border(_points(found[1], *_BORDERS), _colour(found[2]))


def _label(value: str) -> str:
    return _matched(_LABEL, value, "a sign in quotation marks")[2]


def _one_of(choices: Mapping[str, Any] | Sequence[str]) -> Callable[[str], Any]:
    table = choices if isinstance(choices, Mapping) else {choice: choice for choice in choices}

    def read(value: str) -> Any:
        if value not in table:
            raise ValueError(f"one of: {', '.join(table)}")
        return table[value]

    return read


_PROPERTIES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "font-size": ("size", _size),
    "line-height": ("line", _line),
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
    "list-style": ("label", _label),
}
