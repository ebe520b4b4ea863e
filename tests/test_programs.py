from __future__ import annotations

import ast
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.programs import BY_NAME, PROGRAMS, find, probe

HERE = Path(__file__).parent
TOLD = {
    "pdftoppm": ("echo pdftoppm version 22.12.0 >&2", "22.12.0"),
    "node": ("echo v18.20.4", "18.20.4"),
    "npm": ("echo 9.2.0", "9.2.0"),
    "ooxml-validator": ("echo Usage: ooxml-validator", "version unknown"),
    "soffice": ("echo LibreOffice 7.4.7.2 40", "7.4.7.2"),
    "java": ("echo 'openjdk version \"17.0.15\" 2025-04-15' >&2", "17.0.15"),
    "shellcheck": ("echo version: 0.9.0", "0.9.0"),
}


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A folder that is the only one on PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder, name, script):
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program


def test_every_program_has_an_example():
    assert TOLD.keys() == {name for name, program in BY_NAME.items() if not program.is_module}
    assert len(BY_NAME) == len(PROGRAMS)


INSTALLS = {"npm": "ooxml-validator"}
"""Programs that are needed to install another one."""


def named_by_tests() -> set[str]:
    """Return the programs that tests elsewhere say they call."""
    files = [path for path in HERE.rglob("test_*.py") if path.name not in (Path(__file__).name, "test_needs.py")]
    marks = [
        node
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.needs"
    ]
    return {str(ast.literal_eval(argument)) for mark in marks for argument in mark.args}


def test_no_program_is_listed_that_nothing_needs():
    needed = named_by_tests()
    assert len(needed) > 3
    assert needed | {name for name, other in INSTALLS.items() if other in needed} == BY_NAME.keys()


@pytest.mark.parametrize("name", [program.name for program in PROGRAMS if program.folder is None])
def test_a_program_tells_its_version(path, name):
    script, version = TOLD[name]
    assert (find(BY_NAME[name]), probe(BY_NAME[name])) == (None, None)
    place = put(path, name, script)
    assert (find(BY_NAME[name]), probe(BY_NAME[name])) == (place, version)


def test_a_program_is_found_by_its_other_name(path):
    place = put(path, "libreoffice", "echo LibreOffice 24.8.1")
    assert find(BY_NAME["soffice"]) == place


def test_a_program_that_does_not_answer_as_expected_is_there_all_the_same(path):
    put(path, "npm", "exit 7")
    assert probe(BY_NAME["npm"]) == "version unknown"


@pytest.mark.parametrize(("description", "version"), [('{"version": "5.6.205"}', "5.6.205"), ("{}", "version unknown")])
def test_a_module_of_node_is_found_by_what_describes_it(tmp_path, description, version):
    module = replace(BY_NAME["pdfjs-dist"], folder=tmp_path)
    assert (find(module), probe(module)) == (None, None)
    (tmp_path / "package.json").write_text(description)
    assert (find(module), probe(module)) == (tmp_path / "package.json", version)


@pytest.mark.needs("pdftoppm", "node", "npm")
@pytest.mark.parametrize("name", ["pdftoppm", "node", "npm"])
def test_the_real_programs_tell_their_versions(name):
    version = probe(BY_NAME[name])
    assert version is not None
    assert version[0].isdigit()


@pytest.mark.needs("node", "ooxml-validator")
def test_the_validator_names_what_is_wrong_with_a_file(tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_text("no archive")
    done = subprocess.run([find(BY_NAME["ooxml-validator"]), broken], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["ok"] is False
