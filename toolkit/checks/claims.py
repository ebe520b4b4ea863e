"""Claims: what a brief says of its source cites paragraphs, few enough, and those of its facts."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.evidence.claims import ASKED, Claim, claims, evidence_of
from toolkit.findings import Finding, Place, Severity
from toolkit.l10n.format import format_evidence
from toolkit.language import ENGLISH
from toolkit.model.base import Evidence
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

WIDE = 6
"""So many paragraphs may always be cited, also where they are more than half of a short article."""

PROMISE = "The promise of the design: every figure in a brief can be traced to its source"
_PERSIAN = {"People who agreed": "کسانی که موافق بودند", "It was {share}.": "{share} بود.", "Watch it.": "مراقب باشید."}


def _example(structure: str, text: str) -> str:
    """Return lines of files: a part of brief.yaml that places the unit ``it``, and its texts."""
    return f"brief:\n{structure}\nen:\n  it: |\n    {text}\nfa:\n  it: |\n    {_PERSIAN[text]}\n"


UNCITED = Rule(
    "claim-uncited",
    "a claim names no paragraph",
    "Whoever doubts a sentence wants to read what it rests on. A claim without paragraphs cannot be looked up, and "
    "nothing of it is verified. The office's own assessment needs none; nor do titles and headings, which name what "
    "the texts below them claim, and notes on terms and sources, which are about the brief.",
    PROMISE,
    "name the paragraphs of the source it rests on: `evidence: [3, 7-8]`",
    (
        _example("  sections: [{kind: uncertain, items: [{id: it, evidence: [2]}]}]", "It was {share}."),
        _example("  sections: [{kind: assessment, items: [{id: it}]}]", "Watch it."),
    ),
    (
        _example("  sections: [{kind: points, items: [{id: it}]}]", "It was {share}."),
        _example("  sections: [{kind: figures, items: [{fact: share, id: it}]}]", "People who agreed"),
    ),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
ELSEWHERE = Rule(
    "claim-elsewhere",
    "a claim cites no paragraph of a fact that it names",
    "A fact is verified in its own paragraphs. Where the claim that names it cites others alone, the reader is sent to "
    "a place where the figure or the quoted words do not stand.",
    PROMISE,
    "cite its paragraph too, or mend the evidence of the fact",
    (_example("  standfirst: {id: it, evidence: [2]}", "It was {share}."),),
    (
        _example("  standfirst: {id: it, evidence: [1]}", "It was {share}."),
        _example("  sections: [{kind: figures, items: [{fact: share, id: it, evidence: [1]}]}]", "People who agreed"),
    ),
    severity=Severity.WARNING,
)
TOO_WIDE = Rule(
    "claim-wide",
    "a claim cites most of the article",
    "Evidence sends the reader to a place. More than half of the paragraphs of an article are no place.",
    PROMISE,
    "name the paragraphs that say it, or part the claim",
    (_example("  source: {paragraphs: 20}\n  standfirst: {id: it, evidence: [1-7]}", "It was {share}."),),
    (_example("  source: {paragraphs: 9}\n  standfirst: {id: it, evidence: [1-7]}", "It was {share}."),),
    severity=Severity.WARNING,
)


def check_claims(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find claims that cite nothing, nearly everything, or no paragraph of the facts that they name."""
    total = manuscript.brief.structure.source.paragraphs
    for claim in claims(manuscript.brief):
        place = place_of(manuscript, claim)
        if claim.kind in ASKED and not claim.paragraphs and not claim.is_note:
            yield UNCITED.at(place, f"{claim.unit!r} names no paragraph")
        if claim.kind in ASKED and len(claim.paragraphs) > max(WIDE, total // 2) and not claim.is_note:
            yield TOO_WIDE.at(place, f"{claim.unit!r} cites {len(claim.paragraphs)} of {total} paragraphs")
        yield from (ELSEWHERE.at(place, message) for message in _elsewhere(manuscript, claim))


def _elsewhere(manuscript: Manuscript, claim: Claim) -> Iterator[str]:
    for name in claim.rests_on:
        stands = evidence_of(name, manuscript.brief.structure)
        if claim.paragraphs and stands and not {*stands} & {*claim.paragraphs}:
            yield f"{claim.unit!r} names {name!r} of {listed(stands)}, and cites {listed(claim.paragraphs)}"


def place_of(manuscript: Manuscript, claim: Claim) -> Place:
    """Return where brief.yaml cites the paragraphs of a claim, or where its unit stands, if it cites none."""
    key = claim.key[:-1] if claim.is_note else claim.key
    return manuscript.structure.place(*key, "evidence")


def listed(paragraphs: Evidence) -> str:
    """Return paragraph numbers as messages name them: "¶ 1, 3–5"."""
    return format_evidence(paragraphs, ENGLISH)


RULES = (UNCITED, ELSEWHERE, TOO_WIDE)
