"""Verification: facts, quotations and claims of a brief against the text of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.evidence.figures import read_figures, stands_in
from toolkit.evidence.source import SourceText, unmarked, words
from toolkit.language import LANGUAGES, Code
from toolkit.markup import references
from toolkit.model.brief import Brief
from toolkit.model.house import Glossary

COPIED_WORDS = 9


@dataclass(frozen=True)
class Doubt:
    """Something that the source does not bear out: the key of brief.yaml or the unit it concerns, and why."""

    code: str
    key: tuple[str, ...]
    unit: str | None
    message: str
    hint: str


def verify(brief: Brief, source: SourceText, glossary: Glossary) -> Iterator[Doubt]:
    """Yield everything in a brief that its source does not bear out, and every copied run of nine words."""
    yield from _identity(brief, source)
    yield from _facts(brief, source)
    yield from _quotations(brief, source)
    yield from _copies(brief, source, glossary)


def _identity(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    stated = brief.structure.source
    if stated.sha256 != source.sha256:
        hint = f"if the article is the right one, write {source.sha256}"
        yield Doubt("source-changed", ("source", "sha256"), None, "the file of the source has another SHA-256", hint)
    if stated.paragraphs != len(source.paragraphs):
        message = f"the source has {len(source.paragraphs)} paragraphs"
        yield Doubt("source-paragraphs", ("source", "paragraphs"), None, message, f"write {len(source.paragraphs)}")


def _facts(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    language = LANGUAGES[brief.structure.source.language]
    for fact_id, fact in brief.structure.facts.items():
        if not fact.evidence:
            continue
        reading = read_figures([source.paragraph(number) for number in fact.evidence], language)
        if not stands_in(fact, reading):
            message = f"the fact {fact_id!r} does not stand in ¶ {_listed(fact.evidence)}"
            yield Doubt("fact-unproven", ("facts", fact_id), None, message, "mend its value or its evidence")


def _quotations(brief: Brief, source: SourceText) -> Iterator[Doubt]:
    for quotation_id, quotation in brief.structure.quotations.items():
        quoted = re.compile(rf"(?<!\w){re.escape(unmarked(quotation.original).casefold())}(?!\w)")
        if not any(quoted.search(unmarked(source.paragraph(number)).casefold()) for number in quotation.evidence):
            message = f"the quotation {quotation_id!r} does not stand in ¶ {_listed(quotation.evidence)}"
            hint = "quote the source word by word, or mend the evidence"
            yield Doubt("quotation-unproven", ("quotations", quotation_id), None, message, hint)


def _copies(brief: Brief, source: SourceText, glossary: Glossary) -> Iterator[Doubt]:
    structure = brief.structure
    theirs = _runs(words(" ".join(source.paragraphs))) - _runs_within_names(glossary, structure.source.language)
    for unit, text in brief.text[structure.source.language].items():
        if unit == structure.source.title:
            continue
        copied = next((run for run in _ordered_runs(words(_without_references(text))) if run in theirs), None)
        if copied:
            message = f"nine words in a row stand in the source: “{' '.join(copied)}”"
            yield Doubt("copied", (), unit, message, "say it in your own words, or quote it")


def _without_references(text: str) -> str:
    for reference in reversed(list(references(text))):
        end = text.index("}", reference.offset) + 1
        text = text[: reference.offset] + " \ufffc1 " + text[end:]
    return text


def _ordered_runs(sequence: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(sequence) - COPIED_WORDS + 1):
        yield tuple(sequence[start : start + COPIED_WORDS])


def _runs(sequence: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(_ordered_runs(sequence))


def _runs_within_names(glossary: Glossary, code: Code) -> frozenset[tuple[str, ...]]:
    names = [term[code] for _, terms in glossary.groups() for term in terms.values()]
    return frozenset(run for name in names for run in _ordered_runs(words(name)))


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
