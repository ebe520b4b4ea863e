"""Pairs: brackets and quotation marks that open and close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import DIGIT
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Find, Hit, Spelling, rules_of
from toolkit.rule import Rule

_OF_A_LIST = re.compile(rf"(?<!\S)(?:[a-z]|[0-9{DIGIT}]{{1,2}}|[ا-ی]|الف)\)")
"""The bracket behind the number of an item, which opens nowhere."""


def _unpaired(pairs: str) -> Find:
    """Return what finds the brackets of ``pairs``, opening and closing in turn, that have no fellow."""
    closing = dict(zip(pairs[1::2], pairs[::2], strict=True))
    sign, signs = re.compile(f"[{re.escape(pairs)}]"), frozenset(pairs)

    def find(prose: Prose) -> Iterator[Hit]:
        if signs.isdisjoint(prose.native):
            return
        opened: list[tuple[str, int]] = []
        listed = {match.end() - 1 for match in _OF_A_LIST.finditer(prose.native)}
        for match in sign.finditer(prose.native):
            character, offset = match[0], match.start()
            if character not in closing:
                opened.append((character, offset))
            elif opened and opened[-1][0] == closing[character]:
                opened.pop()
            elif not (offset in listed and all(one != "(" for one, _ in opened)):
                yield Hit(offset, offset + 1)
        yield from (Hit(offset, offset + 1) for _, offset in opened)

    return find


SPELLINGS = (
    Spelling(
        Rule(
            code="bracket-unpaired",
            message="a bracket or quotation mark has no fellow",
            why="A reader does not know where the aside or the quotation ends, and whose words follow.",
            source="UAX #9, paired brackets (N0): what is not paired may turn to the wrong side",
            hint="open or close it, or delete it",
            passes=("والی (مهمان) گفت: «راه [باز] است.»", "۱) راه باز است."),
            fails=("والی (که حاضر بود سخن گفت.", "گفت: راه باز است»."),
            where="fa",
            waivable=True,
        ),
        _unpaired("()[]«»"),
    ),
    Spelling(
        Rule(
            code="bracket-unpaired-english",
            message="a bracket or quotation mark has no fellow",
            why="A reader does not know where the aside or the quotation ends, and whose words follow.",
            source="House style",
            hint="open or close it, or delete it",
            passes=("He called it (in the end) a “security belt”.", "a) The road is open."),
            fails=("He called it (in the end a belt.", "He called it a security belt”."),
            where="en",
            waivable=True,
        ),
        _unpaired("()[]“”"),
        ("en",),
    ),
)
RULES = rules_of(SPELLINGS)
