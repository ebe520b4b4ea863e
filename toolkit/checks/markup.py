"""Markup: nothing that an author wrote is left out or printed as brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.language import LANGUAGES
from toolkit.markup import depth, has_broken_link, link_titles
from toolkit.reader.library import Library, Manuscript

MAX_DEPTH = 6
_BRACE_IN_ADDRESS = re.compile(r"\]\([^)\s]*[{}]")


def check_markup(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find links that are none, titles of links, and markup nested beyond all sense."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            for found, problem, hint in _problems(text):
                yield Finding(manuscript.texts[code].place("text", unit), found, f"{problem} in {unit!r}", hint)


def _problems(text: str) -> Iterator[tuple[str, str, str]]:
    if has_broken_link(text):
        yield (
            "link-broken",
            "a link is not closed, or its address cannot be one",
            "write [words](https://…) without spaces",
        )
    if _BRACE_IN_ADDRESS.search(text):
        yield "link-brace", "a brace stands in the address of a link", "write the address out"
    for title in link_titles(text):
        yield "link-title", f"the title {title!r} of a link is never printed", "delete it"
    if depth(text) > MAX_DEPTH:
        yield "markup-deep", f"markup is nested more than {MAX_DEPTH} deep", "look for stray * and _"
