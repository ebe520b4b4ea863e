"""Verification: facts, quotations and claims of a brief against the text of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from toolkit.evidence.figures import read_figures, stands_in
from toolkit.evidence.source import SourceText, in_a_row, unmarked, words
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES
from toolkit.markup import default_form, references, without_links
from toolkit.model.brief import Brief, Structure
from toolkit.model.facts import Form
from toolkit.model.house import Glossary, Units
from toolkit.rule import Rule

COPIED_WORDS = 9
_ENDS_A_RUN = "\ufffc1"
_TRACED = "README.md: every figure can be traced to its source"
_ELSEWHERE = f"    sha256: {'0' * 64}"

CHANGED = Rule(
    "source-changed",
    "the file of the source has another SHA-256",
    "Paragraphs are counted in one file. If that is another one, or was edited, every number of evidence is in doubt.",
    _TRACED,
    "look whether the article is the right one; if it is, write the SHA-256 of its file",
    ("brief:\n  source: {file: article.txt}\n",),
    (f"brief:\n  source:\n{_ELSEWHERE}\n",),
)
PARAGRAPHS = Rule(
    "source-paragraphs",
    "the source has another number of paragraphs",
    "Evidence names paragraphs by their number, and no number may lie beyond the last one.",
    _TRACED,
    "write the number that `briefs source` counts",
    ("brief:\n  source: {paragraphs: 2}\n",),
    ("brief:\n  source: {paragraphs: 3}\n",),
)
FACT = Rule(
    "fact-unproven",
    "a fact does not stand in the paragraphs that it names",
    "Figures and dates are looked for in the source, also where it writes them in words; what the fact marks as "
    "inferred is skipped.",
    _TRACED,
    "mend its value or its evidence",
    ("brief:\n  facts:\n    share: {kind: percentage, value: 46, evidence: [1, 2]}\n",),
    (
        "brief:\n  facts:\n    share: {kind: percentage, value: 64, evidence: [2]}\n",
        "brief:\n  facts:\n    people: {kind: number, value: 46, evidence: [1]}\n",
    ),
)
QUOTATION = Rule(
    "quotation-unproven",
    "a quotation does not stand in the paragraphs that it names",
    "Who is quoted said these words, in this order. They are compared without markup, with quotes and spaces unified.",
    _TRACED,
    "quote the source word by word, or mend the evidence",
    ("brief:\n  quotations:\n    people: {original: per cent of people, evidence: [2]}\n",),
    (
        "brief:\n  quotations:\n    people: {original: per cent of persons, evidence: [2]}\n",
        "brief:\n  quotations:\n    people: {original: per cent of people, evidence: [1]}\n",
    ),
)
COPIED = Rule(
    "copied",
    "nine words in a row stand in the source",
    "A brief is a summary in words of its own; the text of the source belongs to its publisher. Titles, names of the "
    "glossary and quotations are no copies.",
    "Berne Convention, article 10 (1): quotations of a fair extent, with their source",
    "say it in your own words, or quote it",
    ("en:\n  title: |\n    Oppression formed the line, somebody said\n",),
    ("en:\n  title: |\n    The line was formed through oppression, a speaker said\n",),
)


@dataclass(frozen=True)
class Doubt:
    """Something that the source does not bear out: the key of brief.yaml or the unit it concerns, and why.

    ``hint`` empty: that of the rule.
    """

    rule: Rule
    key: tuple[str, ...]
    unit: str | None
    message: str
    hint: str = ""


def verify(brief: Brief, source: SourceText, glossary: Glossary, units: Units) -> Iterator[Doubt]:
    """Yield everything in a brief that its source does not bear out, and every copied run of nine words."""
    yield from _identity(brief, source)
    yield from _facts(brief, source)
    yield from _quotations(brief, source)
    yield from _copies(brief, source, glossary, units)


def _identity(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    stated = brief.structure.source
    if stated.sha256 != source.sha256:
        hint = f"if the article is the right one, write {source.sha256}"
        yield Doubt(CHANGED, ("source", "sha256"), None, CHANGED.message, hint)
    if stated.paragraphs != len(source.paragraphs):
        message = f"the source has {len(source.paragraphs)} paragraphs"
        yield Doubt(PARAGRAPHS, ("source", "paragraphs"), None, message, f"write {len(source.paragraphs)}")


def _facts(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    language = LANGUAGES[brief.structure.source.language]
    for fact_id, fact in brief.structure.facts.items():
        if not fact.evidence:
            continue
        reading = read_figures([source.paragraph(number) for number in fact.evidence], language)
        if not stands_in(fact, reading):
            message = f"the fact {fact_id!r} does not stand in ¶ {_listed(fact.evidence)}"
            yield Doubt(FACT, ("facts", fact_id), None, message)


def _quotations(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    for quotation_id, quotation in brief.structure.quotations.items():
        quoted = re.compile(rf"(?<!\w){re.escape(unmarked(quotation.original).casefold())}(?!\w)")
        if not any(quoted.search(unmarked(source.paragraph(number)).casefold()) for number in quotation.evidence):
            message = f"the quotation {quotation_id!r} does not stand in ¶ {_listed(quotation.evidence)}"
            yield Doubt(QUOTATION, ("quotations", quotation_id), None, message)


def _copies(brief: Brief, source: SourceText, glossary: Glossary, units: Units) -> Iterator[Doubt]:
    structure = brief.structure
    names = {tuple(words(term[structure.source.language])) for _, terms in glossary.groups() for term in terms.values()}
    theirs = in_a_row(_with_names(words(" ".join(source.paragraphs)), names))
    for unit, text in brief.text[structure.source.language].items():
        if unit == structure.source.title:
            continue
        filled = (_filled(text, structure, units, form) for form in (None, Form.DIGITS))
        runs = (run for sequence in filled for run in _runs(_with_names(words(sequence), names)))
        if copied := next((run for run in runs if in_a_row(run) in theirs), None):
            yield Doubt(COPIED, (), unit, f"{COPIED.message}: “{' '.join(copied)}”")


def _with_names(sequence: Sequence[str], names: Set[tuple[str, ...]]) -> list[str]:
    """Return words, each name of the glossary as one of them: nobody can say it in words of his own."""
    lengths = sorted({len(name) for name in names}, reverse=True)
    joined: list[str] = []
    start = 0
    while start < len(sequence):
        length = next((length for length in lengths if tuple(sequence[start : start + length]) in names), 1)
        joined.append("\u00a0".join(sequence[start : start + length]))
        start += length
    return joined


def _runs(sequence: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(len(sequence) - COPIED_WORDS + 1):
        yield sequence[start : start + COPIED_WORDS]


def _filled(text: str, structure: Structure, units: Units, form: Form | None) -> str:
    """Write out the facts of a text, in bare digits as a source may, or as they are printed.

    A quotation ends a run, for its words are owned to be those of another. The address of a link ends none: it is not
    printed.
    """
    text = without_links(text)
    language = LANGUAGES[structure.source.language]
    for reference in reversed(list(references(text))):
        fact = structure.facts.get(reference.id)
        printed = form or default_form(reference, Form.FULL)
        said = format_fact(fact, printed, language, units) if fact else _ENDS_A_RUN
        text = f"{text[: reference.offset]} {said} {text[text.index('}', reference.offset) + 1 :]}"
    return text


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


RULES = (CHANGED, PARAGRAPHS, FACT, QUOTATION, COPIED)
