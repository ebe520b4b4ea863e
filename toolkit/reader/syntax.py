"""Syntax: what the YAML library stumbles over, told in the words of an author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from toolkit.findings import Finding, Place
from toolkit.reader import rules

_BRACKETS = "look for a lost }, ] or - on this line or the one above"
_TEXT = "text stands below its key, after a line that ends in `|`, indented by spaces"
_INDENT = "give the lines that belong together the same indent, by spaces"
_QUOTE = "put the value in quotation marks"
_HINTS = {"brief.yaml": _BRACKETS, "units.yaml": _BRACKETS}
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
"""What git writes where it could not put two people's changes together."""
_CHOOSE = "keep what is right of both, and delete the lines of <<<<<<<, ======= and >>>>>>>"
_KEY = "a key and its colon are expected here"
_NESTED = "mapping values are not allowed here"
_PLAIN: Sequence[tuple[str, str, str]] = (
    (r"could not find expected ':'", _KEY, ""),
    (r"found character '\\t'", "a tab stands where only spaces may", _INDENT),
    (r"found character '(?P<it>.)' that cannot start", "a value cannot begin with {it}", _QUOTE),
    (r"found undefined alias", "a value cannot begin with *", _QUOTE),
    (r"while scanning a quoted scalar", "a quotation mark is opened and not closed", "close it, or delete it"),
    (r"expected ',' or '}'", "a brace { is not closed, or a comma is missing", ""),
    (r"expected ',' or '\]'", "a bracket [ is not closed, or a comma is missing", ""),
    (r"expected <block end>, but found '<block", "the line is not indented like its neighbours", _INDENT),
    (r"expected <block end>, but found '(?P<it>[]}])'", "nothing opened the {it}", "delete it"),
    (r"expected <block end>, but found '[?{[]'", "a list item without its -", "begin it with `- `"),
    (r"expected <block end>, but found '<scalar>'", "something stands behind a closed quotation mark", ""),
    (r"expected a comment or a line break", "something stands behind the sign | or >", "write it on the next line"),
    (r"found another document", "the line `---` begins a second document", "delete it"),
)
"""What the library says, what we say, and the hint where that of the kind of file does not fit."""


def syntax_fault(file: str, text: str, error: YAMLError) -> Finding:
    """Return the finding that stands for an error of the library, at the place that an author must look at."""
    if isinstance(error, ReaderError):
        before = text[: error.position]
        place = Place(file, before.count("\n") + 1, error.position - before.rfind("\n"))
        return rules.CHARACTER.at(place, f"the character U+{error.character:04X} may not stand in YAML")
    if not isinstance(error, MarkedYAMLError):
        return rules.SYNTAX.at(Place(file), str(error))
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return rules.SYNTAX.at(Place(file, line), "two people's changes meet here", _CHOOSE)
    # A scanner notices a fault lines after the thing that it was scanning began; a parser's context is far above.
    began = error.context_mark if str(error.context).startswith("while scanning") else None
    mark = began or error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    if error.problem == _NESTED:
        return _nested(place, text.split("\n"))
    message, hint = _told(f"{error.context} {error.problem}", str(error.problem or "not YAML"))
    return _finding(place, message, hint)


def _told(said: str, problem: str) -> tuple[str, str]:
    for pattern, message, hint in _PLAIN:
        if match := re.search(pattern, said):
            return message.replace("{it}", match.groupdict().get("it") or ""), hint
    return problem, ""


def _finding(place: Place, message: str, hint: str) -> Finding:
    """Return the finding; a file of texts needs no quotation marks, for its texts stand below their keys."""
    name = Path(place.file).name
    if not hint or (hint == _QUOTE and name.startswith("text.")):
        hint = _HINTS.get(name, _TEXT)
    return rules.SYNTAX.at(place, message, hint)


def _nested(place: Place, lines: Sequence[str]) -> Finding:
    """Tell why a key stands where none can: behind another one, below a line without one, or not in its column."""
    row = place.line - 1
    if len(re.findall(r":(?= |$)", lines[row])) > 1:
        return _finding(place, "a second colon stands on this line", _QUOTE)
    if row and ":" not in lines[row - 1]:
        return _finding(Place(place.file, row, _indent(lines[row - 1]) + 1), _KEY, "")
    if row > 1 and _indent(lines[row - 1]) < _indent(lines[row]) == _indent(lines[row - 2]):
        row -= 1  # its neighbours agree, so this one has lost its indent
    misplaced = Place(place.file, row + 1, _indent(lines[row]) + 1)
    return _finding(misplaced, "the line is not indented like its neighbours", _INDENT)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
