"""The text of a unit in the tag tree: links and other languages keep their elements, owners are told."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf

from tests.writers.pdf.documents import written
from toolkit.readback.pdf import read

UNIT = '<span class="unit" data-unit="u" lang="fa-AF" dir="rtl">{}</span>'
MIXED = (
    'متن <a href="https://example.org">پیوند <bdi dir="ltr" lang="en-GB">to it</bdi> است</a> و '
    '<em>تأکید <a href="https://example.org/2">دوم</a></em> با <bdi dir="ltr" lang="en-GB">World Bank</bdi> پایان.'
)
PLAIN = "متن پیوند to it است و تأکید دوم با World Bank پایان."


def elements(element: pikepdf.Object, above: tuple[pikepdf.Object, ...] = ()) -> Iterator[tuple[pikepdf.Object, ...]]:
    """Yield every structure element with those above it."""
    yield (*above, element)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield from elements(kid, (*above, element))


def test_links_and_languages_keep_their_elements():
    data = written(f"<p>{UNIT.format(MIXED)}</p>")
    assert read(data) == {"u": PLAIN}
    with pikepdf.open(BytesIO(data)) as file:
        paths = list(elements(file.Root.StructTreeRoot))
        links = [path for path in paths if path[-1].get("/S") == "/Link"]
        assert len(links) == 2
        assert not any("/ActualText" in element for path in links for element in path)
        english = [path[-1] for path in paths if str(path[-1].get("/Lang", "")) == "en-GB"]
        texts = [
            str(below[-1].ActualText) for part in english for below in elements(part) if "/ActualText" in below[-1]
        ]
        assert texts == ["to it ", "World Bank "]


def test_the_parent_tree_names_the_owner_of_every_marked_content():
    data = written(f"<p>{UNIT.format(MIXED)}</p>")
    with pikepdf.open(BytesIO(data)) as file:
        numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
        owners = list(numbers[1])
        owned = [
            (int(kid), path[-1])
            for path in elements(file.Root.StructTreeRoot)
            for kid in (path[-1].get("/K") or [])
            if not isinstance(kid, pikepdf.Dictionary) and path[-1].get("/Type") == "/StructElem"
        ]
        assert len(owned) > 8
        assert all(owners[number].objgen == element.objgen for number, element in owned)
        for path in elements(file.Root.StructTreeRoot):
            for above, below in pairwise(path[1:]):
                assert "/P" not in below or below.P.objgen == above.objgen
