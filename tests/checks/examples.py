"""The example of a rule as a project: a sample brief with the example put over it, and what is found there."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tests.projects import ARTICLE, FILES, SHA256, SLUG, write
from toolkit.checks import spelling
from toolkit.checks.evidence import verify_source
from toolkit.evidence.source import read_source
from toolkit.findings import Finding
from toolkit.project import Project
from toolkit.rule import Rule
from toolkit.work import inspect

SECOND = "second"
UNIT = "example"
"""The unit of an example that is a text."""
_SEPARATOR = "\ue000"
"""Stands for U+2028 while the example is read: YAML would take that for the end of a line."""
_PLAIN = {"en": "Nothing is said here.", "fa": "اینجا چیزی گفته نمی‌شود."}
_SHARED = {name: f"{name}.yaml" for name in ("glossary", "house", "units")}
_OF_A_BRIEF = {
    "brief": "brief.yaml",
    "en": "text.en.yaml",
    "fa": "text.fa.yaml",
    "state": "state.json",
    "evidence": "evidence.json",
}
_PLACES = {name: f"content/{file}" for name, file in _SHARED.items()} | {"article": "sources/article.txt"}
for _suffix, _slug in (("", SLUG), ("2", SECOND)):
    _PLACES |= {f"{name}{_suffix}": f"content/briefs/{_slug}/{file}" for name, file in _OF_A_BRIEF.items()}


def found(rule: Rule, example: str, root: Path) -> list[Finding]:
    """Return what a check with the sources finds in the sample brief with an example put over it."""
    project = written(rule, example, root)
    inspection = inspect(project, ())
    library = inspection.library
    valid = library.manuscripts.values()
    doubts = [finding for manuscript in valid for finding in verify_source(manuscript, library, root / "sources")]
    if rule in spelling.RULES:
        doubts += [finding for manuscript in valid for finding in spelling.check_spelling(manuscript, library)]
    return [*inspection.findings, *doubts]


def written(rule: Rule, example: str, root: Path) -> Project:
    """Write the sample brief with an example put over it."""
    changes = _changes(example if rule.where == "files" else _text_as_files(rule.where, example))
    files: dict[str, str] = {f"content/{name}": text for name, text in FILES.items()}
    if any(name.endswith("2") for name in changes):
        files |= {path.replace(f"/{SLUG}/", f"/{SECOND}/"): text for path, text in files.items()}
    files["sources/article.txt"] = ARTICLE
    for name, change in changes.items():
        files[_PLACES[name]] = _changed(files.get(_PLACES[name], ""), change)
    absent = {_PLACES[name] for name, change in changes.items() if _is_null(change)}
    for path, text in files.items():
        if path not in absent:
            write(root / path, text)
    _know_source(root)
    return Project(root)


def _know_source(root: Path) -> None:
    """Let the briefs name the source by its hash, where an example brings another one."""
    article = root / "sources/article.txt"
    for path in root.glob("content/briefs/*/brief.yaml") if article.exists() else ():
        write(path, path.read_text("utf-8").replace(SHA256, read_source(article).sha256))


def _text_as_files(code: str, example: str) -> str:
    texts = {**_PLAIN, code: example}
    blocks = (f"{name}:\n  {UNIT}: |\n{_indented(text)}\n" for name, text in texts.items())
    return "".join((f"brief:\n  sections: [{{kind: assessment, items: [{{id: {UNIT}}}]}}]\n", *blocks))


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.width = 10_000
    return yaml


def _changes(example: str) -> dict[str, Node]:
    node = _yaml().compose(example.replace("\u2028", _SEPARATOR))
    assert isinstance(node, MappingNode), f"an example names its files: {example!r}"
    return {key.value: value for key, value in node.value}


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style is None and node.value in ("", "null")


def _changed(sample: str, change: Node) -> str:
    if isinstance(change, ScalarNode):
        return str(change.value).replace(_SEPARATOR, "\u2028")
    yaml, stream = _yaml(), StringIO()
    node = yaml.compose(sample)
    texts = next((value for key, value in node.value if key.value == "text"), None)
    _put_over(node if texts is None else texts, change)
    yaml.serialize(node, stream)
    return stream.getvalue()


def _put_over(node: Node, change: Node) -> None:
    """Put a mapping over another one: mappings go into each other, lists behind each other, values in place."""
    rows = [key.value for key, _ in node.value]
    for key, value in change.value:
        old = node.value[rows.index(key.value)][1] if key.value in rows else None
        if isinstance(old, MappingNode) and isinstance(value, MappingNode):
            _put_over(old, value)
        elif isinstance(old, SequenceNode) and isinstance(value, SequenceNode):
            old.value += value.value
        elif old is not None:
            node.value[rows.index(key.value)] = (key, value)
        else:
            node.value.append((key, value))
