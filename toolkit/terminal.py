"""Persian on a terminal that neither joins letters nor orders them from right to left.

What is shown so is for eyes only: files and pipes always get the text as it is written.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal, TextIO, get_args

from bidi import get_display

from toolkit.l10n.bidi.classes import bidi_class, first_strong
from toolkit.language import Direction

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

Policy = Literal["auto", "visual", "logical"]
POLICIES: tuple[Policy, ...] = get_args(Policy)
VARIABLE = "BRIEFS_BIDI"
"""The environment variable that decides where the command line leaves it at ``auto``."""

_EXPLICIT, _IMPLICIT = "\x1b[8l", "\x1b[8h"
"""Tell a terminal that it gets characters in visual order, and again that it does not (ECMA-48, BDSM)."""

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal would obey instead of showing it."""
_MARKS = "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_MARKS_FIRST = re.compile(f"([{_MARKS}]+)([^{_MARKS}\\s])")
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
# Unicode's grapheme joiner takes the direction of the character before it: its side tells which way that one went.
_PROBE = "\u034f"
_PAIRED = "[" + re.escape("".join(_MIRRORED)) + "]"
_PROBED = re.compile(f"{_PROBE}(?P<turned>{_PAIRED})|(?P<kept>{_PAIRED}){_PROBE}")
# The reshaper fails on a ZWJ before a lam-alef, and a probe of somebody else's would mislead ours.
_REFUSED = dict.fromkeys(map(ord, "\u200d" + _PROBE))
# Pashto letters without presentation forms: bare themselves, they must not break the joining of their neighbours.
_WITHOUT_FORMS = "ټځڅډړږښګڼۍۏ"


def decide(policy: Policy, environment: Mapping[str, str], is_terminal: bool) -> bool:
    """Tell whether text goes out in visual order: never to a file or a pipe, whatever the policy."""
    if not is_terminal:
        return False
    wanted = environment.get(VARIABLE, policy) if policy == "auto" else policy
    if wanted in {"visual", "logical"}:
        return wanted == "visual"
    return environment.get("TERM") != "dumb" and not _orders_itself(environment)


def _orders_itself(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal joins and orders on its own; of these mlterm alone has been tried."""
    names = {"MLTERM", "KONSOLE_VERSION"}
    return not names.isdisjoint(environment) or environment.get("TERM_PROGRAM") == "Apple_Terminal"


def shown(text: str, policy: Policy, stream: TextIO) -> str:
    """Return the text as the stream is to get it; lines without right-to-left letters are never reordered.

    Sources and content are written by others: no command hidden in them reaches a terminal.
    """
    if stream.isatty():
        text = _COMMANDS.sub("", text)
    if not decide(policy, os.environ, stream.isatty()) or not _is_right_to_left(text):
        return text
    columns = shutil.get_terminal_size().columns
    ordered = (line for paragraph in text.split("\n") for line in visual_lines(paragraph, columns))
    return _EXPLICIT + "\n".join(ordered) + _IMPLICIT


def visual_lines(paragraph: str, columns: int) -> Iterator[str]:
    """Yield the lines of a paragraph in visual order, wrapped before they are ordered."""
    if not _is_right_to_left(paragraph):
        yield paragraph
        return
    base = _first_direction(paragraph)
    for line in _wrapped(paragraph, columns):
        yield visual(line, base)


def visual(line: str, base: Direction | None = None) -> str:
    """Return one line joined and in visual order; without ``base`` its first strong letter gives the direction."""
    direction = base or _first_direction(line)
    shaped = _reshaper().reshape(line.translate(_REFUSED))
    probed = re.sub(_PAIRED, rf"\g<0>{_PROBE}", shaped)
    ordered = _PROBED.sub(_mirrored, get_display(probed, base_dir="R" if direction == "rtl" else "L"))
    # Rule L3: a mark stands behind its letter even where the letter has gone to the left of it.
    return _INVISIBLE.sub("", _MARKS_FIRST.sub(lambda match: match[2] + match[1][::-1], ordered))


def width(line: str) -> int:
    """Return the cells that a line takes; a lam-alef takes one only in what ``visual`` returns."""
    return sum(unicodedata.category(character) not in {"Mn", "Me", "Cf", "Cc"} for character in line)


def _mirrored(match: re.Match[str]) -> str:
    return match["kept"] or _MIRRORED[match["turned"]]


def _wrapped(paragraph: str, columns: int) -> Iterator[str]:
    """Yield the words of a paragraph line by line; a word wider than a line keeps one to itself."""
    line = ""
    for word in re.findall(r"\s*\S+|\s+$", paragraph):
        if line.strip() and width(line + word) > columns:
            yield line
            line = word.lstrip()
        else:
            line += word
    yield line


def _is_right_to_left(text: str) -> bool:
    return any(bidi_class(character) in {"R", "AL"} for character in text)


def _first_direction(text: str) -> Direction:
    strong = first_strong([bidi_class(character) for character in text])
    return "rtl" if strong in {"R", "AL"} else "ltr"


@cache
def _reshaper() -> ArabicReshaper:
    """Return the reshaper; its own settings would delete the hamza of an ezafe."""
    from arabic_reshaper import ArabicReshaper  # brings fontTools with it: only where something is shown

    reshaper = ArabicReshaper(
        {"delete_harakat": False, "use_unshaped_instead_of_isolated": True, "ARABIC LIGATURE ALLAH": False}
    )
    reshaper.letters = reshaper.letters | {letter: (letter,) * 4 for letter in _WITHOUT_FORMS}
    return reshaper
