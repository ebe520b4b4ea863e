"""Lines: the paragraphs of a Word file with their direction marks, and those of the document that it was made of.

Word has no isolates, so the file carries marks in their place. Which ones a paragraph needs is told by its HTML.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from toolkit.language import Direction
from toolkit.readback import Line
from toolkit.readback.wordml import BIDI_CONTROLS, PICTURE, W, character, is_on, standing
from toolkit.writers.docx.marks import unisolated
from toolkit.writers.docx.stretches import LRI, PDI, RLI

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "td", "th", "figcaption", "div", "header"})
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_OBJECTS = frozenset({f"{W}footnoteReference", f"{W}footnoteRef", PICTURE})
_NOTE, _HALF_LINE = "footnote", "hemistich"
_BLANKS = re.compile(r"[ \n\r\f\u00a0]+")


def file_lines(root: etree._Element) -> Iterator[Line]:
    """Yield the paragraphs of a part of a Word file; one that leaves its direction to its style tells none."""
    for paragraph in root.iter(f"{W}p"):
        switch = is_on(paragraph.find(f"{W}pPr"), "bidi")
        seen = (_OBJECT if it.tag in _OBJECTS else character(it) for it in standing(paragraph) if it is not paragraph)
        yield Line(None if switch is None else "rtl" if switch else "ltr", "".join(seen))


def document_lines(body: etree._Element) -> Iterator[Line]:
    """Yield every block of a document that holds no block, and the footnotes called in it, with their isolates.

    A unit that goes on in further rows, as it does in both languages, is one paragraph in Word: it comes whole as well.
    """
    begun: dict[tuple[str | None, ...], Line] = {}
    for element in body.iter():
        if _is_block(element) and not any(map(_is_block, element.iterdescendants())):
            line, *notes = _with_notes(element)
            yield from (line, *notes)
            for unit in element.iterfind("span[@data-unit]"):
                name = unit.get("lang"), unit.get("data-unit")
                if name in begun:
                    line = Line(line.base, f"{begun[name].text} {line.text}")
                    yield line
                begun[name] = line


def _is_block(element: etree._Element) -> bool:
    """Tell whether an element is a paragraph in Word; of a document in both languages each side is one."""
    return element.tag in _BLOCKS or element.get("class") == "side"


def _with_notes(element: etree._Element) -> Iterator[Line]:
    base = _direction(element)
    yield Line(base, _collapsed(_inline(element, base)))
    for note in element.iter("span"):
        if note.get("class") == _NOTE:
            own = _direction(next(iter(note), note))
            yield Line(own, _collapsed((_OBJECT, " ", *_inline(note, own))))


def _collapsed(texts: Iterable[str]) -> str:
    """Return a text as HTML shows it, with one blank for many."""
    return _BLANKS.sub(" ", "".join(texts)).strip(" ")


def _direction(element: etree._Element) -> Direction:
    told = (it.get("dir") for it in (element, *element.iterancestors()))
    return "rtl" if next(filter(None, told), "") == "rtl" else "ltr"


def _inline(element: etree._Element, direction: Direction) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        own = _direction(child)
        if child.get("class") == _NOTE:
            yield _OBJECT
        elif own != direction or child.tag == "bdi":
            yield "".join(((RLI if own == "rtl" else LRI), *_inline(child, own), PDI))
        else:
            yield "\t" * (child.get("class") == _HALF_LINE)
            yield from _inline(child, own)
        yield child.tail or ""


def marks_fault(found: Iterable[Line], wanted: Iterable[Line]) -> str:
    """Tell which paragraph of a file has other direction marks than its document asks for; empty: none.

    A paragraph of other words has none to be held against: what it says is compared elsewhere.
    """
    known = defaultdict[str, list[Line]](list)
    for line in wanted:
        known[_bare(line.text)].append(line)
    held = 0
    lines = list(found)
    for line in lines:
        asked = _alike(line, known)
        held += bool(asked)
        if asked and not any(line.base in {it.base, None} and _unspaced(line.text) == _marked(it) for it in asked):
            return f"{line.text!r} has not the direction or the direction marks that it needs"
    return "no paragraph has the words of its document" if lines and not held else ""


def _alike(line: Line, known: Mapping[str, Sequence[Line]]) -> Sequence[Line]:
    """Return the lines of the same words; what a document puts apart may stand in one paragraph, with tabs."""
    words = _bare(line.text)
    parts = [known.get(part, ()) for part in words.split("\t")]
    if words in known or not all(parts) or line.base is None:
        return known.get(words, ())
    return [Line(line.base, "\t".join(_isolated(part[0], line.base) for part in parts))]


def _isolated(line: Line, base: Direction) -> str:
    return line.text if line.base == base else f"{RLI if line.base == 'rtl' else LRI}{line.text}{PDI}"


def _marked(line: Line) -> str:
    return _unspaced("".join(place.characters for place in unisolated(line.text, line.base or "ltr")))


def _bare(text: str) -> str:
    return _unspaced(text.translate(BIDI_CONTROLS))


def _unspaced(text: str) -> str:
    return _BLANKS.sub("", text)
