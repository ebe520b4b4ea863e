"""Spaces: one between words, none before a sign, one behind it, none inside brackets."""

from __future__ import annotations

from toolkit.checks.orthography.alphabet import ANY_DIGIT, BREAK, GAP, LETTER, MARK, ZWNJ
from toolkit.checks.orthography.spelling import Spelling, any_of, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_SIGNS = rf"[،؛؟;?]|,(?![{ANY_DIGIT}])|[!:](?={ZWNJ}*(?:[\s«»)\]{LETTER}]|$))|\.(?=[\s»)\]]|$)"
_TWO, _THREE = f"[{LETTER}{MARK}]{{2}}", f"[{LETTER}{MARK}]{{3}}"
"""Beginnings and ends of words; two letters on both sides may be an abbreviation: «بی.بی.سی»."""

SPELLINGS = (
    Spelling(
        Rule(
            code="space-double",
            message="more than one space stands between two words",
            why="Print makes one of them; in the file they hide from a search for both words.",
            source="House style: the text is printed as it is written, and spaces are one",
            hint="leave one",
            passes=("والی کابل سخن گفت.",),
            fails=("والی  کابل سخن گفت.",),
            where="fa",
            severity=Severity.WARNING,
        ),
        matches(rf"(?<=[^\s{ZWNJ}])(?={ZWNJ}*[ \t]{ZWNJ}*[ \t]|{ZWNJ}*\t)[ \t{ZWNJ}]++(?=\S)", " "),
        ("en", "fa"),
    ),
    Spelling(
        Rule(
            code="space-before-sign",
            message="a space stands before a sign of punctuation",
            why="The sign belongs to the word before it: a line may break at the space, and begin with the sign.",
            source="UAX #14, line breaking: classes CL, EX and IS, which stand against the word",
            hint="delete the space",
            passes=("والی، که حاضر بود، گفت: راه باز است … و بس.",),
            fails=("والی ، که حاضر بود، سخن گفت.", "راه باز است ؟"),
            where="fa",
        ),
        any_of(
            matches(rf"(?<=[^\s{ZWNJ}]){GAP}({_SIGNS})", r"\1"),
            matches(rf"(?<=[^\s{ZWNJ}]){BREAK}(?:{_SIGNS})"),
        ),
        ("en", "fa"),
    ),
    Spelling(
        Rule(
            code="space-after-sign",
            message="no space stands behind a sign of punctuation",
            why="Two words with a sign between them are one word to a search and to the line.",
            source="House style; UAX #14, line breaking",
            hint="put a space behind the sign",
            passes=("والی، که حاضر بود، در سال ۱۴۰۰ ه.ش. گفت: «راه باز است.»",),
            fails=("والی،که حاضر بود، سخن گفت.", "او گفت:راه باز است."),
            where="fa",
        ),
        any_of(
            matches(rf"([،؛؟,;?!:]){ZWNJ}*([{LETTER}«])", r"\1 \2"),
            matches(
                rf"({_TWO}){ZWNJ}*\.{ZWNJ}*({_THREE})|({_THREE}){ZWNJ}*\.{ZWNJ}*({_TWO})", r"\1\3. \2\4", doubtful=True
            ),
        ),
    ),
    Spelling(
        Rule(
            code="space-in-brackets",
            message="a space stands inside brackets or quotation marks",
            why="A bracket belongs to the word inside: a line may break at the space, and leave it alone.",
            source="UAX #14, line breaking: classes OP and CL, which stand against the words inside",
            hint="delete the space",
            passes=("والی (که حاضر بود) گفت: «راه باز است.»",),
            fails=("والی ( که حاضر بود ) سخن گفت.", "گفت: « راه باز است »."),
            where="fa",
        ),
        any_of(
            matches(rf"([(\[«]|(?<!\w)“){GAP}(?=\S)", r"\1"), matches(rf"(?<=[^\s(\[«“{ZWNJ}]){GAP}([)\]»”])", r"\1")
        ),
        ("en", "fa"),
    ),
    Spelling(
        Rule(
            code="space-at-brackets",
            message="no space stands between a word and a bracket or quotation mark",
            why="Word and bracket run into one another, and the line cannot break there.",
            source="House style",
            hint="put a space there; a suffix of a quoted word is joined by a half-space",
            passes=("والی (مهمان) «کمربند امنیتی» را پسندید.", "برنده(ها)ی این جایزه", "«طالبان»‌ها"),
            fails=("والی(که حاضر بود) سخن گفت.", "«کمربند امنیتی»را پسندید."),
            where="fa",
            severity=Severity.WARNING,
        ),
        any_of(
            matches(rf"([{LETTER}{MARK}]){ZWNJ}*([«(])(?!ها|ان\)|ی\))", r"\1 \2", doubtful=True),
            matches(rf"(?<!ها)(?<!\(ان)(?<!\(ی)([»)])([{LETTER}])", r"\1 \2", doubtful=True),
        ),
    ),
)
RULES = rules_of(SPELLINGS)
