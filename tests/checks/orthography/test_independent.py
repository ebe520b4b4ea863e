"""Persian that we have not written: the 2,703 strings of CLDR's Persian, as Babel brings them along.

Names of languages, scripts, territories, currencies, cities, units, months, and their patterns. Each hit was read. True
by the house style: ten names of months as Iran has them, a doubled half-space («شاهزاده‌‌نشین»), one at the end of a
word («کیچه‌»), Latin digits in the name of a currency. One is a false alarm: «{0}٪» is the pattern of a value, no prose.

The same was done by hand with texts that CI does not have: 2,485 strings of the catalogs of GLib, GTK, ISO names and
others in Debian 12, 5,582 of LibreOffice 7.4 and 9,069 lines of Firefox's language pack, of which up to six hits a rule
were read. What is wrong there is told as it is; what is told and is not wrong belongs to programs, not to prose: signs
and brackets that are named, markup, placeholders like %1, words split over two lines, help texts in columns.

Compounds, hamza and ezafe were also held against 4,102 sentences of newspapers and books: the parts for development and
test of the Universal Dependencies treebanks PerDT and Seraji. All their hits but the many of «آنها» were read, and
are true by the house style; a compound of three parts, whose first two are written apart as well, is now left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from babel import Locale

from tests.checks.orthography.sentences import hits

PERSIAN = re.compile("[\u0600-\u06ff]")
TOLD = {"digit-latin": 1, "half-space-edge": 2, "iranian-month": 10, "percent-in-prose": 1}


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from leaves(one)


@pytest.fixture(scope="module")
def strings() -> set[str]:
    data = [Locale.parse(name)._data for name in ("fa", "fa_AF")]
    return {text for one in data for key in one for text in leaves(one[key]) if PERSIAN.search(text)}


def test_the_strings_are_there(strings):
    assert len(strings) >= 2000
    assert {"افغانستان", "تاجکستان", "تاجیکستان"} <= strings


def test_what_is_told_of_them_was_read_and_is_counted(strings):
    told = Counter(code for text in sorted(strings) for code, _ in hits(text, "fa"))
    assert told == TOLD


def test_nothing_but_these_strings_is_told(strings):
    wrong = {text for text in strings if any(True for _ in hits(text, "fa"))}
    months = {text for text in wrong if {code for code, _ in hits(text, "fa")} == {"iranian-month"}}
    assert len(months) == TOLD["iranian-month"]
    assert wrong - months == {"بخش شاهزاده‌‌نشین پایین", "لئون سیرالئون - 1964-2022", "کیچه‌", "{0}٪"}
