"""Names of a glossary are found whole, with whatever a language joins to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.glossary import NameFinder
from toolkit.model.house import Glossary
from toolkit.project import Project, shipped
from toolkit.reader.library import read_library

OURS = read_library(Project(shipped("content").parent)).glossary
FINDERS = {code: NameFinder(OURS, code) for code in ("en", "fa")}
NAMES = {
    code: [
        (term_id, name.strip())
        for _, terms in OURS.groups()
        for term_id, term in terms.items()
        for name in (term[code], *term.also.get(code, ()))
    ]
    for code in ("en", "fa")
}
CLITICS = ("", "\u200cها", "\u200cهای", "\u200cهایی", "\u200cاش", "\u200cشان", "\u200cای", "\u200cاند", "\u200cست")
MORE = ("\u200cام", "\u200cی", "شان", "ها", "های", "\u0654", " را", " است", "\u200cهایشان", "،", "»", "؟", ":")


def named(code, text):
    return [(set(naming.ids), text[naming.start : naming.end]) for naming in FINDERS[code].find(text)]


def test_there_are_names_to_find():
    assert len(NAMES["en"]) > 40 < len(NAMES["fa"])


@given(st.sampled_from(NAMES["fa"]), st.sampled_from((*CLITICS, *MORE)), st.sampled_from(("", "به ", "«", "و ", "(")))
def test_a_persian_name_is_found_with_what_is_joined_to_it(name, clitic, before):
    term, spelled = name
    assert named("fa", f"{before}{spelled}{clitic} می‌گوید") == [({term}, spelled)]


@given(st.sampled_from(NAMES["en"]), st.sampled_from(("", "’s", "'s", "’", ".", ",", ")", "–")))
def test_an_english_name_is_found_with_what_is_joined_to_it(name, ending):
    term, spelled = name
    assert named("en", f"of {spelled}{ending} it") == [({term}, spelled)]


@given(st.sampled_from(NAMES["fa"]), st.sampled_from(("\u200c", " ", "")))
def test_half_spaces_may_be_missing_or_spaces(name, instead):
    term, spelled = name
    written = spelled.replace("\u200c", instead)
    assert named("fa", f"به {written} گفت") == [({term}, written)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fa", "تاجکستانیان"),
        ("fa", "رحمانی"),
        ("fa", "امینیان"),
        ("fa", "پکابل"),
        ("fa", "ایرانیت"),
        ("fa", "طالبانیزم"),
        ("en", "Kabulistan"),
        ("en", "Rahmonov"),
        ("en", "Chinatown"),
        ("en", "kabul"),
        ("en", "Aminu"),
    ],
)
def test_another_word_is_no_name(code, text):
    assert named(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("fa", "افغانستان آزاد و افغانستان", ["afgazad", "afghanistan"]),
        ("fa", "افغانستان آزاد – آزاد افغانستان", ["afgazad"]),
        ("fa", "تحریک طالبان تاجکستان و طالبان", ["tehreek_tajikistan", "taliban"]),
        ("fa", "امارت اسلامی طالبان، امارت اسلامی", ["talibans_emirate", "islamic_emirate"]),
        ("fa", "تاجک‌های تاجکستان", ["tajiks", "tajikistan"]),
        ("fa", "سازمان پیمان امنیت جمعی (CSTO)", ["csto", "csto"]),
        ("fa", "كابل و آسياى ميانه", ["kabul", "central_asia"]),
        ("en", "the Taliban’s Islamic Emirate", ["talibans_emirate"]),
        ("en", "Afghanistan Azad – Azad Afghanistan", ["afgazad"]),
        ("en", "Taliban Islamic Emirate; Islamic Emirate", ["talibans_emirate", "islamic_emirate"]),
        ("en", "Interim government", ["interim_government"]),
    ],
)
def test_the_longest_name_is_the_one(code, text, names):
    assert [next(iter(naming.ids)) for naming in FINDERS[code].find(text)] == names


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *[("en", text) for text in ("Afghan", "Chinese", "Iranian", "South Korean", "Kyrgyz", "European")],
        *[("fa", text) for text in ("ایرانی", "چینش", "کابلی")],
    ],
)
def test_an_adjective_is_a_word(code, text):
    (naming,) = FINDERS[code].find(text)
    assert naming.is_word
    assert naming.proves == set()


def test_a_term_in_the_plural_is_found_in_the_singular():
    (naming,) = FINDERS["en"].find("an agricultural export")
    assert naming.proves == {"agricultural_exports"}
    assert not naming.is_word


def test_a_word_that_may_be_another_name_proves_its_own():
    tajik, tajiks = FINDERS["en"].find("the Tajik border and Tajiks’ rights")
    assert [set(tajik.ids), set(tajik.proves)] == [{"tajikistan", "tajiks"}, {"tajiks"}]
    assert set(tajiks.ids) == set(tajiks.proves) == {"tajiks"}
    assert [tajik.is_word, tajiks.is_word] == [True, False]


@pytest.mark.parametrize("code", ["en", "fa"])
def test_a_name_that_is_not_written_yet_is_found_nowhere(code):
    glossary = Glossary.model_validate({"terms": {"plural": {"en": "s", "fa": ""}}})
    assert [text for text in ("it is a plan", "این‌ها را") if list(NameFinder(glossary, code).find(text))] == []


def test_a_source_may_print_names_in_capitals():
    finder = NameFinder(OURS, "en", any_case=True)
    found = [next(iter(naming.ids)) for naming in finder.find("MAZAR‑I‑SHARIF, TALIBAN’S ISLAMIC EMIRATE")]
    assert found == ["mazar_i_sharif", "talibans_emirate"]


@given(st.sampled_from(("en", "fa")), st.text(max_size=20), st.text(max_size=20))
def test_a_text_without_its_names_keeps_its_length(code, before, after):
    text = f"{before} {NAMES[code][0][1]} {after}"
    assert len(FINDERS[code].without(text)) == len(text)
    assert list(FINDERS[code].find(FINDERS[code].without(text))) == []


def test_a_name_that_two_share_may_be_either():
    people = {"first": {"en": "Ali Amin", "fa": "علی امین", "also": {"en": ["Amin"]}}}
    glossary = Glossary.model_validate({"people": people | {"second": {"en": "Amin", "fa": "امین"}}})
    (naming,) = NameFinder(glossary, "en").find("Amin said")
    assert naming.ids == {"first", "second"}


@pytest.mark.parametrize(
    ("code", "text", "right"), [("en", "Emomali Rakhmon", "Rahmon"), ("fa", "امام‌علی رحمون", "رحمان")]
)
def test_of_a_surname_to_avoid_the_surname_is_right(code, text, right):
    assert [naming.right for naming in FINDERS[code].find(text)] == [right]


def test_a_spelling_to_avoid_leads_to_the_right_one():
    (naming,) = FINDERS["fa"].find("تاجیکستان")
    assert naming.right == "تاجکستان"
    assert naming.ids == {"tajikistan"}


@given(st.sampled_from(("en", "fa")), st.text(max_size=60))
def test_any_text_can_be_searched(code, text):
    assert list(NameFinder(Glossary(), code).find(text)) == []
    for naming in FINDERS[code].find(text):
        assert 0 <= naming.start < naming.end <= len(text)
