"""Cross references: links that name a unit lead to it in the language they stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from toolkit.language import Language
from toolkit.markup import led_to
from toolkit.model.edition import Emphasis, Link, Span, Spans, Strong, Text, anchor, plain


def led(spans: Spans, language: Language, spans_of: Callable[[str], Spans]) -> Spans:
    """Return the spans of a unit, each link to another one leading there.

    A link without words repeats those of a heading, which ``spans_of`` knows by its id.
    """

    def lead(span: Span) -> Span:
        if isinstance(span, Emphasis | Strong):
            return replace(span, children=tuple(map(lead, span.children)))
        if isinstance(span, Link) and (unit_id := led_to(span.href)):
            words = span.children or (Text(plain(spans_of(unit_id))),)
            return Link(f"#{anchor(unit_id, language)}", words, repeats=not span.children)
        return span

    return tuple(map(lead, spans))
