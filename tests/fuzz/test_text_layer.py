"""Whatever is written comes back, from the tag tree and from what is drawn: in justified lines, notes and tables."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.writers.pdf.documents import document, setting
from tests.writers.pdf.text_layer import corpus
from toolkit.language import LANGUAGES, Code
from toolkit.model.edition import LocalUnit, Text
from toolkit.readback.pdf import read
from toolkit.writers import pdf

LETTERS = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأئؤ"
SHEET = """<link rel="stylesheet" href="print.css">
<style>p, td, .footnote { text-align: justify } main { width: 90mm }</style>"""


def words() -> st.SearchStrategy[str]:
    persian = st.text(LETTERS, min_size=1, max_size=8)
    return st.one_of(
        persian,
        st.tuples(persian, persian).map("\u200c".join),
        persian.map("«{}»".format),
        persian.map("({})،".format),
        st.tuples(persian, st.sampled_from(["اً", "هٔ", "ّا", "ِ", "لا", "الله"])).map("".join),
        st.text("۰۱۲۳۴۵۶۷۸۹", min_size=1, max_size=5),
        st.sampled_from(["۱٬۳۴۴٫۵", "۴۶٪", "−۵", "۱۵–۲۰", "[۳/۴]", "$180.5", "5.5%", "https://example.org/a?b=1", "–"]),
        st.text("abcdefilABC", min_size=1, max_size=8),
        st.text("abc ", min_size=1, max_size=8).map(str.strip).filter(bool).map("({})".format),
    )


def texts(longest: int) -> st.SearchStrategy[str]:
    return st.lists(words(), min_size=1, max_size=longest).map(" ".join)


PAGES = st.tuples(
    st.lists(texts(60), min_size=1, max_size=6), st.lists(texts(15), max_size=3), st.lists(texts(6), max_size=8)
)


def check(pages: tuple[list[str], list[str], list[str]], code: Code) -> None:
    """Write the texts as paragraphs, footnotes and cells of a table, and read them."""
    numbered = iter(range(1, 1000))
    paragraphs, notes, cells = (
        [LocalUnit(f"u{next(numbered)}", (Text(text),), LANGUAGES[code]) for text in part] for part in pages
    )
    place = f'lang="{LANGUAGES[code].bcp47}" dir="{LANGUAGES[code].direction}"'
    bearing = "".join(f'<span class="footnote" {place}>{corpus.marked(note)}</span>' for note in notes)
    rows = "".join(f"<tr><td>{corpus.marked(cell)}</td></tr>" for cell in cells)
    body = (
        "".join(map(corpus.paragraph, paragraphs)) + f"<p>–{bearing}</p>" + (f"<table>{rows}</table>" if rows else "")
    )
    data = pdf.write(document(body, code, head=SHEET), setting())
    wanted = {unit.id: unit.plain for unit in (*paragraphs, *notes, *cells)}
    assert read(data) == wanted
    drawn = read(data, drawn=True)
    for name, text in wanted.items():
        assert Counter(drawn[name].replace(" ", "")) == Counter(text.replace(" ", ""))


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(PAGES, st.sampled_from(["fa", "en"]))
def test_a_few_pages(pages, code):
    check(pages, code)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(PAGES, st.sampled_from(["fa", "en"]))
def test_many_pages(pages, code):
    check(pages, code)
