"""Links: each leads to the web, to a mailbox or to a unit that is printed, and both editions have the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding
from toolkit.language import LANGUAGES
from toolkit.markup import led_to, link_targets, readable, wordless_targets
from toolkit.model.brief import Body, Structure
from toolkit.model.chart import Chart
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_SCHEMES = ("https://", "http://", "mailto:")

UNKNOWN = Rule(
    "link-unknown",
    "a link leads to no unit that is printed",
    "A link within a brief leads to a unit by its id; a unit that is not printed is no place to arrive at.",
    "README.md: a link may lead to a unit, [words](#id)",
    "look for a slip in the id; a section with nothing in it is not printed",
    ("en:\n  wish: |\n    [Kabul](#title) wants {share} of it, {oppression}.\n",),
    ("en:\n  wish: |\n    [Kabul](#titel) wants {share} of it, {oppression}.\n",),
)
SCHEME = Rule(
    "link-scheme",
    "a link leads neither to the web nor to a mailbox",
    "Readers of a printed or forwarded file reach addresses of the web and mailboxes; a file of ours or a script is "
    "neither there nor safe.",
    "RFC 3986, 3.1, of the schemes https, http and mailto",
    "begin it with https:// or mailto:, or with # and the id of a unit",
    ("See [the map](https://example.org/map).", "Write to [the desk](mailto:desk@example.org)."),
    ("See [the map](ftp://example.org/map).", "See [the map](map.html)."),
    where="en",
)
WORDLESS = Rule(
    "link-wordless",
    "a link has no words",
    "Who hears a page hears the words of a link, and clicks on nothing where there are none.",
    "WCAG 2.2, 2.4.4; PDF/UA-1 (ISO 14289-1), 7.18.5",
    "write them; only a link to a title or a heading repeats its words",
    ("See [the map](https://example.org/map), and [](#title).",),
    ("See [](https://example.org/map).",),
    where="en",
)
IN_HEADING = Rule(
    "link-heading",
    "a title or heading leads elsewhere",
    "Headings are repeated in the outline, in the table of contents and at the page edge, where a link of their own "
    "would fight with the one that leads to them.",
    "README.md: [](#id) repeats the words of a heading",
    "put it into the text below",
    ("en:\n  wish: |\n    [Kabul](#title) wants {share} of it, {oppression}.\n",),
    ("en:\n  title: |\n    A [border](#wish)\n",),
)
EDITIONS = Rule(
    "editions-links",
    "both texts do not link to the same addresses",
    "A reader of either language is sent to the same evidence.",
    "README.md: the two editions cannot disagree",
    "give both texts the same links",
    ("en:\n  title: |\n    A [border](https://example.org/)\nfa:\n  title: |\n    یک [مرز](https://example.org/)\n",),
    (
        "fa:\n  title: |\n    یک [مرز](https://example.org/)\n",
        "en:\n  title: |\n    A [border](https://example.org/)\nfa:\n  title: |\n    یک [مرز](https://example.com/)\n",
    ),
)


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
            yield from (rule.at(place, said.format(f"of {unit!r}")) for rule, said in problems)
            english = manuscript.brief.text["en"].get(unit, "")
            if code == "fa" and sorted(link_targets(text)) != sorted(link_targets(english)):
                message = f"the texts of {unit!r} do not link to the same addresses"
                yield EDITIONS.at(place, message)


def _astray(text: str, printed: set[str]) -> Iterator[tuple[Rule, str]]:
    for target in link_targets(text):
        if (unit := led_to(target)) and unit not in printed:
            yield UNKNOWN, f"the link {{}} leads to {_shown(unit)}, which is no unit that is printed"
        elif not unit and not target.startswith(_SCHEMES):
            yield SCHEME, f"the link {{}} leads to {_shown(readable(target))}"


def _wordless(text: str, headings: set[str]) -> Iterator[tuple[Rule, str]]:
    for target in wordless_targets(text):
        if led_to(target) not in headings:
            yield WORDLESS, f"the link {{}} to {_shown(readable(target))} has no words"


def _in_heading(text: str) -> Iterator[tuple[Rule, str]]:
    if any(map(led_to, link_targets(text))):
        yield IN_HEADING, "a link {} leads to another unit out of a title or heading"


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


RULES = (UNKNOWN, SCHEME, WORDLESS, IN_HEADING, EDITIONS)
