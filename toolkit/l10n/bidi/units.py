"""Units: characters in a row that every rule of UAX #9 treats alike, so that a word is looked at once.

Letters of one class, and what stands between them and belongs to nothing else, share whatever level they get: an
override holds for all of them (X6), marks and neutrals between letters of one direction go with them (W1, N1), and so
does what X9 removes (5.2). Digits of one class in a row are one number, blanks in a row one blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.l10n.bidi.classes import bidi_class, brackets

_CODES = {"L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "WS": " ", "NSM": "m", "BN": "z", "ON": "n"}
_SINGLE = "-"
"""Stands for every other class, and for brackets, which rule N0 pairs."""
_UNIT = re.compile(r"(?:L(?:[Lmzn ]*L)?|A(?:[Amzn ]*A)?|R(?:[Rmzn ]*R)?|1+|2+| +|.)")


class _Classes(dict[int, str]):
    """The code of each character's class, found at its first use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        is_bracket = character in brackets() or character in brackets().values()
        self[code] = _SINGLE if is_bracket else _CODES.get(bidi_class(character), _SINGLE)
        return self[code]


_CLASSES = _Classes()


def units(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each unit begins and ends; together they are the text."""
    for found in _UNIT.finditer(text.translate(_CLASSES)):
        yield found.span()
