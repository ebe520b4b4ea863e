"""Nodes: what the templates see of a text, the spans of the model with foreign phrases set apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, assert_never

from toolkit.language import Direction
from toolkit.model.edition import Emphasis, FactText, Link, Quoted, Span, Spans, Strong, Text

Kind = Literal["text", "emphasis", "strong", "link", "fact", "quoted", "isolate", "group"]


@dataclass(frozen=True)
class Node:
    """A piece of text (``text``, no children) or an element around pieces (``children``, no text)."""

    kind: Kind
    text: str = ""
    children: tuple[Node, ...] = ()
    id: str = ""
    href: str = ""
    repeats: bool = False
    direction: Direction = "ltr"
    lang: str = ""

    def __len__(self) -> int:
        """Count the characters in the node."""
        return len(self.text) + sum(map(len, self.children))

    @property
    def plain(self) -> str:
        """Return the characters in the node."""
        return self.text + "".join(child.plain for child in self.children)


def nodes(spans: Spans) -> tuple[Node, ...]:
    """Turn spans into nodes, character for character."""
    return tuple(_node(span) for span in spans)


def _node(span: Span) -> Node:
    match span:
        case Text():
            return Node("text", span.text)
        case Emphasis():
            return Node("emphasis", children=nodes(span.children))
        case Strong():
            return Node("strong", children=nodes(span.children))
        case Link():
            return Node("link", children=nodes(span.children), href=span.href, repeats=span.repeats)
        case FactText():
            return Node("fact", children=(Node("text", span.text),), id=span.id)
        case Quoted():
            quoted = Node("quoted", children=(Node("text", span.text),), id=span.id)
            if not span.label:
                return quoted
            return Node("group", children=(quoted, Node("text", f" {span.label}")))
        case _:
            assert_never(span)


def cut(sequence: tuple[Node, ...], start: int, end: int) -> tuple[Node, ...]:
    """Return what stands from character ``start`` to ``end``; an element that lies across a border is split."""
    kept: list[Node] = []
    position = 0
    for node in sequence:
        first, last = max(start - position, 0), min(end - position, len(node))
        position += len(node)
        if first >= last:
            continue
        if node.kind == "text":
            kept.append(replace(node, text=node.text[first:last]))
        else:
            kept.append(replace(node, children=cut(node.children, first, last)))
    return tuple(kept)
