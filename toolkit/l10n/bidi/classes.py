"""Bidirectional classes and paired brackets (UAX #9, tables 4 and BD14 to BD16)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
REMOVED = EMBEDDINGS | {"PDF", "BN"}
"""Classes that rule X9 takes out of the resolution."""
NEUTRALS = ISOLATES | {"B", "S", "WS", "ON", "PDI"}
"""Neutrals and isolate formatting characters, NI of rules N0 to N2."""
MAX_BRACKETS = 63
"""Depth of the stack of opening brackets (BD16)."""

# Classes of code points that unicodedata does not know yet (DerivedBidiClass.txt, @missing); the right-to-left
# blocks beyond the BMP hold both R and AL, which differ only in what they make of digits.
_UNASSIGNED = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "AL"),
    (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "AL"),
    (0xFDD0, 0xFDEF, "BN"),
    (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"),
    (0x10800, 0x10FFF, "R"),
    (0x1E800, 0x1EFFF, "R"),
)
# BidiBrackets.txt pairs neighbours, but for these two, which cross.
_CROSSED = {"\u298d": "\u2990", "\u298f": "\u298e"}


@cache
def bidi_class(character: str) -> str:
    """Return the bidirectional class of a character."""
    known = unicodedata.bidirectional(character)
    if known:
        return known
    code = ord(character)
    return next((name for first, last, name in _UNASSIGNED if first <= code <= last), "L")


def _is_bracket(character: str, category: str) -> bool:
    return (
        unicodedata.category(character) == category
        and bool(unicodedata.mirrored(character))
        and bidi_class(character) == "ON"
    )


@cache
def brackets() -> dict[str, str]:
    """Map each opening bracket to its closing one, and nothing else (BidiBrackets.txt)."""
    opening = [chr(code) for code in range(0x10000) if _is_bracket(chr(code), "Ps")]
    return {bracket: _CROSSED.get(bracket) or _next_closing(bracket) for bracket in opening}


@cache
def closing_brackets() -> dict[str, str]:
    """Map each closing bracket to its opening one, both in their canonical form."""
    return {canonical(closing): canonical(opening) for opening, closing in brackets().items()}


def _next_closing(opening: str) -> str:
    """Return the closing bracket that follows; between those of ASCII stands one other character."""
    following = chr(ord(opening) + 1)
    return following if _is_bracket(following, "Pe") else chr(ord(opening) + 2)


def canonical(bracket: str) -> str:
    """Return the bracket that this one is canonically equivalent to, itself for most (BD16)."""
    return unicodedata.normalize("NFD", bracket)


def match_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Map the position of each isolate initiator to that of its PDI; one without a PDI is left out (BD9)."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for position, name in enumerate(classes):
        if name in ISOLATES:
            waiting.append(position)
        elif name == "PDI" and waiting:
            matches[waiting.pop()] = position
    return matches


def first_strong(classes: Sequence[str]) -> str | None:
    """Return the first strong class outside isolates, None where there is none (P2)."""
    matches = match_isolates(classes)
    position = 0
    while position < len(classes):
        if classes[position] in ISOLATES:
            position = matches.get(position, len(classes))
        elif classes[position] in {"L", "R", "AL"}:
            return classes[position]
        position += 1
    return None
