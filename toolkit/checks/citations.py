"""Citations: names, numbers and quoted phrases of a claim stand in the paragraphs that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.checks.claims import PROMISE, listed, place_of
from toolkit.evidence.claims import Claim, claims
from toolkit.evidence.figures import read_figures
from toolkit.evidence.relation import Content, Contents, content, read_contents, unrelated
from toolkit.evidence.source import SourceText, in_a_row, unmarked, words
from toolkit.findings import Finding, Place, Severity
from toolkit.glossary import NameFinder
from toolkit.l10n.numerals.dates import read_values
from toolkit.l10n.numerals.number import Certainty, Number
from toolkit.language import LANGUAGES, Code
from toolkit.model.brief import Source
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_OUR_OWN = "assessment"
_ABOUT_THE_TEXT = ("uncertain", "terms", "sources")
"""Sections that count names, versions and paragraphs themselves."""
_TOO_FEW = 2
"""One and two are said of anything: "one of them", "the two sides"."""
_SHOWN = 5
_QUOTED = re.compile(r'"([^"]+)"')
_LEFT_OUT = re.compile(r"\ufffc|…|\.\.\.|\[[^\]]*\]")

_THREE_LINES = "article: |\n  A speaker came to Kabul.\n  Some 46 per cent of people agreed.\n  Five bridges stand.\n"


def _example(cited: int, text: str) -> str:
    """Return lines of files: an article of three paragraphs, and a claim that cites one of them."""
    brief = f"brief:\n  source: {{paragraphs: 3}}\n  standfirst: {{id: first, evidence: [{cited}]}}\n"
    return f"{_THREE_LINES}{brief}en:\n  first: |\n    {text}\nfa:\n  first: |\n    متن دیگر\n"


NAME = Rule(
    "claim-name",
    "a claim names what its paragraphs do not",
    "A name that does not stand in the cited paragraphs is either not what the source says there, or its paragraph "
    "was left out. The spellings of the glossary count, and whole names alone. Author and publishers of the source are "
    "known from its box. Titles and headings cite nothing: they are held against the whole article.",
    PROMISE,
    "cite the paragraph that has the name, or name what the source names",
    (_example(1, "In Kabul they spoke."),),
    (_example(2, "In Kabul the people agreed."),),
    severity=Severity.WARNING,
)
NUMBER = Rule(
    "claim-number",
    "a claim says a number that its paragraphs do not",
    "A number in words is as much a figure as one in digits. One and two are left alone, for they are said of "
    "anything, and so are the sections that count what the text itself does.",
    PROMISE,
    "cite the paragraph that has the number, or make it a fact",
    (_example(3, "There are five bridges."),),
    (_example(3, "There are six bridges."), _example(1, "A speaker passed five bridges.")),
    severity=Severity.WARNING,
)
QUOTE = Rule(
    "claim-quote",
    "words in quotation marks do not stand in the cited paragraphs",
    "Quotation marks say that these are the words of the source. They are compared word by word, without markup, "
    "whatever the marks look like; … and [brackets] part a quotation.",
    PROMISE,
    "quote the source word by word, cite its paragraph, or take the marks away",
    (_example(2, "They “agreed”, it says, “46 … of people”."),),
    (_example(2, "They “all agreed”."), _example(1, "They “agreed”.")),
)
UNRELATED = Rule(
    "claim-unrelated",
    "a paragraph is cited for a claim that it has nothing in common with",
    "A wrong number sends the reader to a paragraph on something else. It is told by what both say: a fact, a name, a "
    "number, or a word with the same five letters at its beginning. What stands in more than half of the article does "
    "not count, except where a claim on three paragraphs or more sums them up.",
    "measured on our own two briefs: of 162 paragraphs cited none is told, of 3,118 that are not 64 % would be",
    "mend the number of the paragraph",
    (_example(3, "Bridges are counted."),),
    (_example(3, "They were of the same opinion."),),
    severity=Severity.WARNING,
)


@dataclass(frozen=True)
class _Reading:
    """A manuscript beside its source, in the language of the source."""

    manuscript: Manuscript
    source: SourceText
    code: Code
    names: NameFinder
    contents: Contents

    def paragraphs(self, claim: Claim) -> list[str]:
        return [self.source.paragraph(number) for number in claim.paragraphs]

    def cited(self, claim: Claim) -> list[Content]:
        return [about for number, about in enumerate(self.contents.paragraphs, 1) if number in claim.paragraphs]


def verify_claims(manuscript: Manuscript, library: Library, source: SourceText) -> Iterator[Finding]:
    """Find what claims say and the paragraphs that they cite do not."""
    code = manuscript.brief.structure.source.language
    names = NameFinder(library.glossary, code, any_case=True)
    reading = _Reading(manuscript, source, code, names, read_contents(source, names, code))
    everywhere = tuple(range(1, len(source.paragraphs) + 1))
    for claim in claims(manuscript.brief):
        if claim.is_heading and not claim.paragraphs:
            yield from _said_there(replace(claim, paragraphs=everywhere), reading)
        elif claim.paragraphs and claim.kind != _OUR_OWN:
            yield from _said_there(claim, reading)
            yield from _strangers(claim, reading)


def _said_there(claim: Claim, reading: _Reading) -> Iterator[Finding]:
    yield from _names(claim, reading)
    yield from _numbers(claim, reading)
    yield from _quotes(claim, reading)


def _names(claim: Claim, reading: _Reading) -> Iterator[Finding]:
    proven = _known(reading.manuscript.brief.structure.source)
    proven |= {name for about in reading.cited(claim) for name in about.names}
    for ids, spelled in _said(claim, reading).items():
        if not ids & proven:
            message = f"{claim.unit!r} names {spelled}, which does not stand in {listed(claim.paragraphs)}"
            yield NAME.at(_in_text(claim, reading), message, _where(ids, reading))


def _where(ids: frozenset[str], reading: _Reading) -> str:
    """Return the hint that tells where a name stands."""
    numbered = enumerate(reading.contents.paragraphs, 1)
    found = tuple(number for number, about in numbered if ids & about.names)
    if not found:
        return "it stands nowhere in the source: mend the spelling, or leave the name out"
    more = " …" if len(found) > _SHOWN else ""
    return f"it stands in {listed(found[:_SHOWN])}{more}: cite it there, or name what the cited paragraphs name"


def _said(claim: Claim, reading: _Reading) -> dict[frozenset[str], str]:
    """Return the names that a claim says, and the one that is printed beside it: what each may be, and its spelling."""
    said = {frozenset((claim.term,)): repr(claim.term)} if claim.term else {}
    plain = unmarked(claim.plain)
    for name in reading.names.find(plain):
        if not name.is_word:
            said.setdefault(name.ids, plain[name.start : name.end])
    return said


def _known(source: Source) -> set[str]:
    box = (source.author, source.publisher, source.republisher)
    masthead = (source.masthead.name, source.masthead.department) if source.masthead else ()
    return {name for name in (*box, *masthead) if name}


def _numbers(claim: Claim, reading: _Reading) -> Iterator[Finding]:
    if claim.kind in _ABOUT_THE_TEXT:
        return
    language = LANGUAGES[reading.code]
    plain = reading.names.without(_QUOTED.sub(" ", unmarked(claim.plain)))
    stand = read_figures(reading.paragraphs(claim), language).values
    for number in read_values(plain, language)[0]:
        if _is_figure(number) and number.value not in stand:
            said = plain[number.start : number.end]
            message = f"{claim.unit!r} says {said!r}, which does not stand in {listed(claim.paragraphs)}"
            yield NUMBER.at(_in_text(claim, reading), message)


def _is_figure(number: Number) -> bool:
    fuzzy = number.vague or number.decade or number.ordinal
    return number.certainty > Certainty.DOUBTFUL and number.value > _TOO_FEW and not fuzzy


def _quotes(claim: Claim, reading: _Reading) -> Iterator[Finding]:
    cited = [in_a_row(words(text)) for text in reading.paragraphs(claim)]
    for quoted in _QUOTED.findall(unmarked(claim.plain)):
        pieces = [in_a_row(said) for piece in _LEFT_OUT.split(quoted) if (said := words(piece))]
        if not any(all(piece in text for piece in pieces) for text in cited):
            message = f"“{quoted}” of {claim.unit!r} does not stand in {listed(claim.paragraphs)}"
            yield QUOTE.at(_in_text(claim, reading), message)


def _strangers(claim: Claim, reading: _Reading) -> Iterator[Finding]:
    if claim.kind in ("terms", "sources", "heading") or claim.is_note:
        return
    structure = reading.manuscript.brief.structure
    quoted = (structure.quotations[name].original for name in claim.rests_on if name in structure.quotations)
    said = content(" ".join((claim.plain, *quoted)), reading.names, reading.code)
    if claim.term:
        said = replace(said, names=said.names | {claim.term})
    for number in unrelated(claim, said, structure, reading.contents):
        message = f"{claim.unit!r} has no fact, name, number or telling word in common with ¶ {number}"
        yield UNRELATED.at(place_of(reading.manuscript, claim), message)


def _in_text(claim: Claim, reading: _Reading) -> Place:
    return reading.manuscript.texts[reading.code].place("text", claim.unit)


RULES = (NAME, NUMBER, QUOTE, UNRELATED)
