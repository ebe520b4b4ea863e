"""Pictures: a drawing in line with the text (DrawingML, ISO/IEC 29500-1, clause 20)."""

from __future__ import annotations

from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from toolkit.figures import Drawing
from toolkit.writers.docx.elements import Element, R, w

EMU_PER_MM = 36000  # ST_PositiveCoordinate: English Metric Units, 914400 to the inch
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_NAMESPACES: dict[str | None, str] = {"wp": _WP, "a": _A, "pic": _PIC}


@dataclass(frozen=True)
class Telling:
    """What is told of a picture to those who do not see it: its title, and all that it shows."""

    title: str
    alternative: str


def picture(part: Part, name: str, drawing: Drawing, telling: Telling) -> Element:
    """Return the run of a picture, and add its image to the package."""
    image = Part(PackURI(f"/word/media/{name}.png"), CT.PNG, drawing.png, part.package)
    number = 1 + sum(relation.reltype == RT.IMAGE for relation in part.rels.values())
    relationship = part.relate_to(image, RT.IMAGE)
    size = {"cx": round(drawing.width * EMU_PER_MM), "cy": round(drawing.height * EMU_PER_MM)}
    inline = _element(
        _WP,
        "inline",
        _element(_WP, "extent", **size),
        _element(_WP, "effectExtent", l=0, t=0, r=0, b=0),
        _element(_WP, "docPr", id=number, name=name, descr=telling.alternative, title=telling.title),
        _element(_WP, "cNvGraphicFramePr", _element(_A, "graphicFrameLocks", noChangeAspect=1)),
        _graphic(name, relationship, number, size),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return w("r", w("drawing", inline))


def _graphic(name: str, relationship: str, number: int, size: dict[str, int]) -> Element:
    blip = _element(_A, "blip")
    blip.set(f"{{{R}}}embed", relationship)
    content = _element(
        _PIC,
        "pic",
        _element(_PIC, "nvPicPr", _element(_PIC, "cNvPr", id=number, name=name), _element(_PIC, "cNvPicPr")),
        _element(_PIC, "blipFill", blip, _element(_A, "stretch", _element(_A, "fillRect"))),
        _element(
            _PIC,
            "spPr",
            _element(_A, "xfrm", _element(_A, "off", x=0, y=0), _element(_A, "ext", **size)),
            _element(_A, "prstGeom", _element(_A, "avLst"), prst="rect"),
        ),
    )
    return _element(_A, "graphic", _element(_A, "graphicData", content, uri=_PIC))


def _element(namespace: str, tag: str, /, *children: Element, **attributes: str | int) -> Element:
    named = {key: str(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{namespace}}}{tag}", named, _NAMESPACES)  # type: ignore[arg-type]  # as in parts
    element.extend(children)
    return element
