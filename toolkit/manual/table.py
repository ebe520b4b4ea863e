"""The table of everything that a user is told by code, by subject: rules of content, of Word files and of PDF files."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from toolkit.checks.artifacts import REPORT
from toolkit.checks.table import SUBJECTS
from toolkit.errors import UsageFault
from toolkit.findings import Severity
from toolkit.manual.entry import Entry, explained
from toolkit.manual.examples import examples
from toolkit.rule import Rule

WORD = "Word files"
PDF = "PDF files"


def content(*, markdown: bool = False) -> Mapping[str, list[Entry]]:
    """Return the entries of the rules of content, by subject; their examples hold HTML, or lines for a terminal."""
    return {subject: [_entry(rule, markdown=markdown) for rule in rules] for subject, rules in SUBJECTS.items()}


def files() -> Mapping[str, list[Entry]]:
    """Return the entries of the rules of finished files, by format."""
    # Imported here: these load what reads the files, which only this table and worker processes need.
    from toolkit.checks.pdf.table import RULES
    from toolkit.lint.explanation import entries

    of_pdf = [Entry(rule.code, rule.message, rule.why, rule.clause, REPORT, Severity.ERROR) for rule in RULES]
    return {WORD: entries(), PDF: of_pdf}


def explain(codes: tuple[str, ...]) -> str:
    """Write the entries of these codes. Raises UsageFault for a code that no rule has."""
    known = {entry.code: entry for group in content().values() for entry in group}
    if not known.keys() >= {*codes}:
        known |= {entry.code: entry for group in files().values() for entry in group}
    for code in codes:
        if code not in known:
            near = get_close_matches(code, known, 3)
            hint = f"did you mean {' or '.join(near)}? " if near else ""
            raise UsageFault(f"no rule has the code {code!r}", next_step=f"{hint}`briefs rules` lists them all")
    return "\n".join(explained(known[code]) for code in codes)


def as_table() -> str:
    """Write a line for each rule, with its code, its weight and what is wrong, below a line for each subject."""
    groups = {**content(), **files()}
    width = max(len(entry.code) for group in groups.values() for entry in group)
    return "\n\n".join(
        "\n".join([subject, *(f"  {entry.code:<{width}}  {entry.severity:<7}  {_said(entry)}" for entry in group)])
        for subject, group in groups.items()
    )


def _said(entry: Entry) -> str:
    return f"{entry.message} ({entry.release} in a release)" if entry.release else entry.message


def _entry(rule: Rule, *, markdown: bool) -> Entry:
    return Entry(
        rule.code,
        rule.message,
        rule.why,
        rule.source,
        rule.hint,
        rule.severity,
        rule.release,
        examples(rule, markdown=markdown),
        rule.may_be_waived,
    )
