"""Composition: how Persian puts a word together from known ones, joined or by half-spaces.

The general list knows the inflections of its own words, and neither those of ours nor free compounds. The endings are
those that the list itself has, joined and set off as «دستور خط فارسی» of the Academy of Persian orders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toolkit.l10n.digits import LARGEST_WORD, number_words
from toolkit.language import PERSIAN

HALF_SPACE = "\u200c"
_EZAFE = "\u0654"
_VOWEL_MARKS = re.compile("[\u064c-\u0652]")
"""Short vowels, doubling and stop; not the ending «اً», without which a word is another one."""
_PREFIXES = frozenset(("می", "نمی", "نا", "بی", "هم"))
_CLITICS = ("ش", "مان", "تان", "شان")
"""Not «م» and «ت»: briefs speak of nothing as mine or thine, and a letter too many looks like them."""
_PLURALS = ("ها", "های", "هایی", *(f"های{clitic}" for clitic in _CLITICS))
_AFTER_HALF_SPACE = frozenset(
    (*_PLURALS, "ای", "ی", "یی", "ام", "اش", "مان", "تان", "شان", "اید", "ایم", "اند", "تر", "ترین", "گاه")
)
_NUMBERS = frozenset(filter(str.isalpha, (number_words(value, PERSIAN) for value in range(LARGEST_WORD + 1))))
_AND_NUMBER = tuple(f"و{word}" for word in (*_NUMBERS, "نیم"))
_JOINED = re.compile(f"(?:{'|'.join((*_PLURALS, *_CLITICS, 'ی', 'یی', 'ان', 'ند', 'تر', 'ترین'))})$")


def is_composed(word: str, is_known: Callable[[str], bool]) -> bool:
    """Return whether a word is a known one, or made of such; ``is_known`` looks up one word as it stands."""
    return any(is_known(form) for form in _spellings(word)) or _is_compound(word, is_known)


def _spellings(word: str) -> Iterator[str]:
    """Yield the word, and what it is called without the marks that a list leaves out."""
    bare = _VOWEL_MARKS.sub("", word)
    yield from dict.fromkeys((word, bare, bare.removesuffix(_EZAFE), bare.replace("یی", "ئی")))


def _is_compound(word: str, is_known: Callable[[str], bool]) -> bool:
    """Return whether each part between half-spaces is a word, the first perhaps a prefix, the later ones endings."""
    first, *others = word.split(HALF_SPACE)
    if not others:
        return False
    begins = first in _PREFIXES or is_composed(first, is_known)
    if first in _NUMBERS:  # «سی‌وسه‌ساله»
        others = [part.removeprefix("و") if part.startswith(_AND_NUMBER) else part for part in others]
    return begins and all(part in _AFTER_HALF_SPACE or is_composed(part, is_known) for part in others)


def stem(word: str) -> str:
    """Return the word without an ending that is joined to it; the word itself where it has none."""
    return _JOINED.sub("", word)
