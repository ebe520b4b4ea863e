"""The export says what the brief says, and nothing of those who made it."""

from __future__ import annotations

import json

import pytest

from tests.projects import BRIEF, ENGLISH, GLOSSARY, PERSIAN, SLUG, make_project, write
from toolkit.canonical import export
from toolkit.model.brief import Structure
from toolkit.project import Project, shipped
from toolkit.reader.library import Library, read_library

OURS = shipped("content").parent
ISSUE = """\
issue:
  reference: B-1
  recipient: to_whom
  prepared_by: by_whom
  contact: "0700"
  status: draft
"""


@pytest.fixture
def library(tmp_path) -> Library:
    project = make_project(tmp_path)
    folder = project.briefs / SLUG
    write(folder / "brief.yaml", "# a comment\n" + BRIEF.replace("title:", f"{ISSUE}title:", 1))
    staff = "  to_whom: |\n    Zahra Ahmadi\n  by_whom: |\n    Karim Omar\n"
    write(folder / "text.en.yaml", ENGLISH + staff)
    write(folder / "text.fa.yaml", PERSIAN + staff)
    write(project.content / "glossary.yaml", GLOSSARY.replace("    fa:", "    note: a remark\n    fa:"))
    return read_library(project)


def exported(library: Library, slug: str = SLUG) -> dict:
    told: dict = json.loads(export(library.manuscripts[slug].brief, library.glossary))
    return told


def test_it_names_nobody_of_the_office(library):
    told = json.dumps(exported(library), ensure_ascii=False)
    for hidden in ("Zahra", "Karim", "0700", "recipient", "prepared_by", "to_whom", "comment", "remark", "waiver"):
        assert hidden not in told
    assert exported(library)["structure"]["issue"] == {"reference": "B-1", "status": "draft"}


def test_it_is_canonical(library):
    data = export(library.manuscripts[SLUG].brief, library.glossary)
    assert json.dumps(json.loads(data), ensure_ascii=False, sort_keys=True, indent=1) + "\n" == data.decode()
    assert "«" not in PERSIAN or "«".encode() in data
    assert b"\\u" not in data


@pytest.mark.parametrize("slug", ["islamic-emirate-tajikistan", "taliban-tajikistan-outlook"])
def test_it_reloads_to_the_same_brief(slug):
    library = read_library(Project(OURS), (slug,))
    brief = library.manuscripts[slug].brief
    told = exported(library, slug)
    assert Structure.model_validate(told["structure"]) == brief.structure.model_copy(update={"waivers": ()})
    assert told["text"] == {code: dict(text) for code, text in brief.text.items()}
    assert told["slug"] == slug
    named = {item.name for section in brief.structure.sections if section.kind == "people" for item in section.items}
    assert named
    assert named <= told["terms"].keys()
    assert told["terms"][min(named)] == {code: library.glossary.find(min(named))[code] for code in ("en", "fa")}
