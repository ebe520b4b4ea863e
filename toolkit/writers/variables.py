"""Custom properties of the style sheets: what print.css and word.css call their colours and measures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2
from tinycss2.color3 import parse_color

from toolkit.errors import ExitCode, ToolkitError

PRINT, WORD = "print.css", "word.css"
"""The sheet of the PDF, whose custom properties hold for Word too, and that of the Word files, which can set others."""
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")


class NoColour(ToolkitError):
    """A sheet gives as a colour what no drawing can have."""

    exit_code = ExitCode.FINDINGS


class NoText(ToolkitError):
    """A sheet is not written in UTF-8."""

    exit_code = ExitCode.FINDINGS


def sheet_text(templates: Sequence[Path], name: str) -> str:
    """Return the text of the first sheet of this name in these directories. Raises NoText where it is none."""
    data = next(directory / name for directory in templates if (directory / name).is_file()).read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NoText(f"{name}:{line}: this is no text in UTF-8", f"save templates/{name} as UTF-8") from error


@lru_cache(maxsize=4)  # reading the sheets takes as long as writing a document
def variables_of(*sheets: str) -> Mapping[str, str]:
    """Return the custom properties of the texts of sheets, those of later ones before those of earlier ones.

    Where one is said with another, it has the value of that.
    """
    found = {
        declaration.lower_name: tinycss2.serialize(declaration.value).strip()
        for sheet in sheets
        for node in parsed(sheet)
        if is_root(node)
        for declaration in tinycss2.parse_blocks_contents(node.content)
        if declaration.type == "declaration"
    }
    for _ in found:  # as many steps as the longest chain could have
        found = {name: _valued(value, found) for name, value in found.items()}
    return found


def _valued(value: str, variables: Mapping[str, str]) -> str:
    return VARIABLE.sub(lambda used: variables.get(used[1], used[0]), value)


def colours(names: Mapping[str, str], templates: Sequence[Path], word: bool) -> dict[str, str]:
    """Return the colours of sheets by what ``names`` calls their properties, #rrggbb; without those they do not say.

    ``word`` asks for those of the Word files. Raises NoColour for what is none, or is seen through.
    """
    sheets = [sheet_text(templates, name) for name in ((PRINT, WORD) if word else (PRINT,))]
    said = variables_of(*sheets)
    return {key: _colour(name, said[name]) for key, name in names.items() if name in said}


def _colour(name: str, value: str) -> str:
    colour = parse_color(value)
    if colour is None or isinstance(colour, str) or colour.alpha < 1:
        raise NoColour(f"{PRINT}: {name} is no colour for drawings: {value}", "write it as #rrggbb")
    return "#" + "".join(f"{round(255 * share):02x}" for share in colour[:3])


def parsed(text: str) -> list[Any]:
    """Return the rules of a sheet."""
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def is_root(node: Any) -> bool:
    """Tell whether a rule holds custom properties."""
    return node.type == "qualified-rule" and prelude(node) == ":root"


def prelude(node: Any) -> str:
    """Return what stands before the block of a rule."""
    return str(tinycss2.serialize(node.prelude)).strip()
