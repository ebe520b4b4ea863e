"""The cascade: from defaults, styles and direct formatting to the properties in effect (ISO/IEC 29500-1, 17.7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from toolkit.checks.docx.names import Element, W, is_on, local, val

Source = Literal["defaults", "table", "numbering", "paragraph", "character", "direct"]
Properties = Mapping[str, Element]
_NOTHING: Properties = {}
_TOGGLING: tuple[Source, ...] = ("table", "paragraph", "character")


@dataclass(frozen=True, eq=False)
class Layer:
    """The properties that one place sets."""

    source: Source
    properties: Properties


@dataclass(frozen=True, eq=False)
class Look:
    """Properties in effect; the layers come weakest first."""

    layers: tuple[Layer, ...]

    def level(self, name: str) -> int:
        """Return the position of the layer that decides on a property, -1 where none says anything."""
        return max((place for place, layer in enumerate(self.layers) if name in layer.properties), default=-1)

    def element(self, name: str) -> Element | None:
        """Return the property as the strongest layer sets it."""
        level = self.level(name)
        return self.layers[level].properties[name] if level >= 0 else None

    def is_on(self, name: str) -> bool:
        """Tell whether a property that is on or off is on."""
        return is_on(self.element(name))

    def is_toggled(self, name: str) -> bool:
        """Tell whether a toggle property is on: styles of two kinds that both set it cancel each other (17.7.3)."""
        by_source = {layer.source: layer.properties[name] for layer in self.layers if name in layer.properties}
        if "direct" in by_source:
            return is_on(by_source["direct"])
        if is_on(by_source.get("defaults")):
            return True
        return sum(is_on(by_source.get(source)) for source in _TOGGLING) % 2 == 1

    def attribute(self, name: str, *attributes: str) -> tuple[str, str]:
        """Return which of the attributes counts, the first named first in one element, and its value."""
        for layer in reversed(self.layers):
            element = layer.properties.get(name)
            found = next((each for each in attributes if val(element, each)), None)
            if found:
                return found, val(element, found)
        return "", ""

    def with_layer(self, layer: Layer) -> Look:
        """Return the look with one more layer on top."""
        return Look((*self.layers, layer)) if layer.properties else self


def properties(holder: Element | None, name: str) -> Properties:
    """Return the properties that an element holds in its child of this name (pPr, rPr, tblPr, trPr)."""
    found = None if holder is None else holder.find(f"{W}{name}")
    if found is None:
        return _NOTHING
    return {local(child): child for child in found if str(child.tag).startswith(W)}


@dataclass(frozen=True)
class Style:
    """A style by its id; ``conditions`` are those of parts of a table (firstRow, lastCol, …)."""

    id: str
    kind: str
    element: Element
    conditions: Mapping[str, Element] = field(default_factory=dict)

    @property
    def based_on(self) -> str:
        """Return the id of the style that this one is based on, empty where there is none."""
        return val(self.element.find(f"{W}basedOn"))

    @property
    def link(self) -> str:
        """Return the id of the style of the other kind that this one is linked with, empty where there is none."""
        return val(self.element.find(f"{W}link"))


class Styles:
    """The style sheet of a document."""

    def __init__(self, root: Element | None) -> None:
        self.root = root
        found = [] if root is None else root.findall(f"{W}style")
        self.by_id = {val(style, "styleId"): _style(style) for style in found}
        self._default = {
            val(style, "type"): val(style, "styleId") for style in found if val(style, "default") in ("1", "true", "on")
        }

    @cached_property
    def defaults(self) -> Mapping[str, Properties]:
        """Return the defaults of the document, of pPr and rPr."""
        root = None if self.root is None else self.root.find(f"{W}docDefaults")
        if root is None:
            return {"pPr": _NOTHING, "rPr": _NOTHING}
        return {name: properties(root.find(f"{W}{name}Default"), name) for name in ("pPr", "rPr")}

    def chain(self, id: str, kind: str) -> tuple[Style, ...]:
        """Return a style of a kind (or the default one, where there is no such) after those it is based on."""
        style = self.by_id.get(id)
        if style and style.kind == "paragraph" and kind == "character":
            style = self.by_id.get(style.link)  # a paragraph style on a run counts by the one it is linked with
        if style is None or style.kind != kind:
            style = self.by_id.get(self._default.get(kind, ""))
        chain: dict[str, Style] = {}
        while style is not None and style.id not in chain:  # a chain that is a circle ends where it began
            chain[style.id] = style
            style = self.by_id.get(style.based_on)
        return tuple(reversed(chain.values()))

    def layers(self, id: str, kind: Literal["paragraph", "character"], name: str) -> Iterator[Layer]:
        """Yield the layers of a style: its pPr or rPr, those of the styles that it is based on first."""
        yield from (Layer(kind, properties(style.element, name)) for style in self.chain(id, kind))

    def table_layers(self, id: str, conditions: tuple[str, ...], name: str) -> Iterator[Layer]:
        """Yield the layers of a table style: what it says of all, then of the parts of the table in this order."""
        chain = self.chain(id, "table")
        yield from (Layer("table", properties(style.element, name)) for style in chain)
        for condition in conditions:
            yield from (Layer("table", properties(style.conditions.get(condition), name)) for style in chain)


def _style(style: Element) -> Style:
    conditions = {val(part, "type"): part for part in style.findall(f"{W}tblStylePr")}
    return Style(val(style, "styleId"), val(style, "type") or "paragraph", style, conditions)
