"""A rule: one demand on the content as a value, with its reason, its source and its examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.findings import Finding, Fix, Place, Severity

Where = Literal["fa", "en", "files", "words"]
"""What the examples of a rule are: a text in Persian, one in English, lines of files, or words about them.

A text is that of a unit of its own, ``example``; the other language has a plain sentence there.

Lines of files are YAML by the name of the file without its ending, put over those of a sample brief (the small project
of the tests): ``brief``, ``glossary``, ``house`` and ``units`` hold keys, whose lists go behind those of the sample,
``en`` and ``fa`` texts by unit id. A block scalar in their place is the whole file as it is, ``null`` takes the file
away. ``state``, ``evidence`` (JSON) and ``article`` (the source) are such whole files. A 2 behind the name, ``brief2``,
means the file of a second brief of the same sample.

Words tell what no such lines can show: a file that is no text, one that was built. ``shown`` names the test that does.
"""


@dataclass(frozen=True)
class Rule:
    """A demand with its reason (``why``), the standard or page it rests on (``source``), what mends it, and examples.

    ``message`` says in one phrase what is wrong, ``hint`` what to do. ``passes`` and ``fails`` are its examples, its
    tests and its documentation. ``release`` is how much a breach weighs under ``check --release``, None: as always.
    ``shown`` names the test, ``tests/file.py::name``, that shows what examples in words only tell.
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
    release: Severity | None = None
    shown: str = ""
    waivable: bool = False
    """Whether a brief may waive an error with its reason; it may a warning that is none in a release either."""

    @property
    def may_be_waived(self) -> bool:
        """Tell whether a brief may leave such a finding as it is."""
        return self.waivable or (self.severity is Severity.WARNING and self.release is None)

    def at(self, place: Place, message: str = "", hint: str = "", fix: Fix | None = None) -> Finding:
        """Return the finding that the rule is broken at a place; what is said of that place goes before the general."""
        return Finding(place, self.code, message or self.message, hint or self.hint, self.severity, fix)
