"""The table of all rules of orthography, by subject, in the order in which they are explained."""

from __future__ import annotations

from toolkit.checks.orthography import (
    compounds,
    digits,
    ezafe,
    half_spaces,
    hamza,
    letters,
    months,
    pairs,
    punctuation,
    spaces,
    words,
)
from toolkit.checks.orthography.spelling import Spelling, rules_of
from toolkit.language import LANGUAGES, Code

SPELLINGS: tuple[Spelling, ...] = (
    *letters.SPELLINGS,
    *ezafe.SPELLINGS,
    *hamza.SPELLINGS,
    *digits.SPELLINGS,
    *half_spaces.SPELLINGS,
    *compounds.SPELLINGS,
    *punctuation.SPELLINGS,
    *spaces.SPELLINGS,
    *pairs.SPELLINGS,
    *words.SPELLINGS,
    *months.SPELLINGS,
)
RULES = rules_of(SPELLINGS)
BY_LANGUAGE: dict[Code, tuple[Spelling, ...]] = {
    code: tuple(spelling for spelling in SPELLINGS if code in spelling.languages) for code in LANGUAGES
}
