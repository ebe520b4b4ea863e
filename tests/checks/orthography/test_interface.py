"""The rules read what every brief prints: our catalogs, templates and words in code, and those of a project's own."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from tests.checks.orthography.sentences import codes
from tests.projects import make_project, told, write
from toolkit.checks.orthography.check import check_orthography, check_shared_orthography
from toolkit.checks.orthography.interface import check_interface, interface_texts
from toolkit.project import Project, shipped
from toolkit.reader.library import read_library
from toolkit.skeleton import begin
from toolkit.work import inspect

ROOT = Path(__file__).parents[3]
HEAD = 'msgid ""\nmsgstr ""\n"Language: fa_AF\\n"\n"X-Note: a , b ي\\n"\n\n'
PERSIAN = re.compile("[\u0600-\u06ff]")


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return tmp_path / "templates"


def catalog(templates: Path, text: str) -> Path:
    return write(templates / "locale/fa/LC_MESSAGES/briefs.po", HEAD + text)


def test_our_catalogs_and_templates_are_written_as_we_ask():
    passages = list(interface_texts(shipped("templates")))
    assert sum(passage.language == "fa" for passage in passages) > 50
    assert told(check_interface(shipped("templates"))) == []


def test_our_content_is_written_as_we_ask():
    library = read_library(Project(ROOT))
    assert len(library.manuscripts) == 2
    assert told(check_shared_orthography(library)) == []
    for manuscript in library.manuscripts.values():
        assert told(check_orthography(manuscript, library)) == []


def test_the_words_of_facts_are_written_as_we_ask():
    names = ("wording", "calendar", "dates", "numbers")
    trees = [ast.parse((ROOT / f"toolkit/l10n/{name}.py").read_text("utf-8")) for name in names]
    words = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    persian = {word for word in words if isinstance(word, str) and PERSIAN.search(word)}
    assert len(persian) > 25
    assert {word for word in persian if codes(word, "fa")} == {"{}٪"}  # the sign, for tables


def test_a_new_brief_is_written_as_we_ask(tmp_path):
    begin(Project(tmp_path), "first", None, date(2026, 11, 20))
    assert {finding.code for finding in inspect(Project(tmp_path), ()).findings} == {
        "receipt-missing",
        "text-placeholder",
    }


def test_words_of_a_catalog_are_told_at_their_character(templates):
    catalog(
        templates,
        'msgid "Date"\nmsgstr "تاريخ"\n\n#, python-format\nmsgid "Revised %(date)s"\nmsgstr "بازنگری : %(date)s"\n',
    )
    assert told(check_interface(templates)) == ["briefs.po:7:12 letter-arabic", "briefs.po:11:16 space-before-sign"]
    assert [finding.fix.right for finding in sorted(check_interface(templates))] == ["ی", ":"]


def test_a_text_over_several_lines_is_read_as_one(templates):
    catalog(templates, 'msgid "x"\nmsgstr ""\n"والی می"\n" گوید\\n"\n"كابل"\n')
    found = sorted(check_interface(templates))
    assert told(found) == ["briefs.po:8:7 verb-prefix", "briefs.po:10:2 letter-arabic"]
    assert [finding.fix is not None for finding in found] == [False, True]


def test_what_is_escaped_is_told_and_not_mended(templates):
    catalog(templates, 'msgid "x"\nmsgstr "او گفت: \\"راه باز است.\\""\n')
    (found,) = check_interface(templates)
    assert (found.code, found.place.line, found.place.column, found.fix) == ("quotes-foreign", 7, 17, None)


def test_each_plural_form_is_a_text_and_the_head_is_none(templates):
    catalog(templates, 'msgid "x"\nmsgid_plural "y"\nmsgstr[0] "مکتب"\nmsgstr[1] "مکتب ها"\n')
    assert told(check_interface(templates)) == ["briefs.po:9:16 suffix-apart"]


def test_persian_words_in_a_template_of_a_project_are_read(templates):
    write(templates / "own.html.j2", '<p class="x , y">{# ي #}\n{{ title }} ، {% if a , b %}والي{% endif %}</p>\n')
    write(templates / "other.html.j2", "<p>{{ x }} , no Persian</p>\n")
    assert told(check_interface(templates)) == ["own.html.j2:2:12 space-before-sign", "own.html.j2:2:32 letter-arabic"]


def test_markup_of_a_template_is_no_part_of_the_word_that_is_shown(templates):
    write(templates / "own.html.j2", "<p>والي</p>\n")
    (found,) = check_interface(templates)
    assert (found.message.partition(": ")[2], found.hint) == ("“والي”", "write “والی”")


def test_what_cannot_be_read_is_left_to_who_needs_it(templates):
    assert list(check_interface(templates)) == []
    catalog(templates, "").write_bytes(b"\xff\xfe")
    assert list(check_interface(templates)) == []


def test_a_project_is_told_of_its_own_words(tmp_path):
    project = make_project(tmp_path)
    ours = (shipped("templates") / "locale/fa/LC_MESSAGES/briefs.po").read_text("utf-8")
    write(tmp_path / "templates/locale/fa/LC_MESSAGES/briefs.po", ours.replace("تاریخ نشر", "تاريخ نشر"))
    line = ours[: ours.index("تاریخ نشر")].count("\n") + 1
    inspection = inspect(project, ())
    assert told(inspection.findings) == ["brief.yaml:3:1 receipt-missing", f"briefs.po:{line}:12 letter-arabic"]
    assert inspection.sound == ()
