"""Marks: what one text of a unit sets between quotation marks or stresses, the other does as well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.checks.agreement.naming import named
from toolkit.checks.agreement.printed import Printed, pairs
from toolkit.findings import Finding, Severity
from toolkit.markup import parse
from toolkit.model.edition import Emphasis, Link, Spans, Strong, Text
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+(?:[.'’&-]?[A-Za-zÀ-ɏ0-9]+)*")
_ABBREVIATION = re.compile(r"\(([A-Z]{2,})\)")
_MARKED = re.compile(r"[“«\"]\{(?P<id>[a-z][a-z0-9_]*)\}[”»\"]")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|‹[^‹›]*›")


def check_quotation_marks(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find words that only one text of a unit quotes; quotations by id are told by check_same_references."""
    for pair in pairs(manuscript, library):
        original, translation = (_quoted(printed) for printed in pair.sides)
        if len(original) != len(translation):
            message = (
                f"{pair.unit!r} quotes {len(original)} times in {pair.original.name} "
                f"and {len(translation)} times in {pair.translation.name}"
            )
            yield QUOTES.at(pair.translation.place(translation[0] if translation else None), message)


def check_doubled_marks(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find marks that are typed around a quotation of brief.yaml."""
    brief = manuscript.brief
    for code, document in manuscript.texts.items():
        for unit, text in brief.text[code].items():
            for match in _MARKED.finditer(text):
                if match["id"] in brief.structure.quotations:
                    message = f"{match[0]} in {unit!r} prints its quotation marks twice"
                    yield DOUBLED.at(document.place_in(match.start(), "text", unit), message)


def _quoted(printed: Printed) -> list[int]:
    """Return where what is quoted by hand begins."""
    return [match.start() for match in _QUOTED.finditer(printed.text)]


def check_latin(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find words in Latin letters of the Persian text that its English one does not have."""
    for unit in named(manuscript, library):
        sides = {side.language.code: (side, said) for side, said in zip(unit.pair.sides, unit.said, strict=True)}
        (english, others), (persian, said) = sides["en"], sides["fa"]
        there = {_POSSESSIVE.sub("", match[0].casefold()) for match in _LATIN.finditer(english.text)}
        abbreviated = {*_ABBREVIATION.findall(english.text)} - {*_ABBREVIATION.findall(persian.text)}
        known = {name for one in others for name in one.ids if not abbreviated}
        spelled = [one.naming for one in said if one.ids & known]
        for match in _LATIN.finditer(persian.text):
            is_name = any(one.start <= match.start() and match.end() <= one.end for one in spelled)
            if match[0].casefold() not in there and not is_name:
                message = f"{match[0]!r} in {unit.pair.unit!r} is not in the English"
                yield LATIN.at(persian.place(match.start()), message)


def check_emphasis(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find units whose texts do not stress as many words."""
    brief = manuscript.brief
    for unit in brief.text["en"].keys() & brief.text["fa"].keys():
        english, persian = (_stressed(brief.text[code][unit]) for code in ("en", "fa"))
        if english != persian:
            document = manuscript.texts["en" if brief.structure.original == "fa" else "fa"]
            message = f"{unit!r} stresses {english.total()} times in English and {persian.total()} times in Persian"
            yield EMPHASIS.at(document.place("text", unit), message)


def _stressed(text: str) -> Counter[str]:
    return Counter(_stresses(parse(text, lambda _reference: Text("."))))


def _stresses(spans: Spans) -> Iterator[str]:
    for span in spans:
        if isinstance(span, Emphasis | Strong | Link):
            if not isinstance(span, Link):
                yield type(span).__name__
            yield from _stresses(span.children)


def _example(english: str, persian: str) -> str:
    return f"en:\n  wish: |\n    {english}\nfa:\n  wish: |\n    {persian}\n"


_SOURCE = "The promise of the design: the two editions of a brief cannot disagree."
QUOTES = Rule(
    code="editions-quotes",
    message="only one text of a unit sets words between quotation marks",
    why="Marks say that the words are somebody else's; without them a house says them itself.",
    source=_SOURCE,
    hint="quote the same in both texts; words of the source are a quotation of brief.yaml",
    passes=(_example("They call it a “gift”.", "آن را «تحفه» می‌خوانند."),),
    fails=(_example("They call it a “gift”.", "آن را تحفه می‌خوانند."),),
    severity=Severity.WARNING,
)
EMPHASIS = Rule(
    code="editions-emphasis",
    message="the texts of a unit do not stress as many words",
    why="Stress changes what a sentence says, and a star that was lost takes it from one edition.",
    source=_SOURCE,
    hint="stress the same words in both texts, or none",
    passes=(_example("It is *not* closed.", "این مرز بسته *نیست*."),),
    fails=(_example("It is *not* closed.", "این مرز بسته نیست."),),
    severity=Severity.WARNING,
)
LATIN = Rule(
    code="editions-latin",
    message="a word in Latin letters is not in the English text",
    why="Persian prints a name or an abbreviation in Latin letters so that it can be looked up; with another letter it "
    "leads to somebody else.",
    source=_SOURCE,
    hint="mend it in the text where it is wrong, or give it in both",
    passes=(_example("Peter Lindgren of the ICRC wants it.", "پیتر لیندگرن (Peter Lindgren) از ICRC آن را می‌خواهد."),),
    fails=(
        _example("Peter Lindgren wants it.", "پیتر لیندگرن (Peter Lindgran) آن را می‌خواهد."),
        _example("The ICRC wants it.", "صلیب سرخ (IRCR) آن را می‌خواهد."),
    ),
    severity=Severity.WARNING,
)
DOUBLED = Rule(
    code="quotes-doubled",
    message="quotation marks are typed around a quotation, which brings its own",
    why="A quotation of brief.yaml is printed between the marks of its language; typed ones stand there a second time.",
    source="README.md: a number, a date or a quotation is written once",
    hint="delete the typed marks",
    passes=(_example("It was {oppression}.", "این {oppression} بود."),),
    fails=(_example("It was “{oppression}”.", "این «{oppression}» بود."),),
    severity=Severity.WARNING,
)
RULES = (QUOTES, EMPHASIS, LATIN, DOUBLED)
