"""Cuts: the part of a face that a document carries with it, so that it can be read and written on anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from toolkit.fonts import Face, Role

_ASCII = range(0x20, 0x7F)
_LATIN = (
    range(0xA0, 0x180),  # Latin-1 Supplement and Latin Extended-A
    range(0x2BB, 0x2BD),  # ʻ and ʼ of transliteration
    range(0x300, 0x370),  # Combining Diacritical Marks: Arabic ḥ ṣ ṭ are made of h s t and a dot
)
_ARABIC = (range(0x600, 0x700),)
_COMMON = (
    range(0x2000, 0x2070),  # General Punctuation: half-space, marks of direction, dashes, quotation marks
    range(0x20A0, 0x20D0),  # Currency Symbols
    range(0x2100, 0x2150),  # Letterlike Symbols
    range(0x2190, 0x21A0),  # Arrows, the plain ones
    range(0x2200, 0x2300),  # Mathematical Operators: minus, about, at most
)
_BLOCKS: Mapping[Role, Iterable[range]] = {
    "latin": (_ASCII, *_LATIN, *_COMMON),
    "persian": (_ASCII, range(0xA0, 0xC0), *_ARABIC, *_COMMON),
    "persian_numbers": (range(0x30, 0x3A), range(0x2E, 0x2F), range(0x20, 0x21)),
}
_WHOLE = (
    range(0x180, 0x2B0),  # Latin Extended-B and IPA Extensions
    range(0x370, 0x400),  # Greek
    range(0x400, 0x530),  # Cyrillic and its Supplement, which has letters of Tajik's neighbours
    range(0x750, 0x780),  # Arabic Supplement
    range(0x1E00, 0x1F00),  # Latin Extended Additional
)
"""Blocks that nobody needs before the text has a letter of them; from then on, whoever writes on may need the rest."""
_FEATURES = [
    "ccmp",
    "locl",
    "isol",
    "init",
    "medi",
    "fina",
    "rlig",
    "rclt",
    "calt",
    "liga",
    "clig",
    "mset",
    "curs",
    "kern",
    "mark",
    "mkmk",
]
"""What shaping engines apply unasked to the scripts of these blocks."""
_NAMES = {0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17}
"""Entries of the name table that stay: how it is called, copyright and licence, as the SIL Open Font License asks."""
_UNUSED = ["DSIG", "meta", "STAT"]


def blocks(role: Role) -> frozenset[int]:
    """Return the code points that a text in this role may need; raises KeyError for verses, whose face draws theirs."""
    return frozenset(code for block in _BLOCKS[role] for code in block)


def needed(role: Role, text: Iterable[int]) -> frozenset[int]:
    """Return the code points to write on a text: blocks of the role, what stands in it, and all of its other scripts.

    Raises KeyError for verses.
    """
    said = frozenset(text)
    scripts = (block for block in _WHOLE if not said.isdisjoint(block))
    return blocks(role).union(said, *scripts)


@lru_cache(maxsize=32)  # the faces of text are cut alike for every document of a process
def cut(face: Face, characters: frozenset[int]) -> bytes:
    """Return the part of a face that draws these code points in every form and with every mark they can take."""
    options = Options(
        layout_features=_FEATURES,
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        prune_unicode_ranges=False,  # by these Windows decides which scripts the family is asked for
        prune_codepage_ranges=False,
        drop_tables=[*Options().drop_tables, *_UNUSED],
    )
    with TTFont(face.path, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        names = font["name"]
        del font["name"]  # searching all other tables for the names that they use takes as long as all the rest
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        names.names = [record for record in names.names if record.nameID in _NAMES]
        font["name"] = names
        return _saved(font)


def _saved(font: TTFont) -> bytes:
    file = BytesIO()
    font.save(file)
    return file.getvalue()
