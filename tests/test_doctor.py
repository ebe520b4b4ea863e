from __future__ import annotations

import pytest

from toolkit import libraries
from toolkit.doctor import Diagnosis, diagnose, engine_fault
from toolkit.errors import ExitCode
from toolkit.libraries import LIBRARIES, Library, find_version
from toolkit.programs import PROGRAMS


def test_everything_the_build_needs_comes_first_and_is_here():
    found = diagnose()
    required = [diagnosis for diagnosis in found if diagnosis.required]
    assert found[: len(required)] == required
    assert {"Python", "Pango", "HarfBuzz subset", "Fonts"} <= {diagnosis.name for diagnosis in required}
    assert [diagnosis.name for diagnosis in required if diagnosis.is_fault] == []


def test_every_program_is_looked_at_and_none_is_required(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    programs = [diagnosis for diagnosis in diagnose() if not diagnosis.required]
    assert [diagnosis.name for diagnosis in programs] == [program.name for program in PROGRAMS]
    assert all(diagnosis.mend and not diagnosis.is_fault for diagnosis in programs)


def test_what_is_missing_is_a_fault_only_where_the_build_needs_it():
    assert Diagnosis("Pango", "draws", None, required=True).is_fault
    assert not Diagnosis("Pango", "draws", "1.50", required=True).is_fault
    assert not Diagnosis("node", "tests", None, required=False).is_fault


def test_libraries_tell_their_versions():
    pango = find_version(LIBRARIES[0])
    assert pango is not None
    assert pango[0].isdigit()
    assert find_version(Library("none", ("libthatnobodyhas.so.0",))) is None


def test_a_missing_library_is_named_with_its_command(monkeypatch):
    monkeypatch.setattr(libraries, "LIBRARIES", (Library("Pango", ("libthatnobodyhas.so.0",)),))
    fault = engine_fault()
    assert str(fault) == "not on this machine: Pango"
    assert fault.next_step
    assert fault.exit_code == ExitCode.ENVIRONMENT


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_libraries_have_names_for_linux_and_macos(library):
    assert [file.split(".")[-1] == "dylib" for file in library.files] == [False, True]
