"""The table of all checks of content, in the order in which their findings are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.checks import waivers
from toolkit.checks.agreement import table as agreement
from toolkit.checks.characters import check_bidi_controls, check_invisible, check_presentation_forms, check_typed_digits
from toolkit.checks.charts import check_axes, check_charts
from toolkit.checks.dates import check_calendar
from toolkit.checks.evidence import check_paragraph_numbers, check_quotation_length
from toolkit.checks.links import check_links
from toolkit.checks.markup import check_markup, check_unread_markup
from toolkit.checks.references import check_braces, check_names, check_references, check_same_references
from toolkit.checks.units import check_doubled_ids, check_paragraphs, check_texts
from toolkit.checks.uses import check_cited, check_uses
from toolkit.findings import Finding
from toolkit.reader.library import Library, Manuscript
from toolkit.rule import Rule

Check = Callable[[Manuscript, Library], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    check_doubled_ids,
    check_texts,
    check_paragraphs,
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
    check_uses,
    check_typed_digits,
    check_bidi_controls,
    check_invisible,
    check_presentation_forms,
    *agreement.CHECKS,
)
RULES: tuple[Rule, ...] = (*agreement.RULES, *waivers.RULES)


def check_manuscript(manuscript: Manuscript, library: Library) -> list[Finding]:
    """Run every check on a brief; the findings come sorted by place, each once."""
    return sorted({finding for check in CHECKS for finding in check(manuscript, library)})
