"""Read a PDF back: the text of each unit, through the tag tree as assistive technology reads it.

A structure element names its unit in /T (ISO 32000-1, 14.7.2); below it, /ActualText (14.9.4) says what the marked
content of an element reads (14.6). It is believed only where the glyphs that are drawn there, each one a text
through the ToUnicode map of its font (9.10.3), have the same characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from pikepdf import Array, Dictionary, Object, Pdf

from toolkit.errors import ReadBackMismatch
from toolkit.l10n.format import format_count
from toolkit.language import LANGUAGES, Code, code_of
from toolkit.readback import Contents, Heading, Key, Piece, Way, by_id
from toolkit.readback.characters import characters, numbers
from toolkit.readback.glyphs import marked_content

_CHARACTER_BY_CHARACTER = "WeasyPrint 70."
"""The engine that toolkit.writers.pdf.text_layer makes draw every character; another one draws as it likes."""

Pieces = Mapping[tuple[int, int], str]
"""The text of marked content by object number of the page and marked-content id."""
_INLINE = frozenset({"/Span", "/Link", "/Quote", "/Em", "/Strong"})
_MARKS = frozenset({"/Lbl", "/Reference"})
"""Elements of bullets, of the numbers of notes and of their calls; in a table of contents a reference is text."""
_HEADING = re.compile(rf"section-(?P<number>\d+)-(?P<code>{'|'.join(LANGUAGES)})")
"""/T of a heading, and of the link that leads there; no unit has such an id."""
_PAGE_NUMBER = "page-number"
"""/T of the number of a page in a table of contents."""


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
        elements = list(_below(root, _beginning(document)))
        is_facing = document.Root.get("/PageLayout") == "/TwoPageRight"
        pages = _pages(elements) if is_facing else []
        shared = replace(walk, left_out=frozenset(page.objgen for page, _ in pages))
        read = [*shared.texts(root, _beginning(document))]
        read += [piece for page in pages for piece in walk.texts(*page)]
        everything = "".join([*pieces.values(), *_alternatives(root)])
        entries, headings = _table_of_contents(document, elements, walk)
        links = tuple(_links(elements)) if "/OutputIntents" in document.Root else None  # a press has no such thing
        rows = tuple(_rows(elements))
        return Contents(tuple(read), everything, walk.exact, entries, headings, links, rows=rows, is_facing=is_facing)


def count_pages(data: bytes) -> int:
    """Return the number of pages."""
    with Pdf.open(BytesIO(data)) as document:
        return len(document.pages)


def _pages(elements: Sequence[Placed]) -> list[Placed]:
    """Return the elements that hold a page of one language, those of English first."""
    blocks = [(it, place) for it, place in elements if it.get("/S") == "/Div" and it.P.get("/S") == "/Part"]
    return [block for own in LANGUAGES.values() for block in blocks if block[0].get("/Lang") == own.bcp47]


def _is_exact(document: Pdf) -> bool:
    return str(document.docinfo.get("/Producer", "")).startswith(_CHARACTER_BY_CHARACTER)


@dataclass(frozen=True)
class _Place:
    """Where the walk is: the unit there, the language and the object number of the page."""

    unit: Key | None
    language: str
    page: int = 0
    in_contents: bool = False
    row: object = None
    """What names the row of a table."""

    def inside(self, element: Object) -> _Place:
        """Return the place inside an element; /Lang holds for what is below (14.9.2)."""
        language = str(element.get("/Lang", self.language))
        page = int(element.Pg.objgen[0]) if "/Pg" in element else self.page
        title = str(element.get("/T", ""))
        unit = _key(title, language) if title and not _is_of_contents(title) else self.unit
        kind = element.get("/S")
        row = element.objgen if kind == "/TR" else self.row
        return _Place(unit, language, page, self.in_contents or kind == "/TOC", row)


Placed = tuple[Object, _Place]
"""An element, and the place that it stands in."""


def _is_of_contents(title: str) -> bool:
    return title == _PAGE_NUMBER or bool(_HEADING.fullmatch(title))


def _beginning(document: Pdf) -> _Place:
    return _Place(None, str(document.Root.get("/Lang", "")))


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
    left_out: frozenset[tuple[int, int]] = frozenset()
    """Elements that are read by themselves."""

    def texts(self, element: Object, place: _Place) -> Iterator[Piece]:
        """Yield the pieces below a structure element, line ends around what is a block."""
        place = place.inside(element)
        kind = str(element.get("/S", ""))
        if (kind in _MARKS and not place.in_contents) or element.objgen in self.left_out:
            return
        if not self.drawn and str(element.get("/T", "")) == _PAGE_NUMBER:
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


def _table_of_contents(
    document: Pdf, elements: Sequence[Placed], walk: _Walk
) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """Return the entries of the table of contents and the headings that they lead to, in the order of the tag tree.

    What has an element for each of its lines is joined. Raises ReadBackMismatch for an entry that leads to another
    heading than the one it names.
    """
    pages: dict[object, int] = {page.objgen: number for number, page in enumerate(document.pages, 1)}
    entries: dict[str, Heading] = {}
    headings: dict[str, Heading] = {}
    for element, place in elements:
        title = str(element.get("/T", ""))
        if named := _HEADING.fullmatch(title):
            code: Code = "en" if named["code"] == "en" else "fa"
            words = "".join(text for _, text in walk.texts(element, place) if text != "\n")
            if place.in_contents:
                _require_destination(element)
                page, found = _page_number(element, place, walk), entries
            else:
                page, found = format_count(pages[element.Pg.objgen], LANGUAGES[code]), headings
            first = found.setdefault(title, Heading(code, int(named["number"]), "", page))
            found[title] = replace(first, words=first.words + words)
    return _stripped(entries), _stripped(headings)


def _stripped(found: Mapping[str, Heading]) -> tuple[Heading, ...]:
    return tuple(replace(heading, words=heading.words.strip()) for heading in found.values())


def _below(element: Object, place: _Place) -> Iterator[Placed]:
    """Yield the elements below, each with the place that it stands in."""
    for kid in _kids(element):
        if isinstance(kid, Dictionary):
            yield kid, place
            yield from _below(kid, place.inside(kid))


def _rows(elements: Sequence[Placed]) -> Iterator[tuple[Key, ...]]:
    """Yield the units that begin in each row of a table."""
    rows: dict[object, list[Key]] = {}
    for element, place in elements:
        if place.row and "/T" in element and (unit := place.inside(element).unit):
            rows.setdefault(place.row, []).append(unit)
    yield from map(tuple, rows.values())


def _links(elements: Sequence[Placed]) -> Iterator[Way]:
    """Yield where the links of units lead; each line of a link has an annotation of its own."""
    for element, place in elements:
        if place.unit and element.get("/S") == "/Link":
            for reference in _kids(element):
                if isinstance(reference, Dictionary) and "/Obj" in reference:
                    yield place.unit, _address(reference.Obj)


def _address(annotation: Object) -> str:
    if "/Dest" in annotation:
        return f"#{annotation.Dest}"
    return str(annotation.get("/A", Dictionary()).get("/URI", ""))


def _page_number(entry: Object, place: _Place, walk: _Walk) -> str:
    """Return the number that an entry of the table of contents ends with."""
    found = (it for it, _ in _below(entry, place) if str(it.get("/T", "")) == _PAGE_NUMBER)
    inside = place.inside(entry)
    return "".join(text for it in found for _, text in walk._inside(it, inside.inside(it)) if text.strip())


def _require_destination(entry: Object) -> None:
    for reference in _kids(entry):
        if isinstance(reference, Dictionary) and "/Obj" in reference:
            leads_to = str(reference.Obj.get("/Dest", ""))
            if leads_to != str(entry["/T"]):
                raise ReadBackMismatch(f"the entry of {entry['/T']} in the table of contents leads to {leads_to!r}")


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K", Array())
    return [*kids] if isinstance(kids, Array) else [kids]


def _alternatives(element: Object) -> Iterator[str]:
    if element.get("/S") == "/Figure":
        yield str(element.get("/Alt", ""))
    for kid in _kids(element):
        if isinstance(kid, Dictionary):
            yield from _alternatives(kid)
