from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.evidence.names import Names
from toolkit.model.house import Glossary

GLOSSARY = Glossary.model_validate(
    {
        "people": {"amin": {"en": "Sayed Amin\n", "fa": "سید امین\n", "also": {"en": ["Amin\n"], "fa": ["امین\n"]}}},
        "places": {
            "afghanistan": {"en": "Afghanistan", "fa": "افغانستان"},
            "mazar": {"en": "Mazar-i-Sharif", "fa": "مزار\u200cشریف"},
        },
        "organisations": {
            "company": {"en": "Afghanistan Electricity Company", "fa": "شرکت برق افغانستان"},
            "outlook": {"en": "New Eastern Outlook", "fa": "نیو ایسترن"},
        },
        "terms": {
            "tajiks": {"en": "Tajiks", "fa": "تاجک\u200cها"},
            "exports": {"en": "farm exports", "fa": "صادرات زراعتی"},
        },
    }
)


def said(text, code="en"):
    return dict(Names(GLOSSARY, code).said(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sayed Amin speaks, then Amin.", {"amin": "Sayed Amin"}),
        ("Amin’s word, *Amin* writes", {"amin": "Amin's"}),
        ("Afghanistan’s north, afghanistan", {"afghanistan": "Afghanistan's"}),
        ("the Afghan border, Afghans, examined", {}),
        ("the Afghanistan\n  Electricity Company", {"company": "Afghanistan Electricity Company"}),
        ("MAZAR‑I‑SHARIF", {"mazar": "MAZAR-I-SHARIF"}),
        ("the Tajik border and Tajiks’ rights", {"tajiks": "Tajik"}),
        ("a farm export", {"exports": "farm export"}),
        ("<u>New</u> Eastern Outlook", {"outlook": "New Eastern Outlook"}),
        ("", {}),
    ],
)
def test_whole_names_are_found_in_the_plural_and_with_a_possessive(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("امین در مزار\u200cشریف", {"amin", "mazar"}),
        ("مزار شریف و مزارشریف", {"mazar"}),
        ("امینی، تاجکان", set()),
        ("شركت برق افغانستان", {"company"}),
        ("تاجک\u200cهای افغانستان", {"afghanistan"}),
        ("تاجک ها", {"tajiks"}),
    ],
)
def test_persian_names_are_found_however_they_are_typed(text, expected):
    assert said(text, "fa").keys() == expected


def test_a_glossary_without_a_name_finds_none():
    assert Names(Glossary(), "en").said("Amin") == {}
    assert Names(Glossary(), "fa").parted("امین") == ({}, "امین")


@given(st.text())
def test_no_name_is_left_in_what_names_were_taken_out_of(text):
    names = Names(GLOSSARY, "en")
    assert not names.said(names.parted(f"{text} Amin of Afghanistan {text}")[1].replace("  ", " | "))
