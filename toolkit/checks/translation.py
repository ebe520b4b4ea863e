"""Translation: texts whose original has moved on since somebody stood for them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding, Severity
from toolkit.language import other
from toolkit.reader.library import Manuscript
from toolkit.state import State, Status, statuses


def check_translation(manuscript: Manuscript, state: State, *, release: bool) -> Iterator[Finding]:
    """Find translations of an original that has changed; an error only where a release asks for it."""
    brief = manuscript.brief
    document = manuscript.texts[other(brief.structure.original)]
    severity = Severity.ERROR if release else Severity.WARNING
    for unit, status in statuses(brief, state).items():
        if status is Status.STALE:
            message = f"the original of {unit!r} has changed since it was translated"
            hint = "read the translation again and have it accepted"
            yield Finding(document.place("text", unit), "translation-stale", message, hint, severity)
