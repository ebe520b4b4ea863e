"""Two briefs that tell the same thing in two ways, through the check of a whole project."""

from __future__ import annotations

import shutil

import pytest

from tests.projects import SLUG, make_project
from toolkit.checks.between import RULES
from toolkit.errors import UsageFault
from toolkit.work import inspect

CODES = {rule.code for rule in RULES}
SECTIONS = """\
sections:
  - {kind: people, items: [{name: kabul, id: who, evidence: [2]}]}
  - {kind: timeline, items: [{when: visit, id: tl, evidence: [1]}]}
  - {kind: figures, items: [{fact: length, id: fig, evidence: [2]}]}
"""
FACTS = """\
facts:
  published: {kind: date, value: 2024-11, evidence: [1]}
  visit: {kind: date, value: 2024-07, evidence: [1]}
  length: {kind: count, value: 40, unit: camp, evidence: [2]}
"""
ENGLISH = """\
  who: |
    Capital on a river
  tl: |
    Speakers visit Kabul
  fig: |
    Camps near Kabul
"""
PERSIAN = """\
  who: |
    پایتختی بر رود
  tl: |
    سفر سخنرانان به کابل
  fig: |
    اردوگاه‌های نزدیک کابل
"""


@pytest.fixture
def project(tmp_path):
    """Two briefs that are alike but for the words of their key point, which are about two things."""
    project = make_project(tmp_path)
    first, second = project.briefs / SLUG, project.briefs / "second"
    put(first, "brief.yaml", "sections:\n", SECTIONS)
    put(first, "brief.yaml", "facts:\n", FACTS)
    put(first, "brief.yaml", "sha256:", "published: published\n  sha256:")
    put(first, "text.en.yaml", "  wish:", f"{ENGLISH}  wish:")
    put(first, "text.fa.yaml", "  wish:", f"{PERSIAN}  wish:")
    shutil.copytree(first, second)
    put(second, "text.en.yaml", "Kabul says that {share} of it was {oppression}.", "Rain: {share}, {oppression}.")
    return project


def put(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")


def between(project, *slugs, beside=False):
    findings = inspect(project, slugs, beside=beside).findings
    return [finding for finding in findings if finding.code in CODES]


def told(project, *slugs, beside=False):
    return [
        f"{finding.place.file.split('briefs/')[-1]}:{finding.place.line} {finding.code}"
        for finding in between(project, *slugs, beside=beside)
    ]


def test_briefs_that_agree_are_met_with_silence(project):
    assert len(project.slugs()) == 2
    assert told(project) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("text.en.yaml", "Capital on", "Town by", "text.en.yaml:5 between-person"),
        ("text.fa.yaml", "پایتختی", "شهری", "text.fa.yaml:5 between-translation"),
        ("text.fa.yaml", "با ستم شکل گرفته", "زاییدهٔ ستم", "text.fa.yaml:13 between-translation"),
        ("text.en.yaml", "Speakers visit Kabul", "Speakers come to Kabul", "text.en.yaml:7 between-event"),
        (
            "brief.yaml",
            "visit: {kind: date, value: 2024-07",
            "visit: {kind: date, value: 2024-08",
            "brief.yaml:11 between-fact",
        ),
        ("brief.yaml", "value: 40", "value: 41", "brief.yaml:12 between-fact"),
        ("brief.yaml", "value: 40", "value: 40, bound: about", "brief.yaml:12 between-fact"),
        ("brief.yaml", "value: 2024-11,", "value: 2024-10,", "brief.yaml:5 between-source"),
        ("brief.yaml", "sha256:", "author: kabul\n  sha256:", "brief.yaml:6 between-source"),
    ],
)
def test_what_the_second_brief_tells_otherwise_is_a_warning_there(project, name, old, new, expected):
    put(project.briefs / "second", name, old, new)
    assert told(project) == [f"second/{expected}"]
    assert [finding.severity for finding in between(project)] == ["warning"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("brief.yaml", "value: 46", "value: 47"),
        ("brief.yaml", "value: 40, unit: camp", "value: 400, unit: tent"),
        ("brief.yaml", "value: 40", "value: 40.0"),
        ("brief.yaml", "name: kabul", "name: town"),
        ("text.en.yaml", "Speakers visit Kabul", "Rain falls on Kabul"),
        ("text.en.yaml", "Capital on a river", "Capital on a\n    river"),
    ],
)
def test_what_is_about_other_things_is_left_alone(project, name, old, new):
    """The same percentage of rain is none of what Kabul says; a count of tents is none of camps."""
    put(project.briefs / "second", name, old, new)
    assert told(project) == []


def test_key_figures_are_compared_by_what_they_measure(project):
    put(
        project.briefs / "second", "brief.yaml", "  length: {kind: count, value: 40", "  camps: {kind: count, value: 60"
    )
    put(project.briefs / "second", "brief.yaml", "fact: length", "fact: camps")
    put(project.briefs / "second", "text.en.yaml", "Camps near Kabul", "Camps in Kabul")
    assert told(project) == ["second/text.en.yaml:9 between-fact"]


def test_a_quotation_is_translated_from_the_language_of_its_source(project):
    """Also where the brief was written in the other one."""
    for slug in project.slugs():
        put(project.briefs / slug, "brief.yaml", "original: en", "original: fa")
    assert told(project) == ["second/text.en.yaml:11 between-translation"]
    put(project.briefs / "second", "text.fa.yaml", "کابل می‌گوید", "باران:")
    assert told(project) == []
    put(project.briefs / "second", "text.fa.yaml", "با ستم شکل گرفته", "زاییدهٔ ستم")
    assert told(project) == ["second/text.fa.yaml:13 between-translation"]


def test_a_message_has_both_tellings_and_the_place_of_the_other(project):
    put(project.briefs / "second", "text.en.yaml", "Capital on", "Town by")
    (finding,) = between(project)
    assert finding.message == "'kabul' is “Town by a river” here, “Capital on a river” in border/text.en.yaml:5"


def test_the_newer_brief_is_told_and_the_older_one_beside_it_is_read(project):
    put(project.briefs / "second", "text.en.yaml", "Capital on", "Town by")
    assert told(project, "second") == []
    assert told(project, "second", beside=True) == ["second/text.en.yaml:5 between-person"]
    assert told(project, SLUG, beside=True) == []
    put(project.briefs / SLUG, "brief.yaml", "revised: 2026-11-20", "revised: 2026-11-30")
    assert told(project, SLUG, beside=True) == [f"{SLUG}/text.en.yaml:5 between-person"]


def test_a_faulty_brief_beside_is_passed_over(project):
    put(project.briefs / SLUG, "brief.yaml", "original: en", "original: de")
    assert told(project, "second", beside=True) == []
    with pytest.raises(UsageFault):
        told(project, "third", beside=True)
