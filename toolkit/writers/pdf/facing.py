"""Facing pages: the rows of the bilingual document as English pages on the left and Persian ones on the right.

The opening (masthead, titles, source) stays one page of both languages, which is a right-hand one; then each pair of
facing pages carries the same rows, at the same heights. So the rows are laid out once in either language on a page
without end, their heights are read, and the pages are filled with what both languages have room for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from weasyprint.formatting_structure import boxes

from toolkit.errors import NoRoom
from toolkit.language import LANGUAGES, Code
from toolkit.paper import SIZES, Paper

Measure = Callable[[Callable[[Element], None], str], Any]
"""Lays out the document after a change to it, with rules for its pages, and returns what the engine made of it."""
Pads = Mapping[tuple[Code, int], float]
"""Room below a block, in CSS pixels, by language and number."""

_RESERVE = 4
"""CSS pixels of a page that stay free, so that rounding moves no row."""
_NOTE_EDGE = 18
"""CSS pixels that the rule above footnotes takes."""
_LONG_HEADING = 40
"""Characters; a heading of more stands above its text, not beside it."""


@dataclass(frozen=True)
class _Block:
    """A row of a section; the first one of a section brings the heading with it."""

    number: int
    section: Element
    table: Element
    row: Element
    is_first: bool


def impose(root: Element, measure: Measure, paper: Paper) -> None:
    """Turn the rows of a bilingual document into facing pages; the root is changed in place.

    Raises NoRoom for a row that is higher than a page: its rest would face a page of the same language. An opening of
    two pages, as on A5, leaves the third one blank, as English stands on the left.
    """
    blocks = list(_blocks(root))
    endless = f"@page {{ size: {SIZES[paper].width}mm 90000mm; }}"
    heights = {code: _heights(measure(_column(code), endless), len(blocks)) for code in LANGUAGES}
    tall = [max(pair) for pair in zip(*heights.values(), strict=True)]
    pads = {(code, number): tall[number] - own for code in LANGUAGES for number, own in enumerate(heights[code])}
    room = measure(_opening_alone, "").pages[-1]._page_box.height - _RESERVE
    _require_room(blocks, tall, room, paper)
    _opening(root)
    main = _main(root)
    main.remove(main[-1])
    for spread in _spreads(blocks, tall, room):
        main.extend(_page(code, spread, pads) for code in LANGUAGES)


def _main(root: Element) -> Element:
    return next(root.iter("main"))


def _sections(root: Element) -> list[Element]:
    return [section for section in _main(root).findall("section") if section.get("class") == "both"]


def _blocks(root: Element) -> Iterator[_Block]:
    number = 0
    for section in _sections(root):
        first = number
        for table in section.findall("table"):
            for row in table.findall("tbody/tr"):
                yield _Block(number, section, table, row, number == first)
                number += 1


def _opening(root: Element) -> None:
    """Leave what both languages share, and a page behind it that shows how much room there is."""
    for section in _sections(root):
        _main(root).remove(section)
    SubElement(_main(root), "p", {"class": "page en"})
    root.set("data-layout", "facing")
    _add_running(next(root.iter("body")))


def _opening_alone(root: Element) -> None:
    """Leave the opening, in whose table of contents no page has a number yet."""
    _opening(root)
    for number in root.iter("span"):
        number.attrib.pop("data-target", None)
    for link in root.iter("a"):
        if link.get("href", "").startswith("#"):
            link.attrib.pop("href")


def _column(code: Code) -> Callable[[Element], None]:
    """Return the change that leaves one language in one column; a page before it has the place of the first."""

    def change(root: Element) -> None:
        blocks = list(_blocks(root))
        _opening(root)
        _main(root)[:] = [Element("p"), _page(code, blocks, {})]
        SubElement(_main(root)[-1], "div", {"data-block": str(len(blocks))})

    return change


def _heights(laid_out: Any, count: int) -> list[float]:
    """Return the height of each block in CSS pixels, with the footnotes that it brings."""
    page = laid_out.pages[-1]._page_box
    tops: dict[int, float] = {}
    ends: dict[int, float] = {}
    for box in page.descendants():
        if number := _own(box, "data-block"):
            tops.setdefault(int(number), box.position_y)
        if number := _own(box, "data-heading-of"):
            ends[int(number)] = box.position_y + box.margin_height()
    notes = dict.fromkeys(range(count), 0.0)
    for area in (child for child in page.children if isinstance(child, boxes.FootnoteAreaBox)):
        for box in area.children:
            notes[int(_own(box, "data-block-of") or 0)] += box.margin_height() + _NOTE_EDGE
    return [max(tops[number + 1], ends.get(number, 0)) - tops[number] + notes[number] for number in range(count)]


def _own(box: Any, name: str) -> str | None:
    """Return an attribute of the element that a box was made of, None where it has none."""
    element = getattr(box, "element", None)
    return None if element is None or box.element_tag != element.tag else element.get(name)


def _require_room(blocks: Sequence[_Block], tall: Sequence[float], room: float, paper: Paper) -> None:
    for block in blocks:
        if tall[block.number] > room:
            units = dict.fromkeys(unit for span in block.row.iter() if (unit := span.get("data-unit")))
            raise NoRoom(
                f"{', '.join(map(repr, units))} has a row that is higher than a page of {paper}, so pages cannot face",
                "part its sentence in both languages, or build --layout rows",
            )


def _spreads(blocks: Sequence[_Block], tall: Sequence[float], room: float) -> Iterator[list[_Block]]:
    """Yield the blocks of each pair of pages; none is higher than a page."""
    spread: list[_Block] = []
    filled = 0.0
    for block in blocks:
        if spread and filled + _reach(block, blocks, tall, room) > room:
            yield spread
            spread, filled = [], 0.0
        spread.append(block)
        filled += tall[block.number]
    if spread:
        yield spread


def _reach(block: _Block, blocks: Sequence[_Block], tall: Sequence[float], room: float) -> float:
    """Return the height that must be free where a block begins: a chart's first one brings all of its values."""
    if block.is_first and block.section.get("data-kind") == "chart":
        whole = sum(tall[other.number] for other in blocks if other.section is block.section)
        if whole <= room:
            return whole
    return tall[block.number]


def _page(code: Code, blocks: Sequence[_Block], pads: Pads) -> Element:
    """Return the blocks of a page in one language."""
    language = LANGUAGES[code]
    page = Element("div", {"class": f"page {code}", "lang": language.bcp47, "dir": language.direction})
    begun: Element | None = None
    for block in blocks:
        if block.section is not begun:
            begun = block.section
            page.append(_section(block, code))
        _add(page[-1], block, _row(block, code, pads.get((code, block.number), 0)), code)
    return page


def _section(block: _Block, code: Code) -> Element:
    """Return a section without rows, or what goes on of one that began before."""
    section = Element("section", {"class": "one", "data-block": str(block.number)})
    for name in ("data-kind", "data-drawn"):
        if (value := block.section.get(name)) is not None:
            section.set(name, value)
    if block.is_first:
        section.extend(_alone(child, code) for child in block.section if child.tag in ("h2", "figure"))
        for picture in section.iter("img"):
            _say_alone(picture, code)
        for heading in section.findall("h2"):
            heading.set("data-heading-of", str(block.number))
        if any(len("".join(side.itertext())) > _LONG_HEADING for side in block.section.findall("h2/span")):
            section.set("data-heading", "long")
    else:
        section.set("data-goes-on", "")
    return section


def _say_alone(picture: Element, code: Code) -> None:
    """Let a picture of both languages be that of one, in its words, its direction and its description."""
    picture.set("src", f"{picture.get('src', '').removesuffix('.svg')}.{code}.svg")
    picture.set("alt", picture.get(f"data-alt-{code}", ""))


def _row(block: _Block, code: Code, pad: float) -> Element:
    """Return a row in one language: a row of a table, a paragraph or an item of a list."""
    row = _alone(block.row, code)
    row.set("data-block", str(block.number))
    for note in row.iter("span"):
        if note.get("class") == "footnote":
            note.set("data-block-of", str(block.number))
    if len(row) > 1:
        _put_label_first(row)
        end = "0.7mm" if row.get("data-last") is not None else "0mm"
        for cell in row:
            cell.set("style", f"padding-block-end: calc({end} + {pad:.3f}px)")
        return row
    (cell,) = row
    cell.attrib.update(row.attrib)
    cell.tag = "li" if row.get("class") == "bullet" else "p"
    cell.set("style", f"margin-block-end: {pad:.3f}px")
    return cell


def _add(section: Element, block: _Block, row: Element, code: Code) -> None:
    """Add a row where rows of its kind are gathered: to the table or the list that is last there, or a new one."""
    last = section[-1] if len(section) else section
    if row.tag == "p":
        section.append(row)
    elif row.tag == "li":
        (last if last.tag == "ul" else SubElement(section, "ul")).append(row)
    else:
        table = last if last.tag == "table" else _table(section, block, code)
        next(table.iter("tbody")).append(row)


def _table(section: Element, block: _Block, code: Code) -> Element:
    table = SubElement(section, "table", {"class": "labelled"})
    table.extend(_alone(head, code) for head in block.table.findall("thead"))
    for row in table.iter("tr"):
        _put_label_first(row)
    SubElement(table, "tbody")
    return table


def _put_label_first(row: Element) -> None:
    row[:] = row[:] if row[0].get("dir") == "ltr" else row[::-1]


def _alone(element: Element, code: Code) -> Element:
    """Return a copy of an element without what is of the other language."""
    copy = deepcopy(element)
    for parent in list(copy.iter()):
        for child in list(parent):
            if child.get("data-side", code) != code:
                parent.remove(child)
    return copy


def _add_running(body: Element) -> None:
    """Add the running head and foot of either language for its own pages."""
    edges = [child for child in body if child.get("class") in ("running-head", "running-foot")]
    for edge in edges:
        for code in LANGUAGES:
            alone = _alone(edge, code)
            alone.set("class", f"{edge.get('class')} {code}")
            body.insert(0, alone)
