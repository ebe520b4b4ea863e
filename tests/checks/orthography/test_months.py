"""Months are paired as CLDR and our calendar have them."""

from __future__ import annotations

from babel import Locale

from toolkit.checks.orthography.months import AMBIGUOUS, CLEAR
from toolkit.l10n.calendar import month_names
from toolkit.language import PERSIAN

IRAN, AFGHANISTAN = (Locale("fa", territory).months["stand-alone"]["wide"] for territory in (None, "AF"))
PAIRS = {**CLEAR, **AMBIGUOUS}


def test_gregorian_months_are_those_of_cldr():
    cldr = {IRAN[number]: AFGHANISTAN[number] for number in range(1, 13)}
    assert len(cldr) == 12
    assert {word: PAIRS.get(word) for word in cldr} == cldr


def test_solar_months_are_those_of_our_calendar():
    solar = [right for word, right in PAIRS.items() if word not in IRAN.values()]
    assert sorted(solar) == sorted(month_names(PERSIAN))
