"""An isolate of the same language becomes characters; one that says or does more stays an element."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import fromstring, tostring

import pikepdf
import pytest

from tests.writers.pdf.documents import written
from toolkit.readback.pdf import read
from toolkit.writers.pdf.isolates import dissolve_isolates


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('از <bdi dir="rtl">۴۶ درصد</bdi> تا', "از [R ۴۶ درصد] تا"),
        ('<bdi dir="ltr" lang="fa-AF" data-short="">۴۶٪</bdi> و', "[L ۴۶٪] و"),
        ('<bdi dir="rtl">تا <bdi dir="ltr">−۵</bdi> درجه</bdi>', "[R تا [L −۵] درجه]"),
        ('<b>یک</b> و <bdi dir="rtl">دو</bdi>.', "<b>یک</b> و [R دو]."),
        ('<bdi dir="ltr" lang="en-GB">a</bdi>', '<bdi dir="ltr" lang="en-GB">a</bdi>'),
        ('<bdi dir="ltr" data-short="">۵ ٪</bdi>', '<bdi dir="ltr" data-short="">۵ ٪</bdi>'),
        ('<bdi dir="rtl"><b>دو</b></bdi>', '<bdi dir="rtl"><b>دو</b></bdi>'),
    ],
)
def test_dissolved(inside, expected):
    root = fromstring(f'<p lang="fa-AF">{inside}</p>')
    dissolve_isolates(root)
    told = tostring(root, encoding="unicode").removeprefix('<p lang="fa-AF">').removesuffix("</p>")
    assert told.replace("\u2066", "[L ").replace("\u2067", "[R ").replace("\u2069", "]") == expected


def test_a_fact_does_not_part_the_text_of_its_unit():
    text = 'از <bdi class="fact" dir="rtl">۴۶ درصد</bdi> تا <bdi dir="ltr" lang="fa-AF" data-short="">۵۰٪</bdi> مردم'
    data = written(f'<p><span class="unit" data-unit="u" lang="fa-AF" dir="rtl">{text}</span></p>')
    assert read(data) == {"u": "از ۴۶ درصد تا ۵۰٪ مردم"}
    with pikepdf.open(BytesIO(data)) as file:
        said = [
            str(item.ActualText)
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item
        ]
    assert said == ["از ۴۶ درصد تا ۵۰٪ مردم"]
