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


def test_a_receipt_says_what_was_verified(project, tmp_path):
    receipt = receipt_for(manuscript(project).brief)
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
    empty = receipt_for(manuscript(project).brief).model_copy(update={"facts": {}, "quotations": {}, "claims": {}})
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
    ],
)
def test_what_has_changed_since_makes_a_receipt_stale(project, name, old, new, changed):
    before = receipt_for(manuscript(project).brief)
    after = manuscript(change(project, name, old, new))
    assert stale(before, after.brief) == changed
    findings = list(check_receipt(after, before))
    assert told(findings) == ["brief.yaml:3:1 receipt-stale"] * bool(changed)
    assert all(", ".join(changed) in finding.message for finding in findings)


@pytest.mark.parametrize(("release", "severity"), [(False, Severity.WARNING), (True, Severity.ERROR)])
def test_only_a_release_asks_for_a_receipt(project, release, severity):
    (finding,) = inspect(project, (), release=release).findings
    assert (told([finding]), finding.severity) == (["brief.yaml:3:1 receipt-missing"], severity)
