"""Joins across tags: letters of one word stay joined where a tag begins or ends between them.

The engine shapes each text node alone. A zero-width joiner on both sides of the tag tells it that the word
goes on; it belongs to the picture of the word only, so the tree of the PDF alone carries it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

JOINER = "\N{ZERO WIDTH JOINER}"

# Unicode Character Database, ArabicShaping.txt: letters that join to the one before them only (R), or to none (U).
_ENDS_A_JOIN = frozenset("ءآأؤإاةدذرزژوٱڈڑۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯ")
_JOINS_NOTHING = "ء"
_INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "em", "i", "q", "span", "strong", "sub", "sup"})
_APART = frozenset({"footnote", "hemistich"})


@dataclass
class _Node:
    """A text node: the text of an element, or the tail behind it."""

    element: Element
    is_tail: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""

    @text.setter
    def text(self, text: str) -> None:
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def join_across_tags(root: Element) -> None:
    """Put a joiner on both sides of every inline tag that stands between two letters that join."""
    before: _Node | None = None
    for node in _text_nodes(root):
        if node is None:
            before = None
            continue
        if before and _joins(before.text, node.text):
            before.text += JOINER
            node.text = JOINER + node.text
        before = node


def _text_nodes(element: Element) -> Iterator[_Node | None]:
    """Yield the text nodes that have text, in order, with None wherever a line of text is interrupted."""
    apart = not _continues(element)
    if apart:
        yield None
    if element.text:
        yield _Node(element, is_tail=False)
    for child in element:
        yield from _text_nodes(child)
        if child.tail:
            yield _Node(child, is_tail=True)
    if apart:
        yield None


def _continues(element: Element) -> bool:
    return element.tag in _INLINE and not _APART.intersection((element.get("class") or "").split())


def _joins(before: str, after: str) -> bool:
    return _joins_forward(_base(reversed(before))) and _joins_backward(_base(after))


def _base(characters: Iterator[str] | str) -> str:
    """Return the first character that is no mark: marks let a join pass."""
    return next((character for character in characters if unicodedata.category(character) != "Mn"), "")


def _is_letter(character: str) -> bool:
    return unicodedata.category(character or " ") == "Lo" and unicodedata.name(character).startswith("ARABIC LETTER")


def _joins_forward(character: str) -> bool:
    return _is_letter(character) and character not in _ENDS_A_JOIN


def _joins_backward(character: str) -> bool:
    return _is_letter(character) and character not in _JOINS_NOTHING
