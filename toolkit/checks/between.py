"""Between briefs: the same fact, name, event or source is told in the same way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from pathlib import Path

from toolkit.checks.tellings import Telling, tellings
from toolkit.findings import Finding, Severity
from toolkit.glossary import NameFinder
from toolkit.model.house import Glossary
from toolkit.reader.library import Manuscript
from toolkit.rule import Rule

_SHOWN = 80
_WHY = "Whoever reads two of our briefs and finds them at odds believes neither. "
_SOURCE = "our own: two briefs on one matter are read side by side"
_WAIVE = "where both are right, waive it with the reason"


def _both(structure: str, second: str, texts: str = "") -> str:
    """Return lines of files: the same part of two briefs, the second of them with something of its own."""
    return f"brief:\n{structure}\n{texts}brief2:\n{structure}\n{second}"


_DATED = "  facts: {visit: {kind: date, value: 2024-07, evidence: [1]}}\n"
_EVENT = f"{_DATED}  sections: [{{kind: timeline, items: [{{when: visit, id: it, evidence: [1]}}]}}]"
_ROW = "  sections: [{kind: people, items: [{name: kabul, id: it, evidence: [2]}]}]"


def _texts(english: str, persian: str, number: str = "") -> str:
    return f"en{number}:\n  it: |\n    {english}\nfa{number}:\n  it: |\n    {persian}\n"


FACT = Rule(
    "between-fact",
    "another brief gives the same fact another value",
    f"{_WHY}Facts of one id, kind and unit are compared where the texts that name them are on the same matter, and "
    "key figures of one kind and unit where their texts name the same.",
    _SOURCE,
    f"mend the wrong one; give facts on different things different ids; {_WAIVE}",
    ("brief2:\n  revised: 2026-11-21\n",),
    ("brief2:\n  facts: {share: {kind: percentage, value: 47, evidence: [2]}}\n",),
    severity=Severity.WARNING,
)
PERSON = Rule(
    "between-person",
    "another brief describes the same name otherwise",
    f"{_WHY}A title may differ because sources do: then a reader must be able to find out that we know.",
    _SOURCE,
    f"describe a name in the same words; {_WAIVE}",
    (_both(_ROW, _texts("A city", "شهر", "2"), _texts("A city", "شهر")),),
    (_both(_ROW, _texts("A town", "شهر", "2"), _texts("A city", "شهر")),),
    severity=Severity.WARNING,
)
EVENT = Rule(
    "between-event",
    "another brief tells the same event otherwise",
    f"{_WHY}Events of two timelines are taken for the same where they name the same and share half of their words.",
    _SOURCE,
    f"give it the same date and the same words; {_WAIVE}",
    (_both(_EVENT, _texts("A speaker in Kabul", "سخنران", "2"), _texts("A speaker in Kabul", "سخنران")),),
    (_both(_EVENT, _texts("Speaker heard in Kabul", "سخنران", "2"), _texts("A speaker in Kabul", "سخنران")),),
    severity=Severity.WARNING,
)
SOURCE = Rule(
    "between-source",
    "another brief says something else of the same source",
    f"{_WHY}Two briefs of one file (by its SHA-256) agree on author, publishers, dates, language and length.",
    _SOURCE,
    "mend the wrong one, or write null in both where the source does not say",
    ("brief2:\n  contents: true\n",),
    ("brief2:\n  source: {publisher: kabul}\n",),
    severity=Severity.WARNING,
)
TRANSLATION = Rule(
    "between-translation",
    "another brief translates the same text otherwise",
    f"{_WHY}A heading, a row or a quotation that is the same to the letter in the original is the same in the other "
    "language.",
    _SOURCE,
    f"translate it in the same words; {_WAIVE}",
    ("fa:\n  title: |\n    مرز\nfa2:\n  title: |\n    مرز\n",),
    ("fa2:\n  title: |\n    مرز\n",),
    severity=Severity.WARNING,
)
_RULES = {"fact": FACT, "person": PERSON, "event": EVENT, "source": SOURCE, "translation": TRANSLATION}


def compare(manuscripts: Iterable[Manuscript], glossary: Glossary) -> Iterator[Finding]:
    """Find what a brief tells otherwise than an earlier one does, by the dates of their revision."""
    names = NameFinder(glossary, "en", any_case=True)
    told: defaultdict[Hashable, list[tuple[str, Telling]]] = defaultdict(list)
    for manuscript in sorted(manuscripts, key=_age):
        for telling in tellings(manuscript, names):
            told[telling.kind, telling.subject].append((manuscript.brief.slug, telling))
    for group in told.values():
        for index, (slug, later) in enumerate(group):
            others = (earlier for other, earlier in group[:index] if other != slug and _is_at_odds(earlier, later))
            if earlier := next(others, None):
                yield _RULES[later.kind].at(later.place, _message(earlier, later))


def _age(manuscript: Manuscript) -> tuple[date, str]:
    return manuscript.brief.structure.revised, manuscript.brief.slug


def _is_at_odds(earlier: Telling, later: Telling) -> bool:
    if earlier.said == later.said or (later.elsewhere is not None and earlier.elsewhere == later.elsewhere):
        return False
    if earlier.about is None or later.about is None:
        return True
    return 2 * len(earlier.about & later.about) >= min(len(earlier.about), len(later.about))


def _message(earlier: Telling, later: Telling) -> str:
    there = Path(earlier.place.file)
    where = f"{there.parent.name}/{there.name}:{earlier.place.line}"
    return f"{later.label} is “{_short(later.said)}” here, “{_short(earlier.said)}” in {where}"


def _short(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"


RULES = (FACT, PERSON, EVENT, SOURCE, TRANSLATION)
