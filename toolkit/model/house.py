"""What all briefs share: the house, its glossary, its units of measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from toolkit.language import Code
from toolkit.model.base import Id, Strict
from toolkit.paper import Paper


class Bilingual(Strict):
    """A text in both languages."""

    en: str = Field(description="in English")
    fa: str = Field(description="in Persian, on the line below `fa: |`")

    def __getitem__(self, code: Code) -> str:
        return self.en if code == "en" else self.fa


class Style(Strict):
    """The choices of house style that rendering obeys."""

    paper: Paper = Field(default="A4", description="the paper where `--paper` names none")
    pdf_run_marks: bool = Field(
        default=False,
        description="invisible marks around numbers and foreign phrases in Persian PDF text: copies better, "
        "but a viewer no longer finds «۴۶ درصد»",
    )
    pdf_source_data: bool = Field(
        default=True,
        description="attach the texts, facts and structure of the brief to its PDF as JSON, without names of staff",
    )
    docx_embed_fonts: bool = Field(
        default=True,
        description="carry the fonts inside Word files, for machines that do not have them: some 110 kB a file",
    )


class House(Strict):
    """house.yaml: who sends the briefs, and how they look."""

    name: Bilingual = Field(description="the name of the house, at the head of each brief")
    address: Bilingual | None = Field(default=None, description="printed beside the name")
    style: Style = Field(default=Style(), description="how the briefs look")


class Term(Strict):
    """A name or a term in both languages."""

    en: str = Field(description="the English spelling")
    fa: str = Field(description="the Persian spelling, on the line below `fa: |`")
    also: Mapping[Code, tuple[str, ...]] = Field(default={}, description="other accepted spellings")
    avoid: Mapping[Code, tuple[str, ...]] = Field(default={}, description="spellings that are wrong here")
    distinct: Id | None = Field(
        default=None,
        description="names of one set, which this word names, are never synonyms: editions may not exchange them",
    )
    latin: bool = Field(default=False, description="the Persian spelling is ours: print the Latin name beside it")
    note: str | None = Field(default=None, description="for translators; never printed")

    def __getitem__(self, code: Code) -> str:
        return self.en if code == "en" else self.fa


class Glossary(Strict):
    """glossary.yaml: the one spelling of each name and term, by kind."""

    people: Mapping[Id, Term] = Field(default={}, description="names of people by id")
    places: Mapping[Id, Term] = Field(default={}, description="names of places by id")
    organisations: Mapping[Id, Term] = Field(default={}, description="names of organisations by id")
    terms: Mapping[Id, Term] = Field(default={}, description="terms by id")

    def groups(self) -> Iterator[tuple[str, Mapping[str, Term]]]:
        """Yield each kind of term with its terms."""
        for kind in ("people", "places", "organisations", "terms"):
            yield kind, getattr(self, kind)

    def names(self, code: Code) -> Iterator[str]:
        """Yield every accepted spelling of every term in texts of a language; Persian ones have Latin names as well."""
        codes: tuple[Code, ...] = ("en",) if code == "en" else (code, "en")
        for _, terms in self.groups():
            for term in terms.values():
                for one in codes:
                    yield from (term[one], *term.also.get(one, ()))

    def avoided(self, code: Code) -> Iterator[str]:
        """Yield every spelling of every term that is wrong in a language."""
        for _, terms in self.groups():
            for term in terms.values():
                yield from term.avoid.get(code, ())

    def find(self, term_id: str) -> Term | None:
        """Return the term of that id, whatever its kind; None where there is none."""
        return next((terms[term_id] for _, terms in self.groups() if term_id in terms), None)


class UnitName(Strict):
    """How a unit of measure is named: per CLDR plural category, and short (km)."""

    one: str | None = Field(default=None, description="after 1, where the language has such a form")
    other: str = Field(description="after every other number; in Persian after every number, in the singular")
    short: str | None = Field(default=None, description="in tables and the form `short`, as km")


class UnitOfMeasure(Strict):
    """A unit of measure, or a thing counted, in both languages."""

    en: UnitName = Field(description="its names in English")
    fa: UnitName = Field(description="its names in Persian")

    def __getitem__(self, code: Code) -> UnitName:
        return self.en if code == "en" else self.fa


Units = Mapping[str, UnitOfMeasure]
