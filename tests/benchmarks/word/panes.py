"""Drawings of what only Word's own window shows: the words of a pane in a frame, as they stand in a file."""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from PIL import Image
from pypdfium2 import PdfDocument
from weasyprint import HTML

from tests.acceptance.command import ROOT
from tests.writers.docx.documents import W
from toolkit import fonts

_SHEET = """
@page { size: 170mm 400mm; margin: 3mm }
body { font: 10pt/1.6 plex, vazirmatn; margin: 0 }
div { border: 0.5pt solid #999; padding: 2mm 4mm }
h1 { font-size: 10pt; margin: 0 0 1mm; color: #555 }
p { margin: 0 }
"""
_POINTS = 72


def navigation(path: Path) -> tuple[str, list[str]]:
    """Return the headings of a file as the navigation pane lists them."""
    headings = (it for it in _root(path).iter(f"{W}p") if it.find(f"{W}pPr/{W}pStyle[@{W}val='Heading1']") is not None)
    return "Navigation", ["".join(map(str, heading.itertext())) for heading in headings]


def alternative(path: Path) -> tuple[str, list[str]]:
    """Return what is told of the first drawing of a file."""
    return "Alt Text", [next(_root(path).iter("{*}docPr")).get("descr", "")]


def _root(path: Path) -> etree._Element:
    with ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def drawn(title: str, lines: list[str], dpi: int) -> Image.Image:
    """Draw a pane: its title, and its lines from right to left."""
    faces = {
        name: fonts.load([ROOT / "fonts"]).face(role) for name, role in (("plex", "latin"), ("vazirmatn", "persian"))
    }
    rules = "".join(f"@font-face {{ font-family: {name}; src: url({it.path.as_uri()}) }}" for name, it in faces.items())
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    pane = f'<div><h1>{title}</h1><section dir="rtl">{said}</section></div>'
    page = PdfDocument(BytesIO(HTML(string=f"<style>{rules}{_SHEET}</style>{pane}").write_pdf()))[0]
    picture: Image.Image = page.render(scale=dpi / _POINTS).to_pil().convert("L")
    ink = picture.point(lambda value: 255 if value < 255 else 0).getbbox()
    if ink is None:
        raise ValueError(f"an empty pane: {title}")
    return picture.crop((0, 0, picture.width, ink[3] + 12)).convert("RGB")
