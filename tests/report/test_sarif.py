"""What reads our SARIF logs in the tests is the schema of the standard, and sees what is wrong."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.report.sarif import SCHEMA, faults_of_log
from toolkit.checks.table import RULES
from toolkit.findings import Fix, Place
from toolkit.report.findings import as_sarif

PUBLISHED = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""SHA-256 of sarif-schema-2.1.0.json, errata 01, as the committee of the standard keeps it."""
WHERE = "$.runs[0].results[0].locations[0].physicalLocation"


def log_of(rules):
    findings = [rule.at(Place("/p/content/a.yaml", 2, 3), fix=Fix("ي", "ی")) for rule in rules]
    return as_sarif(findings, Path("/p"))


LOG = log_of(RULES[:1])


def test_the_schema_is_the_published_one_and_our_logs_name_it():
    assert hashlib.sha256(SCHEMA).hexdigest() == PUBLISHED
    assert json.loads(SCHEMA)["id"] == json.loads(LOG)["$schema"]


def test_a_log_with_a_finding_of_every_rule_is_sound():
    log = json.loads(log_of(RULES))
    assert faults_of_log(log) == []
    assert len(log["runs"][0]["results"]) == len(RULES)


@pytest.mark.parametrize(
    ("written", "wrong", "fault"),
    [
        ('"version": "2.1.0"', '"version": "2.1"', "$.version: '2.1' is not one of"),
        ('"$schema": "https:', '"$schema": "no address', "$['$schema']: 'no address"),
        ('"driver": ', '"drivers": ', "$.runs[0].tool: 'driver' is a required property"),
        ('"level": "', '"level": "very ', "$.runs[0].tool.driver.rules[0].defaultConfiguration.level: 'very"),
        ('"startColumn": 3', '"startColumn": 0', f"{WHERE}.region.startColumn: 0 is less than the minimum of 1"),
        ('"startColumn": 3', '"startColumn": "3"', f"{WHERE}.region.startColumn: '3' is not of type 'integer'"),
        ('"startColumn"', '"firstColumn"', f"{WHERE}.region: Additional properties are not allowed"),
        ('"content/a.yaml"', '"content/یک.yaml"', f"{WHERE}.artifactLocation.uri: 'content/یک.yaml' is not a"),
        ('"deletedRegion"', '"deleted"', "$.runs[0].results[0].fixes[0].artifactChanges[0].replacements[0]:"),
        ('"ruleIndex": 0', '"ruleIndex": 1', f"{RULES[0].code} is not rule 1"),
        (f'"id": "{RULES[1].code}"', f'"id": "{RULES[0].code}"', f"{RULES[0].code} is there 2 times"),
    ],
)
def test_a_fault_is_seen_where_it_is(written, wrong, fault):
    assert written in LOG
    faults = faults_of_log(json.loads(LOG.replace(written, wrong, 1)))
    assert any(found.startswith(fault) for found in faults), faults
