"""The rules of templates/word.css: which style each speaks of, in which documents, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2

from toolkit.errors import ExitCode, ToolkitError
from toolkit.language import LANGUAGES, Code
from toolkit.paper import PAPERS, Paper
from toolkit.writers.variables import PRINT, VARIABLE, WORD, is_root, parsed, prelude, sheet_text, variables_of

PAGE = "@page"
_SELECTOR = re.compile(
    r"(?:\[data-paper=(?P<paper>\w+)\]\s+|(?P<bilingual>\[data-edition=en-fa\])\s+)?"
    r"\.(?P<style>[\w-]+)(?P<marker>::marker)?(?::lang\((?P<language>\w+)\))?"
)


class SheetFault(ToolkitError):
    """The style sheet of the Word files says what no Word file can do."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}", f"mend templates/{WORD}; its head says what it can hold")
        self.args_of_two = place, message

    def __reduce__(self) -> Any:
        """Let a worker process hand the error to its parent."""
        return type(self), self.args_of_two


_POSITION = re.compile(r"\d+")


@dataclass(frozen=True)
class Declaration:
    """A value as it stands in the sheet, without variables, and where it stands."""

    value: str
    place: str


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule; ``name`` is that of a style in lower case with hyphens, or @page. What is None holds for all.

    A rule is equal to itself alone, so that what is made of the rules of a sheet can be found again by them.
    """

    name: str
    place: str
    declarations: Mapping[str, Declaration]
    language: Code | None = None
    paper: Paper | None = None
    bilingual: bool = False


def read_rules(templates: Sequence[Path]) -> tuple[tuple[Rule, ...], tuple[SheetFault, ...]]:
    """Read the rules of the first word.css of these directories, and the faults of what is none."""
    return _read(sheet_text(templates, WORD), sheet_text(templates, PRINT))


@lru_cache(maxsize=4)  # reading the sheets takes as long as writing the document
def _read(sheet: str, colours: str) -> tuple[tuple[Rule, ...], tuple[SheetFault, ...]]:
    variables = variables_of(colours, sheet)
    rules: list[Rule] = []
    faults: list[SheetFault] = []
    for node in parsed(sheet):
        if is_root(node):
            continue
        try:
            if node.type == "error":
                raise SheetFault(f"{WORD}:{node.source_line}", node.message)
            declarations, broken = _declarations(node, variables)
            faults += broken
            rules += _rules(node, declarations)
        except SheetFault as fault:
            faults.append(fault)
    return tuple(rules), tuple(faults)


def together(faults: Sequence[SheetFault]) -> SheetFault:
    """Return faults as one, in the order of the sheet, each once."""
    ordered = sorted(faults, key=lambda fault: [int(number) for number in _POSITION.findall(fault.args_of_two[0])])
    _, *others = dict.fromkeys(map(str, ordered))
    place, message = ordered[0].args_of_two
    return SheetFault(place, "\n".join([message, *others]))


def _rules(node: Any, declarations: Mapping[str, Declaration]) -> Iterator[Rule]:
    place = f"{WORD}:{node.source_line}"
    if node.type == "at-rule":
        yield Rule(PAGE, place, declarations, paper=_paper(prelude(node) or None, place))
        return
    for selector in prelude(node).split(","):
        found = _SELECTOR.fullmatch(selector.strip())
        if found is None:
            raise SheetFault(place, f"no selector of a style: {selector.strip()}")
        name = f"{found['style']}{found['marker'] or ''}".lower()
        language = _language(found["language"], place)
        yield Rule(name, place, declarations, language, _paper(found["paper"], place), bool(found["bilingual"]))


def _paper(name: str | None, place: str) -> Paper | None:
    if name is None:
        return None
    for paper in PAPERS:
        if paper == name:
            return paper
    raise SheetFault(place, f"no paper: {name}")


def _language(name: str | None, place: str) -> Code | None:
    if name is None:
        return None
    for code in LANGUAGES:
        if code == name:
            return code
    raise SheetFault(place, f"no language of ours: {name}")


def _declarations(node: Any, variables: Mapping[str, str]) -> tuple[dict[str, Declaration], list[SheetFault]]:
    found: dict[str, Declaration] = {}
    faults: list[SheetFault] = []
    for part in tinycss2.parse_blocks_contents(node.content or (), skip_comments=True, skip_whitespace=True):
        place = f"{WORD}:{part.source_line}:{part.source_column}"
        try:
            if part.type != "declaration":
                raise SheetFault(place, getattr(part, "message", "no declaration"))
            value = _valued(tinycss2.serialize(part.value).strip(), variables, place)
            found[part.lower_name] = Declaration(value, place)
        except SheetFault as fault:
            faults.append(fault)
    return found, faults


def _valued(value: str, variables: Mapping[str, str], place: str) -> str:
    for name in VARIABLE.findall(value):
        if name not in variables:
            raise SheetFault(place, f"neither {WORD} nor {PRINT} says what {name} is")
    return VARIABLE.sub(lambda match: variables[match[1]], value)
