"""Papers: the sizes that a brief can be printed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Paper = Literal["A4", "Letter", "A5"]
PAPERS: tuple[Paper, ...] = get_args(Paper)


@dataclass(frozen=True)
class Size:
    """Width and height of an upright sheet in millimetres."""

    width: float
    height: float


SIZES: Mapping[Paper, Size] = {"A4": Size(210, 297), "Letter": Size(215.9, 279.4), "A5": Size(148, 210)}
"""ISO 216; Letter is 8½ by 11 inches (ANSI Y14.1)."""
