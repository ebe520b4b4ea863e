"""Read a PDF back: the text of each unit, through the tag tree as assistive technology reads it.

A structure element names its unit in /T (ISO 32000-1, 14.7.2); below it, /ActualText (14.9.4) says what the marked
content of an element reads (14.6). It is believed only where the glyphs that are drawn there, each one a text
through the ToUnicode map of its font (9.10.3), have the same characters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO

from pikepdf import Array, ContentStreamInstruction, Dictionary, Object, Page, Pdf, String, parse_content_stream

from toolkit.errors import ReadBackMismatch
from toolkit.language import code_of
from toolkit.readback import Contents, Key, Piece, by_id
from toolkit.readback.characters import characters, numbers

_CHARACTER_BY_CHARACTER = "WeasyPrint 70."
"""The engine that toolkit.writers.pdf.text_layer makes draw every character; another one draws as it likes."""

Pieces = Mapping[tuple[int, int], str]
"""The text of marked content by object number of the page and marked-content id."""
_INLINE = frozenset({"/Span", "/Link", "/Quote", "/Em", "/Strong"})
_MARKS = frozenset({"/Lbl", "/Reference"})
"""Elements of bullets, of the numbers of notes and of their calls."""


def read(data: bytes, *, drawn: bool = False) -> dict[str, str]:
    """Return the text of each unit of a file in one language by its id; see ``read_units``."""
    return by_id(read_units(data, drawn=drawn))


def read_units(data: bytes, *, drawn: bool = False) -> dict[Key, str]:
    """Return the text of each unit by its language and id, in the order of the tag tree; see ``read_contents``."""
    return read_contents(data, drawn=drawn).units()


def read_contents(data: bytes, *, drawn: bool = False) -> Contents:
    """Return what the file says, in the order of the tag tree; marks of lists and of notes are no text.

    ``drawn`` asks for the characters of the glyphs alone, in the order of drawing (visual order, for Persian); so
    does an element without /ActualText. Raises ReadBackMismatch where /ActualText says other characters than are
    drawn, or other numbers, and where a unit is in no language of ours.
    """
    with Pdf.open(BytesIO(data)) as document:
        pieces = {
            (int(page.objgen[0]), number): text
            for page in document.pages
            for number, text in marked_content(page).items()
        }
        walk = _Walk(pieces, drawn=drawn, exact=_is_exact(document))
        root = document.Root.StructTreeRoot
        read = tuple(walk.texts(root, _Place(None, str(document.Root.get("/Lang", "")))))
        return Contents(read, "".join([*pieces.values(), *_alternatives(root)]), walk.exact)


def count_pages(data: bytes) -> int:
    """Return the number of pages."""
    with Pdf.open(BytesIO(data)) as document:
        return len(document.pages)


def _is_exact(document: Pdf) -> bool:
    return str(document.docinfo.get("/Producer", "")).startswith(_CHARACTER_BY_CHARACTER)


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
    exact: bool

    def texts(self, element: Object, place: _Place) -> Iterator[Piece]:
        """Yield the pieces below a structure element, line ends around what is a block."""
        place = place.inside(element)
        kind = str(element.get("/S", ""))
        if kind in _MARKS:
            return
        is_block = kind not in _INLINE and place.unit is None
        if is_block:
            yield None, "\n"
        yield from self._inside(element, place)
        if is_block:
            yield None, "\n"

    def _inside(self, element: Object, place: _Place) -> Iterator[Piece]:
        if not self.drawn and "/ActualText" in element:
            yield place.unit, self._believed(element, place)
            return
        if element.get("/S") == "/Figure" and not self.drawn:
            yield None, str(element.get("/Alt", ""))
            return
        for kid in _kids(element):
            if isinstance(kid, Dictionary):
                yield from self.texts(kid, place)
            elif isinstance(kid, int):
                yield place.unit, self.pieces.get((place.page, kid), "")

    def _believed(self, element: Object, place: _Place) -> str:
        """Return the /ActualText of an element after comparing it with what is drawn below."""
        text = str(element.ActualText)
        pieces = [piece for _, piece in replace(self, drawn=True).texts(element, place)]
        drawn = "".join(pieces)
        is_same = characters(text, exact=self.exact) == characters(drawn, exact=self.exact)
        if not is_same or (self.exact and numbers(text) != numbers("\n".join(pieces))):
            raise ReadBackMismatch(f"the PDF says {text!r} of {place.unit or 'a label'} where {drawn!r} is drawn")
        return text


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return [*kids] if isinstance(kids, Array) else [kids]


def _alternatives(element: Object) -> Iterator[str]:
    if element.get("/S") == "/Figure":
        yield str(element.get("/Alt", ""))
    for kid in _kids(element):
        if isinstance(kid, Dictionary):
            yield from _alternatives(kid)


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
