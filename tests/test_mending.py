"""Only what is certain is mended, in the project's own files, and every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import change, make_project, path_of, write
from toolkit.findings import Finding, Fix, Place
from toolkit.mending import Mended, mend, mend_all
from toolkit.project import Project
from toolkit.work import inspect


@pytest.fixture
def project(tmp_path) -> Project:
    return make_project(tmp_path)


def fixed(path: Path, line: int, column: int, written: str, right: str) -> Finding:
    return Finding(Place(str(path), line, column), "code", "message", fix=Fix(written, right))


def mend_here(project: Project) -> Mended:
    mended, inspection = mend_all(lambda: inspect(project, ()))
    assert mended.left == 0
    assert [finding for finding in inspection.findings if finding.fix] == []
    return mended


def test_all_that_is_certain_is_mended_and_twice_is_once(project):
    change(project, "text.fa.yaml", "یک مرز", 'والي  كابل می گوید : "راه باز است", میشود ؟')
    change(project, "house.yaml", "Our Desk", "Our  Desk")
    assert str(mend_here(project)) == "10 places mended in 2 files"
    assert "    والی کابل می‌گوید: «راه باز است»، می‌شود؟\n" in path_of(project, "text.fa.yaml").read_text("utf-8")
    assert "    Our Desk\n" in path_of(project, "house.yaml").read_text("utf-8")
    before = {path: path.read_bytes() for path in project.content.rglob("*.yaml")}
    assert str(mend_here(project)) == "0 places mended in 0 files"
    assert before == {path: path.read_bytes() for path in project.content.rglob("*.yaml")}


def test_words_of_the_house_are_mended_together(project):
    """Each round makes the next one possible: letters, hamza, then the compound."""
    change(project, "text.fa.yaml", "یک مرز", "آنها در گفت و گو با رييس جمهور، علاوه براین، مسوول‌اند")
    assert mend_here(project).places == 8
    text = path_of(project, "text.fa.yaml").read_text("utf-8")
    assert "    آن‌ها در گفت‌وگو با رئیس‌جمهور، علاوه بر این، مسئول‌اند\n" in text
    assert mend_here(project).places == 0


def test_what_is_nothing_at_all_is_taken_away_and_what_may_be_a_space_is_not(project):
    change(project, "text.fa.yaml", "یک مرز", "\ufeffیک\u2060 مر\u200bز\u00a0و\u00adراه")
    assert mend_here(project).places == 2
    assert "    یک مر\u200bز\u00a0و\u00adراه\n" in path_of(project, "text.fa.yaml").read_text("utf-8")


def test_every_other_byte_stays(project):
    path = path_of(project, "text.fa.yaml")
    text = "# ي  ك , a comment\nlanguage: fa\ntext:\n" + path.read_text("utf-8").partition("text:\n")[2].rstrip("\n")
    text = text.replace("یک مرز", "كابل\t\n    كابل می گوید")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    path.chmod(0o664)
    assert mend_here(project).places == 3
    wanted = text.replace("    كابل\t\n    كابل می گوید", "    کابل\t\n    کابل می‌گوید")
    assert path.read_bytes() == b"\xef\xbb\xbf" + wanted.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_first_line_behind_a_mark_of_bytes_is_mended_in_its_place(project):
    path = write(project.content / "x.yaml", "")
    path.write_bytes(b"\xef\xbb\xbfab\rab")
    assert mend([fixed(path, 1, 2, "b", "c"), fixed(path, 2, 1, "a", "d")], project).places == 2
    assert path.read_bytes() == b"\xef\xbb\xbfac\rdb"


def test_what_stands_there_no_longer_is_left(project):
    path = write(project.content / "x.yaml", "one two\n")
    assert mend([fixed(path, 1, 5, "one", "1"), fixed(path, 9, 1, "one", "1")], project) == Mended(0, frozenset())
    assert path.read_text("utf-8") == "one two\n"


def test_of_two_that_overlap_one_is_mended(project):
    path = write(project.content / "x.yaml", "abcd\n")
    assert mend([fixed(path, 1, 1, "abc", "xyz"), fixed(path, 1, 3, "cd", "CD")], project).places == 1
    assert path.read_text("utf-8") == "abCD\n"


def test_no_file_outside_of_the_project_is_touched(project, tmp_path_factory):
    outside = write(tmp_path_factory.mktemp("elsewhere") / "x.yaml", "abcd\n")
    link = project.content / "link.yaml"
    link.symlink_to(outside)
    build = write(project.root / "build" / "x.yaml", "abcd\n")
    assert mend([fixed(path, 1, 1, "a", "x") for path in (outside, link, build)], project).places == 0
    assert outside.read_text("utf-8") == build.read_text("utf-8") == "abcd\n"


def test_a_file_that_another_name_leads_to_is_mended_where_it_lies(project):
    path = path_of(project, "house.yaml")
    kept = path.rename(project.content / "kept.yaml")
    path.symlink_to(kept)
    change(project, "house.yaml", "Our Desk", "Our  Desk")
    assert mend_here(project).places == 1
    assert path.is_symlink()
    assert "Our Desk" in kept.read_text("utf-8")


def test_the_words_of_a_catalog_are_mended(project):
    path = write(project.root / "templates/locale/fa/LC_MESSAGES/briefs.po", 'msgid "Date"\nmsgstr "تاريخ"\n')
    assert mend_here(project).files == {path}
    assert path.read_text("utf-8") == 'msgid "Date"\nmsgstr "تاریخ"\n'


def test_what_is_not_mended_although_it_could_be_is_counted(project, tmp_path_factory):
    path = path_of(project, "text.fa.yaml")
    outside = write(tmp_path_factory.mktemp("elsewhere") / "text.fa.yaml", path.read_text("utf-8"))
    outside.write_text(outside.read_text("utf-8").replace("یک مرز", "یک مرز كوچک"), "utf-8")
    path.unlink()
    path.symlink_to(outside)
    mended, _ = mend_all(lambda: inspect(project, ()))
    assert str(mended) == "0 places mended in 0 files; 1 place left: not in a file of this project's own"
