"""A Word file as a few lines of text: styles, directions and words, one line a block."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.writers.docx.documents import W, part

_OBJECTS = {"footnoteReference": "[note]", "footnoteRef": "[mark]", "tab": "→", "instrText": "[{}]"}


def structure(data: bytes) -> str:
    """The blocks of the body; the cells of a row stand on one line."""
    return "\n".join(line for block in part(data, "document")[0] for line in _block(block))


def story(data: bytes, name: str) -> str:
    """The paragraphs of another part."""
    return "\n".join(_paragraph(paragraph) for paragraph in part(data, name).iter(f"{W}p"))


def _block(block: etree._Element) -> Iterator[str]:
    if block.tag == f"{W}p":
        yield _paragraph(block)
    elif block.tag == f"{W}tbl":
        side = "rtl" if block.find(f"{W}tblPr/{W}bidiVisual") is not None else "ltr"
        yield f"{_value(block, f'{W}tblPr/{W}tblStyle')} {side}"
        for row in block.iter(f"{W}tr"):
            heading = "= " if row.find(f"{W}trPr/{W}tblHeader") is not None else "- "
            cells = (" / ".join(map(_paragraph, cell.findall(f"{W}p"))) for cell in row.iter(f"{W}tc"))
            yield "  " + heading + " | ".join(cells)


def _value(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(f"{W}val", "")


def _paragraph(paragraph: etree._Element) -> str:
    bidi = paragraph.find(f"{W}pPr/{W}bidi")
    side = "rtl" if bidi is not None and bidi.get(f"{W}val") != "0" else "ltr"
    return " ".join([_value(paragraph, f"{W}pPr/{W}pStyle"), side, *runs(paragraph)])


def runs(paragraph: etree._Element) -> list[str]:
    """The runs of a paragraph, as ``‹text`` where right-to-left and ``›text`` where left-to-right.

    ``*`` marks a run for complex script, ``{style}`` a character style, ‎ marks of direction are < and >.
    """
    return [_run(run) for run in paragraph.iter(f"{W}r") if _text(run)]


def _run(run: etree._Element) -> str:
    arrow = "‹" if run.find(f"{W}rPr/{W}rtl") is not None else "›"
    complex_script = "*" if run.find(f"{W}rPr/{W}cs") is not None else ""
    style = _value(run, f"{W}rPr/{W}rStyle")
    return arrow + complex_script + (f"{{{style}}}" if style else "") + _text(run)


def _text(run: etree._Element) -> str:
    words = ""
    for child in run:
        name = etree.QName(child).localname
        words += (child.text or "") if name == "t" else _OBJECTS.get(name, "").format((child.text or "").strip())
    return words.replace("\u200e", ">").replace("\u200f", "<").replace(" ", "_").replace("\u00a0", "~")
