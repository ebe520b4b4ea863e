"""The corpus of the text layer, our own sentences: written as a brief writes them, and measured in what is read.

Its dense part has mixed directions, digits, signs, brackets, addresses, ligatures or marks in every sentence; its plain
part is as easy as most sentences of a brief are. Measurements are given for the dense part and for the whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal

from tests.writers.pdf.documents import document
from toolkit.language import LANGUAGES, Code
from toolkit.model.edition import LocalUnit, Text
from toolkit.render.isolation import isolated
from toolkit.render.nodes import Node

CODES: dict[str, Code] = {"fa": "fa", "en": "en"}
HALF_SPACE = "\N{ZERO WIDTH NON-JOINER}"
SHEET = """@page { margin: 20mm } html { font-size: 11pt; line-height: 1.8 }
[lang]:lang(fa) { font-family: BriefFa, BriefEn } [lang]:lang(en) { font-family: BriefEn, BriefFa }"""
BIDI_CONTROLS = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)


Part = Literal["dense", "plain"]
WHOLE: tuple[Part, ...] = ("dense", "plain")


@cache
def paragraphs(*parts: Part) -> tuple[LocalUnit, ...]:
    """The paragraphs of these parts, by default of all, as units ``u1``, ``u2`` …"""
    files = (Path(__file__).with_name(f"{part}.txt") for part in parts or WHOLE)
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return tuple(
        LocalUnit(f"u{number}", (Text(line[3:]),), LANGUAGES[CODES[line[:2]]])
        for number, line in enumerate(lines, start=1)
    )


def text(*parts: Part) -> str:
    return "\n".join(unit.plain for unit in paragraphs(*parts))


@dataclass(frozen=True)
class Score:
    """How much of the corpus is found in what a program reads; all but ``half_spaces`` and ``forms`` in per cent."""

    words: float
    similarity: float
    characters: float
    half_spaces: int
    forms: int

    def __str__(self) -> str:
        forms = f" pf{self.forms}" if self.forms else ""
        return f"{self.words:.0f}/{self.similarity:.0f}/{self.characters:.0f} z{self.half_spaces}{forms}"


def score(read: str, wanted: str | None = None) -> Score:
    """Compare what was read with the corpus: canonical composition, no bidi controls, spaces collapsed."""
    found, written = normalised(read), normalised(wanted or text())
    return Score(
        _share(found.split(), written.split()),
        200 * _common_length(found, written) / (len(found) + len(written)),
        _share(found.replace(" ", ""), written.replace(" ", "")),
        found.count(HALF_SPACE),
        sum(0xFB50 <= ord(character) <= 0xFDFF or 0xFE70 <= ord(character) <= 0xFEFC for character in read),
    )


def normalised(value: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value).translate(BIDI_CONTROLS)).strip()


def _share(found: Iterable[str], wanted: Iterable[str]) -> float:
    counted = Counter(wanted)
    return 100 * (counted & Counter(found)).total() / counted.total()


def _common_length(one: str, other: str) -> int:
    """Return the length of the longest common subsequence (Hyyrö's bit vectors)."""
    places: dict[str, int] = {}
    for number, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << number
    everything = (1 << len(one)) - 1
    row = everything
    for character in other:
        common = row & places.get(character, 0)
        row = ((row + common) | (row - common)) & everything
    return len(one) - row.bit_count()


def html(*parts: Part) -> str:
    """Return the corpus as a document in one column, each paragraph a unit with isolated foreign phrases."""
    return document("".join(map(paragraph, paragraphs(*parts))), head=f"<style>{SHEET}</style>")


def paragraph(unit: LocalUnit) -> str:
    return f'<p lang="{unit.language.bcp47}" dir="{unit.language.direction}">{marked(unit)}</p>\n'


def marked(unit: LocalUnit) -> str:
    """Return a unit as the templates write it, with isolated foreign phrases."""
    inner = "".join(map(_inline, isolated(unit.spans, unit.language)))
    place = f'lang="{unit.language.bcp47}" dir="{unit.language.direction}"'
    return f'<span class="unit" data-unit="{unit.id}" {place}>{inner}</span>'


def _inline(node: Node) -> str:
    inner = escape(node.text) + "".join(map(_inline, node.children))
    return f'<bdi dir="{node.direction}" lang="{node.lang}">{inner}</bdi>' if node.kind == "isolate" else inner
