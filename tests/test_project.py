from __future__ import annotations

import pytest

from toolkit.errors import UsageFault
from toolkit.project import Project, find_project, shipped


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content" / "briefs" / "zebra").mkdir(parents=True)
    (tmp_path / "content" / "briefs" / "apple").mkdir()
    (tmp_path / "content" / "briefs" / ".hidden").mkdir()
    (tmp_path / "content" / "briefs" / "file.txt").touch()
    return tmp_path


def test_briefs_are_folders_in_order(root):
    assert Project(root).slugs() == ["apple", "zebra"]


def test_a_project_without_briefs_has_none(tmp_path):
    assert Project(tmp_path).slugs() == []


def test_the_nearest_parent_with_content_is_the_project(root, monkeypatch):
    monkeypatch.chdir(root / "content" / "briefs" / "apple")
    assert find_project(None) == Project(root)


def test_a_project_may_have_no_brief_yet(tmp_path, monkeypatch):
    (tmp_path / "content").mkdir()
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert find_project(None) == Project(tmp_path)


def test_a_named_folder_is_taken_as_it_is(root, monkeypatch):
    monkeypatch.chdir(root.parent)
    assert find_project(root.relative_to(root.parent)) == Project(root)


def test_where_there_is_no_project_the_message_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageFault, match="no content/") as fault:
        find_project(None)
    assert "--project" in fault.value.next_step
    with pytest.raises(UsageFault, match="has no folder content/"):
        find_project(tmp_path)


def test_templates_and_fonts_of_the_project_come_first(root):
    assert Project(root).templates == (shipped("templates"),)
    (root / "templates").mkdir()
    (root / "fonts").mkdir()
    assert Project(root).templates == (root / "templates", shipped("templates"))
    assert Project(root).fonts == (root / "fonts", shipped("fonts"))


def test_the_toolkit_is_a_project_whose_templates_are_named_once():
    ours = shipped("templates").parent
    assert (shipped("templates") / "brief.html.j2").is_file()
    assert (shipped("fonts") / "fonts.toml").is_file()
    assert Project(ours).templates == (shipped("templates"),)
