"""Sentences: where a text of one language may be parted.

The rules are those of UAX #29, section 5, as far as running text of a brief needs them, and two that it leaves to
whoever applies it: known abbreviations end no sentence, and a sentence ends only where a blank follows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise

from toolkit.language import Code

_STOPS = ".\u2024"
"""ATerm: full stops, which also stand in numbers and abbreviations."""
_ENDS = "!?؟۔‼⁇⁈⁉"
"""STerm: what ends a sentence wherever it stands."""
_CONTINUES = ",-:;–—،؛"
"""SContinue: after these the sentence goes on (SB8a)."""
_END = re.compile(rf"(?P<term>[{re.escape(_STOPS + _ENDS)}]+)(?P<close>\S*?)(?P<blank> )(?! )")

_ABBREVIATIONS = {
    "en": """dr mr mrs ms messrs prof rev hon st gen lt col maj capt sgt cmdr adm gov sen rep pres amb supt det
        jr sr no nos vol vols ed eds p pp para paras art arts sec ch fig figs cf vs v approx est c ca al
        jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e a.m p.m u.s u.k u.n u.a.e inc ltd co corp""",
    "fa": "ق.م ب.م ه.ش ه.ق ر.ک ر.ج ج.ا د.ا س.م",
}
_SHORT = {code: frozenset(" ".join([words, _ABBREVIATIONS["en"]]).split()) for code, words in _ABBREVIATIONS.items()}
"""Abbreviations by language; those of English stand in Persian texts, too."""
_LETTERS: Mapping[Code, str] = {"en": "A-Z", "fa": "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc"}
"""Letters of which one alone before a full stop is an initial: J. or «ج.»."""


def sentences(text: str, code: Code) -> tuple[str, ...]:
    """Return the sentences of a text, each with the blank behind it; joined they are the text again.

    >>> sentences("It grew by 3.5 km. Dr. Amin (of TOLOnews) agreed.", "en")
    ('It grew by 3.5 km. ', 'Dr. Amin (of TOLOnews) agreed.')
    >>> sentences("رشد ۳٫۵ درصد بود. آیا دوام دارد؟ «نه.» چنین گفت.", "fa")
    ('رشد ۳٫۵ درصد بود. ', 'آیا دوام دارد؟ ', '«نه.» ', 'چنین گفت.')
    """
    ends = [match.end() for match in _END.finditer(text) if _ends_sentence(text, match, code)]
    borders = [0, *(end for end in ends if end < len(text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(borders) if start < end)


def _ends_sentence(text: str, match: re.Match[str], code: Code) -> bool:
    if not all(map(_closes, match["close"])):
        return False
    rest = text[match.end() :]
    if rest[:1] and rest[0] in _CONTINUES + _ENDS + _STOPS:  # SB8a
        return False
    if _goes_on_small(rest):  # SB8, here after every end: “Will it last?” he asked.
        return False
    if match["term"][-1] not in _STOPS:
        return True
    return bool(match["close"]) or not _is_abbreviation(text[: match.start()], match["term"], code)


def _closes(character: str) -> bool:
    """Tell whether a character may stand between the end of a sentence and the blank (Close)."""
    return unicodedata.category(character) in {"Pe", "Pf", "Pi"} or character in "\"'"


def _goes_on_small(rest: str) -> bool:
    """Tell whether the next letter is a small one, with nothing but signs before it; a number begins a sentence."""
    first = next((character for character in rest if character.isalnum() or character in _ENDS + _STOPS), "")
    return first.islower()


def _is_abbreviation(before: str, term: str, code: Code) -> bool:
    """Tell whether the word before a single full stop is an abbreviation, or the initial of a name."""
    if len(term) > 1:
        return False
    word = re.split(r"[\s(\[«“‘\"']", before)[-1]
    if word.lower() in _SHORT[code]:
        return True
    return bool(re.fullmatch(rf"(?:[{_LETTERS[code]}{_LETTERS['en']}]\.?-?)+", word)) and (
        len(word) == 1 or "." in word
    )
