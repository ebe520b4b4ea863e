"""Punctuation: the signs of each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.orthography.alphabet import BLANK, DIGIT, FOREIGN, LETTER, MARK, ZWNJ
from toolkit.checks.orthography.prose import Prose
from toolkit.checks.orthography.spelling import Find, Hit, Spelling, any_of, matches, rules_of
from toolkit.findings import Severity
from toolkit.rule import Rule

_PERSIAN_SIGN = {",": "،", ";": "؛", "?": "؟"}
_LATIN_SIGN = re.compile(rf"(?![,;?][»)])(?:(?<![0-9{DIGIT}])[,;?]|[;?]|,(?![0-9{DIGIT}]))|(?<![«(])[,;?](?=[»)])")
"""Not between digits, where it separates their groups; nor alone in brackets or quotation marks, where it is named."""
_AFTER_PERSIAN = re.compile(rf"[{LETTER}{MARK}{DIGIT}»)؟!][ ]?\Z")


def _latin_signs(prose: Prose) -> Iterator[Hit]:
    """Find the signs of English; behind words of another script they may be its own."""
    for match in _LATIN_SIGN.finditer(prose.native):
        sure = _AFTER_PERSIAN.search(prose.native[max(0, match.start() - 2) : match.start()])
        yield Hit(*match.span(), _PERSIAN_SIGN[match[0]], doubtful=not sure)


def _quotes(pairs: str, lone: str, opening: str, closing: str, native: str) -> Find:
    """Return what finds pairs of quotation marks, and single ones, where others belong around native letters."""
    pair, single, letter = re.compile(pairs), re.compile(lone), re.compile(native)

    def find(prose: Prose) -> Iterator[Hit]:
        text = prose.native
        if _QUOTES.isdisjoint(text):
            return
        for match in pair.finditer(text):
            start, end = match.span(1)
            own, foreign = letter.search(match[1]), _FOREIGN.search(prose.text, start, end)
            if own or not foreign or match[0][0] in _OF_NO_LANGUAGE:
                yield Hit(*match.span(), f"{opening}{prose.written[start:end]}{closing}", doubtful=not own)
            text = text[: match.start()] + BLANK * len(match[0]) + text[match.end() :]
        yield from (Hit(*match.span()) for match in single.finditer(text))

    return find


_QUOTES = frozenset('"“”„‟<>')
_FOREIGN = re.compile(FOREIGN)
_OF_NO_LANGUAGE = '"<'
"""Others may stand around words of their own language: (“Who is it?”)."""
_BEFORE, _AFTER = r"(?<![^\s(\[—–])", r"(?![^\s)\]،؛؟!.,;:?—–])"
_INSIDE = r"([^\s\"“”„‟«»<>\n](?:[^\"“”„‟«»<>\n]*[^\s\"“”„‟«»<>])?)"

SPELLINGS = (
    Spelling(
        Rule(
            code="sign-latin",
            message="a comma, semicolon or question mark of English stands in a Persian text",
            why="Persian has its own: ، ؛ ؟. The others turn to the wrong side, and look foreign in every font.",
            source="CLDR, exemplar punctuation of fa: ، ؛ ؟",
            hint="write ، ؛ or ؟",
            passes=("آیا راه باز است؟ والی، به نقل از Smith, J.، پاسخ نداد؛ سخنگو نیز.",),
            fails=("والی, که حاضر بود, پاسخ نداد.", "راه باز است?"),
            where="fa",
        ),
        _latin_signs,
    ),
    Spelling(
        Rule(
            code="quotes-foreign",
            message="quotation marks of English stand in a Persian text",
            why="Persian quotes between « and »; straight marks have no sides, so that a right-to-left line shows them "
            "wrong.",
            source="CLDR, delimiters of fa: « » and ‹ ›; house style",
            hint="write « and »",
            passes=("او گفت: «راه باز است.»",),
            fails=('او گفت: "راه باز است."', "آن را “کمربند امنیتی” می‌خواند."),
            where="fa",
        ),
        any_of(
            _quotes(
                rf"{_BEFORE}(?:\"|“|”|„|‟|<<){_INSIDE}(?:\"|“|”|‟|>>){_AFTER}",
                rf"(?<![{DIGIT}0-9])[\"“”„‟]|<<|>>",
                "«",
                "»",
                f"[{LETTER}]",
            ),
            matches(rf"(?<![{LETTER}{MARK}])[‘'‚](?={ZWNJ}*[{LETTER}])", doubtful=True, needs="‘'‚"),
        ),
    ),
    Spelling(
        Rule(
            code="quotes-straight",
            message="straight quotation marks stand in an English text",
            why="Typewriters had one mark for both sides; print has “ and ”.",
            source="House style: “ ” in English; CLDR, delimiters of en",
            hint="write “ and ”",
            passes=("He called it a “security belt”.", 'A pipe of 12" was laid.'),
            fails=('He called it a "security belt".',),
            where="en",
            severity=Severity.WARNING,
        ),
        _quotes(rf"{_BEFORE}\"{_INSIDE}\"{_AFTER}", r"(?<![0-9])\"", "“", "”", "[A-Za-z]"),
        ("en",),
    ),
    Spelling(
        Rule(
            code="apostrophe-straight",
            message="a straight apostrophe stands in an English text",
            why="It is the mark of typewriters, and beside “ ” it looks like a slip.",
            source="Unicode Standard 6.2, apostrophes: U+2019 is preferred",
            hint="write ’ (U+2019)",
            passes=("The governor’s office is open.",),
            fails=("The governor's office is open.",),
            where="en",
            severity=Severity.WARNING,
        ),
        any_of(
            matches(r"(?<=[A-Za-z])'(?=[A-Za-z])", "’", needs="'"),
            matches(r"(?<=[A-Za-z])'(?![A-Za-z])", "’", doubtful=True, needs="'"),
        ),
        ("en",),
    ),
)
RULES = rules_of(SPELLINGS)
