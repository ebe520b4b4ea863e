"""What is drawn where in a finished file, as far as tests of the page ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object
from pypdfium2 import PdfPage

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
