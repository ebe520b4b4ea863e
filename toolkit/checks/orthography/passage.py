"""Passages: texts of a project, each with its language and the place of each of its characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.findings import Place
from toolkit.language import LANGUAGES, Code
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript


@dataclass(frozen=True)
class Passage:
    """A text in one language; ``place`` tells where the character at an offset stands among the lines of its file."""

    text: str
    language: Code
    place: Callable[[int], Place]
    lines: Sequence[str]
    has_facts: bool = False
    """Its numbers are facts: whatever the digits, one typed by hand is told by another check."""


def texts_of(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the texts of a brief, but for the title of the source in its own words."""
    structure = manuscript.brief.structure
    source = structure.source
    for code, document in manuscript.texts.items():
        for key, text in document.texts():
            if key[:1] == ("text",) and not (key == ("text", source.title) and code == source.language):
                yield replace(_of(document, key, text, code), has_facts=structure.has_facts(str(key[-1])))


def shared_texts(library: Library) -> Iterator[Passage]:
    """Yield the texts that all briefs share: the house, the glossary, the units of measure."""
    for document in library.shared.values():
        for key, text in document.texts():
            if (code := _language(key)) and key[0] != "style":
                yield _of(document, key, text, code)


def _of(document: Document, key: Key, text: str, code: Code) -> Passage:
    def place(offset: int) -> Place:
        return document.place_in(offset, *key)

    return Passage(text, code, place, document.lines)


def _language(key: Key) -> Code | None:
    """Return the language that a part of a key names, the last one: ``also: {fa: …}``."""
    return next((part for part in reversed(key) if part in LANGUAGES), None)
