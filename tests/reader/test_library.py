from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.projects import BRIEF, ENGLISH, FILES, PERSIAN, SLUG, change, make_project, path_of, told
from toolkit.checks.table import check_manuscript
from toolkit.errors import UsageFault
from toolkit.findings import Finding
from toolkit.project import Project
from toolkit.reader.library import read_library


def all_findings(project: Project) -> list[Finding]:
    """Read the project and check what can be read, as `briefs check` does, but for the glyphs."""
    library = read_library(project)
    found = [*library.findings, *(finding for findings in library.by_brief.values() for finding in findings)]
    for manuscript in library.manuscripts.values():
        found += check_manuscript(manuscript, library)
    return sorted(set(found))


def test_a_good_project_is_read_in_silence(tmp_path):
    library = read_library(make_project(tmp_path))
    assert (library.findings, library.by_brief, library.invalid) == ((), {SLUG: ()}, frozenset())
    brief = library.manuscripts[SLUG].brief
    assert brief.structure.facts["share"].evidence == (2,)
    assert brief.structure.sections[0].items[0].evidence == (1, 2)
    assert brief.text["fa"]["oppression"] == "با ستم شکل گرفته\n"


def test_all_faults_of_all_files_are_told_at_once(tmp_path):
    project = make_project(tmp_path)
    change(project, "house.yaml", "fa:", "ps:")
    change(project, "glossary.yaml", "places:", "place:")
    change(project, "units.yaml", "one: camp,", "one: [camp],")
    change(project, "brief.yaml", "value: 46", "value: some")
    change(project, "brief.yaml", "id: wish", "id: Wish")
    change(project, "text.en.yaml", "  wish: |", "  Wish: |")
    change(project, "text.fa.yaml", "  wish: |\n    کابل", "  wish: کابل")
    assert told(all_findings(project)) == [
        "brief.yaml:9:29 value-wrong",
        "brief.yaml:15:10 value-form",
        "text.en.yaml:5:3 value-form",
        "text.fa.yaml:5:3 text-block",
        "glossary.yaml:1:1 key-unknown",
        "house.yaml:1:1 key-missing",
        "house.yaml:4:3 key-unknown",
        "units.yaml:2:8 value-type",
    ]


SLIPS = {
    "colon and space": ("A border", "A border: a line", []),
    "space and hash": ("A border", "A border # not cut", []),
    "begins with a reference": ("    A border", "    {share} of a border", ["text.fa.yaml:3:3 editions-facts"]),
    "begins with stars": ("    A border", "    **A** border", ["text.fa.yaml:3:3 editions-emphasis"]),
    "begins with a bracket": ("    A border", "    [A] border", []),
    "straight quotation mark": ("A border", 'A "border', ["text.en.yaml:4:7 quotes-straight"]),
    "lost indent": ("    A border", "A border", ["text.en.yaml:4:1 yaml-syntax"]),
    "indent of the key": ("    A border", "  A border", ["text.en.yaml:4:3 yaml-syntax"]),
    "indent of the key, with a colon": (
        "    A border",
        "  A border: x",
        ["text.en.yaml:4:3 text-block", "text.en.yaml:4:3 value-form"],
    ),
    "tab": ("    A border", "\tA border", ["text.en.yaml:4:1 yaml-syntax"]),
    "lost closing quotation mark": ("|\n    A border", '"A border', ["text.en.yaml:3:10 yaml-syntax"]),
    "id translated": ("  title:", "  عنوان:", ["text.en.yaml:3:3 value-form"]),
    "mark before the id": ("  title:", "  \u200ftitle:", ["text.en.yaml:3:3 value-form"]),
    "unit twice": ("  wish:", "  title: |\n    Again\n  wish:", ["text.en.yaml:5:3 yaml-duplicate"]),
    "brace not closed": (
        "{share} of",
        "{share of",
        ["text.en.yaml:6:21 brace-stray"],
    ),
    "byte order mark": ("language:", "\ufefflanguage:", []),
    "text beside its key": ("|\n    A border", "A border", ["text.en.yaml:3:3 text-block"]),
    "folded text": ("|\n    A border", ">\n    A border", ["text.en.yaml:3:3 text-block"]),
    "the other language": ("language: en", "language: fa", ["text.en.yaml:1:1 text-language"]),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_a_translator_is_found_on_its_line_or_does_no_harm(tmp_path, slip):
    old, new, expected = SLIPS[slip]
    project = change(make_project(tmp_path), "text.en.yaml", old, new)
    assert told(all_findings(project)) == sorted(expected)
    if not expected:
        title = read_library(project).manuscripts[SLUG].brief.text["en"]["title"]
        assert title == new.strip() + "\n" or title == "A border\n"


def test_an_unclosed_link_is_found(tmp_path):
    project = change(make_project(tmp_path), "text.en.yaml", "    A border", "    [A](https://example.org border")
    assert told(all_findings(project)) == ["text.en.yaml:3:3 link-broken"]


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("content", [None, "", "# only a remark\n"])
def test_a_missing_or_empty_file_never_passes_in_silence(tmp_path, name, content):
    project = make_project(tmp_path)
    path = project.content / name
    path.unlink() if content is None else path.write_text(content, "utf-8")
    code = "file-missing" if content is None else "file-empty"
    assert told(all_findings(project)) == [f"{path.name}:1:1 {code}"]


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("glossary.yaml", "|\n      کابل", "کابل", "5:5"),
        ("house.yaml", "|\n    دفتر ما", "دفتر ما", "4:3"),
        ("units.yaml", "|\n      اردوگاه", "اردوگاه", "4:5"),
        ("brief.yaml", "file: article.txt", "file: مقاله.txt", "4:3"),
    ],
)
def test_persian_beside_a_key_is_found_in_every_file(tmp_path, name, old, new, place):
    assert told(all_findings(change(make_project(tmp_path), name, old, new))) == [f"{name}:{place} text-block"]


def test_briefs_are_chosen_by_their_slugs(tmp_path):
    project = make_project(tmp_path)
    other = project.briefs / "another"
    other.mkdir()
    assert sorted(read_library(project).by_brief) == ["another", SLUG]
    assert sorted(read_library(project, (SLUG,)).by_brief) == [SLUG]
    with pytest.raises(UsageFault, match="no brief 'nothing'") as fault:
        read_library(project, (SLUG, "nothing"))
    assert fault.value.next_step == f"briefs are: another, {SLUG}"


def test_a_folder_whose_name_is_no_slug_is_found(tmp_path):
    project = make_project(tmp_path)
    path_of(project, "brief.yaml").parent.rename(project.briefs / "My Brief")
    assert told(all_findings(project)) == ["My Brief:1:1 slug-form"]


PIECES = [*BRIEF.splitlines(keepends=True), *ENGLISH.splitlines(keepends=True), *PERSIAN.splitlines(keepends=True)]


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(FILES)), data=st.data())
def test_lines_in_any_order_only_make_findings(tmp_path, name, data):
    """Lines lost, doubled, moved and taken from other files: an author learns of it, the reader does not fall."""
    own = FILES[name].splitlines(keepends=True)
    lines = data.draw(st.lists(st.sampled_from([*own, *own, *own, *PIECES]), max_size=12))
    project = make_project(tmp_path)
    (project.content / name).write_text("".join(lines), "utf-8")
    for finding in all_findings(project):
        assert finding.place.line <= 100
        assert finding.code
        assert finding.message
