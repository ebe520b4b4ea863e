"""Receipts: what was verified against which source, so that CI can trust it without the source."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from toolkit.evidence.claims import Claim, claims
from toolkit.findings import Finding, Severity
from toolkit.json_file import read_json
from toolkit.language import Code
from toolkit.markup import unfolded
from toolkit.model.base import Strict
from toolkit.model.brief import Brief, Structure
from toolkit.model.house import Glossary
from toolkit.rule import Rule


class Verified(Strict):
    """One thing that was verified: the hash of what it said, and the paragraphs it was found in."""

    hash: str
    paragraphs: tuple[int, ...]


class Receipt(Strict):
    """evidence.json: the source, and every fact, quotation and claim that was verified against it."""

    source: str
    """The SHA-256 of the source's file."""
    facts: Mapping[str, Verified]
    quotations: Mapping[str, Verified]
    claims: Mapping[str, Verified]


_RECEIPT = TypeAdapter(Receipt)
_LOOKED_UP = ("claim-", "copied")
"""How the codes begin of what only the source shows and a brief may waive."""
BROKEN = Rule(
    "receipt-broken",
    "the receipt cannot be read",
    "What cannot be read vouches for nothing, and is no sign that nothing was verified: most often two people's "
    "receipts met in a merge. It is written anew from the content and the source, so that no mark is mended by hand.",
    "README.md: the receipt evidence.json says what was verified against which file",
    "run `briefs check SLUG --sources DIR` where the source is, which verifies all and writes the file anew; "
    "without the source, restore the file",
    ('evidence: |\n  {"source": "x", "facts": {}, "quotations": {}, "claims": {}}\n', "evidence: null\n"),
    (
        'evidence: |\n  <<<<<<< ours\n  {"source": "x", "facts": {}, "quotations": {}, "claims": {}}\n'
        '  =======\n  {"source": "y", "facts": {}, "quotations": {}, "claims": {}}\n  >>>>>>> theirs\n',
        'evidence: |\n  {"source": "x", "facts": {\n',
        'evidence: |\n  {"source": "x", "facts": {"share": {"paragraphs": [2]}}, "quotations": {}, "claims": {}}\n',
    ),
    severity=Severity.WARNING,
    release=Severity.ERROR,
)
RULES = (BROKEN,)


def receipt_for(brief: Brief, glossary: Glossary) -> Receipt:
    """Return the receipt that a brief would get if all of it were verified now."""
    structure = brief.structure
    waived = _waived(structure)
    return Receipt(
        source=structure.source.sha256,
        facts={name: _verified(fact.model_dump_json(), fact.evidence) for name, fact in structure.facts.items()},
        quotations={name: _verified(said.original, said.evidence) for name, said in structure.quotations.items()},
        claims={
            claim.unit: _verified(
                "\n".join([_said(claim, glossary, structure.source.language), *waived.get(claim.unit, ())]),
                claim.paragraphs,
            )
            for claim in claims(brief)
            if claim.paragraphs or claim.is_heading
        },
    )


def _waived(structure: Structure) -> dict[str, list[str]]:
    """Return what each unit waives of what only the source shows: without the waiver, it was not verified so."""
    found: dict[str, list[str]] = {}
    for waiver in structure.waivers:
        if waiver.unit and waiver.code.startswith(_LOOKED_UP):
            found.setdefault(waiver.unit, []).append(f"{waiver.code} {waiver.times}")
    return {unit: sorted(waivers) for unit, waivers in found.items()}


def _said(claim: Claim, glossary: Glossary, code: Code) -> str:
    """Return what a claim says: its text, and the fact or the name that is printed beside it, as the glossary has it.

    The names in the text are part of it. A name that the glossary gets later leaves verified what was.
    """
    term = glossary.find(claim.term) if claim.term else None
    beside = unfolded(term[code]) if term else claim.figure
    return "\n".join(filter(None, (unfolded(claim.text), beside)))


def read_receipt(path: Path) -> tuple[Receipt | None, list[Finding]]:
    """Read evidence.json of the folder of a brief; None where there is none, or with the findings of a broken one."""
    receipt, findings = read_json(path, _RECEIPT, BROKEN, BROKEN.hint)
    return receipt, [replace(found, hint=found.hint.replace("SLUG", path.parent.name)) for found in findings]


def written(receipt: Receipt) -> str:
    """Write a receipt as JSON, sorted, one line for each thing verified."""
    groups = []
    for name in ("facts", "quotations", "claims"):
        rows = sorted(getattr(receipt, name).items())
        lines = [f"    {json.dumps(key)}: {json.dumps(row.model_dump(), sort_keys=True)}" for key, row in rows]
        groups.append(f'  "{name}": {{' + ("\n" + ",\n".join(lines) + "\n  " if lines else "") + "}")
    return f'{{\n  "source": "{receipt.source}",\n' + ",\n".join(groups) + "\n}\n"


def stale(receipt: Receipt, brief: Brief, glossary: Glossary) -> list[str]:
    """Return the names of what has changed since the receipt was written; an empty list where nothing has."""
    now = receipt_for(brief, glossary)
    changed = ["source"] if receipt.source != now.source else []
    for group in ("facts", "quotations", "claims"):
        before, after = getattr(receipt, group), getattr(now, group)
        changed += sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return changed


def _verified(said: str, paragraphs: tuple[int, ...]) -> Verified:
    return Verified(hash=hashlib.sha256(said.encode()).hexdigest()[:16], paragraphs=paragraphs)
