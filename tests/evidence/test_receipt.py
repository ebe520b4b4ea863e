from __future__ import annotations

import json

import pytest

from tests.projects import SHA256, SLUG, change, make_project, told, write
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
    assert {name: said.paragraphs for name, said in receipt.claims.items()} == {"title": (), "wish": (1, 2)}
    path = tmp_path / "evidence.json"
    path.write_text(written(receipt), "utf-8")
    assert read_receipt(path) == (receipt, [])
    assert len([line for line in path.read_text("utf-8").splitlines() if "paragraphs" in line]) == 4
    assert list(json.loads(path.read_text("utf-8"))) == ["source", "facts", "quotations", "claims"]


def test_a_receipt_of_nothing_is_written_and_read(project, tmp_path):
    empty = receipt_of(project).model_copy(update={"facts": {}, "quotations": {}, "claims": {}})
    path = tmp_path / "evidence.json"
    path.write_text(written(empty), "utf-8")
    assert read_receipt(path) == (empty, [])


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (None, []),
        (b"", ["1:1"]),
        (b"\xff", ["1:1"]),
        (b"{}", ["1:1"] * 4),
        (b'{"source": "x",\n "facts": {},\n "quotations": {},\n "claims": []}', ["4:2"]),
        (b'{"source": "x", "facts": {},\n "quotations": {}, "claims": {\n"a": {"hash": 1}}}', ["3:7", "3:1"]),
        (b'{"source": "x",\n<<<<<<< ours\n "facts": {},\n=======\n<<<<<<< theirs', ["2:1", "5:1"]),
        (b'{"source": "x",\n "facts": {},\n "facts": {}', ["3:2"]),
        (b'{"source": "x",\n "facts": ', ["2:10"]),
    ],
)
def test_a_broken_receipt_is_a_finding_in_its_place_and_vouches_for_nothing(tmp_path, data, places):
    path = tmp_path / "border" / "evidence.json"
    path.parent.mkdir()
    if data is not None:
        path.write_bytes(data)
    receipt, findings = read_receipt(path)
    assert receipt is None
    assert [f"{finding.place.line}:{finding.place.column}" for finding in findings] == places
    assert {finding.code for finding in findings} <= {"receipt-broken"}
    assert all("`briefs check border --sources DIR`" in finding.hint for finding in findings)


def test_of_a_broken_receipt_nothing_else_is_told(project):
    path = write(project.briefs / SLUG / "evidence.json", "<<<<<<< ours\n" + written(receipt_of(project)))
    for release, severity in ((False, Severity.WARNING), (True, Severity.ERROR)):
        (finding,) = [one for one in inspect(project, (), release=release).findings if one.code.startswith("receipt-")]
        assert (told([finding]), finding.severity) == (["evidence.json:1:1 receipt-broken"], severity)
        assert "two people's changes meet here" in finding.message
    assert path.read_text("utf-8").startswith("<<<<<<< ours")


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
        ("text.en.yaml", "A border", "The border", ["title"]),
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


def test_a_claim_that_is_new_or_gone_makes_a_receipt_stale(project):
    before = receipt_of(project)
    change(project, "brief.yaml", "      - {id: wish,", "      - {id: more, evidence: [1]}\n      - {id: wish,")
    library = read_library(project)
    assert stale(before, library.manuscripts[SLUG].brief, library.glossary) == ["more"]
    change(project, "brief.yaml", "      - {id: more, evidence: [1]}\n", "")
    change(project, "brief.yaml", "id: wish", "id: hope")
    library = read_library(project)
    assert stale(before, library.manuscripts[SLUG].brief, library.glossary) == ["hope", "wish"]


@pytest.mark.parametrize(("code", "changed"), [("claim-number", ["wish"]), ("copied", ["wish"]), ("editions-name", [])])
def test_what_only_the_source_shows_was_not_verified_without_its_waiver(project, code, changed):
    path = write(
        project.briefs / SLUG / "brief.yaml",
        (project.briefs / SLUG / "brief.yaml").read_text("utf-8")
        + f"waivers: [{{code: {code}, unit: wish, reason: It counts the speeches.}}]\n",
    )
    before = receipt_of(project)
    path.write_text(path.read_text("utf-8").rpartition("waivers:")[0], "utf-8")
    library = read_library(project)
    assert stale(before, library.manuscripts[SLUG].brief, library.glossary) == changed
