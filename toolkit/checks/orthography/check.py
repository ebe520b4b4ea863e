"""The check of orthography: what rules find in a text, told at the very character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.checks.orthography import digits
from toolkit.checks.orthography.passage import Passage, shared_texts, texts_of
from toolkit.checks.orthography.prose import naming, read_prose
from toolkit.checks.orthography.spelling import Hit
from toolkit.checks.orthography.suggestion import NEAR, stretch, suggested
from toolkit.checks.orthography.table import BY_LANGUAGE
from toolkit.findings import Finding, Fix, Severity
from toolkit.language import LANGUAGES
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

Found = Sequence[tuple[Rule, Hit]]
"""What the rules find in one text."""


def check_orthography(manuscript: Manuscript, library: Library) -> Iterator[Finding]:
    """Find what is not written as its language is, in the texts of a brief."""
    names = {code: naming(library.glossary.names(code)) for code in LANGUAGES}
    for passage in texts_of(manuscript):
        yield from check_passage(passage, names[passage.language])


def check_shared_orthography(library: Library) -> Iterator[Finding]:
    """Find the same in the files that all briefs share; a name stands in the glossary as any text."""
    for passage in shared_texts(library):
        yield from check_passage(passage)


def check_passage(passage: Passage, names: re.Pattern[str] | None = None) -> Iterator[Finding]:
    """Find what is not written as its language is, in one text; ``names`` finds those of the glossary."""
    prose = read_prose(passage.text, passage.language, names)
    found = [
        (spelling.rule, hit)
        for spelling in BY_LANGUAGE[passage.language]
        for hit in spelling.hits(prose)
        if not (passage.has_facts and spelling.rule in digits.RULES and digits.is_typed(hit, prose))
    ]
    for rule, hit in found:
        first, last = hit.start - NEAR, hit.end + NEAR
        near = [pair for pair in found if first < pair[1].end and pair[1].start < last]
        yield _finding(rule, hit, near, passage)


def _finding(rule: Rule, hit: Hit, found: Found, passage: Passage) -> Finding:
    place, text = passage.place(hit.start), passage.text
    words = stretch(text, hit, (other for _, other in found))
    shown = _in_one_line(text[words.start : words.stop])
    hint = rule.hint
    if hit.right is not None:
        hint = f"write “{_in_one_line(suggested(text, words, _together(rule, hit, found)))}”"
    finding = rule.at(place, f"{rule.message}: “{shown}”", hint)
    if hit.doubtful:
        return replace(finding, severity=Severity.WARNING)
    written = text[hit.start : hit.end]
    if hit.right is None or not place.holds(written, passage.lines):
        return finding
    return replace(finding, fix=Fix(written, hit.right))


def _in_one_line(words: str) -> str:
    return words.replace("\n", " ")


def _together(rule: Rule, hit: Hit, found: Found) -> list[Hit]:
    """Return the hits that one hint mends: its own, those of its rule, what is certain, and what shares characters."""
    others = (
        other
        for its, other in found
        if its is rule or not other.doubtful or (hit.start < other.end and other.start < hit.end)
    )
    return [hit, *others]
