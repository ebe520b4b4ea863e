"""Scripts: what of a text is Persian and what is Latin, as Word has to treat them."""

from __future__ import annotations

import re
import unicodedata

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
"""Characters of the Arabic script, with its digits and signs."""
_PERSIAN_LETTER = re.compile(rf"(?=[^\W\d_]){ARABIC.pattern}")
_LATIN_LETTER = re.compile(r"[^\W\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters that are left-to-right: all but those of the scripts of the Near East and their like."""
_MARKS = frozenset("\u061c\u200e\u200f")
_PERSIAN_ALONE = re.compile("[پچژگکیۀ۰-۹]")
"""Characters that Persian has and Arabic has not."""
_PARTS = re.compile(r"[·•|/\t]")
_MOSTLY = 2 / 3


def has_arabic(text: str) -> bool:
    """Tell whether a character of the Arabic script is in the text."""
    return ARABIC.search(text) is not None


def has_strong(text: str, *classes: str) -> bool:
    """Tell whether a character of one of these bidirectional classes is in the text, direction marks apart."""
    return any(unicodedata.bidirectional(letter) in classes for letter in set(text) - _MARKS)


def is_right_to_left(text: str) -> bool:
    """Tell whether the text has a character that is right-to-left by itself."""
    return has_strong(text, "R", "AL")


def has_persian_letter(text: str) -> bool:
    """Tell whether the text has a character that Arabic does not write."""
    return _PERSIAN_ALONE.search(text) is not None


def words(text: str) -> tuple[int, int]:
    """Return how many words of the text are Persian, and how many are Latin."""
    found = text.split()
    return sum(_has_letter(_PERSIAN_LETTER, word) for word in found), sum(
        _has_letter(_LATIN_LETTER, word) for word in found
    )


def _has_letter(pattern: re.Pattern[str], word: str) -> bool:
    """Tell whether a character that the pattern finds is a letter: to it, ½, ² and ① are too."""
    return any(map(str.isalpha, pattern.findall(word)))


def is_persian(text: str) -> bool:
    """Tell whether a paragraph is Persian: most of its words are, or half of them and the first letter."""
    persian, latin = words(text)
    if persian != latin or not persian:
        return persian > latin
    return ARABIC.match(next(letter for letter in text if letter.isalpha())) is not None


def is_in_both(text: str) -> bool:
    """Tell whether a line has parts in each script, set apart by a dot, a bar, a stroke or a tab."""
    counted = [words(part) for part in _PARTS.split(text)]
    return any(not latin and persian for persian, latin in counted) and any(
        latin and not persian for persian, latin in counted
    )


def share(text: str) -> float:
    """Return the share of Persian words in a text, 0 where it has none."""
    persian, latin = words(text)
    return persian / (persian + latin) if persian else 0.0


def is_mostly_persian(text: str) -> bool:
    """Tell whether more than two thirds of the words are Persian: a text in both languages is not."""
    return share(text) > _MOSTLY
