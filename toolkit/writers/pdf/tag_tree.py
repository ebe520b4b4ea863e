"""The tag tree while the file is made (ISO 32000-1, 14.7): where each structure element comes from, and how it moves.

The engine's objects refer to each other by number; a kid is the reference of an element or of an annotation, or the
number of marked content.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary
from xml.etree.ElementTree import Element

import pydyf


@dataclass(frozen=True)
class Origin:
    """What a structure element was made of: an element of the document, or one of its pseudo-elements."""

    element: Element
    tag: str
    """The name of the element, or ``span::footnote-call`` for a pseudo-element."""

    @property
    def pseudo(self) -> str:
        """Return the name of the pseudo-element, empty where it is none."""
        return self.tag.partition("::")[2]


@dataclass
class Record:
    """What the engine's own tree does not tell of a file."""

    origins: dict[int, Origin] = field(default_factory=dict)
    """By the object numbers of structure elements."""
    artifacts: dict[tuple[int, int], pydyf.Dictionary] = field(default_factory=dict)
    """The property lists (14.8.2.2.2) of marked content that leaves the tree, by page and number."""
    heads: dict[Element, int] = field(default_factory=dict)
    """The page on which the head of a table was drawn first."""
    worded: list[Element] = field(default_factory=list)
    """The elements around the place where the engine builds the tree, that have their text already."""


_RECORDS: WeakKeyDictionary[Any, Record] = WeakKeyDictionary()


def record(pdf: Any) -> Record:
    """Return the record of a file, the same one as long as the file is being made."""
    return _RECORDS.setdefault(pdf, Record())


@dataclass(frozen=True)
class TagTree:
    """The tag tree of one file."""

    pdf: Any

    @property
    def root(self) -> Any:
        """Return the structure tree root."""
        return self.object(self.pdf.catalog["StructTreeRoot"])

    def object(self, reference: bytes) -> Any:
        """Return the object that a reference names."""
        return self.pdf.objects[int(reference.split()[0])]

    def origin(self, element: Any) -> Origin | None:
        """Return what an element was made of; None: the engine made it for a piece of text."""
        return record(self.pdf).origins.get(element.number)

    def kids(self, element: Any) -> list[Any]:
        """Return the structure elements right below an element."""
        found = (self.object(kid) for kid in element.get("K", ()) if not isinstance(kid, int))
        return [kid for kid in found if kid["Type"] == "/StructElem"]

    def annotations(self, element: Any) -> list[Any]:
        """Return the references to annotations (14.7.4.3) right below an element."""
        found = (self.object(kid) for kid in element.get("K", ()) if not isinstance(kid, int))
        return [kid for kid in found if kid["Type"] == "/OBJR"]

    def walk(self, element: Any | None = None) -> Iterator[Any]:
        """Yield the elements below an element, or below the root, in the order of reading."""
        for kid in self.kids(self.root if element is None else element):
            yield kid
            yield from self.walk(kid)

    def parent(self, element: Any) -> Any:
        """Return the element that holds an element."""
        return self.object(element["P"])

    def page(self, element: Any) -> int:
        """Return the number of the page of an element, from 0."""
        return int(self.pdf.page_references.index(element["Pg"]))

    def add(self, kind: str, parent: Any, page: bytes) -> Any:
        """Return a new empty element, which nobody holds yet."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": f"/{kind}", "K": pydyf.Array(), "Pg": page, "P": parent.reference}
        )
        self.pdf.add_object(element)
        return element

    def move(self, element: Any, parent: Any, position: int) -> None:
        """Put an element, which may have stood elsewhere, among the kids of another one."""
        former = self.parent(element)
        if element.reference in former["K"]:
            former["K"].remove(element.reference)
        element["P"] = parent.reference
        parent["K"].insert(position, element.reference)

    def dissolve(self, element: Any) -> None:
        """Put the kids of an element in its place."""
        parent = self.parent(element)
        position = parent["K"].index(element.reference)
        parent["K"][position : position + 1] = element["K"]
        self._adopt(element, parent)

    def append_kids(self, element: Any, heir: Any) -> None:
        """Give the kids of an element to another one, behind its own, and remove it."""
        heir["K"].extend(element["K"])
        self.parent(element)["K"].remove(element.reference)
        self._adopt(element, heir)

    def remove(self, element: Any) -> None:
        """Take an element with nothing below it out of the tree."""
        self.parent(element)["K"].remove(element.reference)
        element.clear()

    def own(self, key: int, position: int | None, owner: bytes | str) -> None:
        """Say in the parent tree (14.7.4.4) who owns an annotation, or a piece of the marked content of a page."""
        numbers = self.object(self.root["ParentTree"])["Nums"]
        place = numbers[::2].index(key) * 2 + 1
        if position is None:
            numbers[place] = owner
        else:
            numbers[place][position] = owner

    def _adopt(self, element: Any, heir: Any) -> None:
        for kid in self.kids(element):
            kid["P"] = heir.reference
        element.clear()
