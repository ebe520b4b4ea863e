"""Read back: a finished file is opened again, and must carry the text of its edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from toolkit.errors import ReadBackMismatch
from toolkit.language import Code, Direction

Key = tuple[Code, str]
"""Language and id of a unit: a bilingual file carries each id twice."""
Piece = tuple[Key | None, str]
"""A piece of text and the unit that it belongs to, None: to none. A line end outside of units parts blocks."""


Way = tuple[Key, str]
"""A unit and where one of its links leads."""
Look = frozenset[str]
"""How words of a unit look: their innermost stress, ``Strong`` or ``Emphasis``, and where they lead."""
STRESSED = "stressed"
"""The stress of a link that stands inside stressed words: in Persian, Word shows either kind in bold."""
Phrase = tuple[Key, Look, str]
"""Words of a unit that do not look as all of it does."""


class Line(NamedTuple):
    """A paragraph: its direction, None where it tells none, and its text with direction marks or isolates."""

    base: Direction | None
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading that the table of contents tells, or its entry there.

    ``number`` is that of the section, ``page`` in the digits of the language; empty: the file tells no pages.
    """

    code: Code
    number: int
    words: str
    page: str = ""


@dataclass(frozen=True)
class Contents:
    """What a file says: its pieces in the order of reading, and each character that is seen, in any order.

    ``everything`` ends with the alternatives of figures. ``is_exact`` tells whether every character of a text is drawn
    once, half-spaces and brackets among them. ``entries`` are those of the table of contents, ``headings`` what they
    lead to. ``links`` are the addresses that links of units lead to, in order (``#`` and the anchor of a unit: to that
    unit). ``phrases`` are the words that are stressed or lead somewhere, in the order of each unit. ``rows`` are the
    units that begin in each row of a table, the left ones first. ``edges`` are what stands at the edges of pages, by
    kind and pages, ``lines`` the paragraphs of a Word file. None: the file takes none of these, as one for a press
    takes no links, or does not tell them.
    ``may_face`` tells that the format has facing pages.
    """

    pieces: tuple[Piece, ...]
    everything: str
    is_exact: bool = True
    entries: tuple[Heading, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Way, ...] | None = None
    phrases: tuple[Phrase, ...] | None = None
    rows: tuple[tuple[Key, ...], ...] = ()
    edges: Mapping[str, str] | None = None
    lines: tuple[Line, ...] | None = None
    may_face: bool = False

    def units(self) -> dict[Key, str]:
        """Return the text of each unit in the order in which they begin; the parts of one are joined."""
        found: dict[Key, str] = {}
        for unit, text in self.pieces:
            if unit:
                found[unit] = found.get(unit, "") + text
        return found


def by_id(units: Mapping[Key, str]) -> dict[str, str]:
    """Return the units of a file in one language by their ids; two languages of one unit raise ReadBackMismatch."""
    found = {unit: text for (_, unit), text in units.items()}
    if len(found) < len(units):
        raise ReadBackMismatch("a unit stands in the file in two languages")
    return found
