from __future__ import annotations

from datetime import date

import pytest

from tests.projects import ARTICLE, SHA256, make_project, write
from toolkit.errors import UsageFault
from toolkit.findings import Severity
from toolkit.project import Project
from toolkit.skeleton import FILES, SHARED, begin
from toolkit.work import inspect

TODAY = date(2026, 11, 20)


@pytest.fixture
def empty(tmp_path) -> Project:
    return Project(tmp_path / "project")


def errors(project: Project) -> list[str]:
    findings = inspect(project, ()).findings
    assert {finding.code for finding in findings} >= {"receipt-missing"}
    return [str(finding) for finding in findings if finding.severity is Severity.ERROR]


def test_a_new_project_has_all_files_and_no_error(empty):
    paths = begin(empty, "first", None, TODAY)
    assert sorted(path.name for path in paths) == sorted(FILES + SHARED)
    assert all(path.is_file() for path in paths)
    assert errors(empty) == []
    assert [manuscript.brief.slug for manuscript in inspect(empty, ()).sound] == ["first"]


def test_every_file_is_commented_and_names_its_schema(empty):
    for path in begin(empty, "first", None, TODAY):
        first, second, *_ = path.read_text("utf-8").splitlines()
        kind = path.name.split(".")[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert first.endswith(f"schema/{kind}.schema.json")
        assert second.startswith("# ")
        assert (path.parent / first.partition("=")[2]).resolve() == empty.content / "schema" / f"{kind}.schema.json"


def test_a_second_brief_leaves_the_shared_files_alone(tmp_path):
    project = make_project(tmp_path)
    before = (project.content / "house.yaml").read_bytes()
    assert sorted(path.name for path in begin(project, "second", None, TODAY)) == sorted(FILES)
    assert (project.content / "house.yaml").read_bytes() == before
    assert errors(project) == []


def test_nothing_is_overwritten(empty):
    begin(empty, "first", None, TODAY)
    with pytest.raises(UsageFault, match="there is a brief 'first' already"):
        begin(empty, "first", None, TODAY)


@pytest.mark.parametrize(
    "name",
    ["article.txt", "000_04736ee7.txt", "a: b #c.txt", "- x.txt", "مقاله.txt", "2024", "null", "it's.txt", "a b"],
)
def test_the_source_is_named_whatever_its_name_is(empty, tmp_path, name):
    begin(empty, "first", write(tmp_path / name, ARTICLE), TODAY)
    assert errors(empty) == []
    source = inspect(empty, ()).sound[0].brief.structure.source
    assert (source.file, source.sha256, source.paragraphs) == (name, SHA256, 2)


@pytest.mark.parametrize(("data", "message"), [(b"\xff\xfe", "is not UTF-8"), (b"\n \n", "is empty")])
def test_what_is_no_article_is_refused_before_anything_is_written(empty, tmp_path, data, message):
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(UsageFault, match=message):
        begin(empty, "first", path, TODAY)
    assert not empty.root.exists()
