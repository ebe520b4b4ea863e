"""A rule: one demand on the content as a value, with its reason, its source and its examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.findings import Finding, Fix, Place, Severity

Where = Literal["fa", "en", "files"]
"""What the examples of a rule are: a text in Persian, one in English, or lines of files.

Lines of files are YAML by the name of the file without its ending (``brief``, ``en``, ``fa``, ``glossary``, ``house``,
``units``), put over those of a sample brief; ``en`` and ``fa`` hold texts by unit id.
"""


@dataclass(frozen=True)
class Rule:
    """A demand with its reason (``why``), the standard or page it rests on (``source``), what mends it, and examples.

    ``message`` says in one phrase what is wrong, ``hint`` what to do. ``passes`` and ``fails`` are its examples, its
    tests and its documentation.
    """

    code: str
    message: str
    why: str
    source: str
    hint: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    where: Where = "files"
    severity: Severity = Severity.ERROR
    waivable: bool = False
    """Whether a brief may waive an error with its reason; a warning may always be waived."""

    @property
    def may_be_waived(self) -> bool:
        """Tell whether a brief may leave such a finding as it is."""
        return self.waivable or self.severity is Severity.WARNING

    def at(self, place: Place, message: str = "", hint: str = "", fix: Fix | None = None) -> Finding:
        """Return the finding that the rule is broken at a place; what is said of that place goes before the general."""
        return Finding(place, self.code, message or self.message, hint or self.hint, self.severity, fix)
