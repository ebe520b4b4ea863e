"""Links: each leads to the web, to a mailbox or to a unit that is printed, and both editions have the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.language import LANGUAGES
from toolkit.markup import led_to, link_targets, readable, wordless_targets
from toolkit.model.brief import Body, Structure
from toolkit.model.chart import Chart
from toolkit.reader.library import Library, Manuscript

_SCHEMES = ("https://", "http://", "mailto:")


def check_links(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find links that lead nowhere, that have no words, and those that differ between the editions."""
    structure = manuscript.brief.structure
    headings = set(_headings(structure))
    for code in LANGUAGES:
        printed = set(structure.unit_ids(code)) - structure.quotations.keys() - set(_vanishing(structure))
        for unit, text in manuscript.brief.text[code].items():
            place = manuscript.texts[code].place("text", unit)
            problems = [*_astray(text, printed), *_wordless(text, headings)]
            problems += _in_heading(text) if unit in headings else []
            yield from (Finding(place, found, said.format(f"of {unit!r}"), hint) for found, said, hint in problems)
            english = manuscript.brief.text["en"].get(unit, "")
            if code == "fa" and sorted(link_targets(text)) != sorted(link_targets(english)):
                message = f"the texts of {unit!r} do not link to the same addresses"
                yield Finding(place, "editions-links", message, "give both texts the same links")


def _astray(text: str, printed: set[str]) -> Iterator[tuple[str, str, str]]:
    for target in link_targets(text):
        if (unit := led_to(target)) and unit not in printed:
            hint = "look for a slip in the id; a section with nothing in it is not printed"
            yield "link-unknown", f"the link {{}} leads to {_shown(unit)}, which is no unit that is printed", hint
        elif not unit and not target.startswith(_SCHEMES):
            hint = "begin it with https:// or mailto:, or with # and the id of a unit"
            yield "link-scheme", f"the link {{}} leads to {_shown(readable(target))}", hint


def _wordless(text: str, headings: set[str]) -> Iterator[tuple[str, str, str]]:
    for target in wordless_targets(text):
        if led_to(target) not in headings:
            hint = "write them; only a link to a title or a heading repeats its words"
            yield "link-wordless", f"the link {{}} to {_shown(readable(target))} has no words", hint


def _in_heading(text: str) -> Iterator[tuple[str, str, str]]:
    if any(map(led_to, link_targets(text))):
        yield "link-heading", "a link {} leads to another unit out of a title or heading", "put it into the text below"


def _shown(target: str) -> str:
    """Return a target for a message that is a format."""
    return repr(target).replace("{", "{{").replace("}", "}}")


def _headings(structure: Structure) -> Iterator[str]:
    """Yield the units that are titles and headings."""
    yield structure.title.id
    for section in structure.sections:
        if isinstance(section, Body):
            yield section.heading.id
        elif isinstance(section, Chart):
            yield section.title.id


def _vanishing(structure: Structure) -> Iterator[str]:
    """Yield the units of sections that have nothing in them."""
    for section in structure.sections:
        if isinstance(section, Body) and not section.blocks:
            yield section.heading.id
        elif isinstance(section, Chart) and not section.items:
            yield from (section.title.id, section.comparable.id)
