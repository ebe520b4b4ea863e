"""Wording: the text of units and of what stands beside them as it was written, handed out as its lines are drawn.

A line is drawn without the space at its end, with joiners that are picture only, in pieces where tags begin. The
pieces of wording that are handed out for them give, one after the other, exactly the text of the unit.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from weakref import WeakKeyDictionary
from xml.etree.ElementTree import Element

from toolkit.writers.pdf.text_layer.clusters import UNWRITTEN


@dataclass
class Wording:
    """The text of a unit and how far it has been handed out."""

    text: str
    position: int = 0

    def piece(self, drawn: str) -> str:
        """Return the part of the text that stands for what was drawn, with the spaces behind it.

        What is no part of the text (a figure that the style sheet adds) stands for itself.
        """
        if self.position == len(self.text):  # drawn again, as the head of a table on its next page
            self.position = 0
        start = end = self.position
        for character in drawn:
            if character in UNWRITTEN or character.isspace():
                continue
            end = self._past(end, character)
            if not end:
                return "".join(character for character in drawn if character not in UNWRITTEN)
        self.position = _past_spaces(self.text, end)
        return self.text[start : self.position]

    def is_told(self, drawn: str) -> bool:
        """Tell whether nothing is left of the text, or only blanks, where more than blanks was drawn."""
        rest = self.text[self.position :]
        return not (rest.strip() if drawn.strip() else rest)

    def _past(self, start: int, character: str) -> int:
        """Return the position behind the next character that is drawn, 0 where that is another one."""
        while start < len(self.text) and self.text[start] != character:
            if not (self.text[start].isspace() or unicodedata.category(self.text[start]) == "Cf"):
                return 0
            start += 1
        return start + 1 if start < len(self.text) else 0


@dataclass
class Texts:
    """The texts of an element itself, one behind each element that stands between them."""

    left: list[Wording]

    def piece(self, drawn: str) -> str:
        """Return the part of a text that stands for what was drawn; what is in none stands for itself."""
        while self.left and self.left[0].is_told(drawn):
            del self.left[0]
        return (self.left[0] if self.left else Wording("")).piece(drawn)


def _past_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


_WORDINGS: WeakKeyDictionary[Element, Wording] = WeakKeyDictionary()
_BESIDE: WeakKeyDictionary[Element, Texts] = WeakKeyDictionary()
"""Of elements that are not read as a whole."""


_PLACES = frozenset({"p", "h1", "h2", "h3", "th", "td", "caption", "figcaption", "a", "span", "bdi", "q"})
"""Elements that hold text: where no unit is below, the text of one is read as a whole."""


def note_wording(root: Element) -> None:
    """Keep the text of every unit, and of what stands beside units, before anything is added for the picture's sake."""
    for body in root.iter("body"):
        _note(body)


def _note(element: Element, behind: str = "") -> None:
    """Keep the text of an element, with the space ``behind`` it where no element around it is read as a whole."""
    text = "".join(element.itertext())
    if element.get("data-unit"):
        _WORDINGS[element] = Wording(text)
    elif element.tag in _PLACES and text.strip() and not _holds_unit(element):
        _WORDINGS[element] = Wording(text + behind)
    else:
        own = [text for text in (element.text, *(child.tail for child in element)) if text]
        if element.tag in _PLACES or element.tag == "li" or any(map(str.strip, own)):
            _BESIDE[element] = Texts([Wording(text) for text in own])
        for child in element:
            _note(child, _space_behind(child) if element.tag in _PLACES else "")


def _space_behind(element: Element) -> str:
    """Return the space between an element and the next one, which is not drawn where both are cells of a line."""
    return " " if element.tail and element.tail.isspace() and "\n" not in element.tail else ""


def _holds_unit(element: Element) -> bool:
    return any(below.get("data-unit") for below in element.iter())


def find_wording(element: Element) -> Wording | None:
    """Return the wording of an element that is read as a whole, else None."""
    return _WORDINGS.get(element)


def wording_beside(element: Element | None) -> Texts:
    """Return the wording of the texts right in an element; None, for what a sheet adds: it stands for itself."""
    return (None if element is None else _BESIDE.get(element)) or Texts([])
