"""Markup: nothing that an author wrote is left out or printed as brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.findings import Finding, Place, Severity
from toolkit.language import LANGUAGES
from toolkit.markup import depth, has_broken_link, has_lone_stars, link_titles
from toolkit.reader.library import Library, Manuscript

MAX_DEPTH = 6
_BRACE_IN_ADDRESS = re.compile(r"\]\([^)\s]*[{}]")
_UNREAD = re.compile(
    r"^[ \t]*(?:(?P<heading>\#{1,6})|(?P<list>[-+*]))[ \t]"
    r"|(?P<tag></?(?:a|b|i|u|s|p|br|em|strong|span|font|sub|sup|div|h[1-6])(?:\s[^<>]*)?/?>)",
    re.MULTILINE | re.IGNORECASE,
)
_KINDS = {"heading": "the sign of a heading", "list": "the sign of a list", "tag": "a tag"}


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


def check_unread_markup(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find what other tools take for markup and ours print as it stands."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            document = manuscript.texts[code]
            found = [(match, match.lastgroup or "") for match in _UNREAD.finditer(text)]
            for match, kind in found:
                place = document.place_in(match.start(kind), "text", unit)
                yield _unread(place, f"{_KINDS[kind]}, {match[kind]!r},", unit)
            if has_lone_stars(text) and not any(match[kind] == "*" for match, kind in found):
                yield _unread(document.place("text", unit), "a star without its fellow", unit)


def _unread(place: Place, what: str, unit: str) -> Finding:
    hint = r"*emphasis*, **strong** and [links](https://…) are all the markup there is; a star itself is written \*"
    return Finding(place, "markup-unread", f"{what} is printed as it stands in {unit!r}", hint, Severity.WARNING)
