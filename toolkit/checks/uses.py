"""Uses: every fact and quotation names its paragraphs and stands somewhere in the brief."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from toolkit.checks.references import fact_ids
from toolkit.findings import Finding, Severity
from toolkit.markup import references
from toolkit.model.brief import Brief, Structure
from toolkit.reader.document import Key
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

_HINT = "name the paragraphs of the source it stands in: `evidence: [3]`"
_TRACED = "README.md: every figure can be traced to its source"
_QUOTED = "brief:\n  quotations:\n    force: {original: formed through"

FACT = Rule(
    "fact-uncited",
    "a fact names no paragraph",
    "A reader who doubts a figure looks it up; what the office says of itself needs no paragraph.",
    _TRACED,
    _HINT,
    ("brief:\n  facts: {said: {kind: date, value: 2024, evidence: [1]}}\n  source: {published: said}\n",),
    ("brief:\n  facts: {said: {kind: date, value: 2024}}\n  source: {published: said}\n",),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
QUOTATION = Rule(
    "quotation-uncited",
    "a quotation names no paragraph",
    "Quoted words are somebody's: they are compared with the paragraph that they stand in.",
    _TRACED,
    _HINT,
    (f"{_QUOTED}, evidence: [1]}}\n",),
    (f"{_QUOTED}, evidence: []}}\n",),
)
UNUSED = Rule(
    "fact-unused",
    "nothing refers to a fact or a quotation",
    "What no text names is not printed: it was forgotten there, or is left over.",
    "README.md: `{id}` in a text is a fact or a quotation",
    "write its {id} in a text, or delete it",
    ("brief:\n  facts: {said: {kind: date, value: 2024, evidence: [1]}}\n  source: {published: said}\n",),
    ("brief:\n  facts: {said: {kind: date, value: 2024, evidence: [1]}}\n",),
    severity=Severity.WARNING,
)


def check_cited(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find facts and quotations that name no paragraph; what the office says of itself needs none."""
    structure, document = manuscript.brief.structure, manuscript.structure
    ours = _assessments(structure) | {("issue", "date")}
    for name, uses in _uses(manuscript.brief).items():
        if name in structure.facts and not structure.facts[name].evidence and not uses <= ours:
            message = f"the fact {name!r} names no paragraph"
            yield FACT.at(document.place("facts", name), message)
    for name, quotation in structure.quotations.items():
        if not quotation.evidence:
            message = f"the quotation {name!r} names no paragraph"
            yield QUOTATION.at(document.place("quotations", name), message)


def check_uses(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find facts and quotations that nothing refers to."""
    structure, document = manuscript.brief.structure, manuscript.structure
    used = _uses(manuscript.brief)
    groups: Mapping[str, Mapping[str, object]] = {"facts": structure.facts, "quotations": structure.quotations}
    for group, names in groups.items():
        for name in names.keys() - used.keys():
            message = f"nothing refers to {name!r}"
            hint = f"write {{{name}}} in a text, or delete it"
            yield UNUSED.at(document.place(group, name), message, hint)


def _uses(brief: Brief) -> Mapping[str, set[Key]]:
    """Return what refers to each fact and quotation: keys of brief.yaml, or ``text`` and the id of a unit."""
    uses: defaultdict[str, set[Key]] = defaultdict(set)
    for key, fact in fact_ids(brief.structure):
        uses[fact].add(key)
    for texts in brief.text.values():
        for unit, text in texts.items():
            for reference in references(text):
                uses[reference.id].add(("text", unit))
    return uses


def _assessments(structure: Structure) -> set[Key]:
    """Return the units of the office's own assessment, with their footnotes."""
    units = [unit for section in structure.sections if section.kind == "assessment" for unit in section.items]
    return {("text", name) for unit in units for name in (unit.id, unit.note) if name}


RULES = (FACT, QUOTATION, UNUSED)
