"""What is drawn where in a finished file, as far as tests of the page ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from math import hypot

import pikepdf
from pikepdf import Array, Dictionary, Object
from pypdfium2 import PdfPage

from toolkit.readback.glyphs import marked_content

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


class Tree:
    """The tag tree (ISO 32000-1, 14.7)."""

    def __init__(self, data: bytes) -> None:
        self._file = pikepdf.open(BytesIO(data))
        self.root = self._file.Root.StructTreeRoot

    def named(self, *names: str, below: Object | None = None) -> list[Object]:
        """Return the elements of these types in reading order."""
        wanted = {f"/{name}" for name in names}
        return [found for found in _walk(below or self.root) if str(found.get("/S", "")) in wanted]

    def pages(self, element: Object) -> list[int]:
        """Return the numbers of the pages on which something of an element is drawn."""
        numbers = {page.objgen: number for number, page in enumerate(self._file.pages)}
        return sorted(
            {
                numbers[found.Pg.objgen]
                for found in _walk(element)
                if "/Pg" in found and any(isinstance(kid, int) for kid in _kids(found))
            }
        )


def _kids(element: Object) -> list[Object | int]:
    held = element.get("/K", Array())
    return [*held] if isinstance(held, Array) else [held]


def _walk(element: Object) -> Iterator[Object]:
    yield element
    for kid in _kids(element):
        if isinstance(kid, Dictionary):
            yield from _walk(kid)


def glyphs(page: PdfPage) -> list[tuple[str, Box]]:
    """Return the characters that a viewer finds on a page, with the boxes of their ink."""
    text = page.get_textpage()
    found = ((text.get_text_range(number, 1), text.get_charbox(number)) for number in range(text.count_chars()))
    return [(character, box) for character, box in found if character.strip()]


def notation(data: bytes) -> str:
    """Write the tag tree as lines: type, what the element says of itself, and the text drawn right in it."""
    tree = Tree(data)
    return "\n".join(_lines(tree.root.K, texts_of(data), 0))


def texts_of(data: bytes) -> dict[tuple[int, int], str]:
    """Return the text of marked content by object number of the page and number of the content."""
    with pikepdf.open(BytesIO(data)) as file:
        return {
            (int(page.objgen[0]), number): text for page in file.pages for number, text in marked_content(page).items()
        }


def _lines(element: Object, texts: dict[tuple[int, int], str], depth: int) -> Iterator[str]:
    if isinstance(element, Array):
        for kid in element:
            yield from _lines(kid, texts, depth)
        return
    if element.get("/Type") == pikepdf.Name.OBJR:
        yield f"{'  ' * depth}> {element.Obj.Contents}"
        return
    said = [str(element.S)[1:]]
    said += [f"{key[1:]}={element[key]}" for key in ("/T", "/ID", "/Alt", "/Lang", "/ActualText") if key in element]
    attributes = element.get("/A", Dictionary())
    said += [f"{key[1:]}={attributes[key]}" for key in ("/Scope", "/ColSpan") if key in attributes]
    drawn = "".join(texts.get((element.Pg.objgen[0], kid), "") for kid in _kids(element) if isinstance(kid, int))
    yield "  " * depth + " ".join([*said, *([repr(drawn)] if drawn else [])])
    for below in _kids(element):
        if isinstance(below, Dictionary):
            yield from _lines(below, texts, depth + 1)


def sizes(data: bytes) -> set[float]:
    """The sizes in points at which text is drawn: that of the font times the matrices of the text and the page."""
    found: set[float] = set()
    with pikepdf.open(BytesIO(data)) as file:
        for page in file.pages:
            found |= set(_sizes(page.obj, page.obj.get("/Resources"), pikepdf.Matrix()))
    return found


def _sizes(content: Object, resources: Object, matrix: pikepdf.Matrix) -> Iterator[float]:
    text, size, saved = pikepdf.Matrix(), 0.0, list[tuple[pikepdf.Matrix, float]]()
    for given in pikepdf.parse_content_stream(content):
        operands = given.operands
        match str(given.operator):
            case "q":
                saved.append((matrix, size))
            case "Q":
                matrix, size = saved.pop()
            case "cm":
                matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
            case "BT":
                text = pikepdf.Matrix()
            case "Tm":
                text = pikepdf.Matrix(*map(float, operands))
            case "Tf":
                size = float(operands[1])
            case "Tj" | "TJ":
                drawn = text @ matrix
                yield round(size * hypot(drawn.c, drawn.d), 2)
            case "Do":
                form = resources["/XObject"][str(operands[0])]
                if form["/Subtype"] == "/Form":
                    own = pikepdf.Matrix(*map(float, form.get("/Matrix", pikepdf.Array([1, 0, 0, 1, 0, 0]))))
                    yield from _sizes(form, form.get("/Resources", resources), own @ matrix)
