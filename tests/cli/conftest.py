"""The command line as a person calls it, in the folder of a small project."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.call import Briefs, Ending
from tests.projects import SLUG, make_project
from toolkit.cli import main
from toolkit.project import Project


@pytest.fixture
def briefs(monkeypatch, capsys) -> Briefs:
    def call(*arguments: str | Path) -> Ending:
        monkeypatch.setattr(sys, "argv", ["briefs", *map(str, arguments)])
        with pytest.raises(SystemExit) as ending:
            main()
        return Ending(int(ending.value.code or 0), *capsys.readouterr())

    return call


@pytest.fixture
def project(tmp_path, monkeypatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return make_project(tmp_path)


@pytest.fixture
def accepted(briefs, project):
    """The project, with every text accepted."""
    assert briefs("translation", "accept", SLUG, "--as", "translated", "--by", "Zahra").code == 0
    return project
