"""Demands on the languages that a file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Pdf

from toolkit.checks.pdf.rule import elements

_TAG = re.compile(
    r"""
    (?: [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4} | [a-z]{5,8} )   # language
    (?: -[a-z]{4} )?                                              # script
    (?: -(?: [a-z]{2} | [0-9]{3} ) )?                             # region
    (?: -(?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*                # variants
    (?: -[0-9a-wy-z] (?:-[a-z0-9]{2,8})+ )*                       # extensions
    (?: -x (?:-[a-z0-9]{1,8})+ )?                                 # private use
    | x (?:-[a-z0-9]{1,8})+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""A well-formed tag (RFC 5646, 2.1), without those that were registered before the rule was made."""


def find_missing_language(pdf: Pdf) -> Iterator[str]:
    """Find a file that does not name its language, and names of languages that are none by their form."""
    named = str(pdf.Root.get("/Lang", "")).strip()
    if not named:
        yield "there is none"
    parts = {str(element.Lang) for element in elements(pdf) if "/Lang" in element}
    yield from (repr(tag) for tag in sorted({named, *parts} - {""}) if not _TAG.fullmatch(tag))
    if "" in parts:
        yield "an element names none"
