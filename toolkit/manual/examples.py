"""Examples of a rule of content as Markdown: texts in their own direction, lines of files by the name of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from toolkit.language import LANGUAGES, Code
from toolkit.manual.entry import visible
from toolkit.rule import Rule

_FILES = {
    "brief": "brief.yaml",
    "en": "text.en.yaml",
    "fa": "text.fa.yaml",
    "state": "state.json",
    "evidence": "evidence.json",
    "glossary": "glossary.yaml",
    "house": "house.yaml",
    "units": "units.yaml",
    "article": "the source",
}
_TEXTS = ("en", "fa")
_LONGEST = 150
_FILE = re.compile(r"(?P<name>[a-z]+)(?P<second>2?):(?P<rest>.*)")


def examples(rule: Rule, *, markdown: bool) -> str:
    """Write the examples of a rule, the wrong ones first; texts as HTML, or as lines for a terminal."""
    groups = (("Wrong", rule.fails), ("Right", rule.passes))
    return "\n".join(_written(heading, rule, found, markdown=markdown) for heading, found in groups)


def _written(heading: str, rule: Rule, found: Sequence[str], *, markdown: bool) -> str:
    if rule.where == "files":
        blocks = "\n".join(f"```yaml\n{_lines(example)}\n```\n" for example in found)
        return f"{heading}:\n\n{blocks}"
    if rule.where == "words":
        return f"{heading}: {'; '.join(found)}.\n"
    texts = _as_html(rule.where, found) if markdown else "".join(f"    {visible(text)}\n" for text in found)
    return f"{heading}:\n\n{texts}"


def _as_html(code: Code, texts: Sequence[str]) -> str:
    """Write texts as a list of HTML: nothing else in Markdown has a direction, or leaves every sign as it is."""
    language = LANGUAGES[code]
    items = "\n".join(f"<li>{visible(escape(text, quote=False))}</li>" for text in texts)
    return f'<ul dir="{language.direction}" lang="{language.bcp47}">\n{items}\n</ul>\n'


def _lines(example: str) -> str:
    """Write an example with a remark for each file, the lines of the file below it."""
    return visible("\n".join(_cut(line) for line in _by_file(example.rstrip("\n").split("\n"))))


def _cut(line: str) -> str:
    """Return a line as far as it can be taken in."""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} … ({len(line)} characters)"


def _by_file(lines: Sequence[str]) -> Iterator[str]:
    name = ""
    for line in lines:
        found = None if line.startswith(" ") else _FILE.fullmatch(line)
        if found is None:
            yield line if name in _TEXTS else line.removeprefix("  ")
            continue
        name, rest = found["name"], found["rest"].strip()
        yield f"# {_FILES[name]}{' of a second brief' if found['second'] else ''}{_said(rest)}"
        if rest == "|":
            name = ""  # the file as it is: nothing stands above its lines
        elif rest not in ("", "null"):
            yield rest.removeprefix("{").removesuffix("}") or "{}"
        elif name in _TEXTS and rest == "":
            yield "text:"


def _said(rest: str) -> str:
    return {"null": " is not there", "|": ", the whole of it"}.get(rest, "")
