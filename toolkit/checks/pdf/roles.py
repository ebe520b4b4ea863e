"""Demands on the types of structure elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pikepdf import Dictionary, Pdf

from toolkit.checks.pdf.rule import elements, kind_of

_GROUPS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "NonStruct", "Private")
_BLOCKS = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody")
_TABLES = ("Caption", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot")
_INLINE = ("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot")
_ASIAN = ("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP")
_PICTURES = ("Figure", "Formula", "Form")
_STANDARD = frozenset((*_GROUPS, *_BLOCKS, *_TABLES, *_INLINE, *_ASIAN, *_PICTURES))
"""The standard structure types (ISO 32000-1, 14.8.4)."""


def find_unknown_types(pdf: Pdf) -> Iterator[str]:
    """Find structure types that are no standard ones; this toolkit maps none of its own."""
    yield from sorted({kind_of(element)[1:] for element in elements(pdf)} - _STANDARD)


def find_bent_roles(pdf: Pdf) -> Iterator[str]:
    """Find standard types that are mapped to others, and types that are mapped to no standard one or in a circle."""
    given = pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    roles = {str(key)[1:]: str(value)[1:] for key, value in given.items()}
    for role in roles:
        if role in _STANDARD:
            yield f"{role} is mapped to {roles[role]}"
        elif (end := _end(role, roles)) not in _STANDARD:
            yield f"{role} is mapped to {end}"


def _end(role: str, roles: Mapping[str, str]) -> str:
    """Return what a type is in the end; in a circle, the type where it closes."""
    seen = {role}
    while (role := roles[role]) in roles and role not in seen and role not in _STANDARD:
        seen.add(role)
    return role
