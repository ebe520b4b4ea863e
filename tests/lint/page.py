"""The page of the rules, docs/word-lint.md: ``python -m tests.lint.page`` writes its generated part anew."""

from __future__ import annotations

from pathlib import Path

from toolkit.lint.explanation import explain_all

PAGE = Path(__file__).parents[2] / "docs/word-lint.md"
MARK = "<!-- written by python -m tests.lint.page -->\n"


def written(page: str) -> str:
    """Return the page with the rules as they are now."""
    kept, mark, _ = page.partition(MARK)
    if not mark:
        raise ValueError(f"the page has no line {MARK!r}")
    return f"{kept}{MARK}\n{explain_all()}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
