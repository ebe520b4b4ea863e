"""Claims: what a brief says of its source, each with the paragraphs it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.markup import references, without_links
from toolkit.model.base import Evidence
from toolkit.model.brief import Body, Brief, Event, KeyFigure, PersonOrOrganisation, Structure, TermNote
from toolkit.model.chart import Chart
from toolkit.model.unit import Unit

ASKED = frozenset(("standfirst", "points", "body", "people", "timeline", "figures", "chart", "uncertain"))
"""What must cite paragraphs. A title names what the texts below it claim, and notes on terms and on sources are about
the brief itself; where these cite a paragraph all the same, it is looked up. An assessment is the office's own."""
_REFERENCE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Claim:
    """A unit that says something of the source; ``key`` is its place in brief.yaml."""

    key: tuple[str | int, ...]
    kind: str
    """The kind of its section; ``title``, ``heading`` and ``standfirst`` are kinds of their own."""
    unit: str
    paragraphs: Evidence
    text: str
    """As it is written, in the language of the source."""
    term: str | None = None
    """The id of the glossary that is printed beside it."""
    figure: str | None = None
    """The id of the fact that is printed beside it."""

    @property
    def is_note(self) -> bool:
        """Tell whether the unit is a footnote, which rests on the paragraphs of the unit that has it."""
        return self.key[-1] == "note"

    @property
    def is_heading(self) -> bool:
        """Tell whether the unit names what stands below it, and need not cite: it rests on the whole source."""
        return self.kind in ("title", "heading")

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The ids of the facts and quotations that the text and what is printed beside it name, each once."""
        named = [reference.id for reference in references(self.text)]
        return tuple(dict.fromkeys([*([self.figure] if self.figure else []), *named]))

    @property
    def plain(self) -> str:
        """The text without what stands for facts and quotations, and without addresses."""
        return plain(self.text)


def plain(text: str) -> str:
    """Return the words of a text: U+FFFC stands for a fact or a quotation, a blank for the address of a link."""
    return _REFERENCE.sub(" \ufffc ", without_links(text))


def claims(brief: Brief) -> Iterator[Claim]:
    """Yield every claim of a brief, headings and footnotes included, in the order of print."""
    texts = brief.text[brief.structure.source.language]
    for key, kind, unit in _placed(brief.structure):
        term, figure = _beside(unit)
        yield Claim(key, kind, unit.id, unit.evidence, texts.get(unit.id, ""), term, figure)
        if unit.note:
            yield Claim((*key, "note"), kind, unit.note, unit.evidence, texts.get(unit.note, ""))


def _placed(structure: Structure) -> Iterator[tuple[tuple[str | int, ...], str, Unit]]:
    yield ("title",), "title", structure.title
    if structure.standfirst:
        yield ("standfirst",), "standfirst", structure.standfirst
    for number, section in enumerate(structure.sections):
        if isinstance(section, Chart):
            yield ("sections", number, "title"), "heading", section.title
            yield ("sections", number, "comparable"), "chart", section.comparable
            continue
        if isinstance(section, Body):
            yield ("sections", number, "heading"), "heading", section.heading
        group, units = ("blocks", section.blocks) if isinstance(section, Body) else ("items", section.items)
        for index, unit in enumerate(units):
            yield ("sections", number, group, index), section.kind, unit


def _beside(unit: Unit) -> tuple[str | None, str | None]:
    """Return the term and the fact that a row prints beside its unit."""
    match unit:
        case PersonOrOrganisation():
            return unit.name, None
        case TermNote():
            return unit.term, None
        case KeyFigure():
            return None, unit.fact
        case Event():
            return None, unit.when
    return None, None


def evidence_of(name: str, structure: Structure) -> Evidence:
    """Return the paragraphs of a fact or a quotation; none of what is neither."""
    rests = structure.facts.get(name) or structure.quotations.get(name)
    return rests.evidence if rests else ()
