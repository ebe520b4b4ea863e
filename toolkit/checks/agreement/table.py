"""The checks of agreement and their rules, in the order in which they are explained."""

from __future__ import annotations

from toolkit.checks.agreement import designations, extent, figures, marks, names
from toolkit.rule import Rule

CHECKS = (
    figures.check_figures,
    names.check_same_names,
    names.check_spelling_of_names,
    designations.check_designations,
    marks.check_quotation_marks,
    marks.check_emphasis,
    marks.check_latin,
    marks.check_doubled_marks,
    extent.check_languages,
    extent.check_extent,
)
RULES: tuple[Rule, ...] = (*figures.RULES, *names.RULES, *designations.RULES, *marks.RULES, *extent.RULES)
