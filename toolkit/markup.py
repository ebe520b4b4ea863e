"""Inline markup of a unit: CommonMark emphasis, strong and links, and references to facts and quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from toolkit.model.edition import Emphasis, Link, Span, Spans, Strong, Text
from toolkit.model.facts import Form

_BRACES = re.compile(r"\{\{|\}\}|\{(?P<id>[a-z][a-z0-9_]{0,27})(?::(?P<form>[a-z]+))?\}|[{}]")
_BRACE = re.compile(rf"\\(?=[{{}}])|{_BRACES.pattern}")  # a brace is escaped by another one, not by a backslash
_SPACE = re.compile(r"[ \t\r\n]+")  # not \s: a no-break space is the author's own
_ADDRESS = re.compile(r"(?<=\]\()(?:[^()\s]|\([^()\s]*\))*(?=[)\s])")  # brackets in pairs belong to it
_BARE_ADDRESS = re.compile(r"\[(?P<address>[^\[\]()\s]+)\]\((?P=address)\)")
_ESCAPED = re.compile(r"\\[\\*]")
_WORDLESS = ("link_open", "link_close")
_LITERAL = {"{{": "{", "}}": "}"}


@dataclass(frozen=True)
class Reference:
    """A ``{id}`` or ``{id:form}`` in a text, at a character offset; ``form`` None asks for the default."""

    id: str
    form: str | None
    offset: int


@dataclass(frozen=True)
class StrayBrace:
    """A brace that belongs to no reference, at a character offset."""

    offset: int


def references(text: str) -> Iterator[Reference]:
    """Yield the references in a text, in order."""
    for match in _BRACES.finditer(text):
        if match["id"]:
            yield Reference(match["id"], match["form"], match.start())


def stray_braces(text: str) -> Iterator[StrayBrace]:
    """Yield the braces that neither enclose an id nor are doubled."""
    for match in _BRACES.finditer(text):
        if match[0] in ("{", "}"):
            yield StrayBrace(match.start())


def unfolded(text: str) -> str:
    """Return the text of a block scalar as one paragraph: breaks and runs of spaces become one space."""
    return _SPACE.sub(" ", text).strip(" ")


def parse(text: str, resolve: Callable[[Reference], Span]) -> Spans:
    """Read the text of a unit as spans; ``resolve`` says what stands for a reference.

    The grammar is CommonMark 0.31 §6 without code, images, HTML and autolinks, so that every other character is text.
    """
    spans, _ = _spans(_tokens(text), 0, resolve)
    return spans


def link_targets(text: str) -> list[str]:
    """Return the addresses that a text links to."""
    return [str(token.attrs["href"]) for token in _tokens(text) if token.type == "link_open"]


def wordless_targets(text: str) -> list[str]:
    """Return the addresses of links that have no words of their own."""
    pairs = pairwise((token.type, token) for token in _tokens(text) if token.type != "text" or token.content)
    return [str(token.attrs["href"]) for (name, token), (following, _) in pairs if (name, following) == _WORDLESS]


def led_to(target: str) -> str:
    """Return the id of the unit that a link leads to; empty: it leads elsewhere."""
    return target[1:] if target.startswith("#") else ""


def readable(target: str) -> str:
    """Return the address of a link as an author types it, not percent-encoded."""
    return _parser().normalizeLinkText(target)


def has_lone_stars(text: str) -> bool:
    """Tell whether a star that is not escaped opens and closes nothing, so that it would be printed."""
    return any("*" in token.content for token in _tokens(_ESCAPED.sub("", text)) if token.type == "text")


def link_titles(text: str) -> list[str]:
    """Return the titles that CommonMark lets stand behind an address; nothing prints them."""
    return [str(token.attrs["title"]) for token in _tokens(text) if "title" in token.attrs]


def has_broken_link(text: str) -> bool:
    """Tell whether something was meant as a link and is none, so that its brackets would be printed."""
    return any("](" in token.content for token in _tokens(text))


def depth(text: str) -> int:
    """Return how deep the markup of a text is nested."""
    return max(accumulate(token.nesting for token in _tokens(text)), default=0)


def without_links(text: str) -> str:
    """Return the text with the targets of its links blanked, each character in its place.

    So are words that are nothing but the target again.
    """
    return _ADDRESS.sub(_blank, _BARE_ADDRESS.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _tokens(text: str) -> Sequence[Token]:
    (inline,) = _parser().parseInline(unfolded(text))
    return inline.children or []


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs", "fragments_join"])
    parser.inline.ruler.before("escape", "brace", _brace)
    return parser


def _brace(state: StateInline, silent: bool) -> bool:
    """Take a reference or a brace as one token before markup is looked for in it: an id may end in an underscore."""
    match = _BRACE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("brace", "", 0).content = match[0]
    state.pos = match.end()
    return True


_WRAPPERS: dict[str, type[Emphasis] | type[Strong]] = {"em_open": Emphasis, "strong_open": Strong}


def _spans(tokens: Sequence[Token], index: int, resolve: Callable[[Reference], Span]) -> tuple[Spans, int]:
    """Read tokens up to the end of the element they stand in; return the spans and the index behind it."""
    spans: list[Span] = []
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.nesting < 0:
            break
        if token.nesting > 0:
            children, index = _spans(tokens, index, resolve)
            wrapper = _WRAPPERS.get(token.type)
            spans.append(wrapper(children) if wrapper else Link(str(token.attrs["href"]), children))
        else:
            spans.append(_leaf(token, resolve))
    return _merged(spans), index


def _leaf(token: Token, resolve: Callable[[Reference], Span]) -> Span:
    reference = next(references(token.content), None) if token.type == "brace" else None
    return resolve(reference) if reference else Text(_LITERAL.get(token.content, token.content))


def _merged(spans: Sequence[Span]) -> Spans:
    """Join neighbouring plain texts, which markup rules leave in pieces."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if isinstance(span, Text) and not span.text:  # what a delimiter leaves behind
            continue
        if isinstance(span, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + span.text)
        else:
            merged.append(span)
    return tuple(merged)


def default_form(reference: Reference, default: Form) -> Form:
    """Return the form a reference asks for, or the default of its place."""
    return Form(reference.form) if reference.form in set(Form) else default
