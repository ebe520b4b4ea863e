"""Documents for a press, and everything that a finished file paints with: found by walking all of its objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from tests.writers.pdf.documents import document, setting
from toolkit.language import Code
from toolkit.paper import Paper
from toolkit.writers import Options, Setting, pdf

SHEET = '<link rel="stylesheet" href="print.css">'
COLOUR = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
TEXT = {"Tj", "TJ", "'", '"'}
FILL = {"f", "F", "f*", "B", "B*", "b", "b*"}


def press_setting(paper: Paper = "A4", pictures: Path | None = None) -> Setting:
    return with_pictures(replace(setting(), options=Options(paper, "print")), pictures)


def with_pictures(given: Setting, folder: Path | None) -> Setting:
    """Serve a folder of pictures beside the templates."""
    return replace(given, templates=(*([folder] if folder else []), *given.templates))


def pressed(body: str, code: Code = "fa", *, pictures: Path | None = None, style: str = "") -> bytes:
    head = f"{SHEET}<style>{style}</style>"
    return pdf.write(document(body, code, head=head), press_setting(pictures=pictures))


def opened(data: bytes) -> Pdf:
    return pikepdf.open(BytesIO(data))


@dataclass(frozen=True)
class Painted:
    """One painting operator with the operator and operands of the colour that it fills with."""

    operator: str
    colour: tuple[str, ...]


def objects(document: Pdf) -> Iterator[Object]:
    """Every dictionary and stream of a file, also those inside of others."""
    for found in document.objects:
        yield from _inside(found)


def _inside(found: Object) -> Iterator[Object]:
    if isinstance(found, Stream):
        yield found
        found = found.stream_dict
    elif isinstance(found, Dictionary):
        yield found
    parts = list(found) if isinstance(found, Array) else list(found.values()) if isinstance(found, Dictionary) else []
    for part in parts:
        if isinstance(part, (Array, Dictionary, Stream)) and not part.is_indirect:
            yield from _inside(part)


def content_streams(document: Pdf) -> list[Object]:
    """The contents of pages, forms and tiling patterns."""
    streams = [found for found in objects(document) if isinstance(found, Stream)]
    drawn = [found for found in streams if found.get("/Subtype") == Name.Form or "/PatternType" in found]
    return [*(page.obj for page in document.pages), *drawn]


def parsed(stream: Object) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (str(found.operator), tuple(str(operand) for operand in found.operands))
        for found in pikepdf.parse_content_stream(stream)
    ]


def operators(document: Pdf) -> set[str]:
    return {operator for stream in content_streams(document) for operator, _ in parsed(stream)}


def painted(document: Pdf) -> list[Painted]:
    """Every operator that fills or shows text, with its colour; what is not set is told as such."""
    found = []
    for stream in content_streams(document):
        colour: tuple[str, ...] = ("none",)
        saved: list[tuple[str, ...]] = []
        for operator, operands in parsed(stream):
            if operator == "q":
                saved.append(colour)
            elif operator == "Q":
                colour = saved.pop()
            elif operator in ("g", "rg", "k", "sc", "scn"):
                colour = (operator, *operands)
            elif operator in TEXT | FILL:
                found.append(Painted(operator, colour))
    return found


def coverage(document: Pdf) -> float:
    """The most ink, of 4, that any operator or gradient of a file asks for in one place."""
    totals = [
        sum(map(float, operands))
        for stream in content_streams(document)
        for operator, operands in parsed(stream)
        if operator in ("k", "K")
    ]
    totals += [sum(map(float, found[end])) for found in objects(document) for end in ("/C0", "/C1") if end in found]
    return max(totals)
