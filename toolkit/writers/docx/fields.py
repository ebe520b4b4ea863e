"""Fields: what Word renews, each with a result that is right before it does (complex fields, 17.16.18)."""

from __future__ import annotations

from toolkit.writers.docx.elements import Element, text, w


def field_beginning(instruction: str) -> tuple[Element, ...]:
    """Return the runs before the result of a field."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", text(f" {instruction} ", "instrText")),
        w("r", w("fldChar", fldCharType="separate")),
    )


def field_end() -> Element:
    """Return the run behind the result of a field."""
    return w("r", w("fldChar", fldCharType="end"))
