"""From the inline content of an HTML element to pieces."""

from __future__ import annotations

import re
from typing import Literal
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.language import LANGUAGES, Direction
from toolkit.writers.docx.pieces import (
    IsolateEnd,
    IsolateStart,
    Letters,
    LinkEnd,
    LinkStart,
    Note,
    PageField,
    Piece,
    Tab,
    UnitEnd,
    UnitStart,
)
from toolkit.writers.docx.vocabulary import CHARACTERS, GAP, KEY, UNBROKEN, UNPRINTED, UnplacedElement, key, unplaced

_BLANKS = re.compile(r"[ \t\r\n\f]+")  # what HTML collapses; a no-break space is none of them
_HEADING = re.compile(rf"section-(?P<number>\d+)-(?P<code>{'|'.join(LANGUAGES)})")
_UNIT = re.compile(rf"(?P<code>{'|'.join(LANGUAGES)})-(?P<unit>[a-z][a-z0-9_]*)")
_CODES = {language.bcp47: code for code, language in LANGUAGES.items()}
_FIELDS: dict[tuple[str, str], Literal["PAGE", "NUMPAGES"]] = {
    ("span", "page-number"): "PAGE",
    ("span", "page-count"): "NUMPAGES",
}


def direction_of(element: HtmlElement, inherited: Direction) -> Direction:
    """Return the direction that the element asks for, else the inherited one."""
    match element.get("dir"):
        case None:
            return inherited
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
        case other:
            raise UnplacedElement(f"the direction {other!r}")


def pieces(element: HtmlElement, direction: Direction, style: str | None = None) -> tuple[Piece, ...]:
    """Return the content of a block as pieces, blanks collapsed as HTML does, none at the ends.

    ``direction`` is that of the block, ``style`` a character style around all of it. Raises UnplacedElement for an
    element that has no place in a paragraph.
    """
    reader = _Reader()
    reader.content(element, direction, (style,) if style else ())
    reader.drop_blank()
    around = _anchored(element)
    return (*(opening for opening, _ in around), *reader.found, *(closing for _, closing in around))


class _Reader:
    """The walk through one block."""

    def __init__(self) -> None:
        self.found: list[Piece] = []
        self._after_blank = True

    def content(self, element: HtmlElement, direction: Direction, styles: tuple[str, ...]) -> None:
        self._text(element.text, styles)
        for child in element:
            self._element(child, direction, styles)
            self._behind(child, styles)

    def _behind(self, child: HtmlElement, styles: tuple[str, ...]) -> None:
        """Read what stands behind an element; the blank behind a number of the timeline is wider than others."""
        tail = child.tail or ""
        if key(child) == KEY and _BLANKS.match(tail):
            self._text(" ", (*styles, GAP))
        self._text(tail, styles)

    def drop_blank(self) -> None:
        """Take away the blank at the end, if there is one."""
        for position in range(len(self.found) - 1, -1, -1):
            last = self.found[position]
            if isinstance(last, Letters):
                self.found[position] = Letters(last.text.removesuffix(" "), last.styles)
                return
            if isinstance(last, Note | PageField | Tab):
                return

    def _text(self, text: str | None, styles: tuple[str, ...]) -> None:
        collapsed = _BLANKS.sub(" ", text or "")
        if self._after_blank:
            collapsed = collapsed.removeprefix(" ")
        if UNBROKEN.intersection(styles):
            collapsed = collapsed.replace(" ", "\N{NO-BREAK SPACE}")
        if collapsed:
            self.found.append(Letters(collapsed, styles))
            self._after_blank = collapsed.endswith(" ")

    def _element(self, element: HtmlElement, direction: Direction, styles: tuple[str, ...]) -> None:
        name = key(element)
        if name == ("span", "footnote"):
            self._note(element, direction)
        elif name in _FIELDS:
            self.found.append(PageField(_FIELDS[name]))
            self._after_blank = False
        elif name in UNPRINTED:
            return
        elif name not in CHARACTERS:
            raise unplaced(element)
        else:
            style = CHARACTERS[name]
            self._phrase(element, direction, (*styles, style) if style else styles)

    def _note(self, element: HtmlElement, direction: Direction) -> None:
        unit = next(iter(element), element)
        own = direction_of(unit, direction_of(element, direction))
        self.found.append(Note(pieces(element, own), own))
        self._after_blank = False

    def _phrase(self, element: HtmlElement, direction: Direction, styles: tuple[str, ...]) -> None:
        """Read an inline element between what opens and what closes it."""
        around = _borders(element, direction)
        if key(element) == ("span", "hemistich"):
            self.drop_blank()
            self.found.append(Tab())
            self._after_blank = True
        self.found += [opening for opening, _ in around]
        self.content(element, direction_of(element, direction), styles)
        self.found += [closing for _, closing in reversed(around)]


def _borders(element: HtmlElement, direction: Direction) -> list[tuple[Piece, Piece]]:
    """Return what opens and closes an inline element, the outermost pair first."""
    around: list[tuple[Piece, Piece]] = []
    own = direction_of(element, direction)
    if own != direction or element.tag == "bdi":
        around.append((IsolateStart(own), IsolateEnd()))
    if element.tag == "a":
        around.append((LinkStart(element.get("href", ""), "data-repeats" in element.attrib), LinkEnd()))
    around += _anchored(element)
    if unit := element.get("data-unit"):
        name = _bookmark(unit, element.get("lang", ""))
        around.append((UnitStart(name), UnitEnd(name)))
    return around


def _anchored(element: HtmlElement) -> list[tuple[Piece, Piece]]:
    """Return what opens and closes the bookmark of a heading that the table of contents leads to."""
    title = element.get("data-title")
    if title is None or element.tag == "a":
        return []
    return [(UnitStart(destination(title)), UnitEnd(destination(title)))]


def destination(anchor: str) -> str:
    """Return the name of the bookmark that stands for a place in the document.

    The names of headings are of the form that Word gives and knows again when it renews a table of contents. Raises
    UnplacedElement for a place that has no bookmark.
    """
    if unit := _UNIT.fullmatch(anchor):
        return f"_cid_{unit['code']}_{unit['unit']}"
    if heading := _HEADING.fullmatch(anchor):
        return f"_Toc{1 + [*map(str, LANGUAGES)].index(heading['code'])}{int(heading['number']):08d}"
    raise UnplacedElement(f"a link to {anchor!r}")


def _bookmark(unit: str, language: str) -> str:
    """Return the name of the hidden bookmark of a unit; Word allows 40 letters, digits and low lines."""
    if language not in _CODES:
        raise UnplacedElement(f"the unit {unit!r} in the language {language!r}")
    return f"_cid_{_CODES[language]}_{unit}"
