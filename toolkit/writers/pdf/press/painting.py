"""Content streams for a press: the same picture, painted with inks.

Operators of colour (ISO 32000-1, 8.6.8) are taken out and remembered; what was remembered is written, as inks,
before the next operator that paints. So text, and text alone, can be painted in another colour than what else
is painted with the same one, and no colour that paints nothing is left in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Name,
    Object,
    Operator,
    Page,
    parse_content_stream,
    unparse_content_stream,
)

from toolkit.writers.pdf.log import EngineComplaint
from toolkit.writers.pdf.press.colour import BLACK, Inks, flat, grey, grey_inks, inks, limited, text_inks

Family = Literal["grey", "rgb", "cmyk", "pattern"]
Spaces = Mapping[str, Family]
"""The families of colour that the names of a resource dictionary stand for."""

DEVICE: Spaces = {"/DeviceGray": "grey", "/DeviceRGB": "rgb", "/DeviceCMYK": "cmyk", "/Pattern": "pattern"}
_COMPONENTS: Mapping[Family, int] = {"grey": 1, "rgb": 3, "cmyk": 4, "pattern": 0}
_SET = {"g": DEVICE["/DeviceGray"], "rg": DEVICE["/DeviceRGB"], "k": DEVICE["/DeviceCMYK"]}
_SPECIAL = {"cs", "sc", "scn"}
_TEXT = {"Tj", "TJ", "'", '"'}
_BEGINS = {"m", "re", "Do"}
_ENDS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"}

Paint = Inks | str
"""Inks, or the name of a pattern."""


@dataclass(frozen=True)
class _Side:
    """What fills, or what strokes: the family of colour, what was asked for, and what was written."""

    family: Family = "grey"
    wanted: Paint = BLACK
    written: Paint | None = None


_Sides = dict[bool, _Side]
"""The two sides of the graphics state; True strokes."""


@dataclass
class Painting:
    """Rewrites one content stream.

    ``mask`` is a stream whose lightness hides what is below it: its colours become greys, exactly.
    """

    spaces: Spaces
    mask: bool = False

    def rewritten(self, stream: Object | Page) -> bytes:
        """Return the content of a page, form or pattern, painted with inks.

        Raises EngineComplaint for a colour of a family that has no inks here.
        """
        self._sides: _Sides = {False: _Side(), True: _Side()}
        self._saved: list[_Sides] = []
        self._in_path = False
        instructions = [made for given in parse_content_stream(stream) for made in self._step(given)]
        return unparse_content_stream(instructions)

    def _step(
        self, given: ContentStreamInstruction | ContentStreamInlineImage
    ) -> Iterator[ContentStreamInstruction | ContentStreamInlineImage]:
        if isinstance(given, ContentStreamInlineImage):
            raise EngineComplaint("a picture inside a content stream has no inks", "make it a file of figures/")
        operator = str(given.operator)
        if operator.lower() in _SET or operator.lower() in _SPECIAL:
            self._remember(operator, list(given.operands))
            return
        if operator == "q":
            self._saved.append(dict(self._sides))
        elif operator == "Q":
            self._sides = self._saved.pop()
        elif operator in _TEXT or (operator in _BEGINS and not self._in_path):
            yield from self._colours(text=operator in _TEXT)
            self._in_path = operator in ("m", "re")
        elif operator in _ENDS:
            self._in_path = False
        yield given

    def _remember(self, operator: str, operands: Sequence[Object]) -> None:
        strokes, name = operator.isupper(), operator.lower()
        side = self._sides[strokes]
        if name == "cs":
            self._sides[strokes] = replace(side, family=self._family(str(operands[0])), wanted=BLACK)
        else:
            family = _SET.get(name, side.family)
            self._sides[strokes] = replace(side, family=family, wanted=self._paint(family, operands))

    def _family(self, name: str) -> Family:
        family = DEVICE.get(name) or self.spaces.get(name)
        if family is None:
            raise EngineComplaint(f"a colour of {name} has no inks", "write it as an sRGB colour or as device-cmyk()")
        return family

    def _paint(self, family: Family, operands: Sequence[Object]) -> Paint:
        if family == "pattern":
            return str(operands[-1])
        return self.inks(family, [float(operand) for operand in operands])

    def inks(self, family: Family, channels: Sequence[float]) -> Inks:
        """Return the inks of a colour; of a mask, its exact grey as black ink."""
        if family == "cmyk":
            return limited(channels[0], channels[1], channels[2], channels[3])
        red, green, blue = channels if family == "rgb" else (channels[0],) * 3
        if self.mask:
            return 0, 0, 0, 1 - grey(red, green, blue)
        return flat(inks(red, green, blue) if family == "rgb" else grey_inks(channels[0]))

    def _colours(self, *, text: bool) -> Iterator[ContentStreamInstruction]:
        for strokes, side in self._sides.items():
            paint = side.wanted
            if text and not self.mask:
                paint = text_inks(paint) if not isinstance(paint, str) else BLACK
            if paint != side.written:
                self._sides[strokes] = replace(side, written=paint)
                yield from _written(paint, strokes=strokes)


def _written(paint: Paint, *, strokes: bool) -> Iterator[ContentStreamInstruction]:
    if isinstance(paint, str):
        space, colour = ("CS", "SCN") if strokes else ("cs", "scn")
        yield ContentStreamInstruction([Name.Pattern], Operator(space))
        yield ContentStreamInstruction([Name(paint)], Operator(colour))
    else:
        yield ContentStreamInstruction(list(paint), Operator("K" if strokes else "k"))
