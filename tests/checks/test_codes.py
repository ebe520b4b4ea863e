"""Whatever an author is told has its rule in the table: nothing makes findings past it, and no rule is left out."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

from toolkit.checks.table import CHECKS, RULES
from toolkit.rule import Rule

PACKAGE = Path(__file__).parents[2] / "toolkit"
MAKERS = {
    "rule.py": "the one place where a rule becomes a finding",
    "built.py": "a worker tells what it found by the code of a rule, be it one of Word files or of PDF files",
}


def calls(path: Path, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and name in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
            yield node


def modules_with_rules() -> dict[str, list[Rule]]:
    """Return the rules of content that each module makes, by the name of the module."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name != "rule.py" and "from toolkit.rule import" in path.read_text("utf-8"):
            name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
            values = vars(importlib.import_module(name)).values()
            held = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
            found[name] = [one for one in held if isinstance(one, Rule)]
    return found


def test_findings_are_made_by_rules_alone():
    makers = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if any(calls(path, "Finding"))}
    assert makers == MAKERS.keys()


def test_a_doubt_of_a_worker_names_no_code_of_its_own():
    doubts = [call for name in ("built", "examination") for call in calls(PACKAGE / f"{name}.py", "Doubt")]
    assert doubts
    assert not any(isinstance(call.args[0], ast.Constant | ast.JoinedStr) for call in doubts)


def test_every_rule_that_is_made_stands_in_the_table():
    made = [rule for rules in modules_with_rules().values() for rule in rules]
    assert len(made) > 50
    assert {rule.code for rule in made} == {rule.code for rule in RULES}
    assert all(any(rule is listed for listed in RULES) for rule in made)


def test_every_check_of_the_table_runs_once():
    assert len(set(CHECKS)) == len(CHECKS) > 20
