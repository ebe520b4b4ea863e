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

_HINT = "name the paragraphs of the source it stands in: `evidence: [3]`"


def check_cited(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find facts and quotations that name no paragraph; what the office says of itself needs none."""
    structure, document = manuscript.brief.structure, manuscript.structure
    ours = _assessments(structure) | {("issue", "date")}
    for name, uses in _uses(manuscript.brief).items():
        if name in structure.facts and not structure.facts[name].evidence and not uses <= ours:
            message = f"the fact {name!r} names no paragraph"
            yield Finding(document.place("facts", name), "fact-uncited", message, _HINT, Severity.WARNING)
    for name, quotation in structure.quotations.items():
        if not quotation.evidence:
            message = f"the quotation {name!r} names no paragraph"
            yield Finding(document.place("quotations", name), "quotation-uncited", message, _HINT)


def check_uses(manuscript: Manuscript, _library: Library) -> Iterator[Finding]:
    """Find facts and quotations that nothing refers to."""
    structure, document = manuscript.brief.structure, manuscript.structure
    used = _uses(manuscript.brief)
    groups: Mapping[str, Mapping[str, object]] = {"facts": structure.facts, "quotations": structure.quotations}
    for group, names in groups.items():
        for name in names.keys() - used.keys():
            message = f"nothing refers to {name!r}"
            hint = f"write {{{name}}} in a text, or delete it"
            yield Finding(document.place(group, name), "fact-unused", message, hint, Severity.WARNING)


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
