"""What the glyphs of a PDF say: each one a text through the ToUnicode map of its font (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pikepdf import Array, ContentStreamInstruction, Dictionary, Object, Page, String, parse_content_stream


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
