"""Clusters: which character each glyph stands for, so that every character is there once.

A shaper says only which characters went into which glyphs, by cluster. A file in which each glyph names exactly
one character reads alike everywhere; a character that got no glyph of its own stands on a ghost, which draws nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

UNWRITTEN = frozenset(
    "\u061c\u200b\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that shape or direct a text and belong to its picture alone."""


class Shape(NamedTuple):
    """A glyph as the shaper placed it, None for an empty one; widths and offsets in 1/1024 of a CSS pixel."""

    glyph: int | None
    width: int
    x_offset: int = 0
    y_offset: int = 0


class Sign(NamedTuple):
    """What is drawn for a text: a glyph, or a ghost where ``shape`` is None."""

    text: str
    shape: Shape | None = None


def signs(shapes: Sequence[Shape], starts: Sequence[int], text: bytes, *, backwards: bool) -> Iterator[Sign]:
    """Yield the signs of a run from left to right; ``starts`` says at which byte of the text each shape begins."""
    order = sorted(set(starts))
    ends = dict(zip(order, [*order[1:], len(text)], strict=True))
    step = -1 if backwards else 1
    for start, numbers in groupby(range(len(shapes)), starts.__getitem__):
        cluster = [shapes[number] for number in numbers][::step]
        characters = text[start : ends[start]].decode()
        if len(cluster) == len(characters) == 1:  # as nearly always
            yield Sign("" if characters in UNWRITTEN else characters, cluster[0])
            continue
        for shape, its in list(_shared(characters, cluster))[::step]:
            yield from _signs_of(shape, its[::step])


def _shared(text: str, shapes: list[Shape]) -> Iterator[tuple[Shape, str]]:
    """Share the text of a cluster out among its shapes, both in logical order."""
    texts = [""] * len(shapes)
    last = 0
    for character in text:
        if character not in UNWRITTEN:
            last = _next(shapes, texts, last, mark=is_mark(character))
            texts[last] += character
    return zip(shapes, texts, strict=True)


def _next(shapes: list[Shape], texts: list[str], last: int, *, mark: bool) -> int:
    """Return the shape for a character: the first free one that advances as the character does, else the last one."""
    free = [number for number, taken in enumerate(texts) if not taken]
    fitting = (number for number in free if (not shapes[number].width) is mark)
    return next(fitting, last)


def _signs_of(shape: Shape, characters: str) -> Iterator[Sign]:
    """Yield the signs of the characters on one shape, given from left to right.

    A letter shape takes the leftmost letter, because a ghost before it would part the word in pdf.js. Marks without
    a shape of their own stand on the other side of their letter from where reading begins, like those that have one.
    """
    kinds = map(is_mark, characters)
    place = next((number for number, mark in enumerate(kinds) if mark is not bool(shape.width)), 0)
    yield from map(Sign, characters[:place])
    yield Sign(characters[place : place + 1], shape)
    for _, equal in groupby(characters[place + 1 :]):
        yield Sign("".join(equal))  # readers take equal characters in one place for one that is struck twice


def is_mark(character: str) -> bool:
    """Tell whether a character combines with the one before it."""
    return bool(character) and unicodedata.category(character) in ("Mn", "Me")
