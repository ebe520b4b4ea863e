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
    """Part the findings of a brief into those that are told and those that it waives, where their rule lets it.

    Where there are more than a waiver is for, which of them it meant is not known: all are told, and that.
    """
    told = list(findings)
    waived: list[Waived] = []
    waivable = {rule.code for rule in rules if rule.may_be_waived}
    for waiver in manuscript.brief.structure.waivers if told else ():
        meant = [finding for finding in told if waiver.code in waivable and _concerns(waiver, finding, manuscript)]
        if len(meant) > waiver.times:
            told.append(_exceeded(manuscript, waiver, len(meant)))
        else:
            told = [finding for finding in told if finding not in meant]
            waived += [Waived(finding, waiver.reason) for finding in meant]
    return told, waived


def check_waivers(
    manuscript: Manuscript, found: Iterable[Finding], rules: Iterable[Rule], elsewhere: Collection[Rule] = ()
) -> Iterator[Finding]:
    """Find waivers of what no rule finds, of what nobody may waive, and of what is not among the findings of a brief.

    Whether rules found something that look ``elsewhere``, in a source or in another brief, is not known here.
    """
    known = {rule.code: rule for rule in rules}
    unseen = {rule.code for rule in elsewhere}
    findings = list(found)
    for waiver in manuscript.brief.structure.waivers:
        rule = known.get(waiver.code)
        if rule is None:
            yield _at(manuscript, waiver, UNKNOWN)
        elif not rule.may_be_waived:
            yield _at(manuscript, waiver, REFUSED)
        elif not _is_there(waiver, manuscript):
            yield _nowhere(manuscript, waiver)
        elif waiver.code not in unseen and not any(_concerns(waiver, finding, manuscript) for finding in findings):
            yield _at(manuscript, waiver, UNUSED)


def _at(manuscript: Manuscript, waiver: Waiver, rule: Rule) -> Finding:
    index = manuscript.brief.structure.waivers.index(waiver)
    message = f"{rule.message}: {waiver.code!r} of {waiver.unit or waiver.fact!r}"
    return rule.at(manuscript.structure.place("waivers", index), message)


def _is_there(waiver: Waiver, manuscript: Manuscript) -> bool:
    """Tell whether the brief has the fact, or the unit or quotation, that a waiver names."""
    structure = manuscript.brief.structure
    if waiver.fact:
        return waiver.fact in structure.facts
    return waiver.unit in {*structure.unit_ids("en"), *structure.unit_ids("fa"), *structure.quotations}


def _nowhere(manuscript: Manuscript, waiver: Waiver) -> Finding:
    message = f"the brief has no {'fact' if waiver.fact else 'unit'} {(waiver.fact or waiver.unit)!r}"
    place = manuscript.structure.place("waivers", manuscript.brief.structure.waivers.index(waiver))
    return UNUSED.at(place, message, "look for a slip in the id, or delete the waiver")


def _exceeded(manuscript: Manuscript, waiver: Waiver, number: int) -> Finding:
    index = manuscript.brief.structure.waivers.index(waiver)
    message = (
        f"{waiver.code!r} of {waiver.unit or waiver.fact!r} is waived for {waiver.times}, and found {number} times"
    )
    hint = f"mend what is wrong; where all are right, write `times: {number}`"
    return EXCEEDED.at(manuscript.structure.place("waivers", index), message, hint)


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
_TWO = "The five ministers saw the seven envoys."
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
    fails=(_brief("editions-name", "در کابل است."), _RIGHT.replace("unit: wish", "unit: wsh")),
    severity=Severity.WARNING,
)
EXCEEDED = Rule(
    code="waiver-exceeded",
    message="there are more findings than this waives",
    why="A reason is given for what somebody has looked at. What comes later to the same text has to be looked at as "
    "well.",
    source=_SOURCE,
    hint="mend what is wrong; where all are right, write how many with `times`",
    passes=(_RIGHT,),
    fails=(_brief("editions-number-word", "وزیران با فرستادگان دیدند.").replace("It is in Kabul.", _TWO),),
)
RULES = (UNKNOWN, REFUSED, UNUSED, EXCEEDED)
