"""Markup: nothing that an author wrote is left out or printed as brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.findings import Finding, Place, Severity
from toolkit.language import LANGUAGES
from toolkit.markup import depth, has_broken_link, has_lone_stars, link_titles
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

MAX_DEPTH = 6
_BRACE_IN_ADDRESS = re.compile(r"\]\([^)\s]*[{}]")
_UNREAD = re.compile(
    r"^[ \t]*(?:(?P<heading>\#{1,6})|(?P<list>[-+*]))[ \t]"
    r"|(?P<tag></?(?:a|b|i|u|s|p|br|em|strong|span|font|sub|sup|div|h[1-6])(?:\s[^<>]*)?/?>)",
    re.MULTILINE | re.IGNORECASE,
)
_KINDS = {"heading": "the sign of a heading", "list": "the sign of a list", "tag": "a tag"}

BROKEN = Rule(
    "link-broken",
    "a link is not closed, or its address cannot be one",
    "What was meant as a link and is none is printed with its brackets.",
    "CommonMark 0.31.2, 6.3",
    "write [words](https://…) without spaces",
    ("See [the map](https://example.org/map_(old)).",),
    ("See [the map](https://example.org/map.", "See [the map](https://example.org/the map)."),
    where="en",
)
BRACE = Rule(
    "link-brace",
    "a brace stands in the address of a link",
    "Braces call facts, and the words of a fact make no address.",
    "RFC 3986, 2: braces are no characters of an address",
    "write the address out",
    ("See [the map of {share}](https://example.org/map).",),
    ("See [the map](https://example.org/{share}).",),
    where="en",
)
TITLE = Rule(
    "link-title",
    "the title of a link is never printed",
    "CommonMark lets a title stand behind an address; no page shows it, so what it says would be lost.",
    "CommonMark 0.31.2, 6.3; README.md: all the markup there is",
    "delete it",
    ("See [the map](https://example.org/map).",),
    ("See [the map](https://example.org/map 'of 1895').",),
    where="en",
)
DEEP = Rule(
    "markup-deep",
    f"markup is nested more than {MAX_DEPTH} deep",
    "Nobody sees stress within stress within stress; so deep, it comes from stray signs.",
    "CommonMark 0.31.2, 6.2",
    "look for stray * and _",
    ("*A **word** of stress*.",),
    ("*a *a *a *a *a *a *a b* b* b* b* b* b* b*",),
    where="en",
)
UNREAD = Rule(
    "markup-unread",
    "a sign is printed as it stands",
    "Other tools take it for a heading, a list or a tag; here it would appear in the file as it was typed.",
    "README.md: all the markup there is",
    r"*emphasis*, **strong** and [links](https://…) are all the markup there is; a star itself is written \*",
    ("*One* line – and **another**.", r"A star \* itself."),
    ("# A heading", "- a list", "A <b>word</b>.", "A * star."),
    where="en",
    severity=Severity.WARNING,
)


def check_markup(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find links that are none, titles of links, and markup nested beyond all sense."""
    for code in LANGUAGES:
        for unit, text in manuscript.brief.text[code].items():
            for rule, problem in _problems(text):
                yield rule.at(manuscript.texts[code].place("text", unit), f"{problem} in {unit!r}")


def _problems(text: str) -> Iterator[tuple[Rule, str]]:
    if has_broken_link(text):
        yield BROKEN, BROKEN.message
    if _BRACE_IN_ADDRESS.search(text):
        yield BRACE, BRACE.message
    for title in link_titles(text):
        yield TITLE, f"the title {title!r} of a link is never printed"
    if depth(text) > MAX_DEPTH:
        yield DEEP, DEEP.message


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
    return UNREAD.at(place, f"{what} is printed as it stands in {unit!r}")


RULES = (BROKEN, BRACE, TITLE, DEEP, UNREAD)
