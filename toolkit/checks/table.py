"""The tables of content: all checks in the order in which they run, and all rules by subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from toolkit.checks import (
    artifacts,
    between,
    characters,
    charts,
    citations,
    claims,
    dates,
    evidence,
    glyphs,
    length,
    links,
    markup,
    placeholders,
    references,
    spelling,
    translation,
    units,
    uses,
    verapdf,
    vocabulary,
    waivers,
)
from toolkit.checks.agreement import table as agreement
from toolkit.checks.characters import (
    check_bidi_controls,
    check_invisible,
    check_lost,
    check_presentation_forms,
    check_typed_digits,
)
from toolkit.checks.charts import check_axes, check_charts
from toolkit.checks.claims import check_claims
from toolkit.checks.dates import check_calendar
from toolkit.checks.evidence import check_paragraph_numbers, check_quotation_length
from toolkit.checks.links import check_links
from toolkit.checks.markup import check_markup, check_unread_markup
from toolkit.checks.orthography import table as orthography
from toolkit.checks.orthography.check import check_orthography
from toolkit.checks.placeholders import check_placeholders
from toolkit.checks.references import check_braces, check_names, check_references, check_same_references
from toolkit.checks.units import check_doubled_ids, check_paragraphs, check_texts
from toolkit.checks.uses import check_cited, check_uses
from toolkit.checks.vocabulary import check_vocabulary
from toolkit.evidence import receipt, verification
from toolkit.findings import Finding
from toolkit.reader import rules
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule
from toolkit.state import file as state_file

Check = Callable[[Manuscript, Library], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    check_doubled_ids,
    check_texts,
    check_paragraphs,
    check_placeholders,
    check_braces,
    check_references,
    check_same_references,
    check_links,
    check_markup,
    check_unread_markup,
    check_names,
    check_axes,
    check_charts,
    check_calendar,
    check_paragraph_numbers,
    check_quotation_length,
    check_cited,
    check_claims,
    check_uses,
    check_typed_digits,
    check_bidi_controls,
    check_invisible,
    check_presentation_forms,
    check_lost,
    *agreement.CHECKS,
    check_orthography,
    check_vocabulary,
)

SUBJECTS: Mapping[str, tuple[Rule, ...]] = {
    "Files": rules.FILES,
    "Keys and values": rules.VALUES,
    "Texts and their units": (*units.RULES, *placeholders.RULES),
    "Facts, quotations and names": (*references.RULES, *uses.RULES, *dates.RULES),
    "Agreement of the editions": agreement.RULES,
    "Links and markup": (*links.RULES, *markup.RULES),
    "Characters": (*characters.RULES, *glyphs.RULES),
    "Orthography": orthography.RULES,
    "Words": (*vocabulary.RULES, *spelling.RULES),
    "Charts and timelines": charts.RULES,
    "Evidence": (*evidence.RULES, *receipt.RULES, *verification.RULES),
    "Claims": (*claims.RULES, *citations.RULES),
    "Between briefs": between.RULES,
    "Waivers": waivers.RULES,
    "Translation": (*translation.RULES, *state_file.RULES),
    "Finished files": (*length.RULES, *artifacts.RULES, *verapdf.RULES),
}
"""The rules of each subject, in the order in which they are explained."""
RULES: tuple[Rule, ...] = tuple(rule for rules in SUBJECTS.values() for rule in rules)
ELSEWHERE: tuple[Rule, ...] = (*verification.RULES, *citations.RULES, *between.RULES, *spelling.RULES)
"""Rules that need a source, another brief or word lists, so that a check without them finds nothing."""
_RELEASE = {rule.code: rule.release for rule in RULES if rule.release}


def check_manuscript(manuscript: Manuscript, library: Library) -> list[Finding]:
    """Run every check on a brief; the findings come sorted by place, each once."""
    return sorted({finding for check in CHECKS for finding in check(manuscript, library)})


def as_released(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings as they weigh in a release, which lets less pass."""
    return tuple(replace(found, severity=_RELEASE.get(found.code, found.severity)) for found in findings)
