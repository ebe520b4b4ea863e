"""Translation: texts whose original has moved on since somebody stood for them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding, Severity
from toolkit.language import other
from toolkit.reader.library import Manuscript
from toolkit.rule import Rule
from toolkit.state import State, Status, statuses

_ACCEPTED = (
    'state: |\n  {{"title": {{"original": "{}", "translation": "0", "status": "translated",\n'
    '             "by": "N. A.", "on": "2026-11-20"}}}}\n'
)
STALE = Rule(
    "translation-stale",
    "the original has changed since it was translated",
    "A translation is accepted for one wording of the original. When that moves on, the two editions may say "
    "different things until somebody has read both again.",
    "README.md: the two editions cannot disagree",
    "read the translation again and have it accepted",
    (_ACCEPTED.format("85148ccb1991c2ae"),),
    (_ACCEPTED.format("a1b2c3d4e5f60718"),),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)


def check_translation(manuscript: Manuscript, state: State) -> Iterator[Finding]:
    """Find translations of an original that has changed."""
    brief = manuscript.brief
    document = manuscript.texts[other(brief.structure.original)]
    for unit, status in statuses(brief, state).items():
        if status is Status.STALE:
            message = f"the original of {unit!r} has changed since it was translated"
            yield STALE.at(document.place("text", unit), message)


RULES = (STALE,)
