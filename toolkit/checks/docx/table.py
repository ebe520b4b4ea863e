"""The table of rules, in the order in which they are explained."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.docx import direction, file, letters, order, reading, references, tables
from toolkit.checks.docx.rule import Fault, Rule
from toolkit.checks.docx.stories import read_document

RULES: tuple[Rule, ...] = (
    *direction.RULES,
    *letters.RULES,
    *tables.RULES,
    *order.RULES,
    *references.RULES,
    *reading.RULES,
    *file.RULES,
)


def broken_rules(data: bytes) -> Iterator[tuple[Rule, Fault]]:
    """Yield each fault of a Word file with the rule it breaks, by rule, then in the order of the file.

    Raises Unreadable where the bytes are no Word file.
    """
    document = read_document(data)
    for rule in RULES:
        yield from ((rule, fault) for fault in dict.fromkeys(rule.run(document)))
