from __future__ import annotations

import html
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.writers.docx.documents import SAMPLES, sample, unit, written
from toolkit.errors import ReadBackMismatch
from toolkit.readback.docx import read

WORDS = [
    "می‌گوید",
    "همهٔ",
    "کابل",
    "UNAMA",
    "Kabul",
    "(",
    ")",
    "«",
    "»",
    "۱٬۳۴۴",
    "1,344",
    "۳۵٪",
    "−۱۶",
    "a/b",
    "،",
    ".",
    "–",
    "\u00a0",
    " ",
]
PIECE = st.one_of(st.sampled_from(WORDS), st.text("abپچ۱۲12 ()«»٪%−-:،.‌", max_size=6))
PHRASE = st.tuples(
    st.sampled_from(["", "em", "strong", "bdi dir='ltr'", "bdi dir='rtl'", "a href='https://a.b/'"]), PIECE
)


def collapsed(text: str) -> str:
    """The text as the content reader hands it on: one blank between words, none at the ends."""
    return " ".join(part for part in text.split(" ") if part)


@settings(deadline=None, max_examples=150)
@given(st.lists(PHRASE, min_size=1, max_size=8), st.sampled_from(["en", "fa"]))
def test_units_survive_write_and_read(phrases, code):
    phrases = [("", "ا"), *phrases, ("", ".")]
    content = "".join(
        f"<{tag}>{html.escape(text)}</{tag.split()[0]}>" if tag else html.escape(text) for tag, text in phrases
    )
    text = collapsed("".join(text for _, text in phrases))
    data = written(f"<p>{unit('one', content, code)} — {unit('two', 'after', code)}</p>", code)
    assert read(data) == {"one": text, "two": "after"}


@pytest.mark.parametrize("code", ["en", "fa"])
def test_every_unit_of_a_document_is_found(code):
    units = read(sample(code))
    assert len(units) == SAMPLES[code].count("data-unit=")
    assert all(units.values())


def test_text_is_exact():
    units = read(sample("fa"))
    assert units["k2"] == (
        "سازمان Jamaat Ansarullah («جماعت انصارالله») در اگست ۲۰۲۱ (اسد–سنبله ۱۴۰۰) "
        "یاد شده است؛ نشانی آن example.org است."
    )
    assert units["k2_note"] == "نویسنده نام را تنها به انگلیسی آورده است: Jamaat Ansarullah (JA)."
    assert units["src_title"] == "Border markets (and what they mean)."


def edited(data: bytes, *changes: tuple[str, str]) -> bytes:
    """The same package with its body changed."""
    result = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(result, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                body = content.decode()
                for old, new in changes:
                    assert old in body
                    body = body.replace(old, new)
                content = body.encode()
            target.writestr(name, content)
    return result.getvalue()


def test_deleted_text_is_not_read_and_inserted_text_is():
    data = written(f"<p>{unit('one', 'old words', 'en')}</p>", "en")
    run = "<w:t>old words</w:t></w:r>"
    deleted = '<w:t>kept</w:t></w:r><w:del w:id="9" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    inserted = '<w:ins w:id="8" w:author="a"><w:r><w:tab/><w:t>new</w:t><w:noBreakHyphen/></w:r></w:ins>'
    assert read(edited(data, (run, deleted + inserted))) == {"one": "kept\tnew\u2011"}


def test_a_unit_that_was_split_keeps_both_paragraphs():
    data = written(f"<p>{unit('one', 'first', 'en')}</p>", "en")
    split = "<w:t>first</w:t></w:r></w:p><w:p><w:r><w:t>second</w:t></w:r>"
    assert read(edited(data, ("<w:t>first</w:t></w:r>", split))) == {"one": "first\nsecond"}


def test_two_bookmarks_of_one_unit_are_refused():
    data = written(f"<p>{unit('one', 'a', 'en')} {unit('two', 'b', 'en')}</p>", "en")
    with pytest.raises(ReadBackMismatch, match="claim the unit 'one'"):
        read(edited(data, ("_cid_en_two", "_cid_en_one")))


def test_a_bookmark_without_an_end_is_refused():
    data = written(f"<p>{unit('one', 'a', 'en')}</p>", "en")
    with pytest.raises(ReadBackMismatch, match="not closed"):
        read(edited(data, ('<w:bookmarkEnd w:id="1"/>', "")))
