"""The page of the rules says what the rules say."""

from __future__ import annotations

import pytest

from tests.lint.page import PAGE, written
from toolkit.checks.docx.table import RULES


def test_the_page_is_in_step():
    page = PAGE.read_text("utf-8")
    assert written(page) == page, "run python -m tests.lint.page"
    assert all(f"### {rule.code}\n" in page for rule in RULES)


def test_a_page_without_its_mark_is_refused():
    with pytest.raises(ValueError, match="no line"):
        written("# Rules")
