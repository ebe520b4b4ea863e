"""Unknown words of a brief, at their places; and our own briefs, which have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import SLUG, change, found, make_project
from toolkit.checks.spelling import RULES, check_spelling
from toolkit.findings import Severity
from toolkit.project import Project
from toolkit.reader.library import read_library

pytestmark = pytest.mark.needs("dictionary-en-gb", "dictionary-fa")
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


def findings(project):
    library = read_library(project)
    return sorted(check_spelling(library.manuscripts[SLUG], library))


def test_a_brief_without_mistakes_is_met_with_silence(project):
    assert found(project, check_spelling) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_each_rule_hold(tmp_path, rule):
    name, old = {"en": ("text.en.yaml", "A border"), "fa": ("text.fa.yaml", "یک مرز")}[rule.where]
    right = change(make_project(tmp_path / "right"), name, old, rule.passes[0])
    assert found(right, check_spelling) == []
    wrong = found(change(make_project(tmp_path / "wrong"), name, old, rule.fails[0]), check_spelling)
    assert {row.split()[1] for row in wrong} == {rule.code}


def test_a_word_is_told_once_in_a_unit_with_its_place_and_what_was_meant(project):
    change(project, "text.en.yaml", "A border", "A bordr and\n    a *bordr* again")
    change(project, "text.fa.yaml", "یک مرز", "یک مرز با شارواالی")
    english, persian = findings(project)
    assert str(english).partition(" ")[0].endswith("text.en.yaml:4:7")
    assert english.message == "“bordr” is in no word list"
    assert english.hint.startswith("is “border”")
    assert str(persian).partition(" ")[0].endswith("text.fa.yaml:4:15")
    assert persian.hint.startswith("is «شاروالی»")
    assert {english.severity, persian.severity} == {Severity.WARNING}
    assert english.fix is persian.fix is None


def test_the_same_word_of_two_units_is_told_twice(project):
    change(project, "text.en.yaml", "A border", "A bordr")
    change(project, "text.en.yaml", "Kabul says", "The bordr says")
    assert [finding.place.line for finding in findings(project)] == [4, 6]


@pytest.mark.parametrize(
    "text",
    [
        "{share} [here](https://exmple.org/xqz)",
        "www.xqz.af and desk@xqz.af or ftp://xqz",
        "KTAI, CSTO and NGOs",
        "دفترر",  # what is not in the script of the language is no word of it
    ],
)
def test_what_is_no_word_of_the_language_is_left_alone(project, text):
    assert found(change(project, "text.en.yaml", "A border", text), check_spelling) == []


def test_latin_names_in_persian_are_left_alone(project):
    change(project, "text.fa.yaml", "یک مرز", "یک مرز (Xqzland) و [نشانی](https://xqz.af/شششش)")
    assert found(project, check_spelling) == []


def test_a_name_of_the_glossary_is_a_word(project):
    change(project, "text.en.yaml", "A border", "Xqzburg’s border")
    change(project, "text.fa.yaml", "یک مرز", "مرز ژقغبرگ")
    assert [row.split()[1] for row in found(project, check_spelling)] == ["spelling-en", "spelling-fa"]
    glossary = "kabul:\n    en: |\n      Xqzburg\n    fa: |\n      ژقغبرگ\n  kabul_too:\n"
    change(project, "glossary.yaml", "kabul:\n", glossary)
    assert found(project, check_spelling) == []


def test_nothing_is_looked_up_where_the_glossary_could_not_be_read(project):
    change(project, "text.en.yaml", "A border", "A bordr")
    assert len(findings(project)) == 1
    change(project, "glossary.yaml", "en:", "eng:")
    assert findings(project) == []


def test_our_own_briefs_have_no_unknown_word():
    library = read_library(Project(ROOT))
    assert len(library.manuscripts) >= 2
    told = {
        str(f.relative_to(ROOT))
        for manuscript in library.manuscripts.values()
        for f in check_spelling(manuscript, library)
    }
    assert told == set()
