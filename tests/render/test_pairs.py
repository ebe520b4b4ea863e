"""Pairs: what belongs together stands in one row, and no text is lost, turned or cut where it must not be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.language import ENGLISH, PERSIAN
from toolkit.model.edition import Emphasis, FactText, Link, LocalUnit, Quoted, Span, Text
from toolkit.render.isolation import isolated
from toolkit.render.pairs import LONG, parts

SENTENCE = {
    "en": "The {n} Persian word, says Dr. Amin, grew by 3.5 km to a line that is long enough to count. ",
    "fa": "واژهٔ {n} دری، به گفتهٔ داکتر امین، ۳٫۵ کیلومتر رشد کرد و به خطی رسید که دراز است. ",
}


def unit(language, *spans: Span) -> LocalUnit:
    return LocalUnit("u", spans, language)


def written(language, count: int) -> LocalUnit:
    text = "".join(SENTENCE[language.code].format(n=n) for n in range(count)).rstrip()
    return unit(language, Text(text))


def texts(nodes) -> str:
    return "".join(node.plain for node in nodes)


def test_a_short_pair_is_one_row():
    (row,) = parts(written(ENGLISH, 3), written(PERSIAN, 3))
    assert (row.number, row.is_last) == (1, True)
    assert texts(row.english) == written(ENGLISH, 3).plain


def test_sentences_of_a_long_pair_stay_with_their_translations():
    rows = parts(written(ENGLISH, 12), written(PERSIAN, 12))
    assert len(rows) > 2
    for row in rows:
        numbers = [[n for n in range(12) if f" {n} " in texts(side)] for side in (row.english, row.persian)]
        assert numbers[0] == numbers[1] != []


def test_where_the_sentences_differ_in_number_the_rows_have_like_shares():
    one, two = written(ENGLISH, 12), written(PERSIAN, 9)
    rows = parts(one, two)
    assert len(rows) > 2
    for row in rows:
        assert abs(len(texts(row.english)) / len(one.plain) - len(texts(row.persian)) / len(two.plain)) < 0.15


def test_a_long_pair_of_single_sentences_stays_whole():
    rows = parts(unit(ENGLISH, Text("word " * 200 + "end.")), unit(PERSIAN, Text("واژه " * 200 + "پایان.")))
    assert len(rows) == 1


def test_nothing_but_plain_text_is_parted():
    long = "Aa. Bb. " * 90
    for span in (Emphasis((Text(long),)), FactText("f", long), Quoted("q", long, None), Link("x:", (Text(long),))):
        assert len(parts(unit(ENGLISH, span, Text("End.")), written(PERSIAN, 12))) == 2
    assert len(parts(unit(ENGLISH, Text(long)), written(PERSIAN, 12))) > 2


def facts(nodes) -> list[str]:
    found = [[node.plain] if node.kind == "fact" else facts(node.children) for node in nodes]
    return [fact for group in found for fact in group]


PHRASE = st.one_of(
    st.sampled_from(["Kabul grew. ", "Dr. ", "3.5 ", "«نه.» ", "می‌رود. ", "آیا؟ ", "TOLOnews. ", "(x.) ", "… "]),
    st.text("abپچ۱12 .!؟()«»٪،\u200c", max_size=12),
)
SPAN = st.builds(
    lambda kind, text: {"text": Text(text), "em": Emphasis((Text(text),)), "fact": FactText("f", text)}[kind],
    st.sampled_from(["text", "text", "text", "em", "fact"]),
    st.lists(PHRASE, min_size=1, max_size=30).map("".join).filter(bool),
)
SPANS = st.lists(SPAN, min_size=1, max_size=8).map(tuple)


@given(SPANS, SPANS)
def test_parts_give_the_text_back_in_order_whole_and_none_empty(first, second):
    one, two = unit(ENGLISH, *first), unit(PERSIAN, *second)
    rows = parts(one, two)
    assert "".join(texts(row.english) for row in rows) == one.plain
    assert "".join(texts(row.persian) for row in rows) == two.plain
    assert all(texts(row.english) and texts(row.persian) for row in rows)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert [row.is_last for row in rows] == [False] * (len(rows) - 1) + [True]
    if max(len(one.plain), len(two.plain)) <= LONG:
        assert len(rows) == 1
    for side, given_unit in (("english", one), ("persian", two)):
        kept = [fact for row in rows for fact in facts(getattr(row, side))]
        assert kept == facts(isolated(given_unit.spans, given_unit.language))
