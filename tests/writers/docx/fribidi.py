"""UAX #9 by GNU FriBidi, which shares no line with ours; Pango, and so every machine that writes PDF, has it.

It is asked about one isolate at a time. Over several it carries the last letter from one to the next and takes the
number of the second for an Arabic one, where W2 and X10 begin anew. python-bidi 0.6 reads brackets after an isolate
otherwise than N0 and BD13 ask (10 of 3,000 sentences).
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache

from toolkit.language import Direction

SAMPLES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "AN": "\u0660", "ES": "+", "ET": "%", "CS": ",",
    "NSM": "\u0301", "BN": "\u200c", "WS": " ", "ON": "!", "S": "\t",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c",
}  # fmt: skip
"""A character of each class; FriBidi tells its own number for the class."""


@cache
def library() -> ctypes.CDLL:
    for name in ("libfribidi.so.0", "libfribidi.0.dylib", "libfribidi-0.dll"):
        try:
            found = ctypes.CDLL(name)
        except OSError:
            continue
        found.fribidi_get_bidi_type.restype = found.fribidi_get_bracket.restype = ctypes.c_uint32
        found.fribidi_get_par_embedding_levels_ex.restype = ctypes.c_int8
        return found
    raise LookupError("no FriBidi, although Pango needs it")


@cache
def number(name: str) -> int:
    """The number of a class."""
    return int(library().fribidi_get_bidi_type(ord(SAMPLES[name])))


@cache
def of_character(character: str) -> tuple[int, int]:
    """The class of a character, and which bracket it is."""
    kind = library().fribidi_get_bidi_type(ord(character))
    return kind, library().fribidi_get_bracket(ord(character)) if kind == number("ON") else 0


def levels(classes: Sequence[int], brackets: Sequence[int], base: Direction) -> list[int]:
    """The level of each character of a paragraph, given by class."""
    count = len(classes)
    found = (ctypes.c_int8 * count)()
    paragraph = ctypes.c_uint32(number("R" if base == "rtl" else "L"))
    highest = library().fribidi_get_par_embedding_levels_ex(
        (ctypes.c_uint32 * count)(*classes), (ctypes.c_uint32 * count)(*brackets), count, ctypes.byref(paragraph), found
    )
    assert highest > 0 or not count, "FriBidi had no memory"
    return list(found)


def resolved(text: str, base: Direction) -> list[int]:
    """The level of each character of a paragraph without isolates."""
    kinds = [of_character(character) for character in text]
    return levels([kind for kind, _ in kinds], [bracket for _, bracket in kinds], base)
