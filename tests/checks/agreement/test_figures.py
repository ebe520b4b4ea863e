"""Numbers and dates of the two texts of a unit, by value."""

from __future__ import annotations

import pytest

from tests.checks.agreement.sentences import RIGHT, WRONG
from tests.checks.agreement.units import codes, found, unit
from tests.projects import SLUG, change, make_project, told
from toolkit.checks.agreement.figures import check_figures
from toolkit.checks.table import check_manuscript
from toolkit.findings import Severity
from toolkit.l10n.numerals.dates import read_values
from toolkit.language import PERSIAN
from toolkit.project import Project, shipped
from toolkit.reader.library import read_library


@pytest.mark.parametrize(("english", "persian"), RIGHT)
def test_what_agrees_is_left_alone(english, persian, tmp_path):
    assert found(unit(tmp_path, english, persian), check_figures) == []


@pytest.mark.parametrize(("english", "persian", "expected"), WRONG)
def test_what_differs_is_found(english, persian, expected, tmp_path):
    assert codes(unit(tmp_path, english, persian), check_figures) == expected


def test_a_finding_says_both_and_stands_at_the_number(tmp_path):
    project = unit(tmp_path, "Some 3.5 million\npeople need food.", "حدود\n**۳۵ میلیون** نفر به غذا نیاز دارند.")
    (finding,) = found(project, check_figures)
    assert told([finding]) == ["text.fa.yaml:7:7 editions-number"]
    assert finding.message == "'wish' says '3.5 million' in English and '۳۵ میلیون' in Persian"
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("persian", ["حدود ۳٫۵ میلیون نفر آمدند.", "در 15 اگست آمدند.", "به تاریخ ۲۴ اسد ۱۴۰۰ آمدند."])
def test_what_is_added_in_digits_is_told_as_typed_alone(tmp_path, persian):
    project = unit(tmp_path, "People came.", persian)
    library = read_library(project)
    assert found(project, check_figures) == []
    assert {one.code for one in check_manuscript(library.manuscripts[SLUG], library)} >= {"digits-typed"}


def test_what_is_added_in_digits_to_a_quotation_is_told(tmp_path):
    project = change(make_project(tmp_path), "text.fa.yaml", "با ستم شکل گرفته", "با ستم ۷ تن شکل گرفته")
    assert told(found(project, check_figures)) == ["text.fa.yaml:8:12 editions-number"]


def test_what_is_missing_is_told_of_the_translation(tmp_path):
    (finding,) = found(unit(tmp_path, "Some five came.", "شماری آمدند."), check_figures)
    assert told([finding]) == ["text.fa.yaml:5:3 editions-number-word"]
    assert finding.message == "'five' in 'wish' is not in the Persian"
    assert finding.severity is Severity.WARNING


def test_the_translation_of_a_persian_original_is_the_english(tmp_path):
    project = change(unit(tmp_path, "Some 35 came.", "۳۰ نفر آمدند."), "brief.yaml", "original: en", "original: fa")
    assert told(found(project, check_figures)) == ["text.en.yaml:6:10 editions-number"]


def test_a_quotation_and_its_translation_say_the_same(tmp_path):
    project = change(make_project(tmp_path), "brief.yaml", "formed through oppression", "formed by two men")
    assert told(found(project, check_figures)) == ["text.fa.yaml:7:3 editions-number-word"]
    change(project, "text.fa.yaml", "با ستم شکل گرفته", "از دو مرد ساخته شده")
    assert found(project, check_figures) == []
    change(project, "text.fa.yaml", "از دو مرد", "از سه مرد")
    assert told(found(project, check_figures)) == ["text.fa.yaml:8:8 editions-number"]


def test_names_hold_numbers_that_are_none(tmp_path):
    glossary = "places:\n  district:\n    en: |\n      Khair Khana\n    fa: |\n      خیرخانهٔ پنج هزار\n"
    project = unit(tmp_path, "It is in Khair Khana.", "در خیرخانهٔ پنج هزار است.", glossary)
    assert found(project, check_figures) == []


def test_the_editions_of_our_briefs_agree():
    library = read_library(Project(shipped("content").parent))
    assert [finding for one in library.manuscripts.values() for finding in check_figures(one, library)] == []
    texts = [text for one in library.manuscripts.values() for text in one.brief.text["fa"].values()]
    assert len([number for text in texts for number in read_values(text, PERSIAN)[0]]) > 10


def test_it_waits_for_a_glossary_that_can_be_read(tmp_path):
    project = change(unit(tmp_path, "Some 3 came.", "۴ نفر آمدند."), "glossary.yaml", "en:", "eng:")
    library = read_library(project)
    assert list(check_figures(library.manuscripts[SLUG], library)) == []
