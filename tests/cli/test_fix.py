"""``briefs check --fix``, through the door that a person's call goes through."""

from __future__ import annotations

import json
import sys

import pytest

from tests.projects import change, make_project, path_of
from toolkit.cli import main


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return change(make_project(tmp_path), "text.fa.yaml", "یک مرز", "مرز كوهستانی و خانه ای")


@pytest.fixture
def check(monkeypatch, capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["briefs", "check", *arguments])
        with pytest.raises(SystemExit) as ending:
            main()
        return int(ending.value.code or 0), *capsys.readouterr()

    return call


def test_what_is_certain_is_mended_and_what_is_left_is_told(project, check):
    code, out, err = check("--fix")
    assert (code, err) == (0, "1 place mended in 1 file\n")
    assert "suffix-apart" in out
    assert "letter-arabic" not in out
    assert out.endswith("2 warnings\n")
    assert "    مرز کوهستانی و خانه ای\n" in path_of(project, "text.fa.yaml").read_text("utf-8")


def test_without_it_nothing_is_written(project, check):
    before = path_of(project, "text.fa.yaml").read_bytes()
    code, out, err = check()
    assert (code, err) == (1, "")
    assert "letter-arabic" in out
    assert path_of(project, "text.fa.yaml").read_bytes() == before


def test_a_report_for_programs_stays_one(project, check):
    code, out, err = check("--fix", "--json")
    assert (code, err) == (0, "1 place mended in 1 file\n")
    assert {finding["code"] for finding in json.loads(out)["findings"]} == {"receipt-missing", "suffix-apart"}


def test_it_mends_before_it_verifies(project, check):
    code, out, err = check("--fix", "--sources", "sources")
    assert (code, err) == (0, "1 place mended in 1 file\n")
    assert "receipt" not in out
    assert (project.briefs / "border" / "evidence.json").exists()


def test_twice_is_once(project, check):
    check("--fix")
    before = path_of(project, "text.fa.yaml").read_bytes()
    assert check("--fix")[2] == "0 places mended in 0 files\n"
    assert path_of(project, "text.fa.yaml").read_bytes() == before
