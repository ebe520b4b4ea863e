"""``briefs check --spelling``, through the door that a person's call goes through."""

from __future__ import annotations

import json
import sys

import pytest

from tests.projects import change, make_project
from toolkit.cli import main

pytestmark = pytest.mark.needs("dictionary-en-gb", "dictionary-fa")


@pytest.fixture
def check(tmp_path, monkeypatch, capsys):
    """Run the command in a project with one mistake in each language; return its exit code and what it wrote."""
    project = make_project(tmp_path)
    change(project, "text.en.yaml", "A border", "A bordr")
    change(project, "text.fa.yaml", "یک مرز", "یک پوهنتونن")
    monkeypatch.chdir(tmp_path)

    def call(*options):
        monkeypatch.setattr(sys, "argv", ["briefs", "check", *options])
        with pytest.raises(SystemExit) as ending:
            main()
        return ending.value.code, capsys.readouterr()

    return call


def test_unknown_words_are_warnings_with_what_was_meant(check):
    code, shown = check("--spelling", "--bidi", "logical")
    told = [line for line in shown.out.splitlines() if " spelling-" in line]
    assert code == 0
    assert shown.err == ""
    assert [line.split(" — ")[0] for line in told] == [
        "content/briefs/border/text.en.yaml:4:7 spelling-en “bordr” is in no word list",
        "content/briefs/border/text.fa.yaml:4:8 spelling-fa “پوهنتونن” is in no word list",
    ]
    assert "is “border”" in told[0]
    assert "is «پوهنتون»" in told[1]


def test_they_are_told_as_json_too(check):
    _, shown = check("--spelling", "--json")
    codes = [finding["code"] for finding in json.loads(shown.out)["findings"]]
    assert {"spelling-en", "spelling-fa"} < set(codes)


def test_nothing_is_looked_up_unless_that_is_asked_for(check):
    assert "spelling" not in check()[1].out
