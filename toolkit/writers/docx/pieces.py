"""Pieces: the inline content of one paragraph in logical order, between HTML and runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.language import Direction


@dataclass(frozen=True)
class Letters:
    """Characters with the character styles they stand in, the outermost first."""

    text: str
    styles: tuple[str, ...] = ()


@dataclass(frozen=True)
class IsolateStart:
    """The beginning of a phrase whose direction is its own (``bdi``, ``dir``)."""

    direction: Direction


@dataclass(frozen=True)
class IsolateEnd:
    """The end of such a phrase."""


@dataclass(frozen=True)
class UnitStart:
    """The beginning of a unit; ``name`` is that of its bookmark."""

    name: str


@dataclass(frozen=True)
class UnitEnd:
    """The end of a unit."""

    name: str


@dataclass(frozen=True)
class LinkStart:
    """The beginning of words that lead to an address or, behind ``#``, to a unit, whose words they may repeat."""

    href: str
    repeats: bool = False


@dataclass(frozen=True)
class LinkEnd:
    """The end of such words."""


@dataclass(frozen=True)
class Note:
    """A footnote: its mark stands here, its pieces at the foot of the page."""

    pieces: tuple[Piece, ...]
    direction: Direction


@dataclass(frozen=True)
class PageField:
    """A number that Word counts: of this page, or of all pages."""

    instruction: Literal["PAGE", "NUMPAGES"]


@dataclass(frozen=True)
class Tab:
    """A jump to the next tab stop."""


Piece = Letters | IsolateStart | IsolateEnd | UnitStart | UnitEnd | LinkStart | LinkEnd | Note | PageField | Tab
