"""Demands on what the pages draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pikepdf import ContentStreamInstruction, Dictionary, Pdf, parse_content_stream

_SHOWS = frozenset({"Tj", "TJ", "'", '"'})


def find_text_outside_tags(pdf: Pdf) -> Iterator[str]:
    """Find text that is drawn neither as tagged content nor as an artifact, or as one inside of the other."""
    for number, page in enumerate(pdf.pages, 1):
        opened: list[str] = []
        for instruction in parse_content_stream(page):
            if not isinstance(instruction, ContentStreamInstruction):
                continue
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator in ("BMC", "BDC"):
                opened.append(_kind(operands))
            elif operator == "EMC":
                opened.pop()
            elif operator in _SHOWS and len({kind for kind in opened if kind}) != 1:
                yield f"page {number}"
                break


def _kind(operands: Sequence[object]) -> str:
    """Return what a sequence of marked content is: tagged, an artifact, or neither."""
    if str(operands[0]) == "/Artifact":
        return "artifact"
    numbered = len(operands) > 1 and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]
    return "tagged" if numbered else ""
