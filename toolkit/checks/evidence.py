"""Evidence: cited paragraphs exist, quotations are short, and the receipt is of this text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.checks.citations import verify_claims
from toolkit.evidence.receipt import Receipt, stale
from toolkit.evidence.source import SourceText, read_source
from toolkit.evidence.verification import Doubt, verify
from toolkit.findings import Finding, Severity
from toolkit.model.base import Evidence
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

MAX_QUOTED_WORDS = 8
_TRACED = "README.md: every figure can be traced to its source"
_RECEIPT = "README.md: the receipt evidence.json says what was verified against which file"

RANGE = Rule(
    "evidence-range",
    "a paragraph is cited that the source does not have",
    "Who follows the number finds nothing there, and nothing was verified.",
    _TRACED,
    "mend the number",
    ("brief:\n  sections:\n    - {kind: uncertain, items: [{id: doubt, evidence: [2]}]}\n",),
    (
        "brief:\n  sections:\n    - {kind: uncertain, items: [{id: doubt, evidence: [1-3]}]}\n",
        "brief:\n  facts:\n    people: {kind: number, value: 46, evidence: [9]}\n",
    ),
)
LONG = Rule(
    "quotation-long",
    f"a quotation has more than {MAX_QUOTED_WORDS} words",
    "A brief says in its own words what an article says; it quotes what stands or falls with the wording.",
    "Berne Convention, article 10 (1): quotations of a fair extent",
    f"quote {MAX_QUOTED_WORDS} words at most",
    ("brief:\n  quotations:\n    people: {original: people agreed, evidence: [2]}\n",),
    ("brief:\n  quotations:\n    a: {original: the line was formed through oppression as they say, evidence: [1]}\n",),
)
MISSING = Rule(
    "source-missing",
    "the file of the source is not there",
    "Without the article nothing can be verified; the check was asked for it with --sources.",
    _TRACED,
    "name the directory that holds it with --sources",
    ("article: |\n  The line was formed through oppression.\n\n  Some 46 per cent agreed.\n",),
    ("article: null\n", "brief:\n  source: {file: report.txt}\n"),
)
UNREADABLE = Rule(
    "source-unreadable",
    "the file of the source is no text",
    "Paragraphs, figures and quotations are looked for in plain text.",
    "The Unicode Standard, 3.10: UTF-8",
    "save the article as a UTF-8 text file",
    ("an article saved as plain text in UTF-8",),
    ("an article saved in Windows-1256, as a PDF or as a Word file",),
    where="words",
    shown="tests/evidence/test_verification.py::test_a_source_in_another_encoding_is_a_finding",
)
UNVERIFIED = Rule(
    "receipt-missing",
    "nothing was verified yet",
    "The receipt lets everybody trust the evidence who does not have the source, among them the machine that releases.",
    _RECEIPT,
    "run `briefs check SLUG --sources DIR` where the source is",
    ("`evidence.json` lies beside brief.yaml, as `briefs check --sources DIR` has written it",),
    ("there is no `evidence.json` in the folder of the brief",),
    where="words",
    severity=Severity.WARNING,
    release=Severity.ERROR,
    shown="tests/evidence/test_receipt.py::test_only_a_release_asks_for_a_receipt",
)
OUTDATED = Rule(
    "receipt-stale",
    "facts, quotations or claims have changed since they were verified",
    "What was verified is what stood there then; a receipt does not vouch for what was written since.",
    _RECEIPT,
    UNVERIFIED.hint,
    ("`evidence.json` was written after the last change of a fact, a quotation or a claim with evidence",),
    ("a fact said 46 when `evidence.json` was written, and says 47 now",),
    where="words",
    severity=Severity.WARNING,
    release=Severity.ERROR,
    shown="tests/evidence/test_receipt.py::test_what_has_changed_since_makes_a_receipt_stale",
)


def check_paragraph_numbers(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find evidence beyond the last paragraph of the source."""
    structure, document = manuscript.brief.structure, manuscript.structure
    last = structure.source.paragraphs
    keyed: list[tuple[Key, Evidence]] = [(("facts", name), fact.evidence) for name, fact in structure.facts.items()]
    keyed += [(("quotations", name), quotation.evidence) for name, quotation in structure.quotations.items()]
    keyed += [(_key_of(document, unit.id), unit.evidence) for unit in structure.placed_units()]
    for key, numbers in keyed:
        if numbers and numbers[-1] > last:
            message = f"¶ {numbers[-1]} is cited, but the source has {last} paragraphs"
            yield RANGE.at(document.place(*key, "evidence"), message)


def _key_of(document: Document, unit: str) -> Key:
    """Return the key of the part of brief.yaml that places a unit."""
    return next((key[:-1] for key, text in document.texts() if key[-1:] == ("id",) and text == unit), ())


def check_quotation_length(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find quotations of more than eight words."""
    for name, quotation in manuscript.brief.structure.quotations.items():
        if len(quotation.original.split()) > MAX_QUOTED_WORDS:
            message = f"the quotation {name!r} has {len(quotation.original.split())} words"
            yield LONG.at(manuscript.structure.place("quotations", name), message)


def verify_source(manuscript: Manuscript, library: Library, sources: Path) -> Iterator[Finding]:
    """Find what the source does not bear out; ``sources`` is the directory that holds its file."""
    stated = manuscript.brief.structure.source
    path, place = sources / stated.file, manuscript.structure.place("source", "file")
    try:
        source = read_source(path)
    except FileNotFoundError:
        yield MISSING.at(place, f"{path.name} is not in {sources}")
        return
    except (UnicodeDecodeError, OSError) as error:
        message = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        yield UNREADABLE.at(place, f"{path.name} {message}")
        return
    yield from _doubts(manuscript, library, source)
    yield from verify_claims(manuscript, library, source)


def _doubts(manuscript: Manuscript, library: Library, source: SourceText) -> Iterator[Finding]:
    for doubt in verify(manuscript.brief, source, library.glossary, library.units):
        yield _finding(manuscript, doubt)


def _finding(manuscript: Manuscript, doubt: Doubt) -> Finding:
    document = manuscript.structure
    if doubt.unit:
        document = manuscript.texts[manuscript.brief.structure.source.language]
        return doubt.rule.at(document.place("text", doubt.unit), doubt.message, doubt.hint)
    return doubt.rule.at(document.place(*doubt.key), doubt.message, doubt.hint)


def check_receipt(manuscript: Manuscript, library: Library, receipt: Receipt | None) -> Iterator[Finding]:
    """Find a receipt that is missing or older than the text."""
    place = manuscript.structure.place("source")
    hint = f"run `briefs check {manuscript.brief.slug} --sources DIR` where the source is"
    if receipt is None:
        yield UNVERIFIED.at(place, hint=hint)
    elif changed := stale(receipt, manuscript.brief, library.glossary):
        shown = ", ".join(changed[:5]) + (" …" if len(changed) > 5 else "")
        yield OUTDATED.at(place, f"changed since it was verified: {shown}", hint)


def doubted(manuscript: Manuscript) -> Finding:
    """Return the finding that a brief has no new receipt, because its source does not bear out all of it."""
    return UNVERIFIED.at(
        manuscript.structure.place("source"),
        "no receipt was written: something is in doubt",
        "mend what the check tells of the source, or waive a warning with its reason",
    )


RULES = (RANGE, LONG, MISSING, UNREADABLE, UNVERIFIED, OUTDATED)
