"""Demands on what the pages draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Array, ContentStreamInstruction, Dictionary, Object, Page, Pdf, parse_content_stream

from toolkit.checks.pdf.rule import parents

_DRAWS = {
    **dict.fromkeys(("Tj", "TJ", "'", '"'), "text"),
    **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"), "a shape"),
    "Do": "an image",
}
"""The operators that paint something (ISO 32000-1, table 51); a form is painted by what is in it."""


@dataclass(frozen=True)
class _Stream:
    """A page or a form with what its content names: resources, and owners by the number of a marked sequence."""

    content: Page | Object
    resources: Object
    owners: Object
    above: tuple[tuple[int, int], ...] = ()
    """The forms in which this one is drawn."""


def find_untagged_content(pdf: Pdf) -> Iterator[str]:
    """Find what is drawn neither as tagged content nor as an artifact, or as one inside of the other.

    A sequence counts as tagged where the parent tree knows an element that owns it (ISO 14289-1, 7.1).
    """
    owners = parents(pdf)
    for number, page in enumerate(pdf.pages, 1):
        stream = _Stream(page, page.get("/Resources", Dictionary()), _owners(page.obj, owners))
        yield from (f"{what} on page {number}" for what in dict.fromkeys(_loose(stream, [], owners)))


def _loose(stream: _Stream, around: Sequence[str], parents_by_number: dict[int, Object]) -> Iterator[str]:
    """Yield what a stream draws outside of tags and artifacts; ``around``: the marks in which it is itself drawn."""
    opened = list(around)
    for instruction in parse_content_stream(stream.content):
        if not isinstance(instruction, ContentStreamInstruction):
            yield from _unmarked(opened, "an image")
            continue
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            opened.append(_kind(instruction, stream))
        elif operator == "EMC" and len(opened) > len(around):
            opened.pop()
        elif operator == "Do" and (form := _form(instruction, stream, parents_by_number)):
            yield from _loose(form, opened, parents_by_number)
        elif operator in _DRAWS:
            yield from _unmarked(opened, _DRAWS[operator])


def _unmarked(opened: Sequence[str], what: str) -> Iterator[str]:
    if len({kind for kind in opened if kind}) != 1:
        yield what


def _kind(instruction: ContentStreamInstruction, stream: _Stream) -> str:
    """Return what a sequence of marked content is: tagged, an artifact, or neither."""
    operands = list(instruction.operands)
    if str(operands[0]) == "/Artifact":
        return "artifact"
    said = operands[1] if len(operands) > 1 else None
    if said is not None and not isinstance(said, Dictionary):  # the name of a list of properties
        said = stream.resources.get("/Properties", Dictionary()).get(str(said))
    number = int(said.get("/MCID", -1)) if isinstance(said, Dictionary) else -1
    return "tagged" if 0 <= number < len(stream.owners) and isinstance(stream.owners[number], Dictionary) else ""


def _form(instruction: ContentStreamInstruction, stream: _Stream, parents: dict[int, Object]) -> _Stream | None:
    """Return the form that is drawn, None for an image and for a form that would draw itself."""
    found = stream.resources.get("/XObject", Dictionary()).get(str(instruction.operands[0]))
    if found is None or found.get("/Subtype") != "/Form" or found.objgen in stream.above:
        return None
    return _Stream(
        found, found.get("/Resources", stream.resources), _owners(found, parents), (*stream.above, found.objgen)
    )


def _owners(holder: Object, parents: dict[int, Object]) -> Object:
    """Return the elements that own the marked content of a page or form, by number."""
    found = parents.get(int(holder.get("/StructParents", -1)), Array())
    return found if isinstance(found, Array) else Array()
