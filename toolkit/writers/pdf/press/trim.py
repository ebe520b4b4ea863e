"""The sheet that goes to the press: where it is cut, how far colour runs beyond that, and the marks that tell.

Page boxes: ISO 32000-1, 14.11.2. All lengths in points.
"""

from __future__ import annotations

from pikepdf import Array, Object, Pdf

MILLIMETRE = 72 / 25.4
BLEED = 3 * MILLIMETRE
OFFSET = 4 * MILLIMETRE
"""Between the cut and a mark: more than the bleed, so that no mark is left on a page that is cut badly."""
LENGTH = 5 * MILLIMETRE
SLUG = 10 * MILLIMETRE
"""Between the cut and the edge of the sheet."""
WIDTH = 0.25
PLACES = 4

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def trim_pages(document: Pdf) -> None:
    """Give every page its boxes and crop marks; the engine has drawn it with its bleed, the trim at the origin.

    What reaches beyond the bleed is cut off there, and the marks are an artifact, outside of the tags.
    """
    for page in document.pages:
        trim = _box(page.TrimBox)
        bleed = _wider(trim, BLEED)
        left, bottom, right, top = bleed
        clip = f"q {left} {bottom} {right - left:.{PLACES}f} {top - bottom:.{PLACES}f} re W n\n"
        page.contents_add(clip.encode(), prepend=True)
        page.contents_add(f"Q\n{_marks(trim)}".encode())
        page.contents_coalesce()
        page.BleedBox, page.MediaBox = Array(bleed), Array(_wider(trim, SLUG))


def _box(found: Object) -> Box:
    left, bottom, right, top = (round(float(edge), PLACES) for edge in found.as_list())
    return left, bottom, right, top


def _wider(box: Box, by: float) -> Box:
    left, bottom, right, top = box
    return (
        round(left - by, PLACES),
        round(bottom - by, PLACES),
        round(right + by, PLACES),
        round(top + by, PLACES),
    )


def _marks(trim: Box) -> str:
    """Return two lines at each corner that point at the cut without reaching it, in black ink."""
    left, bottom, right, top = trim
    near, far = OFFSET, OFFSET + LENGTH
    level = [(x + side * near, y, x + side * far, y) for x, side in ((left, -1), (right, 1)) for y in (bottom, top)]
    upright = [(x, y + side * near, x, y + side * far) for y, side in ((bottom, -1), (top, 1)) for x in (left, right)]
    lines = "\n".join(
        f"{a:.{PLACES}f} {b:.{PLACES}f} m {c:.{PLACES}f} {d:.{PLACES}f} l S" for a, b, c, d in level + upright
    )
    return f"/Artifact BMC\nq 0 0 0 1 K {WIDTH} w\n{lines}\nQ\nEMC\n"
