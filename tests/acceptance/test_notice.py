"""A finished file says that its translation is a draft, or older than its original."""

from __future__ import annotations

import pytest

from tests.acceptance.command import briefs
from tests.projects import SLUG, change, make_project
from toolkit.readback import docx, pdf

pytestmark = [pytest.mark.acceptance, pytest.mark.slow]

READERS = {"pdf": pdf.read_contents, "docx": docx.read_contents}
DRAFT = "این ترجمه هنوز مسوده است."
STALE_IN_BOTH = "The English original has changed since parts of the Persian text were translated."
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2068\u2069"))


def notices(project, edition: str) -> list[list[str]]:
    """Build an edition, and return the notices that stand in its PDF and in its Word file."""
    done = briefs("--project", project.root, "build", "--edition", edition)
    assert done.code == 0, done.err
    found = []
    for format_name, read in READERS.items():
        data = (project.build / SLUG / f"{SLUG}.{edition}.{format_name}").read_bytes()
        text = " ".join("".join(text for _, text in read(data).pieces).translate(MARKS).split())
        assert "۴۶" in text
        found.append([one for one in (DRAFT, STALE_IN_BOTH) if one in text])
    return found


def test_the_notice_moves_with_the_translation(tmp_path):
    project = make_project(tmp_path)
    accept = ("--project", tmp_path, "translation", "accept", SLUG, "--as")
    assert notices(project, "fa") == [[DRAFT]] * 2
    assert briefs(*accept, "translated", "--by", "Zahra").code == 0
    assert briefs(*accept, "reviewed", "--by", "Ali").code == 0
    assert notices(project, "fa") == [[]] * 2
    change(project, "text.en.yaml", "A border", "The border")
    assert notices(project, "en-fa") == [[STALE_IN_BOTH]] * 2
