"""The style sheet that no person writes: our fonts under private names, and the size of the paper."""

from __future__ import annotations

from toolkit.fonts import FontSet, Role
from toolkit.paper import Paper
from toolkit.writers.pdf.fetcher import BASE

# A font of the machine that has the name of a family wins over @font-face, so no name may be a real one.
# Numbers of lists come from counters, in the digits of the language: persian_numbers serves Word alone.
_FAMILIES: dict[Role, str] = {"persian": "BriefFa", "latin": "BriefEn", "verse": "BriefVerse"}


def generated_sheet(fonts: FontSet, paper: Paper) -> str:
    """Return the @font-face rules of every role that is printed, and the page size."""
    rules = [
        f'@font-face {{ font-family: {_FAMILIES[face.role]}; src: url("{BASE}fonts/{number}"); '
        f"font-weight: {face.weight}; font-style: {face.style}; }}"
        for number, face in enumerate(fonts.faces)
        if face.role in _FAMILIES
    ]
    return "\n".join([*rules, f"@page {{ size: {paper}; }}"])
