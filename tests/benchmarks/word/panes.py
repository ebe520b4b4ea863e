"""Drawings of what only Word's own window shows: a pane or a dialog in a frame, with words as they stand in a file."""

from __future__ import annotations

from collections.abc import Iterable
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
from tests.writers.docx.word_rule import direction
from toolkit import fonts
from toolkit.readback import docx

_SHEET = """
@page { size: 170mm 400mm; margin: 3mm }
body { font: 10pt/1.6 plex, vazirmatn; margin: 0 }
div { border: 0.5pt solid #999; padding: 2mm 4mm }
h1 { font-size: 10pt; margin: 0 0 1mm; color: #555 }
p { margin: 0 }
p.empty { height: 12mm }
table { border-spacing: 6mm 1mm; border-collapse: separate; margin: 0 -6mm }
td, th { padding: 0; text-align: left; font-weight: normal; vertical-align: top }
.whole td { white-space: nowrap }
th { color: #555 }
s { color: #b00; text-decoration: none }
b { display: inline-block; font: 13pt/1 plex; border: 0.5pt solid #bbb; padding: 1.5mm 2.5mm; margin-right: 2mm }
b.pressed { background: #cfd8dc; border: 1.2pt solid #333 }
.line { border-spacing: 0; margin: 2mm auto; font-size: 27pt }
.line td { text-align: center; line-height: 1.6 }
.line .number td { font-size: 6.5pt; line-height: 1.2; color: #b00 }
"""
_POINTS = 72
_FACES = {"plex": "latin", "vazirmatn": "persian"}
_CORE = "{http://purl.org/dc/elements/1.1/}"
_CHANGES = ("ins", "del")

Pane = tuple[str, str]
"""The title of a pane, and what it shows as HTML."""


def properties(path: Path) -> Pane:
    """Return what File › Info tells of a file."""
    core = _part(path, "docProps/core.xml")
    told = (("Title", "title"), ("Author", "creator"), ("Subject", "subject"))
    rows = (f'<tr><th>{name}</th><td dir="rtl">{escape(core.findtext(_CORE + tag))}</td></tr>' for name, tag in told)
    return "Info", f"<table>{''.join(rows)}</table>"


def navigation(path: Path) -> Pane:
    """Return the headings of a file as the navigation pane lists them."""
    return "Navigation", _lines("".join(map(str, it.itertext())) for it in _paragraphs(path, "Heading1"))


def styles(path: Path) -> Pane:
    """Return the styles that a file recommends, by the names that Word gives them in its list."""
    own = [it for it in _part(path, "word/styles.xml").iter(f"{W}style") if it.find(f"{W}qFormat") is not None]
    names = [it.find(f"{W}name").get(f"{W}val") for it in own]
    return "Styles", f"<p>{' · '.join(escape(name[0].upper() + name[1:]) for name in names)}</p>"


def alternative(path: Path) -> Pane:
    """Return what is told of the first drawing of a file."""
    return "Alt Text", _lines([next(body(path).iter("{*}docPr")).get("descr", "")])


def directions(path: Path) -> Pane:
    """Return the two buttons of direction, the one pressed that a paragraph of the file asks for."""
    others = {"fa": path, "en": path.with_name(path.name.replace(".fa.", ".en."))}
    rows = (f"<tr><th>news.{code}</th><td>{_buttons(file)}</td></tr>" for code, file in others.items())
    return "Home › Paragraph", f"<table>{''.join(rows)}</table>"


def _buttons(path: Path) -> str:
    right = direction(_paragraphs(path, "BodyText")[0]) == "rtl"
    faces = (("→¶", not right), ("¶←", right))
    return "".join(f'<b class="{"pressed" if pressed else "up"}">&lrm;{face}</b>' for face, pressed in faces)


def numerals(path: Path) -> Pane:
    """Return the footer of a file under each option for numerals, and what would be wrong there."""
    footer = docx.read_contents(path.read_bytes()).edges["footer default"]
    rows = ["<tr><th>Numeral</th><th>right</th><th>wrong</th></tr>"]
    for option, wrong in (("Arabic", "4 6"), ("Context", "4 6"), ("System", "4 6"), ("Hindi", "٤ ٦")):
        told = (_numbered(footer, "۴ ۶"), f"<s>{_numbered(footer, wrong)}</s>")
        cells = "".join(f'<td dir="rtl">{text}</td>' for text in told)
        rows.append(f"<tr><th>{option}</th>{cells}</tr>")
    return "Options › Advanced › Show document content", f"<table class='whole'>{''.join(rows)}</table>"


def _numbered(footer: str, digits: str) -> str:
    page, count = digits.split()
    assert "{PAGE}" in footer
    assert "{NUMPAGES}" in footer
    return escape(footer.replace("{PAGE}", page).replace("{NUMPAGES}", count))


def comparison(path: Path) -> Pane:
    """Return what Word says of two files that are the same: it has nothing to list."""
    changes = [it for kind in _CHANGES for it in body(path).iter(f"{W}{kind}")]
    return "Revisions", f'<p>{len(changes)} revisions</p><p class="empty"></p>'


def bookmark(path: Path) -> Pane:
    """Return the first unit with a tracked change as it stands in the file, without what its runs look like."""
    changed = next(body(path).iter(f"{W}ins")).getparent()
    end = next(place for place, it in enumerate(changed) if it.tag == f"{W}bookmarkEnd")
    own = [it for it in changed[: end + 1] if it.tag != f"{W}pPr"]
    return "word/document.xml", "".join(f'<p dir="ltr">{_xml(child)}</p>' for child in own)


def _xml(element: etree._Element) -> str:
    name = f"w:{etree.QName(element).localname}"
    if name in {"w:r", "w:ins", "w:del"}:
        said = "".join(map(str, element.itertext()))
        return f"&lt;{name}&gt; <bdi>{escape(said)}</bdi> &lt;/{name}&gt;"
    attributes = "".join(f' w:{etree.QName(key).localname}="{value!s}"' for key, value in element.items())
    return f"&lt;{name}{attributes}/&gt;"


def body(path: Path) -> etree._Element:
    """Return the root of the main part of a file."""
    return _part(path, "word/document.xml")


def _paragraphs(path: Path, style: str) -> list[etree._Element]:
    named = f"{W}pPr/{W}pStyle[@{W}val='{style}']"
    return [it for it in body(path).iter(f"{W}p") if it.find(named) is not None]


def _part(path: Path, name: str) -> etree._Element:
    with ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def _lines(lines: Iterable[str]) -> str:
    return f'<section dir="rtl">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</section>'


def drawn(title: str, content: str, dpi: int) -> Image.Image:
    """Draw a pane: its title, and what it shows."""
    loaded = fonts.load([ROOT / "fonts"])
    faces = {name: loaded.face(role).path.as_uri() for name, role in _FACES.items()}
    rules = "".join(f"@font-face {{ font-family: {name}; src: url({uri}) }}" for name, uri in faces.items())
    pane = f"<div><h1>{title}</h1>{content}</div>"
    page = PdfDocument(BytesIO(HTML(string=f"<style>{rules}{_SHEET}</style>{pane}").write_pdf()))[0]
    picture: Image.Image = page.render(scale=dpi / _POINTS).to_pil().convert("RGB")
    ink = picture.convert("L").point(lambda value: 255 if value < 255 else 0).getbbox()
    if ink is None:
        raise ValueError(f"an empty pane: {title}")
    return picture.crop((0, 0, picture.width, ink[3] + 12))
