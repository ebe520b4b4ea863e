from __future__ import annotations

import hashlib

import pytest

from toolkit.evidence.source import SourceText, read_source, unmarked, words


def test_every_line_that_is_not_empty_is_a_paragraph(tmp_path):
    path = tmp_path / "article.txt"
    data = "\ufeff  Title  \r\n\r\n\n one \n\ttwo\n".encode()
    path.write_bytes(data)
    source = read_source(path)
    assert source == SourceText(hashlib.sha256(data).hexdigest(), ("Title", "one", "two"))
    assert [source.paragraph(number) for number in (1, 3, 4)] == ["Title", "two", ""]


def test_a_file_in_another_encoding_is_not_guessed_at(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes("نام".encode("utf-16"))
    with pytest.raises(UnicodeDecodeError):
        read_source(path)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("## The **line**", "The line"),
        ("<u>under</u>line\\_s", "underline_s"),
        ("“a” „b” «c» ‘d’", '"a" "b" "c" \'d\''),
        ("a\u00a0 b\u202fc\td", "a b c d"),
        ("e\u0301", "é"),
        ("re\u2011read", "re-read"),
    ],
)
def test_markup_quotation_marks_and_spaces_are_unified(text, plain):
    assert unmarked(text) == plain


def test_words_are_folded():
    assert words("The *Taliban’s* re-entry: 46% می‌گوید.") == ["the", "taliban's", "re-entry", "46", "می‌گوید"]
