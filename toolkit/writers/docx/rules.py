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

NAME = "word.css"
_COLOURS = "print.css"
"""The sheet of the PDF, whose custom properties hold here too."""
PAGE = "@page"
_SELECTOR = re.compile(
    r"(?:\[data-paper=(?P<paper>\w+)\]\s+|(?P<bilingual>\[data-edition=en-fa\])\s+)?"
    r"\.(?P<style>[\w-]+)(?P<marker>::marker)?(?::lang\((?P<language>\w+)\))?"
)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")


class SheetFault(ToolkitError):
    """The style sheet of the Word files says what no Word file can do."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}", f"mend templates/{NAME}; its head says what it can hold")
        self.args_of_two = place, message

    def __reduce__(self) -> Any:
        """Let a worker process hand the error to its parent."""
        return type(self), self.args_of_two


@dataclass(frozen=True)
class Declaration:
    """A value as it stands in the sheet, without variables, and where it stands."""

    value: str
    place: str


@dataclass(frozen=True)
class Rule:
    """One rule; ``name`` is that of a style in lower case with hyphens, or @page. What is None holds for all."""

    name: str
    place: str
    declarations: Mapping[str, Declaration]
    language: Code | None = None
    paper: Paper | None = None
    bilingual: bool = False


def read_rules(templates: Sequence[Path]) -> tuple[Rule, ...]:
    """Read the rules of the first word.css of these directories. Raises SheetFault for what is no rule of it."""
    return _read(_text(templates, NAME), _text(templates, _COLOURS))


def _text(templates: Sequence[Path], name: str) -> str:
    return next(directory / name for directory in templates if (directory / name).is_file()).read_text("utf-8")


@lru_cache(maxsize=4)  # reading the sheets takes as long as writing the document
def _read(sheet: str, colours: str) -> tuple[Rule, ...]:
    nodes = _parsed(sheet)
    variables = _variables(_parsed(colours)) | _variables(nodes)
    return tuple(rule for node in nodes if not _is_root(node) for rule in _rules(node, variables))


def _parsed(text: str) -> list[Any]:
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def _is_root(node: Any) -> bool:
    return node.type == "qualified-rule" and _prelude(node) == ":root"


def _prelude(node: Any) -> str:
    return str(tinycss2.serialize(node.prelude)).strip()


def _variables(nodes: list[Any]) -> dict[str, str]:
    return {
        declaration.lower_name: tinycss2.serialize(declaration.value).strip()
        for node in nodes
        if _is_root(node)
        for declaration in tinycss2.parse_blocks_contents(node.content)
        if declaration.type == "declaration"
    }


def _rules(node: Any, variables: Mapping[str, str]) -> Iterator[Rule]:
    place = f"{NAME}:{node.source_line}"
    if node.type == "error":
        raise SheetFault(place, node.message)
    declarations = dict(_declarations(node, variables))
    if node.type == "at-rule":
        yield Rule(PAGE, place, declarations, paper=_paper(_prelude(node) or None, place))
        return
    for selector in _prelude(node).split(","):
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


def _declarations(node: Any, variables: Mapping[str, str]) -> Iterator[tuple[str, Declaration]]:
    for part in tinycss2.parse_blocks_contents(node.content or (), skip_comments=True, skip_whitespace=True):
        place = f"{NAME}:{part.source_line}:{part.source_column}"
        if part.type != "declaration":
            raise SheetFault(place, getattr(part, "message", "no declaration"))
        yield part.lower_name, Declaration(_valued(tinycss2.serialize(part.value).strip(), variables, place), place)


def _valued(value: str, variables: Mapping[str, str], place: str) -> str:
    for name in _VARIABLE.findall(value):
        if name not in variables:
            raise SheetFault(place, f"neither {NAME} nor {_COLOURS} says what {name} is")
    return _VARIABLE.sub(lambda match: variables[match[1]], value)
