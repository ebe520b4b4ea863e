"""Digits: Persian ones everywhere but in addresses, code and Latin names, with Persian signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import ANY_DIGIT, BLANK, DIGIT, FOREIGN, ZWNJ
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Hit, Spelling, any_of, instead, matches, rules_of
from toolkit.findings import Severity
from toolkit.l10n.digits import ARABIC_DIGITS, PERSIAN_DIGITS, localise_digits
from toolkit.language import PERSIAN
from toolkit.rule import Rule

_ARABIC = dict(zip(ARABIC_DIGITS, PERSIAN_DIGITS, strict=True))
_ANY = re.compile(f"[{ANY_DIGIT}]")
_NAME_BEHIND = re.compile(f"[ \n]{FOREIGN}")
_LATIN = re.compile(r"[0-9]+(?P<joint>(?:[.,:/–-][0-9]+)*)")


def _latin(prose: Prose) -> Iterator[Hit]:
    """Find Latin digits; what joins them may have to change too, and before a Latin name they may be a part of it."""
    for match in _LATIN.finditer(prose.native):
        right = None if match["joint"] else localise_digits(match[0], PERSIAN)
        yield Hit(*match.span(), right, doubtful=_NAME_BEHIND.match(prose.text, match.end()) is not None)


def _quoted(words: str) -> str:
    """Return lines of files: the Persian words of a quotation."""
    return f"fa:\n  oppression: |\n    {words}\n"


SPELLINGS = (
    Spelling(
        Rule(
            code="digit-arabic",
            message="an Arabic digit stands in a Persian text",
            why="٠–٩ and ۰–۹ are two sets of characters: 4, 5 and 6 look otherwise, and a search finds one of the "
            "sets. Where numbers are facts, a digit of any script is told as typed by hand; this is for quotations, "
            "names and the house.",
            source="CLDR, default numbering system of fa: arabext; house style: digits ۰–۹",
            hint="type the digit on a Persian keyboard",
            passes=(_quoted("خط ۴ و ۵ و ۶ از کابل می‌گذرد."),),
            fails=(_quoted("خط ٤ از کابل می‌گذرد."),),
        ),
        instead(_ARABIC),
    ),
    Spelling(
        Rule(
            code="digit-latin",
            message="a Latin digit stands in a Persian text",
            why="Persian is written in ۰–۹; Latin digits belong into addresses, code and Latin names. Where numbers "
            "are facts, a digit of any script is told as typed by hand; this is for quotations, names and the house.",
            source="CLDR, default numbering system of fa: arabext; house style: digits ۰–۹",
            hint="write ۰–۹",
            passes=(_quoted("بوئینگ ساخت Boeing 737 را از سر گرفت."),),
            fails=(_quoted("در خانهٔ شماره 12 زندگی می‌کرد."),),
        ),
        _latin,
    ),
    Spelling(
        Rule(
            code="percent-latin",
            message="a Latin per cent sign stands in a Persian text",
            why="Persian has a sign of its own, ٪ (U+066A), which keeps its place beside Persian digits.",
            source="CLDR, symbols of the numbering system arabext: percentSign; house style",
            hint="write «درصد», or ٪ in a table",
            passes=(_quoted("سهم این بخش (٪)"),),
            fails=(_quoted("سهم این بخش ۱۲% بود."), _quoted("سهم این بخش (%)")),
        ),
        any_of(
            matches(f"(?<![{ANY_DIGIT}{BLANK} ])%(?![{ANY_DIGIT}])", "٪"),
            matches(f"(?<=[{ANY_DIGIT}{BLANK} ])%(?![{ANY_DIGIT}])"),
            matches(f"%(?=[{ANY_DIGIT}])", doubtful=True),
        ),
    ),
    Spelling(
        Rule(
            code="percent-in-prose",
            message="a per cent sign stands in a sentence",
            why="The house writes «درصد» in prose, because readers aloud and right-to-left lines trip over the sign; "
            "tables and figures have ٪.",
            source="House style: «درصد» in prose, ٪ in tables and figures",
            hint="write «درصد», or let the fact write it: {id}",
            passes=(_quoted("سهم این بخش ۱۲ درصد بود."),),
            fails=(_quoted("سهم این بخش ۱۲٪ بود."),),
            severity=Severity.WARNING,
        ),
        matches(f"(?<=[{ANY_DIGIT}{BLANK}])[ \t{ZWNJ}]*٪"),
    ),
    Spelling(
        Rule(
            code="number-separator",
            message="a Latin separator stands between Persian digits",
            why="Persian separates decimals by ٫ (U+066B) and thousands by ٬ (U+066C); a point or a comma between the "
            "digits leaves open which is meant.",
            source="CLDR, symbols of the numbering system arabext: decimal and group",
            hint="write ۱۲٫۵ or ۱٬۲۳۴",
            passes=(_quoted("مساحت آن ۱٬۲۳۴ و سهم آن ۱۲٫۵ است، ساعت ۸:۳۰."),),
            fails=(_quoted("مساحت آن ۱,۲۳۴ است."), _quoted("سهم آن ۱۲.۵ است.")),
            severity=Severity.WARNING,
        ),
        matches(f"(?<=[{ANY_DIGIT}])[.,](?=[{DIGIT}])|(?<=[{DIGIT}{ARABIC_DIGITS}])[.,](?=[{ANY_DIGIT}])"),
    ),
)
RULES = rules_of(SPELLINGS)


def is_typed(hit: Hit, prose: Prose) -> bool:
    """Tell whether a hit is a digit, or a sign of a number in digits, which may stand behind a space.

    Where numbers are facts, a number is told as typed by hand, and once: the fact has right digits, signs and words.
    """
    return _ANY.search(prose.native, max(0, hit.start - 2), hit.end + 1) is not None
