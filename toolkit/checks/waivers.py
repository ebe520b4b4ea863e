"""Waivers: findings that a brief leaves as they are, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from toolkit.findings import Finding, Severity
from toolkit.model.brief import Waiver
from toolkit.reader.document import Key
from toolkit.reader.library import Manuscript
from toolkit.rule import Rule


@dataclass(frozen=True, order=True)
class Waived:
    """A finding that is not told, and the reason the brief gives."""

    finding: Finding
    reason: str


def part(
    manuscript: Manuscript, findings: Iterable[Finding], rules: Iterable[Rule]
) -> tuple[list[Finding], list[Waived]]:
    """Part the findings of a brief into those that are told and those that it waives, where their rule lets it."""
    told: list[Finding] = []
    waived: list[Waived] = []
    waivable = {rule.code for rule in rules if rule.may_be_waived}
    waivers = [waiver for waiver in manuscript.brief.structure.waivers if waiver.code in waivable]
    for finding in findings:
        waiver = next((one for one in waivers if _concerns(one, finding, manuscript)), None)
        if waiver is None:
            told.append(finding)
        else:
            waived.append(Waived(finding, waiver.reason))
    return told, waived


def check_waivers(
    manuscript: Manuscript, waived: Iterable[Waived], rules: Iterable[Rule], elsewhere: Collection[Rule] = ()
) -> Iterator[Finding]:
    """Find waivers of what no rule finds, of what nobody may waive, and of what is not there.

    Whether rules found something that look ``elsewhere``, in a source or in another brief, is not known here.
    """
    known = {rule.code: rule for rule in rules}
    unseen = {rule.code for rule in elsewhere}
    findings = [one.finding for one in waived]
    for waiver in manuscript.brief.structure.waivers:
        rule = known.get(waiver.code)
        if rule is None:
            yield _at(manuscript, waiver, UNKNOWN)
        elif not rule.may_be_waived:
            yield _at(manuscript, waiver, REFUSED)
        elif waiver.code not in unseen and not any(_concerns(waiver, finding, manuscript) for finding in findings):
            yield _at(manuscript, waiver, UNUSED)


def _at(manuscript: Manuscript, waiver: Waiver, rule: Rule) -> Finding:
    index = manuscript.brief.structure.waivers.index(waiver)
    message = f"{rule.message}: {waiver.code!r} of {waiver.unit or waiver.fact!r}"
    return rule.at(manuscript.structure.place("waivers", index), message)


def _concerns(waiver: Waiver, finding: Finding, manuscript: Manuscript) -> bool:
    """Tell whether a finding stands in the texts or in the structure of what a waiver names."""
    if waiver.code != finding.code:
        return False
    documents = (manuscript.structure, *manuscript.texts.values())
    document = next((one for one in documents if one.file == finding.place.file), None)
    if document is None:
        return False
    key = document.key_at(finding.place)
    if waiver.fact:
        return key[:2] == ("facts", waiver.fact)
    return key[:2] in (("text", waiver.unit), ("quotations", waiver.unit)) or _unit_of(key, manuscript) == waiver.unit


def _unit_of(key: Key, manuscript: Manuscript) -> str | None:
    """Return the unit that a part of brief.yaml places; None: it places none."""
    data: object = manuscript.structure.data
    found: str | None = None
    for step in key:
        try:
            data = data[step]  # type: ignore[index]  # a key of the document leads through its containers
        except (KeyError, IndexError, TypeError):
            break
        found = str(data["id"]) if isinstance(data, dict) and "id" in data else found
    return found


def _brief(code: str, persian: str) -> str:
    return f"""\
brief:
  waivers:
    - code: {code}
      unit: wish
      reason: The Persian names the town in the title.
en:
  wish: |
    It is in Kabul.
fa:
  wish: |
    {persian}
"""


_SOURCE = "The promise of the design: the two editions of a brief cannot disagree, and what is left is said."
_RIGHT = _brief("editions-name", "در این شهر است.")
UNKNOWN = Rule(
    code="waiver-unknown",
    message="no rule has this code",
    why="A slip in a code would waive nothing, and nobody would know.",
    source=_SOURCE,
    hint="look for a slip; `briefs check` tells the code of each finding",
    passes=(_RIGHT,),
    fails=(_brief("editions-nmae", "در این شهر است."),),
)
REFUSED = Rule(
    code="waiver-refused",
    message="this is never waived",
    why="No reason mends a file that cannot be read, a fact that one edition lacks, or words that no source has.",
    source=_SOURCE,
    hint="mend what it would waive, and delete the waiver",
    passes=(_RIGHT,),
    fails=(_brief("editions-designation", "در این شهر است."),),
)
UNUSED = Rule(
    code="waiver-unused",
    message="this waives nothing",
    why="A waiver that has outlived its finding would hide the next one of its kind.",
    source=_SOURCE,
    hint="delete it",
    passes=(_RIGHT,),
    fails=(_brief("editions-name", "در کابل است."),),
    severity=Severity.WARNING,
)
RULES = (UNKNOWN, REFUSED, UNUSED)
