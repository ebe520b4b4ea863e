"""Lexicon: the words of one language, of the general list and our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from toolkit.language import Code
from toolkit.programs import WORD_LISTS
from toolkit.spelling.composition import is_composed, stem

_HERE = Path(__file__).resolve().parent
_LISTS: dict[Code, str] = {"en": "dictionary-en-gb", "fa": "dictionary-fa"}
_PERSIAN = "\u0620-\u0655\u0670-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
_LATIN = "[^\\W\\d_\u0600-\u06ff]"
WORDS: dict[Code, re.Pattern[str]] = {
    "en": re.compile(rf"(?<![^\W_]){_LATIN}+(?:['’]{_LATIN}+)*(?![^\W_])"),
    "fa": re.compile(rf"(?<![^\W_])[{_PERSIAN}]+(?:\u200c[{_PERSIAN}]+)*(?![^\W_])"),
}
"""What is looked up as one word, in the script of its language alone, and not with digits in it."""
_ABBREVIATION = re.compile(r"[A-Z]{2,}s?")
_LEFT_OUT = {"MAP": [], "MAXNGRAMSUGS": 0, "COMPOUNDFLAG": None, "COMPOUNDBEGIN": None, "COMPOUNDEND": None}
"""What takes spylls seconds for a word and finds none that was meant: every combination of letters that are alike, a
comparison with every word of the list, and compounds by flags that no word of the lists carries."""
_SUGGESTIONS = 3
_NEAR = 0.8  # of difflib: one letter in five may differ


class GeneralList(Protocol):
    """What spylls makes of a Hunspell list."""

    def lookup(self, word: str, /) -> bool:
        """Return whether the word is in the list, or an inflection of one that is."""

    def suggest(self, word: str, /) -> Iterator[str]:
        """Yield words like it, the likeliest first."""


@dataclass(frozen=True)
class Lexicon:
    """The general list of a language, and our own words beside it."""

    code: Code
    general: GeneralList
    own: frozenset[str]

    def knows(self, word: str, names: frozenset[str] = frozenset()) -> bool:
        """Return whether a word is known, or made of known ones; ``names`` are those of the house."""
        if self.code == "fa":
            return is_composed(word, lambda part: self._has_persian(part, names))
        return self._has_english(word.replace("’", "'"), names)

    def suggest(self, word: str, names: frozenset[str] = frozenset()) -> list[str]:
        """Return up to three words that it may have been meant to be, the likeliest first."""
        near = get_close_matches(word, sorted(self.own | names), 1, _NEAR)
        likely = islice(chain(near, self.general.suggest(word)), _SUGGESTIONS + 1)  # one may come twice
        return list(dict.fromkeys(likely))[:_SUGGESTIONS]

    def _has_persian(self, word: str, names: frozenset[str]) -> bool:
        own = {word, stem(word)}
        return bool(own & self.own or own & names) or self.general.lookup(word)

    def _has_english(self, word: str, names: frozenset[str]) -> bool:
        if _ABBREVIATION.fullmatch(word) or self.general.lookup(word):
            return True
        base = re.sub(r"'s?$", "", word)
        forms = {base, base.removesuffix("s")}
        return any({form, form[:1].lower() + form[1:]} & (self.own | names) for form in forms)


@cache
def load(code: Code) -> Lexicon:
    """Read the lists of a language, which takes a second or two, once; they are here after ``provide``."""
    from spylls.hunspell import Dictionary  # an extra: whoever does not check spelling has none

    general = Dictionary.from_files(str(WORD_LISTS / "node_modules" / _LISTS[code] / "index"))
    for name, value in _LEFT_OUT.items():
        setattr(general.aff, name, value)
    lines = (_HERE / f"words.{code}.txt").read_text("utf-8").splitlines()
    own = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    return Lexicon(code, general, own)
