"""``briefs source``: the paragraphs of a source by their numbers."""

from __future__ import annotations

import pytest

from tests.projects import SLUG, change


def test_source_numbers_the_paragraphs(briefs, project):
    ending = briefs("source", SLUG, "--sources", "sources")
    assert ending.code == 0
    assert ending.out.splitlines() == [
        "   1  The line was formed through oppression, a speaker said.",
        "   2  Some 46 per cent of people in Kabul agreed.",
    ]


@pytest.mark.parametrize(
    ("data", "code", "message"), [(None, 3, "article.txt is not in"), (b"\xff", 2, "article.txt is not UTF-8")]
)
def test_source_that_is_not_there_or_not_readable(briefs, project, data, code, message):
    path = project.root / "sources" / "article.txt"
    path.unlink() if data is None else path.write_bytes(data)
    ending = briefs("source", SLUG, "--sources", "sources")
    assert (ending.code, ending.out) == (code, "")
    assert message in ending.err
    assert "next:" in ending.err


def test_source_of_a_faulty_brief_points_to_check(briefs, project):
    change(project, "brief.yaml", "value: 46", "value: many")
    ending = briefs("source", SLUG, "--sources", "sources")
    assert (ending.code, ending.out, ending.err) == (1, "", "briefs: border has findings; see `briefs check border`\n")
