"""Glyphs: every character that is printed is in the fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.fonts import FontSet, Role
from toolkit.reader.document import Document, Key
from toolkit.reader.library import Library, Manuscript

_UNPRINTED = ("file", "note")
"""Keys of texts that no reader sees: the name of the source's file, notes for translators."""


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
            hint = "write it otherwise, or add a font that has it to fonts/"
            yield Finding(document.place_in(text.index(character), *key), "glyph-missing", message, hint)


def _roles(key: Key) -> tuple[Role, ...]:
    return ("verse",) if key[:3] == ("source", "masthead", "verse") else ("persian", "latin")
