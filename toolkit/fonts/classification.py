"""What a font file says of itself to programs that look for another one like it (OpenType, table OS/2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

_PANOSE = [
    "FamilyType",
    "SerifStyle",
    "Weight",
    "Proportion",
    "Contrast",
    "StrokeVariation",
    "ArmStyle",
    "LetterForm",
    "Midline",
    "XHeight",
]


@dataclass(frozen=True)
class Classification:
    """PANOSE as ten numbers, and the bit fields of the four Unicode ranges and the two code pages."""

    panose: tuple[int, ...]
    unicode_ranges: tuple[int, ...]
    code_pages: tuple[int, ...]


@cache
def classify(path: Path) -> Classification:
    """Read the classification of a font file."""
    with TTFont(path, lazy=True) as font:
        table = font["OS/2"]
        return Classification(
            tuple(getattr(table.panose, f"b{name}") for name in _PANOSE),
            tuple(getattr(table, f"ulUnicodeRange{number}") for number in (1, 2, 3, 4)),
            tuple(getattr(table, f"ulCodePageRange{number}", 0) for number in (1, 2)),
        )
