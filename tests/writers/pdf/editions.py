"""Editions made by hand, rendered with the real templates: every kind of section, each with marks to be found by."""

from __future__ import annotations

from dataclasses import dataclass

from tests.writers.pdf.documents import setting
from toolkit.language import LANGUAGES, Code, Language
from toolkit.model.edition import Edition, LocalBlock, LocalSection, LocalUnit, Row, SectionKind, SourceBox, Text
from toolkit.model.parallel import ParallelEdition
from toolkit.paper import Paper
from toolkit.render.document import render
from toolkit.writers import Options, Setting, pdf

WORDS = {"en": "Work went on until a stop in the spring", "fa": "کار تا توقف در بهار پیش رفت"}
NAME = {"en": "Water office", "fa": "ادارهٔ آب"}
LISTS: tuple[SectionKind, ...] = ("points", "uncertain", "sources", "assessment")
TABLES: tuple[SectionKind, ...] = ("people", "timeline", "figures", "terms")


@dataclass(frozen=True)
class Pen:
    """Writes units in one language; a mark of Latin letters stands first, in both languages."""

    language: Language

    def unit(self, name: str, words: int = 1, mark: str = "") -> LocalUnit:
        text = f"{mark} {' '.join([WORDS[self.language.code]] * words)}.".strip()
        return LocalUnit(name, (Text(text),), self.language, {"en": "¶ 4", "fa": "بند ۴"}[self.language.code])

    def heading(self, name: str, mark: str, size: int) -> LocalUnit:
        text = f"{mark} {' '.join([NAME[self.language.code]] * size)}"
        return LocalUnit(name, (Text(text),), self.language)

    def padding(self, items: int) -> LocalSection:
        return LocalSection("points", blocks=tuple(LocalBlock("bullet", self.unit(f"pad_{n}")) for n in range(items)))

    def body(self, name: str, size: int, words: int = 12) -> LocalSection:
        blocks = tuple(
            LocalBlock("paragraph", self.unit(f"{name}_{n}", words, f"{name}{n}".upper() if n == 0 else ""))
            for n in range(2)
        )
        return LocalSection("body", self.heading(f"h_{name}", f"{name}H".upper(), size), blocks)

    def list(self, kind: SectionKind, items: int = 2) -> LocalSection:
        units = (self.unit(f"{kind}_{n}", 3, f"{kind}{n}".upper()) for n in range(items))
        return LocalSection(kind, blocks=tuple(LocalBlock("bullet", unit) for unit in units))

    def table(self, kind: SectionKind, items: int = 6) -> LocalSection:
        units = [self.unit(f"{kind}_{n}", 2, f"{kind}{n}".upper()) for n in range(items)]
        label = {"figures": "46"}.get(kind, NAME[self.language.code])
        return LocalSection(kind, rows=tuple(Row(label, unit, NAME[self.language.code]) for unit in units))

    def edition(self, *sections: LocalSection) -> Edition:
        source = SourceBox(None, None, None, None, None, None, None, "4")
        return Edition(
            slug="water",
            language=self.language,
            house=NAME[self.language.code],
            address="",
            revised="2026",
            revised_iso="2026-11-21",
            title=self.unit("title"),
            standfirst=None,
            source=source,
            issue=None,
            sections=sections,
            translation=None,
        )


def pen(code: Code) -> Pen:
    return Pen(LANGUAGES[code])


def every_kind(code: Code, items: int) -> Edition:
    """The sections that can follow a padding, a body with headings of each size between the other kinds."""
    writer = pen(code)
    others = [writer.table(kind) for kind in TABLES] + [writer.list(kind) for kind in LISTS[1:]]
    bodies = [writer.body(f"body{size}", size) for size in (1, 2, 3, 4, 8, 40, 5)]
    pairs = [section for pair in zip(others, bodies, strict=True) for section in pair]
    return writer.edition(writer.padding(items), *pairs)


def printed(edition: Edition | ParallelEdition, paper: Paper = "A4") -> bytes:
    given = setting()
    made = Setting(given.templates, given.fonts, Options(paper))
    return pdf.write(render(edition, made.templates), made)
