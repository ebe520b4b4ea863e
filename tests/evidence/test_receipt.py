from __future__ import annotations

import json

import pytest

from tests.projects import SHA256, SLUG, change, make_project, told
from toolkit.checks.evidence import check_receipt
from toolkit.evidence.receipt import read_receipt, receipt_for, stale, written
from toolkit.findings import Severity
from toolkit.reader.library import read_library
from toolkit.work import inspect


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


def manuscript(project):
    return read_library(project).manuscripts[SLUG]


def receipt_of(project):
    library = read_library(project)
    return receipt_for(library.manuscripts[SLUG].brief, library.glossary)


def test_a_receipt_says_what_was_verified(project, tmp_path):
    receipt = receipt_of(project)
    assert receipt.source == SHA256
    assert {name: said.paragraphs for name, said in receipt.facts.items()} == {"share": (2,)}
    assert {name: said.paragraphs for name, said in receipt.quotations.items()} == {"oppression": (1,)}
    assert {name: said.paragraphs for name, said in receipt.claims.items()} == {"wish": (1, 2)}
    path = tmp_path / "evidence.json"
    path.write_text(written(receipt), "utf-8")
    assert read_receipt(path) == receipt
    assert len([line for line in path.read_text("utf-8").splitlines() if "paragraphs" in line]) == 3
    assert list(json.loads(path.read_text("utf-8"))) == ["source", "facts", "quotations", "claims"]


def test_a_receipt_of_nothing_is_written_and_read(project, tmp_path):
    empty = receipt_of(project).model_copy(update={"facts": {}, "quotations": {}, "claims": {}})
    path = tmp_path / "evidence.json"
    path.write_text(written(empty), "utf-8")
    assert read_receipt(path) == empty


@pytest.mark.parametrize(
    "data", [None, b"", b"\xff", b"{}", b'{"source": 1, "facts": {}, "quotations": {}, "claims": {}}']
)
def test_what_is_no_receipt_counts_as_none(tmp_path, data):
    path = tmp_path / "evidence.json"
    if data is not None:
        path.write_bytes(data)
    assert read_receipt(path) is None


@pytest.mark.parametrize(
    ("name", "old", "new", "changed"),
    [
        ("brief.yaml", SHA256, "0" * 64, ["source"]),
        ("brief.yaml", "value: 46", "value: 47", ["share"]),
        ("brief.yaml", "46, evidence: [2]", "46, evidence: [1]", ["share"]),
        ("brief.yaml", "46, evidence", "46, bound: about, evidence", ["share"]),
        ("brief.yaml", "through oppression", "by oppression", ["oppression"]),
        ("brief.yaml", "[1-2]", "[1]", ["wish"]),
        ("brief.yaml", "evidence: [1-2]", "evidence: []", ["wish"]),
        ("text.en.yaml", "Kabul says", "Kabul said", ["wish"]),
        ("text.en.yaml", "Kabul says", "Kabul\n    says", []),
        ("text.en.yaml", "A border", "The border", []),
        ("text.fa.yaml", "کابل", "شهر", []),
        ("glossary.yaml", "      Kabul\n", "      Cabul\n", []),
    ],
)
def test_what_has_changed_since_makes_a_receipt_stale(project, name, old, new, changed):
    before = receipt_of(project)
    library = read_library(change(project, name, old, new))
    after = library.manuscripts[SLUG]
    assert stale(before, after.brief, library.glossary) == changed
    findings = list(check_receipt(after, library, before))
    assert told(findings) == ["brief.yaml:3:1 receipt-stale"] * bool(changed)
    assert all(", ".join(changed) in finding.message for finding in findings)


ROWS = """\
  - kind: people
    items: [{name: kabul, id: who, evidence: [2]}]
  - kind: figures
    items: [{fact: share, id: of_people, evidence: [2]}]
  - kind: points
    items:
      - {id: more, evidence: [2], note: small}
"""


@pytest.mark.parametrize(
    ("name", "old", "new", "changed"),
    [
        ("glossary.yaml", "      Kabul\n", "      Cabul\n", ["who"]),
        ("glossary.yaml", "      کابل\n", "      شهر کابل\n", []),
        ("brief.yaml", "fact: share", "fact: portion", ["of_people"]),
        ("text.en.yaml", "A footnote", "Another footnote", ["small"]),
        ("brief.yaml", "[2], note", "[1], note", ["more", "small"]),
    ],
)
def test_what_is_printed_beside_and_below_a_claim_is_verified_with_it(project, name, old, new, changed):
    change(project, "brief.yaml", "  - kind: points\n    items:\n", ROWS)
    change(project, "brief.yaml", "  share: {", "  portion: {kind: percentage, value: 46}\n  share: {")
    texts = "".join(f"  {unit}: |\n    A footnote\n" for unit in ("who", "of_people", "more")).replace(
        "A footnote", "x"
    )
    change(project, "text.en.yaml", "  wish:", f"{texts}  small: |\n    A footnote\n  wish:")
    before = receipt_of(project)
    assert {"who", "of_people", "more", "small"} < before.claims.keys()
    library = read_library(change(project, name, old, new))
    assert stale(before, library.manuscripts[SLUG].brief, library.glossary) == changed


@pytest.mark.parametrize(("release", "severity"), [(False, Severity.WARNING), (True, Severity.ERROR)])
def test_only_a_release_asks_for_a_receipt(project, release, severity):
    found = inspect(project, (), release=release).findings
    (finding,) = [finding for finding in found if finding.code == "receipt-missing"]
    assert (told([finding]), finding.severity) == (["brief.yaml:3:1 receipt-missing"], severity)
