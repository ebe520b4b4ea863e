"""Lists: which level of which numbering a paragraph stands in, by itself or by its style (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from toolkit.checks.docx.cascade import Styles
from toolkit.checks.docx.names import Element, W, val

_NUMBERS = f"{W}pPr/{W}numPr"


class Lists:
    """The numbering of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._found: dict[str, Mapping[str, Element]] = {}
        self._by_style: dict[str, Element | None] = {}
        self._kinds = (
            {} if root is None else {val(one, "abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
        )
        self._lists = {} if root is None else {val(one, "numId"): one for one in root.findall(f"{W}num")}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the numbers of the lists whose definition is there."""
        return frozenset(id for id, one in self._lists.items() if val(one.find(f"{W}abstractNumId")) in self._kinds)

    def place(self, paragraph: Element, style: str) -> tuple[str, str]:
        """Return the number of the list and of the level, empty where there is none.

        What the paragraph says comes first; what it leaves out is that of its style, and the level of a style is the
        one that names it (17.9.23).
        """
        own = paragraph.find(_NUMBERS)
        styled = self._styled(style)
        list = val(_child(own, "numId")) or val(_child(styled, "numId"))
        level = val(_child(own, "ilvl")) or self._linked(list, style) or val(_child(styled, "ilvl")) or "0"
        return (list, level) if list else ("", "")

    def level(self, place: tuple[str, str]) -> Element | None:
        """Return the definition of a level, None where there is none."""
        return self._levels(place[0]).get(place[1])

    def _styled(self, style: str) -> Element | None:
        if style not in self._by_style:
            found = (one.element.find(_NUMBERS) for one in reversed(self._styles.chain(style, "paragraph")))
            self._by_style[style] = next((one for one in found if one is not None), None)
        return self._by_style[style]

    def _linked(self, list: str, style: str) -> str:
        levels = self._levels(list).items()
        return next((number for number, level in levels if style and val(level.find(f"{W}pStyle")) == style), "")

    def _levels(self, list: str) -> Mapping[str, Element]:
        """Return the levels of a list, those that it defines anew in the place of the others (17.9.8)."""
        if list not in self._found:
            one = self._lists.get(list)
            levels = () if one is None else (*self._defined(one), *one.findall(f"{W}lvlOverride/{W}lvl"))
            self._found[list] = {val(level, "ilvl"): level for level in levels}
        return self._found[list]

    def _defined(self, one: Element) -> tuple[Element, ...]:
        """Return the levels of the definition of a list, or of the one that a numbering style stands for (17.9.21)."""
        kind = self._kinds.get(val(one.find(f"{W}abstractNumId")))
        link = "" if kind is None else val(kind.find(f"{W}numStyleLink"))
        if link and (style := self._styles.by_id.get(link)) is not None:
            other = self._lists.get(val(style.element.find(f"{_NUMBERS}/{W}numId")))
            kind = None if other is None else self._kinds.get(val(other.find(f"{W}abstractNumId")))
        return () if kind is None else tuple(kind.findall(f"{W}lvl"))


def _child(holder: Element | None, name: str) -> Element | None:
    return None if holder is None else holder.find(f"{W}{name}")
