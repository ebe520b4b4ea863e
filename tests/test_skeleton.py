from __future__ import annotations

import re
from datetime import date

import pytest

from tests.projects import ARTICLE, SHA256, make_project, write
from toolkit.checks.table import check_manuscript
from toolkit.errors import UsageFault
from toolkit.findings import Severity
from toolkit.l10n.format import format_fact
from toolkit.language import LANGUAGES
from toolkit.model.facts import Form
from toolkit.project import Project
from toolkit.reader.library import read_library
from toolkit.schema import schemas
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
    assert sorted(path.name for path in paths) == sorted([*FILES, *SHARED, *schemas()])
    assert all(path.is_file() for path in paths)
    assert errors(empty) == []
    assert "text-placeholder" in {finding.code for finding in inspect(empty, ()).findings}
    assert [manuscript.brief.slug for manuscript in inspect(empty, ()).sound] == ["first"]


def test_every_file_is_commented_and_names_its_schema(empty):
    paths = [path for path in begin(empty, "first", None, TODAY) if path.suffix == ".yaml"]
    assert len(paths) == len(FILES + SHARED)
    for path in paths:
        first, second, *_ = path.read_text("utf-8").splitlines()
        kind = path.name.split(".")[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert first.endswith(f"schema/{kind}.schema.json")
        assert second.startswith("# ")
        schema = (path.parent / first.partition("=")[2]).resolve()
        assert schema == empty.content / "schema" / f"{kind}.schema.json"
        assert schema.is_file()


def test_what_is_commented_out_is_right_and_shows_every_part(empty):
    begin(empty, "first", None, TODAY)
    path = empty.briefs / "first" / "brief.yaml"
    _, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(re.sub(r"^( *)# (?=[ a-z-])", r"\1", line) for line in lines), "utf-8")
    library = read_library(empty)
    assert library.by_brief["first"] == ()
    manuscript = library.manuscripts["first"]
    structure = manuscript.brief.structure
    assert {section.kind for section in structure.sections} == {
        *("points", "uncertain", "sources", "assessment"),
        *("body", "people", "timeline", "figures", "chart", "terms"),
    }
    assert {fact.kind for fact in structure.facts.values()} == {
        *("number", "percentage", "count", "distance", "date", "range"),
    }
    assert None not in (structure.issue, *dict(structure.issue).values())
    assert [unit.note for unit in structure.placed_units() if unit.note] == ["second_note"]
    codes = {finding.code for finding in check_manuscript(manuscript, library)}
    assert codes == {
        "text-missing",
        "text-placeholder",
        "glossary-unknown",
        "unit-unknown",
        "fact-unused",
        "evidence-range",
        "timeline-axis",
    }


@pytest.mark.parametrize(("code", "shown"), [("en", 12), ("fa", 9)])
def test_forms_are_shown_as_they_are_printed(empty, code, shown):
    begin(empty, "first", None, TODAY)
    library = read_library(empty)
    facts = library.manuscripts["first"].brief.structure.facts
    text = (empty.briefs / "first" / f"text.{code}.yaml").read_text("utf-8")
    examples = re.findall(r"\{(share|reported)(?::(\w+))?\} +(\S+(?: \S+)*)", text.partition("language:")[0])
    assert len(examples) == shown
    assert {form for _, form, _ in examples} == {"", *Form}
    for fact, form, printed in examples:
        assert printed == format_fact(facts[fact], Form(form or "full"), LANGUAGES[code], library.units)


def test_a_second_brief_leaves_the_shared_files_alone(tmp_path):
    project = make_project(tmp_path)
    before = (project.content / "house.yaml").read_bytes()
    schema = write(project.content / "schema" / "text.schema.json", "{}")
    written = [path.name for path in begin(project, "second", None, TODAY)]
    assert sorted(written) == sorted([*FILES, *schemas().keys() - {schema.name}])
    assert schema.read_text("utf-8") == "{}"
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
