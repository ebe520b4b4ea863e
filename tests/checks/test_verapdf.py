"""The validator on the PATH, as it answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.checks.verapdf import FLAVOURS, is_here, validate

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<report><jobs><job><item size="9"><name>x.pdf</name></item>
<validationReport jobEndStatus="normal" profileName="PDF/UA-1 validation profile" isCompliant="{verdict}">
<details passedRules="105" failedRules="1">{rules}</details></validationReport></job></jobs></report>
"""
RULE = """<rule specification="ISO 14289-1:2014" clause="7.1" status="failed" testNumber="9" failedChecks="2">
<description>The title
is missing</description><check status="failed"/></rule>
<rule specification="ISO 14289-1:2014" clause="5" status="passed" testNumber="1"><description>x</description></rule>"""


@pytest.fixture
def answering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a program on the PATH that answers with this text and notes what it was asked."""

    def put(answer: str) -> Path:
        program = tmp_path / "verapdf"
        (tmp_path / "answer").write_text(answer, "utf-8")
        program.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/asked"\n/bin/cat "{tmp_path}/answer"\nexit 1\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        return tmp_path / "asked"

    return put


def test_both_standards_are_asked_for_and_a_sound_file_gives_nothing(answering):
    asked = answering(REPORT.format(verdict="true", rules=""))
    assert is_here()
    assert validate(Path("x.pdf")) == []
    assert asked.read_text().splitlines() == [f"--flavour {flavour} --format xml x.pdf" for flavour in FLAVOURS]


def test_what_fails_is_named_with_its_clause(answering):
    answering(REPORT.format(verdict="false", rules=RULE))
    sentence = "The title is missing (ISO 14289-1:2014 7.1-9, 2 times)"
    assert validate(Path("x.pdf")) == [("verapdf-ua1", sentence), ("verapdf-3a", sentence)]


@pytest.mark.parametrize("answer", ["", "java: not found", "<report/>", REPORT.format(verdict="false", rules="")])
def test_no_verdict_is_a_finding(answering, answer):
    answering(answer)
    assert [code for code, _ in validate(Path("x.pdf"))] == ["verapdf-ua1", "verapdf-3a"]


def test_without_the_program_nothing_is_asked(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not is_here()
    assert validate(Path("x.pdf")) == []
