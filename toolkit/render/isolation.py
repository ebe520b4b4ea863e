"""Isolation: phrases of the other direction get an element of their own.

WeasyPrint resolves direction line by line and element by element; UAX #9 resolves it over the paragraph. The two
agree when every phrase of the other direction stands in one ``<bdi dir>``, even where emphasis lies across it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.l10n.bidi import isolate_foreign
from toolkit.l10n.digits import PERSIAN_DIGITS
from toolkit.language import ENGLISH, PERSIAN, Direction, Language
from toolkit.model.edition import Spans
from toolkit.render.nodes import Node, cut, nodes


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    direction: Direction
    language: Language

    def shifted(self, offset: int) -> _Stretch:
        return replace(self, start=self.start - offset, end=self.end - offset)


def isolated(spans: Spans, language: Language) -> tuple[Node, ...]:
    """Return the spans as nodes in which every phrase of the other direction is isolated."""
    sequence = nodes(spans)
    return _place(sequence, _stretches("".join(node.plain for node in sequence), language))


def _stretches(text: str, language: Language) -> list[_Stretch]:
    found: list[_Stretch] = []
    position = 0
    for piece in isolate_foreign(text, language.direction):
        if piece.direction:
            end = position + len(piece.text)
            found.append(_Stretch(position, end, piece.direction, _language(piece.text, piece.direction, language)))
        position += len(piece.text)
    return found


def _language(text: str, direction: Direction, around: Language) -> Language:
    """Return the language of a phrase; a number in Persian digits belongs to the language around it."""
    if any(character in PERSIAN_DIGITS for character in text) and not any(map(str.isalpha, text)):
        return around
    return ENGLISH if direction == "ltr" else PERSIAN


def _place(sequence: tuple[Node, ...], stretches: list[_Stretch]) -> tuple[Node, ...]:
    """Isolate each stretch inside the one element that holds it whole, else around all that it touches."""
    position = 0
    outer = list(stretches)
    settled: list[Node] = []
    for node in sequence:
        end = position + len(node)
        inner = [s for s in outer if node.children and position <= s.start and s.end <= end]
        if inner:
            outer = [s for s in outer if s not in inner]
            node = replace(node, children=_place(node.children, [s.shifted(position) for s in inner]))
        settled.append(node)
        position = end
    return _wrap(tuple(settled), outer, position)


def _wrap(sequence: tuple[Node, ...], stretches: list[_Stretch], length: int) -> tuple[Node, ...]:
    result: list[Node] = []
    position = 0
    for stretch in stretches:
        result += cut(sequence, position, stretch.start)
        inside = cut(sequence, stretch.start, stretch.end)
        result.append(Node("isolate", children=inside, direction=stretch.direction, lang=stretch.language.bcp47))
        position = stretch.end
    return (*result, *cut(sequence, position, length))
