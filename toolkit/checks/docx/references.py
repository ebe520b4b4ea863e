"""Demands on what refers and is referred to: ids, anchors, relationships, styles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from toolkit.checks.docx.cascade import Styles
from toolkit.checks.docx.document import Document, Story
from toolkit.checks.docx.names import W14, WP, Element, R, W, local, val
from toolkit.checks.docx.rule import ISO, Fault, Rule, Spot, at

_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_STYLE_LINKS = ("basedOn", "next", "link")
_BUILT_IN_ANCHORS = frozenset({"_top", "_bottom"})
_FIELD = re.compile(
    r'\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)'
    r'|\s*HYPERLINK(?:\s+\\(?:[ot]\s+(?:"[^"]*"|[^\s"]+)|[hmn]))*\s+\\l\s+"?([^\s"]+)',
    re.IGNORECASE,
)
"""What leads to a bookmark of this file: a link with an address in front of its ``\\l`` does not (17.16.5.25)."""
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_IDENTIFIED = ("bookmarkStart", "docPr", "footnote", "endnote", "p", "tr")
"""Elements that bear ids."""
_LAST_ID = 0x80000000
_NO_LIST = "0"


def find_duplicates(document: Document) -> Iterator[Fault]:
    """Find ids and names that stand for two things: of bookmarks, drawings, paragraphs and notes.

    The id of a bookmark identifies it in the whole document, not in its part (17.13.6.2, of the attribute id).
    """
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for story in document.stories:
        for element in story.named(*_IDENTIFIED):
            for kind, id in _ids(story, element):
                if id in seen[kind]:
                    yield at(story, element, f"{kind.partition(' in ')[0]} {id!r}")
                seen[kind].add(id)


def _ids(story: Story, element: Element) -> Iterator[tuple[str, str]]:
    """Yield what an element is called by, with what must be unique about it."""
    name = local(element)
    if name == "bookmarkStart":
        yield "the bookmark id", val(element, "id")
        yield "the bookmark", val(element, "name").lower()  # Word takes capitals and small letters for the same
    elif element.tag == f"{WP}docPr":
        yield "the drawing id", element.get("id", "")
    elif element.tag in (f"{W}footnote", f"{W}endnote"):
        yield f"the {name} id", val(element, "id")
    if paragraph := element.get(f"{W14}paraId"):
        yield f"the paragraph id in {story.part.name}", paragraph.upper()


def find_dangling(document: Document) -> Iterator[Fault]:
    """Find what leads nowhere: links and fields to bookmarks, marks of notes, relationships, open bookmarks."""
    names = {val(element, "name").lower() for element in _all(document, "bookmarkStart")} | _BUILT_IN_ANCHORS
    notes = {kind: {val(note, "id") for note in _all(document, kind[:-1])} for kind in _NOTES.values()}
    for story in document.stories:
        yield from _dangling_marks(story, notes)
        yield from _dangling_anchors(story, names)
        yield from _dangling_ways(document, story)
        yield from _open_bookmarks(story)
        yield from (at(story, found, _no_list(id)) for found, id in _unlisted(document, story.named("numId")))
    for part in document.package.related("styles"):
        unlisted = _unlisted(document, part.root.iter(f"{W}numId"))
        yield from (Fault(Spot(part.name), _no_list(id)) for _, id in unlisted)


def _unlisted(document: Document, elements: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    """Yield what names a list that is not there; 0 takes a list away (17.9.18)."""
    known = document.lists.ids | {_NO_LIST}
    for element in elements:
        if element.tag == f"{W}numId" and val(element) not in known:
            yield element, val(element)


def _no_list(id: str) -> str:
    return f"there is no list {id!r}"


def _all(document: Document, name: str) -> Iterator[Element]:
    return (found for story in document.stories for found in story.named(name))


def _dangling_marks(story: Story, notes: dict[str, set[str]]) -> Iterator[Fault]:
    for element in story.named(*_NOTES):
        kind = _NOTES[local(element)]
        if val(element, "id") not in notes[kind]:
            yield at(story, element, f"there is no {kind[:-1]} {val(element, 'id')!r}")


def _dangling_anchors(story: Story, names: set[str]) -> Iterator[Fault]:
    for element, anchor in _anchors(story):
        if anchor.lower() not in names:
            yield at(story, element, f"there is no bookmark {anchor!r}")


def _anchors(story: Story) -> Iterator[tuple[Element, str]]:
    """Yield what leads to bookmarks: links, and fields, whose words may stand in several runs."""
    for element in story.named("hyperlink"):
        if val(element, "anchor") and not element.get(f"{R}id"):
            yield element, val(element, "anchor")
    for element in story.named("fldSimple"):
        yield from ((element, anchor) for anchor in _in_field(val(element, "instr")))
    instruction: list[str] = []
    for element in story.elements:
        if element.tag == f"{W}instrText":
            instruction.append(element.text or "")
        elif element.tag == f"{W}fldChar":
            yield from ((element, anchor) for anchor in _in_field("".join(instruction)))
            instruction = []


def _in_field(instruction: str) -> Iterator[str]:
    if found := _FIELD.match(instruction):
        yield found[1] or found[2]


def _dangling_ways(document: Document, story: Story) -> Iterator[Fault]:
    for element in story.elements:
        for name, id in element.attrib.items():
            if not str(name).startswith(R) or not id:
                continue
            way = story.part.ways.get(str(id))
            if way is None:
                yield at(story, element, f"there is no relationship {id!r}")
            elif not way.external and way.target and not document.package.holds(way.target):
                yield at(story, element, f"the part {way.target} is missing")


def _open_bookmarks(story: Story) -> Iterator[Fault]:
    starts = {val(found, "id"): found for found in story.named("bookmarkStart")}
    ends = {val(found, "id"): found for found in story.named("bookmarkEnd")}
    for id in sorted(starts.keys() - ends.keys()):
        yield at(story, starts[id], f"the bookmark {val(starts[id], 'name')!r} is not closed")
    for id in sorted(ends.keys() - starts.keys()):
        yield at(story, ends[id], f"the end {id!r} closes no bookmark")


def find_bad_paragraph_ids(document: Document) -> Iterator[Fault]:
    """Find identifiers of paragraphs that Word does not take."""
    for paragraph in document.paragraphs:
        id = paragraph.element.get(f"{W14}paraId")
        if id is not None and not _is_paragraph_id(id):
            yield Fault(Spot(paragraph.part, paragraph.number), repr(id))


def _is_paragraph_id(id: str) -> bool:
    return re.fullmatch("[0-9A-Fa-f]{8}", id) is not None and 0 < int(id, 16) < _LAST_ID


def find_unknown_styles(document: Document) -> Iterator[Fault]:
    """Find styles that are named and not there, or that are of another kind."""
    for story in document.stories:
        for element in story.named(*_KINDS):
            kind = _KINDS[local(element)]
            if not _is_there(document.styles, val(element), kind):
                yield at(story, element, f"the {kind} style {val(element)!r}")
    for style in document.styles.by_id.values():
        for name in _STYLE_LINKS:
            found = style.element.find(f"{W}{name}")
            if found is not None and val(found) not in document.styles.by_id:
                part = next(document.package.related("styles")).name
                yield Fault(Spot(part), f"{val(found)!r}, which the style {style.id!r} names")


def _is_there(styles: Styles, id: str, kind: str) -> bool:
    style = styles.by_id.get(id)
    if style is None:
        return False
    return style.kind == kind or (kind == "character" and style.kind == "paragraph" and bool(style.link))


_WORDS = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>گزارش</w:t></w:r>"
_BOOKMARKED = '<w:bookmarkStart w:id="1" w:name="{0}"/>' + _WORDS + '<w:bookmarkEnd w:id="1"/>'

RULES = (
    Rule(
        "docx-duplicate-id",
        f"{ISO} 17.13.6.2, 20.4.2.5, 17.11.10; [MS-DOCX] 2.6.2",
        "two things have one id or name",
        "A name or a number that stands for two things leads to one of them at most: links, cross references and "
        "notes go to the wrong one. Some of these make Word repair the file when it opens it.",
        "give each its own",
        find_duplicates,
        f'<w:p><w:pPr><w:bidi/></w:pPr>{_BOOKMARKED.format("first")}</w:p>',
        f'<w:p><w:pPr><w:bidi/></w:pPr>{_BOOKMARKED.format("first")}</w:p>'
        f'<w:p><w:pPr><w:bidi/></w:pPr>{_BOOKMARKED.format("second")}</w:p>',
    ),
    Rule(
        "docx-dangling",
        f"{ISO} 17.16.22, 17.11.14, 17.13.6.1, 17.9.18; ISO/IEC 29500-2",
        "something leads nowhere",
        "A link or a cross reference to a bookmark that is not there does nothing, or prints an error. A mark "
        "without its note, or an id without its relationship, can make Word call the file damaged. A list that is not "
        "there has no numbers and no marks.",
        "make the target, or take away what leads to it",
        find_dangling,
        f'<w:p><w:pPr><w:bidi/></w:pPr>{_BOOKMARKED.format("first")}'
        f'<w:hyperlink w:anchor="first">{_WORDS}</w:hyperlink></w:p>',
        f'<w:p><w:pPr><w:bidi/></w:pPr><w:hyperlink w:anchor="first">{_WORDS}</w:hyperlink></w:p>',
    ),
    Rule(
        "docx-paragraph-id",
        "[MS-DOCX] 2.6.2; " + f"{ISO} 17.18.50",
        "an identifier of a paragraph is none",
        "w14:paraId has eight hexadecimal digits, and is greater than 0 and less than 80000000; Office’s own "
        "validator calls any other invalid.",
        "write a number in these bounds, or none at all",
        find_bad_paragraph_ids,
        f'<w:p w14:paraId="1A2B3C4D"><w:pPr><w:bidi/></w:pPr>{_WORDS}</w:p>',
        f'<w:p w14:paraId="F0000000"><w:pPr><w:bidi/></w:pPr>{_WORDS}</w:p>',
    ),
    Rule(
        "docx-unknown-style",
        f"{ISO} 17.7.4.17, 17.3.1.27",
        "a style is named that is not there",
        "Word takes the default style without a word, and the look that was meant is lost.",
        "add the style to the style sheet, or name one that is there",
        find_unknown_styles,
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:bidi/></w:pPr>{_WORDS}</w:p>',
        f'<w:p><w:pPr><w:pStyle w:val="Fancy"/><w:bidi/></w:pPr>{_WORDS}</w:p>',
    ),
)  # fmt: skip
