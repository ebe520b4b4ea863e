"""docs/typography.md: what it promises is shown by tests that exist, and no question is left without an answer."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs/typography.md").read_text("utf-8")
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"def (test_\w+)\(", path.read_text("utf-8"))
}


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading, without its head."""
    part = TEXT.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    table = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def test_every_test_that_is_named_exists():
    named = re.findall(r"`(test_\w+)`", TEXT)
    assert len(named) > 40
    assert sorted(set(named) - TESTS) == []


def test_every_requirement_has_both_formats_and_a_test():
    requirements = rows("Requirements of the Arabic script")
    assert len(requirements) >= 20
    for requirement, pdf, docx, shown in requirements:
        assert requirement
        assert pdf
        assert docx
        assert re.fullmatch(r"`test_\w+`(, `test_\w+`)*", shown), requirement


def test_every_question_has_an_answer_and_a_place():
    questions = rows("A designer's checklist")
    assert len(questions) >= 30
    assert all(question.endswith("?") and answer and where for question, answer, where in questions)
