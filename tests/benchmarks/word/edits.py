"""What docs/real-word.md asks a person to do in Word, done to the files: so there is a picture of what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

from tests.writers.docx.documents import W

Parts = Mapping[str, etree._Element]
"""The parts of a Word file that hold text, and that of its styles, by their names."""
_NAMES = ("document", "footnotes", "styles")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGE = {f"{W}author": "A reader", f"{W}date": "2026-01-01T00:00:00Z"}


class Edit(NamedTuple):
    """Which file is edited, by its name without ``.docx``, and how."""

    file: str
    do: Callable[[Parts], None]


def edited(data: bytes, edit: Edit) -> bytes:
    """Return a Word file after the edit."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        parts = {name: etree.fromstring(source.read(f"word/{name}.xml")) for name in _NAMES}
        edit.do(parts)
        changed = {f"word/{name}.xml": etree.tostring(root) for name, root in parts.items()}
        for name in source.namelist():
            target.writestr(name, changed.get(name) or source.read(name))
    return out.getvalue()


def type_into_title(parts: Parts) -> None:
    """Type two words at the end of the title."""
    title = _paragraph(parts["document"], "Title")
    title.append(_typed(title, " و آینده"))


def type_paragraph(parts: Parts) -> None:
    """Type letters that the brief has not into a paragraph, press Enter, and type another one."""
    first = _paragraph(parts["document"], "BodyText")
    first.append(_typed(first, " «پچژگ ښځڼ» "))
    latin = _typed(first, "Łódź")
    latin.find(f"{W}rPr").clear()
    first.append(latin)
    second = etree.Element(f"{W}p")
    second.extend([deepcopy(first.find(f"{W}pPr")), _typed(first, "این جمله همین حالا نوشته شده است.")])
    first.addnext(second)


def add_rows(parts: Parts) -> None:
    """Add rows to the timeline until it crosses the page."""
    tables = parts["document"].iter(f"{W}tbl")
    timeline = next(it for it in tables if it.find(f"{W}tblPr/{W}tblCaption[@{W}val='گاه‌شمار']") is not None)
    rows = list(timeline.iter(f"{W}tr"))
    for _ in range(40):
        rows[-1].addnext(deepcopy(rows[-1]))


def add_note(parts: Parts) -> None:
    """Insert a footnote before the one that there is."""
    note = next(it for it in parts["footnotes"] if it.get(f"{W}id") == "1")
    own = deepcopy(note)
    note.set(f"{W}id", "2")
    paragraph = own.find(f"{W}p")
    kept = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}footnoteRef") is not None]
    for child in [child for child in paragraph if child.tag != f"{W}pPr"]:
        paragraph.remove(child)
    paragraph.extend([*kept, _typed(note, " این پاورقی همین حالا نوشته شده است.")])
    note.addprevious(own)
    reference = next(parts["document"].iter(f"{W}footnoteReference"))
    call = deepcopy(reference.getparent())
    reference.set(f"{W}id", "2")
    _paragraph(parts["document"], "Subtitle").append(call)


def track_changes(parts: Parts) -> None:
    """Delete the last words of a stretch and put others in their place, with changes tracked."""
    run = _plain(_paragraph(parts["document"], "BodyText"))
    words = run.findtext(f"{W}t").split(" ")
    _say(run, " ".join(words[:-4]) + " ")
    old, new = _typed(run.getparent(), " ".join(words[-4:-1])), _typed(run.getparent(), "پیش از این چنان")
    old.find(f"{W}t").tag = f"{W}delText"
    rest = _typed(run.getparent(), f" {words[-1]}")
    for number, (kind, changed) in enumerate((("del", old), ("ins", new)), 9001):
        change = etree.Element(f"{W}{kind}", {f"{W}id": str(number), **_CHANGE})
        change.append(changed)
        run.addnext(change)
        run = change
    run.addnext(rest)


def enlarge_words(parts: Parts) -> None:
    """Make the third word of a paragraph bold and the one after it larger, as Word does for either script."""
    run = _plain(_paragraph(parts["document"], "BodyText"))
    *words, rest = run.findtext(f"{W}t").split(" ", 4)
    said = (f"{words[0]} {words[1]} ", f"{words[2]} ", words[3])
    before, bold, large = (_typed(run.getparent(), it) for it in said)
    _say(run, f" {rest}")
    run.addprevious(before)
    for changed, names, value in ((bold, ("b", "bCs"), "1"), (large, ("sz", "szCs"), "36")):
        for place, name in enumerate(names):
            changed.find(f"{W}rPr").insert(place, etree.Element(f"{W}{name}", {f"{W}val": value}))
        run.addprevious(changed)


def restyle_headings(parts: Parts) -> None:
    """Give the style of headings another colour and size."""
    style = next(it for it in parts["styles"] if it.get(f"{W}styleId") == "Heading1")
    for name, value in (("color", "B00020"), ("sz", "32"), ("szCs", "32")):
        style.find(f"{W}rPr/{W}{name}").set(f"{W}val", value)


def mark_ends(parts: Parts) -> None:
    """Put at the end of each paragraph the mark that Word shows there, and that of a cell at its last one."""
    for paragraph in parts["document"].iter(f"{W}p"):
        is_cell = paragraph.getparent().tag == f"{W}tc" and paragraph.getnext() is None
        mark = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(mark, f"{W}rPr").append(etree.Element(f"{W}color", {f"{W}val": "C00000"}))
        etree.SubElement(mark, f"{W}t").text = "\N{CURRENCY SIGN}" if is_cell else "\N{PILCROW SIGN}"


def _paragraph(root: etree._Element, style: str) -> etree._Element:
    return next(it for it in root.iter(f"{W}p") if it.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None)


def _plain(paragraph: etree._Element) -> etree._Element:
    """Return the first stretch of Persian without a character style."""
    stretches = (it for it in paragraph.iter(f"{W}r") if it.find(f"{W}t") is not None)
    return next(it for it in stretches if it.find(f"{W}rPr/{W}rtl") is not None and not it.findall(f"{W}rPr/{W}rStyle"))


def _typed(place: etree._Element, words: str) -> etree._Element:
    """Return a run as it comes of typing beside the Persian there."""
    run = deepcopy(_plain(place))
    _say(run, words)
    return run


def _say(run: etree._Element, words: str) -> None:
    said = run.find(f"{W}t")
    said.text = words
    said.set(_SPACE, "preserve")
