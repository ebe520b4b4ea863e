"""The press: a finished PDF becomes one that a printing house can take, in inks, with bleed and crop marks.

It works on the file that the engine has written, not on its style sheets: whatever a page holds, a picture of a
project's own among it, is met here once more before it is printed.
"""

from __future__ import annotations

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf

from toolkit.writers.pdf.press.resources import paint_with_inks
from toolkit.writers.pdf.press.trim import trim_pages

SHEET = "press.css"
"""The style sheet that stands behind that of the document."""


def prepare(data: bytes) -> bytes:
    """Return a PDF of the engine as one for a press, the same bytes for the same input.

    Raises EngineComplaint for a colour that has no inks here.
    """
    with Pdf.open(BytesIO(data)) as document:
        paint_with_inks(document)
        trim_pages(document)
        _unlink(document)
        made = BytesIO()
        document.save(made, deterministic_id=True, compress_streams=True)
    return made.getvalue()


def _unlink(document: Pdf) -> None:
    """Say in the tags that what was a link is text now: on paper nothing can be followed."""
    for found in document.objects:
        if isinstance(found, Dictionary) and found.get("/S") == Name.Link:
            found.S = Name.Span
