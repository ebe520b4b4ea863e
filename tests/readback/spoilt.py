"""Word files that somebody has spoilt, made of a small edition that has one of everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from lxml import etree

from tests.writers.docx.bilingual import bilingual, edition
from tests.writers.docx.documents import changed, setting
from toolkit.language import EditionCode
from toolkit.model.edition import Edition, Emphasis, Link, Strong, Text
from toolkit.model.parallel import AnyEdition
from toolkit.render.document import render
from toolkit.writers import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Change = Callable[[etree._Element], None]
ADDRESS = "https://example.org/a"
SPANS = (
    Text("پیش از "),
    Strong((Text("سخت"), Emphasis((Text("تر"),)))),
    Text("، "),
    Link(ADDRESS, (Text("یک"),)),
    Link(ADDRESS, (Text("دو"),)),
    Text(" و "),
    Emphasis((Link(ADDRESS, (Text("UNAMA (Kabul)"),)),)),
    Text(" و "),
    Link("#fa-title", (Text("عنوان"),)),
    Text("."),
)


@cache
def given(code: EditionCode) -> AnyEdition:
    """The edition; its standfirst in Persian alone has stressed words and links."""
    both = edition()
    if code == "en-fa":
        return both
    return both.english if code == "en" else _stressed(both.persian)


def _stressed(plain: Edition) -> Edition:
    assert plain.standfirst
    return replace(plain, standfirst=replace(plain.standfirst, spans=SPANS))


@cache
def written(code: EditionCode) -> bytes:
    if code == "en-fa":
        return bilingual()
    own = setting(embed_fonts=False)
    return docx.write(render(given(code), own.templates), own)


def spoilt(code: EditionCode, change: Change, part: str = "document") -> bytes:
    """Return the file with one part changed, which must not stay as it was."""

    def change_it(root: etree._Element) -> None:
        before = etree.tostring(root)
        change(root)
        assert etree.tostring(root) != before

    return changed(written(code), change_it, part)


def paragraphs(root: etree._Element, style: str) -> list[etree._Element]:
    """Return the paragraphs of a style, of which there is at least one."""
    found = [
        paragraph
        for paragraph in root.iter(f"{W}p")
        if (named := paragraph.find(f"{W}pPr/{W}pStyle")) is not None and named.get(f"{W}val") == style
    ]
    assert found
    return found


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def run(text: str) -> etree._Element:
    """Return a run that says something."""
    made = etree.Element(f"{W}r")
    etree.SubElement(made, f"{W}t").text = text
    return made


def pairs(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the two cells of each row that holds a text and its translation."""
    for row in root.iter(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        if len(cells) == 2 and sum(len(list(cell.iter(f"{W}bookmarkStart"))) for cell in cells) == 2:
            yield cells
