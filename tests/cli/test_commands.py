"""All commands: their help, their faults of use, and what they load."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.projects import SLUG
from toolkit import __version__
from toolkit.cli.door import COMMANDS


def test_help_names_every_command(briefs):
    ending = briefs("--help")
    assert (ending.code, ending.err) == (0, "")
    assert all(f"  {name} " in ending.out for name in COMMANDS)
    assert briefs("--version").out == f"briefs, version {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(briefs, name):
    ending = briefs(name, "--help")
    assert (ending.code, ending.err) == (0, "")
    assert ending.out.startswith(f"Usage: briefs {name} ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bild"], "No such command 'bild'"),
        (["bulid"], "No such command 'bulid'. Did you mean 'build'?"),
        (["build", "--format", "odt"], "'odt' is not one of 'pdf', 'docx'"),
        (["build", "--edition", "de"], "'de' is not one of 'en', 'fa'"),
        (["build", "--jobs", "0"], "0 is not in the range"),
        (["build", "--profile", "press"], "'press' is not one of 'screen', 'print'"),
        (["build", "--profile", "print", "--format", "docx"], "a press takes PDF alone\n  next: leave out --format"),
        (["proof", "--edition", "fa", "--layout", "facing"], "--layout is that of the bilingual edition"),
        (["proof", "nothing"], "there is no brief 'nothing'"),
        (["check", "nothing"], "briefs: there is no brief 'nothing'\n  next: briefs are: border"),
        (["build", "boarder"], "no brief 'boarder'\n  next: did you mean 'border'? briefs are: border"),
        (["check", "--sources", "nowhere"], "Directory 'nowhere' does not exist"),
        (["--project", "sources", "check"], "has no folder content/"),
        (["new", "My Brief"], "'My Brief' cannot name a brief\n  next: use small letters"),
        (["new", SLUG], f"there is a brief '{SLUG}' already"),
        (["source", SLUG], "Missing option '--sources'"),
    ],
)
def test_what_does_not_exist_is_a_fault_of_usage(briefs, project, arguments, message):
    ending = briefs(*arguments)
    assert (ending.code, ending.out) == (2, "")
    assert message in ending.err


def test_outside_of_a_project_the_next_step_is_told(briefs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["build"], ["schema"], ["new", "first"]):
        ending = briefs(*command)
        assert ending.code == 2
        assert "--project" in ending.err


def test_check_and_schema_need_no_font_engine():
    """Pango and its Python side are asked for by build alone."""
    script = "import sys, toolkit.cli.check, toolkit.cli.new, toolkit.cli.schema, toolkit.cli.source;"
    script += "print(sorted(set(sys.modules) & {'weasyprint', 'cffi', 'docx', 'pikepdf'}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
