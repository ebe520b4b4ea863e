"""Which style of Word each element of the HTML gets: the one table that a new element or class is entered in."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element as HtmlElement

from toolkit.errors import ToolkitError

Key = tuple[str, str]
"""Name and class of an element."""

CONTAINERS: frozenset[Key] = frozenset(
    {
        ("main", ""),
        ("div", "source-masthead"),
        ("div", "verse"),
        ("section", "points"),
        ("section", "body"),
        ("section", "people"),
        ("section", "timeline"),
        ("section", "figures"),
        ("section", "chart"),
        ("section", "uncertain"),
        ("section", "terms"),
        ("section", "sources"),
        ("section", "assessment"),
        ("section", "both"),
    }
)
BOX: Key = ("section", "source-box")
CONTENTS: Key = ("section", "contents")
CONTENTS_HEADING, CONTENTS_ENTRY = "TOCHeading", "TOC1"
"""Styles of the heading of the table of contents, which it does not tell itself, and of its entries."""
FIGURE: Key = ("figure", "drawing")
PICTURE, CAPTION = "BriefDrawing", "Caption"
"""Styles of the paragraph that holds a drawing, and of what stands below it."""

PARAGRAPHS: Mapping[Key, str] = {
    ("p", "kicker"): "BriefKicker",
    ("h1", "title"): "Title",
    ("p", "standfirst"): "Subtitle",
    ("p", "notice"): "BriefNotice",
    ("h2", ""): "Heading1",
    ("h3", ""): "Heading2",
    ("p", ""): "BodyText",
    ("p", "pull"): "Quote",
    ("p", "source-name"): "BriefSourceName",
    ("p", "source-department"): "BriefSourceLine",
    ("p", "source-address"): "BriefSourceLine",
    ("p", "verse-line"): "BriefVerse",
    ("p", "disclaimer"): "BriefDisclaimer",
}

LINES: Mapping[Key, str] = {("header", "masthead"): "BriefMasthead"}
"""Blocks whose paragraphs stand in one line, the first at its beginning, the next at its tab stops."""
LINE_PARTS: Mapping[Key, str | None] = {("p", "house"): "BriefHouse", ("p", "address"): None}
"""The paragraphs in such a line, and their character styles."""

LISTS: Mapping[Key, str] = {("ul", ""): "ListBullet", ("ol", ""): "ListNumber"}

SECTION_LISTS: Mapping[str, str] = {
    "assessment": "BriefAssessment",
    "uncertain": "BriefRemark",
    "sources": "BriefRemark",
}
"""Styles of the lists in sections that stand apart."""

KEY: Key = ("span", "key")
GAP = "BriefGap"
"""The number of an event, and the style of the blank between it and the date, which would look like one number."""

CHARACTERS: Mapping[Key, str | None] = {
    ("em", ""): "Emphasis",
    ("strong", ""): "Strong",
    ("a", ""): "Hyperlink",
    ("a", "entry-link"): None,
    ("span", "entry-words"): None,
    ("bdi", ""): None,
    ("span", ""): None,
    ("span", "unit"): None,
    ("span", "noted"): None,
    ("bdi", "fact"): None,
    ("bdi", "label"): "BriefLabel",
    ("span", "hemistich"): None,
    ("span", "evidence"): "BriefEvidence",
    ("span", "absent"): "BriefAbsent",
    ("span", "beside"): "BriefBeside",
    KEY: "BriefKey",
    ("q", "quotation"): None,
}
"""Inline elements and their character style; None keeps the look of the text around."""

UNPRINTED: frozenset[Key] = frozenset({("span", "entry-page")})
"""Inline elements that only a writer with pages has a text for: Word would keep a number that is no longer right."""

UNBROKEN = frozenset({"BriefEvidence"})
"""Character styles whose words stay in one line."""

CELLS: Mapping[tuple[str, str], str] = {
    ("th", "col"): "BriefTableHeading",
    ("th", "row"): "BriefRowHeading",
    ("td", ""): "BriefTableText",
}
"""Styles of cells by element and scope."""
KIND_CELLS: Mapping[tuple[str, str], str] = {
    ("figures", "row"): "BriefFigure",
    ("source-box", "row"): "BriefDetailName",
    ("source-box", ""): "BriefDetail",
    ("issue-block", "row"): "BriefDetailName",
    ("issue-block", ""): "BriefDetail",
}
"""Cells that look otherwise in one kind of table, by kind (the class of the table, else of the section) and scope."""


class UnplacedElement(ToolkitError):
    """An element, or text between elements, has no place in a Word file; nothing is dropped in silence."""

    def __init__(self, what: str, next_step: str = "enter it in toolkit/writers/docx/vocabulary.py") -> None:
        super().__init__(f"the Word writer has no place for {what}", next_step)
        self._what = what

    def __reduce__(self) -> tuple[type[ToolkitError], tuple[str, str]]:
        """Name what has no place once, also in the parent of a worker process."""
        return type(self), (self._what, self.next_step)


def key(element: HtmlElement) -> Key:
    """Return the name and the class of an element."""
    return element.tag, element.get("class", "")


def unplaced(element: HtmlElement) -> UnplacedElement:
    """Return the error that names the element."""
    name, class_ = key(element)
    return UnplacedElement(f"<{name} class={class_!r}>" if class_ else f"<{name}>")


def refuse_text(*texts: str | None) -> None:
    """Raise UnplacedElement where anything but blanks stands between blocks."""
    for text in texts:
        if text and text.strip(" \t\r\n\f"):
            raise UnplacedElement(f"the text {text.strip()!r} between blocks")
