"""Explanations: what each rule demands, why, and an example of each kind, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.checks.docx.names import MC, VML, W14, WP, A, Element, R, W
from toolkit.checks.docx.rule import Rule
from toolkit.checks.docx.table import RULES
from toolkit.findings import Severity
from toolkit.lint import UNREADABLE
from toolkit.manual.entry import Entry, explained, visible

_PREFIXES = {
    "w": W,
    "w14": W14,
    "r": R,
    "wp": WP,
    "a": A,
    "mc": MC,
    "v": VML,
    "dc": "{http://purl.org/dc/elements/1.1/}",
}
_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')
_WIDTH = 96
_UNREADABLE = Entry(
    UNREADABLE,
    "the file is no Word file that can be read, or not one that may be",
    "A .doc, a file of another program, one that is encrypted, broken or Strict Open XML, one without "
    "[Content_Types].xml or with a part twice, which Word does not open, one that declares a document type, unpacks to "
    "far more than it should, has more than half a million elements, or takes too long.",
    "",
    "open it in Word and save it again as a Word document (.docx)",
    Severity.ERROR,
)
_WHERE = {
    "body": "in the text",
    "section": "at the end of the text",
    "styles": "in the styles",
    "settings": "in the settings",
    "properties": "in the core properties",
}


def entries() -> list[Entry]:
    """Return what is told of each rule, in the order of the table."""
    return [_UNREADABLE, *map(_entry, RULES)]


def explain(code: str) -> str | None:
    """Return the explanation of one rule, None where there is no such rule."""
    return next((explained(entry) for entry in entries() if entry.code == code), None)


def explain_all() -> str:
    """Return the explanations of all rules, in the order of the table."""
    return "\n".join(explained(_entry(rule)) for rule in RULES)


def codes() -> list[str]:
    """Return the codes of all rules."""
    return [UNREADABLE, *(rule.code for rule in RULES)]


def _entry(rule: Rule) -> Entry:
    examples = (
        f"Wrong, {_WHERE[rule.where]}:\n\n```xml\n{_indented(rule.fails)}\n```\n\n"
        f"Right:\n\n```xml\n{_indented(rule.passes)}\n```\n"
    )
    return Entry(rule.code, rule.message, rule.why, rule.clause, rule.hint, rule.severity, examples=examples)


def _indented(xml: str) -> str:
    """Return an example over several lines, invisible characters named by their codes."""
    names = " ".join(f'xmlns:{prefix}="{uri[1:-1]}"' for prefix, uri in _PREFIXES.items())
    root = etree.fromstring(f"<root {names}>{xml}</root>")
    return "\n".join(visible(line, "&#x{:X};") for child in root for line in _lines(child))


def _lines(element: Element, depth: int = 0) -> Iterator[str]:
    """Yield an element in one line where it fits, else its children each for itself."""
    etree.cleanup_namespaces(element)
    whole = _NAMESPACE.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
    if len(whole) + 2 * depth <= _WIDTH or not len(element):
        yield f"{'  ' * depth}{whole}"
        return
    yield f"{'  ' * depth}{whole[: whole.index('>') + 1]}"
    for child in element:
        yield from _lines(child, depth + 1)
    yield f"{'  ' * depth}{whole[whole.rindex('</') :]}"
