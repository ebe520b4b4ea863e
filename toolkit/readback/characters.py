"""Characters: what a text and what is drawn of it have in common, whatever the order of drawing."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_MIRRORED = {
    character: min(pair) for pair in ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥") for character in pair
}  # Bidi_Mirroring_Glyph, as far as briefs use it
_HALF_SPACE = "\N{ZERO WIDTH NON-JOINER}"


def characters(text: str, *, exact: bool = True) -> Counter[str]:
    """Count the characters of a text that are drawn: all but spaces, which fall at line ends, and controls.

    Not ``exact``, for a file that the engine drew alone (see toolkit.writers.pdf.text_layer): half-spaces have no
    glyph there, and a glyph that two characters share carries the text that it was first drawn for, which swaps the
    brackets of a mirrored pair; so half-spaces do not count, and a pair counts as one. Compatibility decomposition
    makes ligatures and composed letters the same on both sides, and keeps a mark from composing with whatever letter
    visual order puts before it.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    if not exact:
        decomposed = "".join(
            _MIRRORED.get(character, character) for character in decomposed if character != _HALF_SPACE
        )
    return Counter(character for character in decomposed if character == _HALF_SPACE or not _is_unseen(character))


def numbers(text: str) -> list[str]:
    """Return the runs of digits in a text, sorted; either direction draws each from the left (UAX #9, EN and AN)."""
    return sorted(re.findall(r"\d+", text))


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc")
