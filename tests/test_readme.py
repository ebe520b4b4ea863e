"""What README.md shows is what the content says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from toolkit.l10n.format import format_fact
from toolkit.language import PERSIAN
from toolkit.model.facts import Form
from toolkit.project import Project
from toolkit.reader.library import read_library
from toolkit.report.findings import as_text
from toolkit.work import inspect

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SHOWN = re.search(r"(content/briefs/([\w-]+)/(text\.fa\.yaml)):\d+:\d+ (digits-typed '(\S+)' .*)", README)
UNIT = re.search(r" +(\w+): \|\n +(\S.*)\n", README)
FACT = re.search(r"`\{(\w+):(\w+)\}` writes «([^»]*)»", README)


def test_the_sample_of_a_text_is_in_the_content():
    assert SHOWN
    assert UNIT
    written = (ROOT / SHOWN[1]).read_text("utf-8")
    assert f"  {UNIT[1]}: |\n    {UNIT[2]}\n" in written
    assert FACT
    library = read_library(Project(ROOT), (SHOWN[2],))
    fact = library.manuscripts[SHOWN[2]].brief.structure.facts[FACT[1]]
    assert format_fact(fact, Form(FACT[2]), PERSIAN, library.units) == FACT[3]


def test_the_sample_of_a_finding_is_what_a_typed_digit_gives(tmp_path):
    """But for its line and column, which move whenever a text above it is mended."""
    assert SHOWN
    assert FACT
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / SHOWN[1]
    text = path.read_text("utf-8")
    start = text.index(f"{{{FACT[1]}:{FACT[2]}}}", text.index(f"  {UNIT[1]}: |"))
    path.write_text(text[:start] + SHOWN[5] + text[text.index("}", start) + 1 :], "utf-8")
    told = as_text(inspect(Project(tmp_path), (SHOWN[2],)).findings, tmp_path)
    assert re.search(rf"{re.escape(SHOWN[1])}:\d+:\d+ {re.escape(SHOWN[4])}\n", told), told
