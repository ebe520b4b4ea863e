"""Translation: texts whose original has moved on, and texts that nobody stands for."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.findings import Finding, Severity
from toolkit.model.status import Status
from toolkit.reader.library import Manuscript
from toolkit.rule import Rule
from toolkit.state.file import Accepted, State
from toolkit.state.status import language_of, statuses

_ACCEPT = "have it accepted: `briefs translation accept SLUG:UNIT --as translated --by NAME`"
_ACCEPTED = """\
state: |
  {"title": {"by": "A. Rahimi", "on": "2026-11-20", "original": "85148ccb1991c2ae", "original_text": "A border",
  "status": "translated", "translation": "12ebdccb094a9545"}}
"""

STALE = Rule(
    "translation-stale",
    "the original has changed since somebody accepted the translation",
    "A translation is accepted for one wording of the original. When that moves on, the two editions may say "
    "different things until somebody has read both again.",
    "README.md: the two editions cannot disagree",
    f"read the translation again, and {_ACCEPT}",
    (_ACCEPTED, _ACCEPTED + "en:\n  title: |\n    A\n    border\n"),
    (_ACCEPTED + "en:\n  title: |\n    A closed border\n",),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
DRAFT = Rule(
    "translation-draft",
    "nobody stands for the translation as it is now",
    "A text that was changed after somebody had read it is unread again. A release asks as well that every text was "
    "accepted once; before, a text that nobody has accepted yet is work that has just begun, and is not told.",
    "README.md: the two editions cannot disagree",
    f"compare it with the original, and {_ACCEPT}",
    (_ACCEPTED, _ACCEPTED + "fa:\n  title: |\n    یک\n    مرز\n"),
    (_ACCEPTED + "fa:\n  title: |\n    یک مرز بسته\n",),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
RULES = (STALE, DRAFT)


def check_translation(manuscript: Manuscript, state: State, *, release: bool) -> Iterator[Finding]:
    """Find translations that are not what somebody accepted; for a release, also those that nobody ever has."""
    for unit, status in statuses(manuscript.brief, state).items():
        accepted = state.get(unit)
        if status is Status.STALE or (status is Status.DRAFT and (accepted or release)):
            yield _finding(manuscript, unit, STALE if status is Status.STALE else DRAFT, accepted)


def _finding(manuscript: Manuscript, unit: str, rule: Rule, accepted: Accepted | None) -> Finding:
    message = f"nobody has accepted the translation of {unit!r} yet"
    if accepted:
        changed = "original" if rule is STALE else "translation"
        message = f"the {changed} of {unit!r} has changed since {accepted.by} accepted it on {accepted.on}"
    place = manuscript.texts[language_of(manuscript.brief, unit)].place("text", unit)
    return rule.at(place, message, rule.hint.replace("SLUG:UNIT", f"{manuscript.brief.slug}:{unit}"))
