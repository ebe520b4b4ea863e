"""Verification: facts, quotations and claims of a brief against the text of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.evidence.figures import read_figures, stands_in
from toolkit.evidence.source import SourceText, in_a_row, unmarked, words
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES
from toolkit.markup import default_form, references
from toolkit.model.brief import Brief, Structure
from toolkit.model.facts import Form
from toolkit.model.house import Glossary, Units

COPIED_WORDS = 9
_ENDS_A_RUN = "\ufffc1"


@dataclass(frozen=True)
class Doubt:
    """Something that the source does not bear out: the key of brief.yaml or the unit it concerns, and why."""

    code: str
    key: tuple[str, ...]
    unit: str | None
    message: str
    hint: str


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


def _copies(brief: Brief, source: SourceText, glossary: Glossary, units: Units) -> Iterator[Doubt]:
    structure = brief.structure
    theirs = in_a_row(words(" ".join(source.paragraphs)))
    names = [
        in_a_row(words(term[structure.source.language])) for _, terms in glossary.groups() for term in terms.values()
    ]
    for unit, text in brief.text[structure.source.language].items():
        if unit == structure.source.title:
            continue
        copied = next((run for run in _runs(text, structure, units) if _stands_in(run, theirs, names)), None)
        if copied:
            message = f"nine words in a row stand in the source: “{' '.join(copied)}”"
            yield Doubt("copied", (), unit, message, "say it in your own words, or quote it")


def _runs(text: str, structure: Structure, units: Units) -> Iterator[Sequence[str]]:
    """Yield each run of nine words, as the text prints its facts and as a source may write them, in bare digits."""
    for form in (None, Form.DIGITS):
        sequence = words(_filled(text, structure, units, form))
        for start in range(len(sequence) - COPIED_WORDS + 1):
            yield sequence[start : start + COPIED_WORDS]


def _filled(text: str, structure: Structure, units: Units, form: Form | None) -> str:
    """Write out the facts of a text; a quotation ends a run, for its words are owned to be those of another."""
    language = LANGUAGES[structure.source.language]
    for reference in reversed(list(references(text))):
        fact = structure.facts.get(reference.id)
        printed = form or default_form(reference, Form.FULL)
        said = format_fact(fact, printed, language, units) if fact else _ENDS_A_RUN
        text = f"{text[: reference.offset]} {said} {text[text.index('}', reference.offset) + 1 :]}"
    return text


def _stands_in(run: Sequence[str], theirs: str, names: Sequence[str]) -> bool:
    row = in_a_row(run)
    return row in theirs and not any(row in name for name in names)


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
