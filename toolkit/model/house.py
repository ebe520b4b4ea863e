"""What all briefs share: the house, its glossary, its units of measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from toolkit.language import Code
from toolkit.model.base import Id, Strict


class Bilingual(Strict):
    """A text in both languages."""

    en: str
    fa: str

    def __getitem__(self, code: Code) -> str:
        return self.en if code == "en" else self.fa


class Style(Strict):
    """The choices of house style that rendering obeys."""

    paper: Literal["A4", "Letter", "A5"] = "A4"


class House(Strict):
    """house.yaml: who sends the briefs, and how they look."""

    name: Bilingual
    address: Bilingual | None = None
    style: Style = Style()


class Term(Strict):
    """A name or a term in both languages."""

    en: str
    fa: str
    also: Mapping[Code, tuple[str, ...]] = Field(default={}, description="other accepted spellings")
    latin: bool = Field(default=False, description="the Persian spelling is ours: print the Latin name beside it")
    note: str | None = Field(default=None, description="for translators; never printed")

    def __getitem__(self, code: Code) -> str:
        return self.en if code == "en" else self.fa


class Glossary(Strict):
    """glossary.yaml: the one spelling of each name and term, by kind."""

    people: Mapping[Id, Term] = {}
    places: Mapping[Id, Term] = {}
    organisations: Mapping[Id, Term] = {}
    terms: Mapping[Id, Term] = {}

    def groups(self) -> Iterator[tuple[str, Mapping[str, Term]]]:
        """Yield each kind of term with its terms."""
        for kind in ("people", "places", "organisations", "terms"):
            yield kind, getattr(self, kind)

    def find(self, term_id: str) -> Term | None:
        """Return the term of that id, whatever its kind; None where there is none."""
        return next((terms[term_id] for _, terms in self.groups() if term_id in terms), None)


class UnitName(Strict):
    """How a unit of measure is named: per CLDR plural category, and short (km)."""

    one: str | None = None
    other: str
    short: str | None = None


class UnitOfMeasure(Strict):
    """A unit of measure, or a thing counted, in both languages."""

    en: UnitName
    fa: UnitName

    def __getitem__(self, code: Code) -> UnitName:
        return self.en if code == "en" else self.fa


Units = Mapping[str, UnitOfMeasure]
