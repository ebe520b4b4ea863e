"""Names of one thing in different mouths: none stands for another."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.checks.agreement.names import DESIGNATIONS, GLOSSARY
from tests.checks.agreement.units import codes, found, unit
from toolkit.checks.agreement.designations import check_designations
from toolkit.checks.agreement.names import check_same_names
from toolkit.project import Project, shipped
from toolkit.reader.library import read_library

RIGHT = (
    ("The Islamic Emirate replied.", "امارت اسلامی پاسخ داد."),
    ("The Taliban replied.", "طالبان پاسخ دادند."),
    ("The interim government replied.", "حکومت موقت پاسخ داد."),
    ("The caretaker government replied.", "حکومت سرپرست پاسخ داد."),
    ("The Taliban’s Islamic Emirate replied.", "امارت اسلامی طالبان پاسخ داد."),
    ("The Taliban's Islamic Emirate replied.", "امارت اسلامی طالبان پاسخ داد."),
    ("The Taliban call it the Islamic Emirate.", "طالبان آن را امارت اسلامی می‌خوانند."),
    ("The Taliban replied; the Taliban were angry.", "طالبان پاسخ دادند؛ آنان خشمگین بودند."),
    ("The Taliban replied; they were angry.", "طالبان پاسخ دادند؛ طالبان خشمگین بودند."),
    ("The Taliban’s opponents left.", "مخالفان طالبان رفتند."),
    ("The Islamic Emirate’s officials left.", "مقام‌های امارت اسلامی رفتند."),
    ("Caretaker government or interim government?", "حکومت سرپرست یا حکومت موقت؟"),
    ("The government replied.", "حکومت پاسخ داد."),
    ("The Islamic Emirate of the Taliban is its name.", "نام آن امارت اسلامی و طالبان است."),
    ("The *Taliban* replied.", "*طالبان* پاسخ دادند."),
    ("The Taliban replied.", "آنان پاسخ دادند."),
)


@pytest.mark.parametrize(("english", "persian"), RIGHT)
def test_the_same_designations_are_left_alone(english, persian, tmp_path):
    assert found(unit(tmp_path, english, persian, GLOSSARY), check_designations) == []


@pytest.mark.parametrize(("said", "written"), [*permutations(DESIGNATIONS, 2)])
def test_no_designation_stands_for_another(said, written, tmp_path):
    english, persian = f"The {DESIGNATIONS[said][0]} replied.", f"{DESIGNATIONS[written][1]} پاسخ داد."
    project = unit(tmp_path, english, persian, GLOSSARY)
    assert codes(project, check_designations) == ["editions-designation"]
    assert found(project, check_same_names) == []


def test_one_of_two_that_is_exchanged_is_found(tmp_path):
    english = "The Taliban met the interim government; the Taliban refused."
    persian = "طالبان با حکومت سرپرست دیدار کردند؛ طالبان نپذیرفتند."
    assert codes(unit(tmp_path, english, persian, GLOSSARY), check_designations) == ["editions-designation"]


def test_one_that_is_exchanged_beside_itself_is_doubted(tmp_path):
    english = "The Taliban met the Islamic Emirate; the Taliban refused."
    persian = "طالبان با امارت اسلامی دیدار کردند؛ امارت اسلامی نپذیرفت."
    (finding,) = found(unit(tmp_path, english, persian, GLOSSARY), check_designations)
    assert finding.code == "editions-designation-count"
    assert finding.message == "'wish' does not say 'emirate' and 'taliban' as often in both texts"


def test_a_set_is_what_the_glossary_says(tmp_path):
    glossary = GLOSSARY.replace("    distinct: designation\n", "")
    project = unit(tmp_path, "The Taliban replied.", "امارت اسلامی پاسخ داد.", glossary)
    assert found(project, check_designations) == []
    assert codes(project, check_same_names) == ["editions-name-other"]


def test_our_glossary_keeps_the_designations_of_the_articles_apart():
    library = read_library(Project(shipped("content").parent))
    kept = {name for name, term in library.glossary.terms.items() if term.distinct == "designation"}
    four = {"islamic_emirate", "taliban", "interim_government", "caretaker_government"}
    assert kept == four | {"talibans_emirate"}
