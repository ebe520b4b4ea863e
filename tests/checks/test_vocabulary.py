"""Words of Iran are found wherever they stand as words; the pairs are those of CLDR where it has them."""

from __future__ import annotations

import pytest
from babel import Locale

from tests.projects import change, found, make_project
from toolkit.checks.table import check_manuscript
from toolkit.checks.vocabulary import COUNTRIES, PREFERRED, RULES, check_vocabulary
from toolkit.findings import Severity
from toolkit.reader.library import read_library

IRAN, AFGHANISTAN = Locale("fa"), Locale("fa", "AF")
PAIRS = [(rule, iranian, right) for rule, pairs in PREFERRED.items() for iranian, right in pairs.items()]


def write(project, text):
    return change(project, "text.fa.yaml", "یک مرز", text)


@pytest.mark.parametrize(("rule", "iranian", "right"), PAIRS, ids=[iranian for _, iranian, _ in PAIRS])
def test_each_word_is_told_at_its_place_and_its_fellow_is_not(tmp_path, rule, iranian, right):
    project = write(make_project(tmp_path), f"از {iranian} است")
    assert found(project, check_vocabulary) == [f"text.fa.yaml:4:8 {rule.code}"]
    change(project, "text.fa.yaml", f"از {iranian} است", f"از {right} است")
    assert found(project, check_vocabulary) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_each_rule_hold(tmp_path, rule):
    assert rule in PREFERRED
    assert rule.passes
    assert rule.fails
    for number, (text, codes) in enumerate([(rule.passes[0], []), (rule.fails[0], [rule.code])]):
        project = write(make_project(tmp_path / str(number)), text)
        assert [row.split()[1] for row in found(project, check_vocabulary)] == codes


def test_countries_are_those_of_cldr():
    cldr = {IRAN.territories[code]: name for code, name in AFGHANISTAN.territories.items()}
    ours = {word: right for word, right in PREFERRED[COUNTRIES].items() if cldr.get(word, word) != word}
    assert len(ours) == 32
    assert ours == {word: cldr[word] for word in ours}
    others = {"قرقیزستان", "کره جنوبی", "کره شمالی", "آمریکا", "دلار"}  # «دالر امریکا» is a currency there
    assert PREFERRED[COUNTRIES].keys() - ours.keys() <= others
    assert AFGHANISTAN.currencies["USD"] == "دالر امریکا"
    assert AFGHANISTAN.languages["ky"] == "قرغزی"


@pytest.mark.parametrize("text", ["دیپلمات‌ها", "دیپلمات‌های ما", "ژاپنی", "«ژاپن»", "**ژاپن**", "آمریکا‌ست", "شهردارها"])
def test_endings_and_marks_hide_nothing(tmp_path, text):
    assert len(found(write(make_project(tmp_path), text), check_vocabulary)) == 1


@pytest.mark.parametrize("text", ["استاندارد", "نیو ایسترن اوت‌لوک", "هلندر", "کنسولت", "بی‌دلار", "لیبیا", "شهر داری"])
def test_other_words_that_hold_the_same_letters_are_left_alone(tmp_path, text):
    assert found(write(make_project(tmp_path), text), check_vocabulary) == []


def test_a_name_of_two_words_is_found_over_the_end_of_a_line(tmp_path):
    project = write(make_project(tmp_path), "از کرهٔ\n    جنوبی")
    (finding,) = check_vocabulary(manuscript_of(project), read_library(project))
    assert finding.message.endswith("in Afghanistan it is «کوریای جنوبی»")
    assert finding.severity is Severity.WARNING
    assert finding.fix is None


def manuscript_of(project):
    (manuscript,) = read_library(project).manuscripts.values()
    return manuscript


def test_what_the_glossary_names_stays(tmp_path):
    project = write(make_project(tmp_path), "در ولسوالی شهرستان و در شهرستان چابهار")
    assert found(project, check_vocabulary) == ["text.fa.yaml:4:16 iranian-office", "text.fa.yaml:4:29 iranian-office"]
    change(project, "glossary.yaml", "کابل", "ولسوالی شهرستان")
    assert found(project, check_vocabulary) == ["text.fa.yaml:4:29 iranian-office"]


def test_what_the_glossary_avoids_is_told_once(tmp_path):
    project = write(make_project(tmp_path), "سفیر تاجیکستان")
    place = "places:\n  tajikistan:\n    en: |\n      Tajikistan\n    fa: |\n      تاجکستان\n    avoid: {}\n"
    change(project, "glossary.yaml", "places:\n", place)
    assert [code for code in codes(project) if "country" in code or "spelling" in code] == ["iranian-country"]
    change(project, "glossary.yaml", "avoid: {}", "avoid: {fa: ['تاجیکستان']}")
    assert [code for code in codes(project) if "country" in code or "spelling" in code] == ["name-spelling"]


def codes(project):
    library = read_library(project)
    return [finding.code for finding in check_manuscript(library.manuscripts["border"], library)]


def test_the_title_of_a_persian_source_stays(tmp_path):
    project = write(make_project(tmp_path), "سفر به ژاپن")
    change(project, "brief.yaml", "title: {id: title}", "title: {id: wish}")
    change(project, "brief.yaml", "- {id: wish, evidence: [1-2]}", "- {id: other, evidence: [1-2]}")
    change(project, "brief.yaml", "sha256:", "title: title\n  sha256:")
    assert found(project, check_vocabulary) == ["text.fa.yaml:4:12 iranian-country"]
    change(project, "brief.yaml", "sha256:", "language: fa\n  sha256:")
    assert found(project, check_vocabulary) == []


def test_nothing_is_looked_for_where_the_glossary_could_not_be_read(tmp_path):
    project = write(make_project(tmp_path), "ژاپن")
    change(project, "glossary.yaml", "en:", "eng:")
    library = read_library(project)
    assert list(check_vocabulary(library.manuscripts["border"], library)) == []
