"""Glyphs: every character that is printed is in the fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.fonts import FontSet, Role
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_UNPRINTED = ("file", "note")
"""Keys of texts that no reader sees: the name of the source's file, notes for translators."""

MISSING = Rule(
    "glyph-missing",
    "no font has a character",
    "The file would show an empty box there, or nothing, and the text could not be read back as it was written.",
    "PDF/UA-1 (ISO 14289-1), 7.21.8",
    "write it otherwise, or add a font that has it to fonts/",
    ("The level rose by half a metre.",),
    ("The level rose \U0001f4c8 by half a metre.", "The level rose 水 by half a metre."),
    where="en",
)


def check_glyphs(manuscript: Manuscript, library: Library, fonts: FontSet) -> Iterator[Finding]:
    """Find characters that no font of the brief can draw."""
    for document in (manuscript.structure, *manuscript.texts.values(), *library.shared.values()):
        yield from _missing(document, fonts)


def _missing(document: Document, fonts: FontSet) -> Iterator[Finding]:
    for key, text in document.texts():
        if key[:1] != ("text",) and key[-1] in _UNPRINTED:
            continue
        for character in sorted(fonts.missing_glyphs(text, *_roles(key))):
            name = unicodedata.name(character, "unnamed")
            message = f"no font has U+{ord(character):04X} {name}"
            yield MISSING.at(document.place_in(text.index(character), *key), message)


def _roles(key: Key) -> tuple[Role, ...]:
    return ("verse",) if key[:3] == ("source", "masthead", "verse") else ("persian", "latin")


RULES = (MISSING,)
