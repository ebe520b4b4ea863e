"""YAML documents that remember where each value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from toolkit.findings import Finding, Place
from toolkit.reader import rules
from toolkit.reader.syntax import syntax_fault
from toolkit.rule import Rule

Key = tuple[str | int, ...]
_MAX_BYTES = 2_000_000
_TAG = "tag:yaml.org,2002:"
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_SEPARATORS = re.compile("[\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no finished file can hold; a text in double quotes can spell it."""


@dataclass(frozen=True)
class _Position:
    """Where a key or a value stands; ``first_line`` is that of the text of a block scalar, 0 of any other."""

    line: int
    column: int
    first_line: int = 0

    @property
    def literal(self) -> bool:
        return self.first_line > 0


@dataclass
class Document:
    """One YAML file: its data, and the place of every key and value in it.

    Scalars are text, whole numbers, booleans or None; a decimal stays text, so that no digit of it is lost.
    """

    file: str
    data: object = None
    lines: list[str] = field(default_factory=list)
    _positions: dict[Key, _Position] = field(default_factory=dict)

    def place(self, *key: str | int) -> Place:
        """Return where a value stands; for a value that is not there, where its nearest parent stands."""
        while key and key not in self._positions:
            key = key[:-1]
        position = self._positions.get(key, _Position(1, 1))
        return Place(self.file, position.line, position.column)

    def place_in(self, offset: int, *key: str | int) -> Place:
        """Return where the character at ``offset`` of a block scalar stands."""
        position = self._positions.get(key)
        text = self._value(key)
        if position is None or not position.literal or not isinstance(text, str):
            return self.place(*key)
        before = text[:offset]
        row, start = before.count("\n"), before.rfind("\n") + 1
        line = position.first_line + row
        written = self.lines[line - 1] if line <= len(self.lines) else ""
        indent = len(written) - len(text.split("\n")[row])
        return Place(self.file, line, max(indent, 0) + offset - start + 1)

    def key_at(self, place: Place) -> Key:
        """Return the key that a place belongs to: the last one that stands before it."""
        before = [
            (position.line, position.column, len(key), key)
            for key, position in self._positions.items()
            if (position.line, position.column) <= (place.line, place.column)
        ]
        return max(before, key=lambda found: found[:3], default=(0, 0, 0, ()))[3]

    def inline_texts(self) -> Iterator[tuple[Key, str]]:
        """Yield the texts that do not stand in a block scalar, with their keys."""
        for key, position in self._positions.items():
            value = self._value(key)
            if isinstance(value, str) and not position.literal:
                yield key, value

    def texts(self) -> Iterator[tuple[Key, str]]:
        """Yield every text of the document with its key."""
        for key in self._positions:
            value = self._value(key)
            if isinstance(value, str):
                yield key, value

    def _value(self, key: Key) -> object:
        value = self.data
        for part in key:
            try:
                value = value[part]  # type: ignore[index]  # a key of the document leads through its containers
            except (KeyError, IndexError, TypeError):
                return None
        return value


def read_document(path: Path) -> tuple[Document, list[Finding]]:
    """Read one YAML file; its data is None where the findings say why."""
    document = Document(str(path))
    text, fault = _read_text(path)
    if fault:
        return document, [fault]
    document.lines = text.split("\n")
    if separators := list(_separators(document)):
        return document, separators
    try:
        node = YAML(typ="rt", pure=True).compose(text)
    except YAMLError as error:
        return document, [syntax_fault(document.file, text, error)]
    except (ValueError, AttributeError, TypeError, KeyError) as error:  # the library stumbles over rare directives
        return document, [rules.SYNTAX.at(Place(str(path)), str(error))]
    except RecursionError:
        return document, [rules.SYNTAX.at(Place(str(path)), "nested too deeply")]
    builder = _Builder(document)
    document.data = builder.build(node, ()) if node else None
    if document.data is None:
        builder.findings.append(rules.EMPTY_FILE.at(Place(str(path))))
    return document, builder.findings


def _read_text(path: Path) -> tuple[str, Finding | None]:
    place = Place(str(path))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return "", rules.MISSING.at(place, hint=f"create {path.name}, or see `briefs new`")
    except IsADirectoryError:
        return "", rules.MISSING.at(place, "a folder stands where a file should")
    except OSError as error:
        return "", rules.UNREADABLE.at(place, f"the file cannot be read: {error.strerror}")
    if len(data) > _MAX_BYTES:
        return "", rules.LARGE.at(place)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), None
    except UnicodeDecodeError as error:
        return "", rules.ENCODING.at(place, f"byte {error.start} is not UTF-8")


def _separators(document: Document) -> Iterator[Finding]:
    """Find the separators that YAML takes for line breaks and no editor shows as such."""
    for number, line in enumerate(document.lines, 1):
        for match in _SEPARATORS.finditer(line):
            place = Place(document.file, number, match.start() + 1)
            yield rules.SEPARATOR.at(place, f"the invisible character U+{ord(match[0]):04X} breaks the line")


class _Builder:
    """Builds plain data from YAML nodes and notes where each of them stands."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def build(self, node: Node, key: Key) -> object:
        if id(node) in self._seen:
            self._fault(node, rules.ALIAS)
            return None
        self._seen.add(id(node))
        literal = isinstance(node, ScalarNode) and node.style == "|"
        self.document._positions.setdefault(key, _position(node, node.start_mark.line + 2 if literal else 0))
        if isinstance(node, MappingNode):
            return self._mapping(node, key)
        if isinstance(node, SequenceNode):
            return [self.build(child, (*key, index)) for index, child in enumerate(node.value)]
        if refused := _NO_TEXT.search(str(node.value)):
            self._fault(node, rules.CHARACTER, f"the character U+{ord(refused[0]):04X} may not stand in a text")
        return _scalar(node)

    def _mapping(self, node: MappingNode, key: Key) -> dict[str, object]:
        data: dict[str, object] = {}
        for name_node, value_node in node.value:
            name = str(name_node.value)
            if not isinstance(name_node, ScalarNode):
                self._fault(name_node, rules.KEY)
            elif name in data:
                self._fault(name_node, rules.DUPLICATE, f"{name!r} stands here a second time")
            else:
                place = (*key, name)
                data[name] = self.build(value_node, place)
                value = self.document._positions.get(place)
                self.document._positions[place] = _position(name_node, value.first_line if value else 0)
        return data

    def _fault(self, node: Node, rule: Rule, message: str = "") -> None:
        position = _position(node)
        self.findings.append(rule.at(Place(self.document.file, position.line, position.column), message))


def _position(node: Node, first_line: int = 0) -> _Position:
    return _Position(node.start_mark.line + 1, node.start_mark.column + 1, first_line)


def _scalar(node: Node) -> object:
    tag = str(node.tag).removeprefix(_TAG)
    text = str(node.value)
    if tag == "null":
        return None
    if tag == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if tag == "int" and _WHOLE.fullmatch(text):
        return int(text)
    return text
