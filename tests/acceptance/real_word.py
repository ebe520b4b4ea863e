"""What docs/real-word.md tells its reader to write into the files of a project."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ruamel.yaml import YAML

from tests.acceptance.command import ROOT

PAGE = (ROOT / "docs/real-word.md").read_text("utf-8")
_SNIPPET = re.compile(r"^ *```yaml\n *# (\S+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def snippets() -> Mapping[str, str]:
    """Return the lines that the page gives, by the file that its first line names."""
    return {file: _outdented(lines) for file, lines in _SNIPPET.findall(PAGE)}


def _outdented(lines: str) -> str:
    depth = len(lines) - len(lines.lstrip(" "))
    return "".join(f"{line[depth:]}\n" for line in lines.splitlines())


def changed(text: str, snippet: str) -> str:
    """Return the text of a file where these lines stand in place of what it said of the same things."""
    for name in YAML(typ="safe").load(snippet) or ():
        text = re.sub(rf"^{name}:.*\n(?: .*\n)*", "", text, flags=re.MULTILINE)
    return f"{text.rstrip()}\n{snippet}"
