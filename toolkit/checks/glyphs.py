"""Glyphs: every character of a text is in the fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.fonts import FontSet
from toolkit.language import LANGUAGES
from toolkit.reader.library import Manuscript


def check_glyphs(manuscript: Manuscript, fonts: FontSet) -> Iterator[Finding]:
    """Find characters that no font of the brief can draw."""
    for code in LANGUAGES:
        document = manuscript.texts[code]
        for unit, text in manuscript.brief.text[code].items():
            for character in sorted(fonts.missing_glyphs(text, "persian", "latin")):
                name = unicodedata.name(character, "unnamed")
                message = f"no font has U+{ord(character):04X} {name}"
                hint = "write it otherwise, or add a font that has it to fonts/"
                yield Finding(document.place_in(text.index(character), "text", unit), "glyph-missing", message, hint)
