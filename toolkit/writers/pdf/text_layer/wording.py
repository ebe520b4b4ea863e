"""Wording: the text of each unit as it was written, handed out piece by piece as its lines are drawn.

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
                return drawn
        self.position = _past_spaces(self.text, end)
        return self.text[start : self.position]

    def _past(self, start: int, character: str) -> int:
        """Return the position behind the next character that is drawn, 0 where that is another one."""
        while start < len(self.text) and self.text[start] != character:
            if not (self.text[start].isspace() or unicodedata.category(self.text[start]) == "Cf"):
                return 0
            start += 1
        return start + 1 if start < len(self.text) else 0


def _past_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


_WORDINGS: WeakKeyDictionary[Element, Wording] = WeakKeyDictionary()


def note_wording(root: Element) -> None:
    """Keep the text of every unit of a document, before anything is added to it for the sake of its picture."""
    for element in root.iter():
        if element.get("data-unit"):
            _WORDINGS[element] = Wording("".join(element.itertext()))


def find_wording(element: Element) -> Wording | None:
    """Return the wording of a unit, None where the element is none."""
    return _WORDINGS.get(element)
