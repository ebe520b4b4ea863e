"""Explanations: what each rule demands, why, and an example of each kind, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.checks.docx.names import MC, VML, W14, WP, A, Element, R, W
from toolkit.checks.docx.rule import Rule
from toolkit.checks.docx.table import RULES
from toolkit.lint import UNREADABLE

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
_UNREADABLE = f"""### {UNREADABLE}

The file is no Word file that can be read, or not one that may be (error).

A .doc, a file of another program, one that is encrypted, broken or Strict Open XML, one without [Content_Types].xml or
with a part twice, which Word does not open, one that declares a document type, unpacks to far more than it should, has
more than half a million elements, or takes too long.

To mend it: open it in Word and save it again as a Word document (.docx).
"""
_WHERE = {
    "body": "in the text",
    "section": "at the end of the text",
    "styles": "in the styles",
    "settings": "in the settings",
    "properties": "in the core properties",
}


def explain(code: str) -> str | None:
    """Return the explanation of one rule, None where there is no such rule."""
    if code == UNREADABLE:
        return _UNREADABLE
    return next((_explained(rule) for rule in RULES if rule.code == code), None)


def explain_all() -> str:
    """Return the explanations of all rules, in the order of the table."""
    return "\n".join(_explained(rule) for rule in RULES)


def codes() -> list[str]:
    """Return the codes of all rules."""
    return [UNREADABLE, *(rule.code for rule in RULES)]


def _explained(rule: Rule) -> str:
    where = _WHERE[rule.where]
    return (
        f"### {rule.code}\n\n{rule.message[0].upper()}{rule.message[1:]} ({rule.severity}; {rule.clause}).\n\n"
        f"{rule.why}\n\n"
        f"To mend it: {rule.hint}.\n\n"
        f"Wrong, {where}:\n\n```xml\n{_indented(rule.fails)}\n```\n\nRight:\n\n```xml\n{_indented(rule.passes)}\n```\n"
    )


def _indented(xml: str) -> str:
    """Return an example over several lines, invisible characters named by their codes."""
    names = " ".join(f'xmlns:{prefix}="{uri[1:-1]}"' for prefix, uri in _PREFIXES.items())
    root = etree.fromstring(f"<root {names}>{xml}</root>")
    return "\n".join(_visible(line) for child in root for line in _lines(child))


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


def _visible(line: str) -> str:
    return "".join(f"&#x{ord(c):X};" if _is_invisible(c) else c for c in line)


def _is_invisible(character: str) -> bool:
    return character in "\u200e\u200f" or "\u202a" <= character <= "\u202e" or "\ufe70" <= character <= "\ufefc"
