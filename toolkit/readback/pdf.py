"""Read a PDF back: the text of each unit, through the tag tree as assistive technology reads it.

A structure element names its unit in /T (ISO 32000-1, 14.7.2); below it, /ActualText (14.9.4) says what the marked
content of an element reads (14.6). It is believed only where the glyphs that are drawn there, each one a text
through the ToUnicode map of its font (9.10.3), have the same characters.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO

from pikepdf import Array, ContentStreamInstruction, Dictionary, Object, Page, Pdf, String, parse_content_stream

from toolkit.errors import ReadBackMismatch
from toolkit.language import code_of
from toolkit.readback import Key, by_id

_MIRRORED = {
    character: min(pair) for pair in ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥") for character in pair
}  # Bidi_Mirroring_Glyph, as far as briefs use it

Pieces = Mapping[tuple[int, int], str]
"""The text of marked content by object number of the page and marked-content id."""


def read(data: bytes, *, drawn: bool = False) -> dict[str, str]:
    """Return the text of each unit of a file in one language by its id; see ``read_units``."""
    return by_id(read_units(data, drawn=drawn))


def read_units(data: bytes, *, drawn: bool = False) -> dict[Key, str]:
    """Return the text of each unit by its language and id, in the order of the tag tree; its parts are joined.

    ``drawn`` asks for the characters of the glyphs alone, in the order of drawing (visual order, for Persian); so
    does an element without /ActualText. Raises ReadBackMismatch where /ActualText says other characters than are
    drawn, and where a unit is in no language of ours.
    """
    units: defaultdict[Key, str] = defaultdict(str)
    with Pdf.open(BytesIO(data)) as document:
        pieces = {
            (int(page.objgen[0]), number): text
            for page in document.pages
            for number, text in marked_content(page).items()
        }
        walk = _Walk(pieces, drawn=drawn)
        for unit, text in walk.texts(document.Root.StructTreeRoot, _Place(None, str(document.Root.get("/Lang", "")))):
            if unit:  # else it stands beside the units
                units[unit] += text
    return dict(units)


def read_all(data: bytes) -> str:
    """Return every character of the document's marked content, in the order of drawing."""
    with Pdf.open(BytesIO(data)) as document:
        return "".join(text for page in document.pages for text in marked_content(page).values())


def count_pages(data: bytes) -> int:
    """Return the number of pages."""
    with Pdf.open(BytesIO(data)) as document:
        return len(document.pages)


def normalise(text: str) -> Counter[str]:
    """Return what a text and what is drawn of it have in common: characters, without their order.

    The order is visual where text is drawn, so it says nothing. Spaces fall at line ends. Where the engine draws
    alone (see toolkit.writers.pdf.text_layer), half-spaces have no glyph and a glyph that two characters share
    carries the text that it was first drawn for, which swaps the brackets of a mirrored pair: so format characters
    do not count, and a pair counts as one. Compatibility decomposition makes ligatures and composed letters the same
    on both sides, and keeps a mark from composing with whatever letter visual order puts before it.
    """
    return Counter(
        _MIRRORED.get(character, character)
        for character in unicodedata.normalize("NFKD", text)
        if not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")
    )


@dataclass(frozen=True)
class _Place:
    """Where the walk is: the unit there, the language and the object number of the page."""

    unit: Key | None
    language: str
    page: int = 0

    def inside(self, element: Object) -> _Place:
        """Return the place inside an element; /Lang holds for what is below (14.9.2)."""
        language = str(element.get("/Lang", self.language))
        page = int(element.Pg.objgen[0]) if "/Pg" in element else self.page
        unit = _key(str(element["/T"]), language) if "/T" in element else self.unit
        return _Place(unit, language, page)


def _key(unit: str, language: str) -> Key:
    code = code_of(language)
    if code is None:
        raise ReadBackMismatch(f"the PDF has {unit} in the language {language!r}")
    return code, unit


@dataclass(frozen=True)
class _Walk:
    """The walk through the tag tree."""

    pieces: Pieces
    drawn: bool

    def texts(self, element: Object, place: _Place) -> Iterator[tuple[Key | None, str]]:
        """Yield the texts below a structure element, each with the unit it belongs to; None: to none."""
        place = place.inside(element)
        if not self.drawn and "/ActualText" in element:
            yield place.unit, self._believed(element, place)
            return
        kids = element.get("/K", Array())
        for kid in [*kids] if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary):
                yield from self.texts(kid, place)
            elif isinstance(kid, int):
                yield place.unit, self.pieces.get((place.page, kid), "")

    def _believed(self, element: Object, place: _Place) -> str:
        """Return the /ActualText of an element after comparing it with what is drawn below."""
        text = str(element.ActualText)
        drawn = "".join(piece for _, piece in replace(self, drawn=True).texts(element, place))
        if normalise(text) != normalise(drawn):
            raise ReadBackMismatch(f"the PDF says {text!r} of {place.unit or 'a label'} where {drawn!r} is drawn")
        return text


def marked_content(page: Page) -> dict[int, str]:
    """Return the text of each numbered piece of marked content on a page."""
    fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
    found: defaultdict[int, str] = defaultdict(str)
    opened: list[int | None] = []
    font: Mapping[bytes, str] = {}
    for operator, operands in _instructions(page):
        match operator:
            case "BDC":
                opened.append(_number(operands[1]))
            case "BMC":
                opened.append(None)
            case "EMC":
                opened.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                for number in [number for number in reversed(opened) if number is not None][:1]:
                    found[number] += _decode(operands[0], font)
    return found


def _instructions(stream: Page | Object) -> Iterator[tuple[str, list[Object]]]:
    for instruction in parse_content_stream(stream):
        if isinstance(instruction, ContentStreamInstruction):
            yield str(instruction.operator), list(instruction.operands)


def _number(properties: Object) -> int | None:
    return int(properties.MCID) if isinstance(properties, Dictionary) and "/MCID" in properties else None


def _decode(shown: Object, font: Mapping[bytes, str]) -> str:
    """Return the text of the operand of Tj or TJ; numbers in it only move."""
    strings = [*shown] if isinstance(shown, Array) else [shown]
    codes = b"".join(bytes(string) for string in strings if isinstance(string, String))
    return "".join(font.get(codes[at : at + 2], "") for at in range(0, len(codes), 2))


def _to_unicode(font: Object) -> dict[bytes, str]:
    """Read the ToUnicode map of a font with codes of two bytes; the engine writes ``bfchar`` pairs only."""
    found: dict[bytes, str] = {}
    for operator, operands in _instructions(font.ToUnicode):
        if operator == "endbfchar":
            codes = [bytes(operand) for operand in operands]
            found |= {code: text.decode("utf-16-be") for code, text in zip(codes[::2], codes[1::2], strict=True)}
    return found
