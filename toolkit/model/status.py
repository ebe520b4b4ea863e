"""Status: how far the translation of a text is."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How far a translation is; what needs work most comes first."""

    MISSING = "missing"
    """There is no text."""
    STALE = "stale"
    """The original has changed since somebody stood for the translation."""
    DRAFT = "draft"
    """Nobody stands for the text as it is now."""
    TRANSLATED = "translated"
    """Somebody stands for it."""
    REVIEWED = "reviewed"
    """A second person has read it as well."""

    @property
    def rank(self) -> int:
        """Return how far it is, from 0."""
        return list(Status).index(self)

    @property
    def is_accepted(self) -> bool:
        """Tell whether somebody stands for the text as it is."""
        return self in (Status.TRANSLATED, Status.REVIEWED)
