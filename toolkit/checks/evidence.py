"""Evidence: cited paragraphs exist, quotations are short, and the receipt is of this text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from toolkit.checks.citations import verify_claims
from toolkit.evidence.receipt import Receipt, stale
from toolkit.evidence.source import SourceText, read_source
from toolkit.evidence.verification import Doubt, verify
from toolkit.findings import Finding, Severity
from toolkit.model.base import Evidence
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript

MAX_QUOTED_WORDS = 8


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
            yield Finding(document.place(*key, "evidence"), "evidence-range", message, "mend the number")


def _key_of(document: Document, unit: str) -> Key:
    """Return the key of the part of brief.yaml that places a unit."""
    return next((key[:-1] for key, text in document.texts() if key[-1:] == ("id",) and text == unit), ())


def check_quotation_length(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find quotations of more than eight words."""
    for name, quotation in manuscript.brief.structure.quotations.items():
        if len(quotation.original.split()) > MAX_QUOTED_WORDS:
            message = f"the quotation {name!r} has {len(quotation.original.split())} words"
            hint = f"quote {MAX_QUOTED_WORDS} words at most"
            yield Finding(manuscript.structure.place("quotations", name), "quotation-long", message, hint)


def verify_source(manuscript: Manuscript, library: Library, sources: Path) -> Iterator[Finding]:
    """Find what the source does not bear out; ``sources`` is the directory that holds its file."""
    stated = manuscript.brief.structure.source
    path = sources / stated.file
    try:
        source = read_source(path)
    except FileNotFoundError:
        message, hint = f"{path.name} is not in {sources}", "name the directory that holds it with --sources"
        yield Finding(manuscript.structure.place("source", "file"), "source-missing", message, hint)
        return
    except (UnicodeDecodeError, OSError) as error:
        message = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        place = manuscript.structure.place("source", "file")
        yield Finding(place, "source-unreadable", f"{path.name} {message}", "save the article as a UTF-8 text file")
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
        return Finding(document.place("text", doubt.unit), doubt.code, doubt.message, doubt.hint)
    return Finding(document.place(*doubt.key), doubt.code, doubt.message, doubt.hint)


def check_receipt(
    manuscript: Manuscript, library: Library, receipt: Receipt | None, *, release: bool
) -> Iterator[Finding]:
    """Find a receipt that is missing or older than the text; an error only where a release asks for it."""
    hint = f"run `briefs check {manuscript.brief.slug} --sources DIR` where the source is"
    found: Finding | None = None
    if receipt is None:
        found = Finding(manuscript.structure.place("source"), "receipt-missing", "nothing was verified yet", hint)
    elif changed := stale(receipt, manuscript.brief, library.glossary):
        shown = ", ".join(changed[:5]) + (" …" if len(changed) > 5 else "")
        message = f"changed since it was verified: {shown}"
        found = Finding(manuscript.structure.place("source"), "receipt-stale", message, hint)
    if found:
        yield found if release else replace(found, severity=Severity.WARNING)
