"""The check of orthography: what rules find in a text, told at the very character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.checks.orthography import digits
from toolkit.checks.orthography.alphabet import BLANK
from toolkit.checks.orthography.passage import Passage, shared_texts, texts_of
from toolkit.checks.orthography.prose import Prose, naming, read_prose
from toolkit.checks.orthography.spelling import Hit, Spelling
from toolkit.checks.orthography.table import BY_LANGUAGE
from toolkit.findings import Finding, Fix, Severity
from toolkit.language import LANGUAGES
from toolkit.reader.library import Library, Manuscript

_SHOWN = 24
"""How many characters of a word are shown on each side of what is wrong in it."""
_EDGE = re.compile(rf"[\s{BLANK}]")  # a template has its markup blanked


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
    for spelling in BY_LANGUAGE[passage.language]:
        if passage.has_facts and spelling.rule.code in digits.TYPED:
            continue
        hits = list(spelling.hits(prose))
        for hit in hits:
            yield _finding(spelling, hit, hits, prose, passage)


def _finding(spelling: Spelling, hit: Hit, hits: Sequence[Hit], prose: Prose, passage: Passage) -> Finding:
    rule, place = spelling.rule, passage.place(hit.start)
    before, written, after = _around(prose.written, hit)
    shown = f"{before}{written}{after}".replace("\n", " ")
    mended = _mended(before, hit.start - len(before), hits), hit.right, _mended(after, hit.end, hits)
    hint = rule.hint if hit.right is None else f"write “{''.join(map(str, mended))}”"
    found = rule.at(place, f"{rule.message}: “{shown}”", hint)
    if hit.doubtful:
        return replace(found, severity=Severity.WARNING)
    if hit.right is None or not place.holds(written, passage.lines):
        return found
    return replace(found, fix=Fix(written, hit.right))


def _mended(text: str, start: int, hits: Sequence[Hit]) -> str:
    """Return what stands beside a hit, from ``start`` on, with the other hits of the rule in it mended as well."""
    for hit in sorted(hits, key=lambda hit: -hit.start):
        if hit.right is not None and start <= hit.start and hit.end <= start + len(text):
            text = text[: hit.start - start] + hit.right + text[hit.end - start :]
    return text


def _around(text: str, hit: Hit) -> tuple[str, str, str]:
    """Return what is wrong, and what of the words before and after it is shown."""
    before = _EDGE.split(text[max(0, hit.start - _SHOWN) : hit.start])[-1]
    after = _EDGE.split(text[hit.end : hit.end + _SHOWN])[0]
    return before, text[hit.start : hit.end], after
