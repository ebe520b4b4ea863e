from __future__ import annotations

import pytest

from tests.projects import write
from toolkit.findings import Finding
from toolkit.reader.document import read_document

BRACKETS = "look for a lost }, ] or - on this line or the one above"
TEXT = "text stands below its key, after a line that ends in `|`, indented by spaces"
INDENT = "give the lines that belong together the same indent, by spaces"
UNEVEN = "the line is not indented like its neighbours"
KEY = "a key and its colon are expected here"


def fault(tmp_path, name: str, text: str) -> Finding:
    _, (finding,) = read_document(write(tmp_path / name, text))
    assert finding.code == "yaml-syntax"
    return finding


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("a: 1\nb: {c: 1, d: 2\ne: 3\n", 3, 2, "a brace { is not closed, or a comma is missing", BRACKETS),
        ("a:\n  - {b: [1}\n  - {c: 2}\n", 2, 11, "a bracket [ is not closed, or a comma is missing", BRACKETS),
        ("a: {b: 1}}\n", 1, 10, "nothing opened the }", "delete it"),
        ("a:\n  - {b: 1}\n    {c: 1}\n", 3, 5, "a list item without its -", "begin it with `- `"),
        ("a:\n  - b: 1\n    c: 1\n  d: 1\n", 4, 3, "a list item without its -", "begin it with `- `"),
        ("a:\n  b: 1\nc: 2\n  d: 3\n", 3, 1, UNEVEN, INDENT),
        ("a:\n  b: 1\n    c: 2\n", 3, 5, UNEVEN, INDENT),
        ("a:\n  b: 1\n c: 2\n  d: 3\n", 3, 2, UNEVEN, INDENT),
        ("a: 1\nb\nc: 3\n", 2, 1, KEY, BRACKETS),
        ("b\nc: 3\n", 1, 1, KEY, BRACKETS),
        ("a: b: c\n", 1, 5, "a second colon stands on this line", "put the value in quotation marks"),
        ("a: @b\n", 1, 4, "a value cannot begin with @", "put the value in quotation marks"),
        ("a:\n\tb: 1\n", 2, 1, "a tab stands where only spaces may", INDENT),
        ('a: "b\nc: 1\n', 1, 4, "a quotation mark is opened and not closed", "close it, or delete it"),
        ('a: "b" c\n', 1, 8, "something stands behind a closed quotation mark", BRACKETS),
        ("a: | b\n  c\n", 1, 4, "something stands behind the sign | or >", "write it on the next line"),
        ("a: 1\n---\nb: 1\n", 2, 1, "the line `---` begins a second document", "delete it"),
    ],
)
def test_a_slip_of_structure_is_told_in_plain_words_where_it_stands(tmp_path, text, line, column, message, hint):
    finding = fault(tmp_path, "brief.yaml", text)
    assert (finding.place.line, finding.place.column, finding.message, finding.hint) == (line, column, message, hint)


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("text:\n  a: |\n    A\n  lost\n  b: |\n    B\n", 4, KEY, TEXT),
        ("text:\n  a: A: B\n", 2, "a second colon stands on this line", TEXT),
        ("text:\n  a: *A*\n", 2, "a value cannot begin with *", TEXT),
        ("text:\n  a: |\n    A\n   b: |\n    B\n", 4, UNEVEN, INDENT),
    ],
)
def test_a_slip_among_texts_is_mended_below_the_key(tmp_path, text, line, message, hint):
    finding = fault(tmp_path, "text.en.yaml", text)
    assert (finding.place.line, finding.message, finding.hint) == (line, message, hint)


MINE, PARTED, THEIRS = "<<<<<<< HEAD\n", "=======\n", ">>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"text:\n  a: |\n{MINE}    A\n{PARTED}    B\n{THEIRS}", 3),
        (f"{MINE}a: 1\n{PARTED}a: 2\n{THEIRS}", 1),
        (f"text:\n  a: |\n    A\n{PARTED}    B\n", 4),
        (f"text:\n  a: |\n    A\n{THEIRS}  b: |\n    B\n", 4),
        (f"text:\n  a: |\n    A\n{MINE}", 4),
    ],
)
def test_changes_that_git_could_not_put_together_are_told_where_they_meet(tmp_path, text, line):
    finding = fault(tmp_path, "text.en.yaml", text)
    assert (finding.place.line, finding.place.column) == (line, 1)
    assert finding.message == "two people's changes meet here"
    assert finding.hint == "keep what is right of both, and delete the lines of <<<<<<<, ======= and >>>>>>>"


def test_signs_within_a_text_are_no_conflict(tmp_path):
    document, findings = read_document(write(tmp_path / "text.en.yaml", "a: |\n  =======\n  <<<<<<< A\n"))
    assert (document.data, findings) == ({"a": "=======\n<<<<<<< A\n"}, [])
