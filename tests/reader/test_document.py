from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projects import told, write
from toolkit.reader.document import read_document


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "text.en.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_document(path)

    return read


def test_a_good_file_is_read_in_silence(read):
    document, findings = read("a: 1\nb: [true, null, 2.50]\nc: |\n  text\n")
    assert findings == []
    assert document.data == {"a": 1, "b": [True, None, "2.50"], "c": "text\n"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1 file-empty"),
        ("# nothing but a remark\n", "1:1 file-empty"),
        ("~\n", "1:1 file-empty"),
        (b"a: \xff\n", "1:1 file-encoding"),
        ("a: b\nc: [1\nd: e\n", "3:2 yaml-syntax"),
        ("a: |\n  b\n c\n", "3:2 yaml-syntax"),
        ('a: x\nb: "never closed\nc: d\ne: f\n', "2:4 yaml-syntax"),
        ("a: |\n  b\x07c\n", "2:4 yaml-character"),
        ("a: |\n  b\u2028c\n", "2:4 line-separator"),
        (r'a: "b\0c"' + "\n", "1:4 yaml-character"),
        (r'a: {b: ["\x1b[2J"]}' + "\n", "1:9 yaml-character"),
        (r'a: "\uD800"' + "\n", "1:4 yaml-character"),
        (r'a: "\P"' + "\n", "1:4 yaml-character"),
        ("a: b\n---\nc: d\n", "2:1 yaml-syntax"),
        ("a: *b\n", "1:4 yaml-syntax"),
        ("a: &x [1]\nb: *x\n", "1:4 yaml-alias"),
        ("a: &x {b: *x}\n", "1:4 yaml-alias"),
        ("? [a]\n: b\n", "1:3 yaml-key"),
        ("a: b\na: c\n", "2:1 yaml-duplicate"),
        ("%YAML 1.1.1\n---\na: b\n", "1:1 yaml-syntax"),
        ("[" * 1000, "1:1 yaml-syntax"),
        ("a: " + "x" * 2_000_000, "1:1 file-large"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_faulty_file_is_told_where_its_fault_stands(read, text, expected):
    _, findings = read(text)
    assert told(findings) == [f"text.en.yaml:{expected}"]


def test_every_fault_of_the_structure_is_told_at_once(read):
    _, findings = read("a: &x 1\na: 2\nb: {c: 1, c: 2}\nd: [*x, *x]\n? [1]\n: 2\n")
    assert told(findings) == [
        "text.en.yaml:1:4 yaml-alias",
        "text.en.yaml:1:4 yaml-alias",
        "text.en.yaml:2:1 yaml-duplicate",
        "text.en.yaml:3:11 yaml-duplicate",
        "text.en.yaml:5:3 yaml-key",
    ]


def test_a_file_that_is_not_there_is_a_finding(tmp_path):
    assert told(read_document(tmp_path / "house.yaml")[1]) == ["house.yaml:1:1 file-missing"]


def test_a_folder_in_the_place_of_a_file_is_a_finding(tmp_path):
    assert told(read_document(tmp_path)[1]) == [f"{tmp_path.name}:1:1 file-missing"]


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path):
    path = tmp_path / "loop.yaml"
    path.symlink_to(path)
    assert told(read_document(path)[1]) == ["loop.yaml:1:1 file-unreadable"]


@pytest.mark.parametrize(
    "text",
    ["12345678901234567890123", "9" * 5000, '!!int "+-5"', "!!int abc", "!!bool perhaps", "1_000", "0x1F", "1e5", "٣"],
)
def test_odd_scalars_stay_text(read, text):
    document, findings = read(f"a: {text}\n")
    assert findings == []
    assert isinstance(document.data["a"], str)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(read, ending, start):
    document, findings = read((start + "a: |\n  one\n  two\nb: 1\n").replace("\n", ending))
    assert findings == []
    assert document.data == {"a": "one\ntwo\n", "b": 1}
    assert str(document.place("b")).endswith(":4:1")


def test_a_missing_value_is_placed_at_its_nearest_parent(read):
    document, _ = read("a:\n  b: {c: 1}\n")
    assert (document.place("a", "b", "x", "y").line, document.place("a", "b", "x", "y").column) == (2, 3)
    assert (document.place("x").line, document.place("x").column) == (1, 1)


WORDS = st.text(st.sampled_from("ab \u200cش۱{}*#:\"'|-"), max_size=12).map(str.rstrip)
LINES = st.lists(WORDS, min_size=1, max_size=5)


@settings(deadline=None, max_examples=60)
@given(blank=st.integers(0, 2), lines=LINES, indent=st.integers(1, 5), header=st.sampled_from(["", "-", "+", " # why"]))
@pytest.mark.parametrize("above", ["text:\n k: |", "text:\n k:\n   |", "x: 1\ntext:\n - a\n - |"])
def test_every_character_of_a_block_is_found_in_its_place(tmp_path_factory, above, blank, lines, indent, header):
    lines = ["x" + lines[0], *lines[1:]]
    body = "".join(f"{' ' * (indent + 1) + line if line else ''}\n" for line in [""] * blank + lines)
    path = write(tmp_path_factory.getbasetemp() / "blocks.yaml", f"{above}{header}\n{body}")
    document, findings = read_document(path)
    assert findings == []
    key = ("text", 1) if "- |" in above else ("text", "k")
    text = dict(document.texts())[key]
    written = path.read_text("utf-8").split("\n")
    for offset, character in enumerate(text.rstrip("\n")):
        place = document.place_in(offset, *key)
        line = written[place.line - 1]
        assert character == "\n" or line[place.column - 1] == character


def test_a_text_that_is_no_block_is_placed_at_its_key(read):
    document, _ = read('a: "one two"\nb: >\n  folded\n')
    assert document.place_in(4, "a").column == 1
    assert document.place_in(4, "b").line == 2
    assert [key for key, _ in document.inline_texts()] == [("a",), ("b",)]


YAML_PIECES = [
    "a",
    "ب",
    ":",
    " ",
    "\n",
    "  ",
    "|",
    ">",
    "-",
    "[",
    "]",
    "{",
    "}",
    ",",
    "*a",
    "&a",
    "!!int",
    "!",
    "#",
    "'",
    '"',
]
YAML_PIECES += [
    "%YAML 1.1\n",
    "---",
    "...",
    "?",
    "<<",
    "\t",
    "\u200f",
    "\ufeff",
    "\x00",
    "\x85",
    "1",
    "true",
    "~",
    "%TAG ! !\n",
]


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(
        st.binary(max_size=60), st.lists(st.sampled_from(YAML_PIECES), max_size=25).map(lambda p: "".join(p).encode())
    )
)
def test_no_bytes_make_the_reader_stumble(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    document, findings = read_document(path)
    assert findings or document.data is not None
    lines = data.decode("utf-8", "replace").splitlines() or [""]
    assert all(1 <= finding.place.line <= len(lines) + 1 for finding in findings)
    assert all(1 <= document.place(*key).line <= len(lines) + 1 for key, _ in document.texts())
