"""Read back: a finished file is opened again, and must carry the text of its edition."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.errors import ReadBackMismatch
from toolkit.language import Code

Key = tuple[Code, str]
"""Language and id of a unit: a bilingual file carries each id twice."""


def by_id(units: Mapping[Key, str]) -> dict[str, str]:
    """Return the units of a file in one language by their ids; two languages of one unit raise ReadBackMismatch."""
    found = {unit: text for (_, unit), text in units.items()}
    if len(found) < len(units):
        raise ReadBackMismatch("a unit stands in the file in two languages")
    return found
