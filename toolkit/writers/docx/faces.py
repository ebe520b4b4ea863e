"""The fonts of a document: what may stand in for them, and those it carries, so that it can be typed on anywhere.

There is no w:saveSubsetFonts (17.15.1.78): the next program that saves the file would cut its fonts down to the letters
that stand in it, and nobody after could type another one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from uuid import UUID

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from toolkit.fonts import Face, FontSet, Role
from toolkit.fonts.classification import Classification, classify
from toolkit.fonts.cut import blocks, cut, needed
from toolkit.writers.docx.elements import Element, W, related, w

_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_HIDDEN = 32  # bytes of a font file, by a key of half as many (17.8.1)
_EMBEDDED = {
    (400, "normal"): "embedRegular",
    (700, "normal"): "embedBold",
    (400, "italic"): "embedItalic",
    (700, "italic"): "embedBoldItalic",
}
_SUBSTITUTE: Mapping[Role, str] = {
    "latin": "Arial",
    "persian": "Tahoma",
    "persian_numbers": "Tahoma",
    "verse": "Times New Roman",
}
"""What every machine with an office suite has, for programs that read no embedded fonts."""
_ANSI, _ARABIC = "00", "B2"  # 17.8.3.2


def font_table(fonts: FontSet) -> Element:
    """Return w:fonts with each family once."""
    families = {face.family: face for face in reversed(fonts.faces)}  # the first face of each, which is the regular one
    return w("fonts", *(_font(families[family]) for family in sorted(families)))


def _font(face: Face) -> Element:
    said = classify(face.path)
    return w(
        "font",
        w("altName", val=_SUBSTITUTE[face.role]),
        w("panose1", val=bytes(said.panose).hex().upper()),
        w("charset", val=_ANSI if face.role == "latin" else _ARABIC),
        w("family", val="roman" if face.role == "verse" else "swiss"),
        w("pitch", val="variable"),
        _signature(said),
        name=face.family,
    )


def _signature(said: Classification) -> Element:
    ranges = {f"usb{place}": f"{bits:08X}" for place, bits in enumerate(said.unicode_ranges)}
    pages = {f"csb{place}": f"{bits:08X}" for place, bits in enumerate(said.code_pages)}
    return w("sig", **ranges, **pages)


def embed(table: Part, root: Element, fonts: FontSet, parts: Iterable[Element]) -> None:
    """Add to the font table, whose root is w:fonts, the faces that the parts of a document need.

    Regular and bold letters of both scripts are in every document, italics, counted numbers and verses where there
    are any, and every letter of the text that a face has.
    """
    parts = list(parts)
    text = frozenset(map(ord, "".join(_said(parts))))
    for font, (kind, name) in product(root, _EMBEDDED.items()):  # in the order of the schema
        family = font.get(f"{{{W}}}name")
        faces = [face for face in fonts.faces if face.family == family and (face.weight, face.style) == kind]
        # A project may let one family serve several roles.
        if characters := frozenset[int]().union(*(_needed(face, parts, text) for face in faces)):
            font.append(_embedded(table, cut(faces[0], characters), name))


def _said(parts: list[Element]) -> Iterator[str]:
    """Yield what the letters of a document draw: its words, and the labels of its lists."""
    for part in parts:
        yield from (words.text or "" for words in part.iter(f"{{{W}}}t"))
        yield from (label.get(f"{{{W}}}val", "") for label in part.iter(f"{{{W}}}lvlText"))


def _needed(face: Face, parts: list[Element], text: frozenset[int]) -> frozenset[int]:
    """Return the code points that a document needs of a face: nobody types a verse, so it has its own, and marks.

    Of the face for counted numbers no letter is needed.
    """
    if face.role == "verse":
        styles = frozenset[str]().union(*(_styles(part, face.family) for part in parts))
        words = [words for part in parts for words in _words(part, styles)]
        return blocks("persian_numbers") | set(map(ord, "".join(words))) if words else frozenset()
    if face.role == "persian_numbers":
        return blocks(face.role) if any(_names(part, face.family) for part in parts) else frozenset()
    if face.style == "italic" and not any(map(_slants, parts)):
        return frozenset()
    return needed(face.role, text)


def _styles(part: Element, family: str) -> frozenset[str]:
    """Return the styles that have letters of a family, their own or those of the style before, which they rest on."""
    found: set[str] = set()
    for style in part.iter(f"{{{W}}}style"):
        below = style.find(f"{{{W}}}basedOn")
        if _names(style, family) or (below is not None and below.get(f"{{{W}}}val") in found):
            found.add(style.get(f"{{{W}}}styleId", ""))
    return frozenset(found)


def _words(part: Element, styles: frozenset[str]) -> Iterator[str]:
    """Yield what stands in paragraphs of these styles."""
    for paragraph in part.iter(f"{{{W}}}p"):
        style = paragraph.find(f"{{{W}}}pPr/{{{W}}}pStyle")
        if style is not None and style.get(f"{{{W}}}val") in styles:
            yield from (words.text or "" for words in paragraph.iter(f"{{{W}}}t"))


def _names(part: Element, family: str) -> bool:
    return any(family in fonts.attrib.values() for fonts in part.iter(f"{{{W}}}rFonts"))


def _slants(part: Element) -> bool:
    """Tell whether Latin letters are emphasised; Persian ones are bold instead."""
    return any(
        (style := look.find(f"{{{W}}}rStyle")) is not None
        and style.get(f"{{{W}}}val") == "Emphasis"
        and look.find(f"{{{W}}}rtl") is None
        for look in part.iter(f"{{{W}}}rPr")
    )


def _embedded(table: Part, data: bytes, name: str) -> Element:
    """Add a font file to the package; its key, and so every byte, depends on the file alone."""
    key = UUID(bytes=hashlib.sha256(data).digest()[:16])
    number = 1 + sum(relation.reltype == RT.FONT for relation in table.rels.values())
    part = Part(PackURI(f"/word/fonts/font{number}.odttf"), _OBFUSCATED, obfuscated(data, key), table.package)
    return related(w(name, fontKey=f"{{{str(key).upper()}}}"), table.relate_to(part, RT.FONT))


def obfuscated(data: bytes, key: UUID) -> bytes:
    """Return a font file with its head hidden by the key, whose bytes count from the end; doing it again shows it."""
    mask = key.bytes[::-1] * 2
    return bytes(byte ^ hidden for byte, hidden in zip(data[:_HIDDEN], mask, strict=True)) + data[_HIDDEN:]
