"""Every rule sees the fault it is for, and the ledgers name every rule."""

from __future__ import annotations

import ast
import re
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Dictionary, Encryption, Name, Pdf

from tests.checks.pdf.faults import FAULTS, drawing
from tests.writers.pdf.documents import changed
from tests.writers.pdf.kitchen import kitchen_sink
from toolkit.checks.pdf import table
from toolkit.checks.pdf.table import RULES, broken_rules

ROOT = Path(__file__).parents[3]
LEDGERS = tuple(Path(table.__file__).parent / name for name in ("PDF_UA1.md", "PDF_A3.md"))
STANDINGS = {"enforced", "not possible here", "author's duty"}


def codes(data: bytes) -> list[str]:
    return [rule.code for rule, _ in broken_rules(data)]


def test_a_sound_file_breaks_no_rule():
    assert list(broken_rules(kitchen_sink())) == []


def test_every_rule_has_a_fault_and_a_code_of_its_own():
    assert len(RULES) > 20
    assert [rule.code for rule in RULES] == list(dict.fromkeys(rule.code for rule in RULES))
    assert FAULTS.keys() == {rule.code for rule in RULES}
    assert [code for code, faults in FAULTS.items() if not faults] == ["pdf-trailer"]  # has a test of its own


@pytest.mark.parametrize(("code", "number"), [(code, n) for code, faults in FAULTS.items() for n in range(len(faults))])
def test_a_fault_is_seen(code: str, number: int):
    assert code in codes(changed(kitchen_sink(), FAULTS[code][number]))


@pytest.mark.parametrize("mark", [b"/Artifact BMC", b"/Span <</MCID 0>> BDC", b"/Span /Named BDC"])
def test_what_a_form_draws_has_the_mark_of_the_form(mark: bytes):
    def draw(pdf: Pdf) -> None:
        shape = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
        resources = pdf.pages[0].Resources
        resources.XObject, resources.Properties = Dictionary(G=shape), Dictionary(Named=Dictionary(MCID=0))
        drawing(mark + b" /G Do EMC")(pdf)

    assert codes(changed(kitchen_sink(), draw)) == []


def test_a_file_that_is_encrypted_or_has_no_identifier_is_seen():
    with Pdf.open(BytesIO(kitchen_sink())) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=Encryption(owner="o", user=""))
        assert codes(out.getvalue()) == ["pdf-trailer"]
    data = kitchen_sink()
    assert data.count(b"/ID [") == 1
    assert codes(data.replace(b"/ID [", b"/IX [")) == ["pdf-trailer"]


def rows(ledger: Path) -> list[list[str]]:
    """Return the rows of a ledger: clause, demand, standing, what shows it."""
    lines = [line for line in ledger.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:] if not line.startswith("| -")]


def names_of_tests() -> set[str]:
    """Return the name of every test function."""
    return {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        if "node_modules" not in path.parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda path: path.stem)
def test_a_ledger_names_what_is_there(ledger: Path):
    known = {rule.code for rule in RULES} | names_of_tests()
    found = rows(ledger)
    assert len(found) > 15
    for clause, demand, standing, shown in found:
        assert re.fullmatch(r"\d[\d.]*", clause), clause
        assert demand
        assert standing in STANDINGS, (clause, standing)
        named = re.findall(r"`([^`]+)`", shown)
        assert set(named) <= known, (clause, set(named) - known)
        assert named or standing != "enforced", clause


def test_each_rule_is_in_a_ledger():
    named = {name for ledger in LEDGERS for row in rows(ledger) for name in re.findall(r"`([^`]+)`", row[3])}
    assert {rule.code for rule in RULES} <= named
