"""The two texts of a unit as readers meet them, with the way back to where each character was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.findings import Place
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES, Code, Language, other
from toolkit.markup import default_form, references, without_links
from toolkit.model.facts import Form
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript

NOTHING = "\ufffc"
"""Stands for what is not to be read: a quotation, which is compared by itself, a name."""
_MARKUP = re.compile(r"\](?:\([^()]*\))?|\[|\\(?=[\\*\[\]])|\*|(?<=\{)\{|(?<=\})\}")


@dataclass(frozen=True)
class Printed:
    """A text as it is printed: facts by their value, without markup, addresses and quotations.

    ``origins`` has for each character where it was written, ``facts`` where facts stand, each with its id.
    """

    language: Language
    text: str
    origins: tuple[int, ...]
    facts: tuple[tuple[int, int, str], ...]
    document: Document
    key: Key

    @property
    def name(self) -> str:
        """Return what messages call the text."""
        return "English" if self.language.code == "en" else "Persian"

    def place(self, offset: int | None = None) -> Place:
        """Return where a character was written; without one, where the text stands."""
        if offset is None or offset >= len(self.origins):
            return self.document.place(*self.key)
        return self.document.place_in(self.origins[offset], *self.key)

    def fact_at(self, start: int, end: int) -> str:
        """Return the fact that a stretch lies in; empty: in none."""
        return next((fact for first, last, fact in self.facts if first <= start and end <= last), "")


@dataclass(frozen=True)
class Pair:
    """The two texts of a unit, or the words of a quotation and their translation."""

    unit: str
    original: Printed
    translation: Printed

    @property
    def sides(self) -> tuple[Printed, Printed]:
        """Return both texts, the original first."""
        return self.original, self.translation


def pairs(manuscript: Manuscript, library: Library) -> Iterator[Pair]:
    """Yield what must say the same; a text without its fellow is told by another check."""
    brief = manuscript.brief
    original, translation = brief.structure.original, other(brief.structure.original)
    for unit in brief.text[original]:
        if unit in brief.text[translation]:
            yield Pair(unit, *(_unit(manuscript, library, code, unit) for code in (original, translation)))
    source = brief.structure.source.language
    for name, quotation in brief.structure.quotations.items():
        if name in brief.text[other(source)]:
            key = ("quotations", name, "original")
            words = _printed(quotation.original, source, manuscript, library, (manuscript.structure, key))
            yield Pair(name, words, _unit(manuscript, library, other(source), name))


def _unit(manuscript: Manuscript, library: Library, code: Code, unit: str) -> Printed:
    text = manuscript.brief.text[code][unit]
    return _printed(text, code, manuscript, library, (manuscript.texts[code], ("text", unit)))


def _printed(
    written: str, code: Code, manuscript: Manuscript, library: Library, where: tuple[Document, Key]
) -> Printed:
    pieces: list[str] = []
    origins: list[int] = []
    facts: list[tuple[int, int, str]] = []
    for start, end, text, fact in _pieces(written, code, manuscript, library):
        if fact:
            facts.append((len(origins), len(origins) + len(text), fact))
        pieces.append(text)
        origins += range(start, end) if len(text) == end - start else [start] * len(text)
    return Printed(LANGUAGES[code], "".join(pieces), tuple(origins), tuple(facts), *where)


def _pieces(written: str, code: Code, manuscript: Manuscript, library: Library) -> Iterator[tuple[int, int, str, str]]:
    """Yield the text in pieces: from where to where each was written, what is printed, and of which fact it is."""
    named = list(references(written))
    marks = [(match.start(), match.end(), "", "") for match in _MARKUP.finditer(without_links(written))]
    for reference in named:
        end = written.index("}", reference.offset) + 1
        fact = manuscript.brief.structure.facts.get(reference.id)
        text = NOTHING
        if fact is not None:
            try:
                text = format_fact(fact, default_form(reference, Form.FULL), LANGUAGES[code], library.units)
            except KeyError:  # a unit of measure that is told by check_names
                fact = None
        marks.append((reference.offset, end, text, reference.id if fact is not None else ""))
    reached = 0
    for start, end, text, fact_id in sorted(marks):
        if start >= reached:
            yield reached, start, written[reached:start], ""
            yield start, end, text, fact_id
            reached = end
    yield reached, len(written), written[reached:], ""
