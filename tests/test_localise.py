from __future__ import annotations

import pytest

from tests.projects import SLUG, change, make_project
from toolkit.l10n import catalog
from toolkit.language import ENGLISH, LANGUAGES, PERSIAN
from toolkit.localise import Shared, localise
from toolkit.model.edition import Emphasis, FactText, Link, Quoted, Strong, Text
from toolkit.model.status import Status
from toolkit.project import shipped
from toolkit.reader.library import read_library

FULL = """\
title: {id: title}
standfirst: {id: standfirst, evidence: [1]}
issue: {reference: 7/24, date: said, recipient: to, contact: desk@example.org, status: draft}
facts:
  share: {kind: percentage, value: 46, evidence: [2]}
  said: {kind: date, value: 2024-11-18}
quotations:
  oppression: {original: formed through oppression, evidence: [1]}
sections:
  - kind: points
    items:
      - {id: wish, evidence: [1-2]}
  - kind: body
    heading: {id: heading}
    blocks:
      - {id: told, style: pull, note: remark, evidence: [2]}
  - {kind: people, items: [{name: speaker, id: who}]}
  - {kind: timeline, items: [{when: said, id: event}, {id: once}]}
  - {kind: figures, items: [{fact: share, id: figure}]}
  - {kind: terms, items: [{term: line, id: term}]}
"""
TEXTS = ("standfirst", "to", "heading", "told", "remark", "who", "event", "once", "figure", "term")
PEOPLE = """\
people:
  speaker:
    en: |
      A Speaker
    fa: |
      گوینده
    latin: true
terms:
  line:
    en: |
      line
    fa: |
      خط
"""


def edition(project, code, **options):
    library = read_library(project)
    assert library.by_brief == {SLUG: ()}
    words = catalog.load(LANGUAGES[code], shipped("templates"))
    shared = Shared(library.house, library.glossary, library.units, words.gettext)
    return localise(library.manuscripts[SLUG].brief, code, shared, **options)


@pytest.fixture
def small(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def full(small):
    brief = small.briefs / SLUG / "brief.yaml"
    head = brief.read_text("utf-8").partition("title:")[0]
    source = "  title: title_there\n  author: speaker\n  published: said\n"
    source += (
        "  masthead: {name: line, website: www.example.org, verse: {language: fa, lines: [[a, b]], note: verse}}\n"
    )
    brief.write_text(head + source + FULL, "utf-8")
    for code in LANGUAGES:
        path = small.briefs / SLUG / f"text.{code}.yaml"
        more = "".join(f"  {unit}: |\n    {code} {unit}\n" for unit in (*TEXTS, "title_there", "verse"))
        path.write_text(path.read_text("utf-8") + more, "utf-8")
    glossary = small.content / "glossary.yaml"
    glossary.write_text(glossary.read_text("utf-8") + PEOPLE, "utf-8")
    return small


def test_facts_and_quotations_are_said_in_the_language_of_the_edition(small):
    english = edition(small, "en").sections[0].blocks[0].unit
    assert english.spans == (
        Text("Kabul says that "),
        FactText("share", "46 per cent"),
        Text(" of it was "),
        Quoted("oppression", "“formed through oppression”", None),
        Text("."),
    )
    assert english.plain == "Kabul says that 46 per cent of it was “formed through oppression”."
    persian = edition(small, "fa").sections[0].blocks[0].unit
    assert persian.spans[1] == FactText("share", "۴۶ درصد")
    assert persian.spans[3] == Quoted("oppression", "«با ستم شکل گرفته»", "(برگردان از متن انگلیسی)")
    assert (english.evidence, persian.evidence) == ("¶ 1–2", "بند ۱–۲")


def test_a_form_that_is_asked_for_wins(small):
    change(small, "text.en.yaml", "{share}", "*{share:words}*")
    spans = edition(small, "en").sections[0].blocks[0].unit.spans
    assert spans[1] == Emphasis((FactText("share", "forty-six per cent"),))


def test_a_link_to_a_unit_leads_to_it_in_the_same_language(small):
    change(small, "text.fa.yaml", "کابل می‌گوید", "**[کابل](#title)** در [](#title) و [آن](https://example.org/) می‌گوید")
    spans = edition(small, "fa").sections[0].blocks[0].unit.spans
    assert spans[0] == Strong((Link("#fa-title", (Text("کابل"),)),))
    assert spans[2] == Link("#fa-title", (Text("یک مرز"),), repeats=True)
    assert spans[4] == Link("https://example.org/", (Text("آن"),))
    assert edition(small, "fa").title.anchor == "fa-title"


def test_a_section_with_nothing_in_it_vanishes_with_its_heading(small):
    change(small, "brief.yaml", "sections:\n", "sections:\n  - {kind: body, heading: {id: h}}\n")
    for name in ("text.en.yaml", "text.fa.yaml"):
        change(small, name, "  wish: |\n", "  h: |\n    x\n  wish: |\n")
    assert [unit.id for unit in edition(small, "en").units()] == ["title", "wish"]


def test_the_two_editions_have_one_shape(full):
    english, persian = edition(full, "en"), edition(full, "fa")
    assert [unit.id for unit in english.units()] == [unit.id for unit in persian.units()]
    assert len({unit.id for unit in english.units()}) == len(list(english.units())) == 14
    assert [section.kind for section in english.sections] == [section.kind for section in persian.sections]
    assert (english.language, persian.language) == (ENGLISH, PERSIAN)
    assert {unit.language for unit in persian.units()} == {PERSIAN}


def test_units_come_in_the_order_of_print(full):
    order = ["title", "standfirst", "to", "verse", "title_there", "wish", "heading", "told", "remark"]
    order += ["who", "event", "once", "figure", "term"]
    assert [unit.id for unit in edition(full, "en").units()] == order


def test_rows_are_labelled_from_the_model(full):
    rows = {code: [row for section in edition(full, code).sections for row in section.rows] for code in LANGUAGES}
    assert [(row.label, row.beside) for row in rows["en"]] == [
        ("A Speaker", ""),
        ("18 Nov 2024", ""),
        ("undated", ""),
        ("46%", ""),
        ("line", ""),
    ]
    assert [(row.label, row.beside) for row in rows["fa"]] == [
        ("گوینده", "(A Speaker)"),
        ("۲۸ عقرب ۱۴۰۳", "(۱۸ نومبر ۲۰۲۴)"),
        ("بدون تاریخ", ""),
        ("۴۶٪", ""),
        ("خط", ""),
    ]


def test_the_source_box_says_what_is_known_and_guesses_nothing(full):
    source = edition(full, "fa").source
    assert (source.author, source.publisher, source.republished) == ("گوینده (A Speaker)", None, None)
    assert (source.published, source.paragraphs) == ("۲۸ عقرب ۱۴۰۳ (۱۸ نومبر ۲۰۲۴)", "۲")
    assert source.title
    assert source.title.plain == "fa title_there"
    assert source.masthead
    assert source.masthead.names == ((ENGLISH, "line"), (PERSIAN, "خط"))
    assert source.masthead.verse
    assert source.masthead.verse.lines == (("a", "b"),)
    assert edition(full, "en").source.author == "A Speaker"


def test_the_issue_block_holds_what_was_filled_in(full):
    issue = edition(full, "en").issue
    assert issue
    assert (issue.reference, issue.date, issue.contact, issue.status) == (
        *("7/24", "18 November 2024", "desk@example.org", "draft"),
    )
    assert issue.recipient
    assert issue.recipient.plain == "en to"
    assert issue.prepared_by is None


def test_house_date_and_review_stand_in_the_edition(small):
    fa = edition(small, "fa", translation=Status.REVIEWED)
    assert (fa.house, fa.address, fa.revised_iso, fa.translation) == ("دفتر ما", "", "2026-11-20", "reviewed")
    assert fa.revised.startswith("۲۹ عقرب ۱۴۰۵")
    assert edition(small, "fa").translation is None


def test_what_no_check_let_through_is_our_fault(small):
    change(small, "text.en.yaml", "{share}", "{nothing}")
    with pytest.raises(KeyError, match="nothing"):
        edition(small, "en")
