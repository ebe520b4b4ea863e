"""Whatever bytes come as a Word file, the answer is findings or one sentence, never a traceback."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.docx.files import SOUND, parts_of, word, zipped
from toolkit.checks.docx.package import Unreadable
from toolkit.checks.docx.rule import Fault
from toolkit.checks.docx.table import broken_rules

NAMES = (
    *("p", "r", "t", "pPr", "rPr", "rtl", "cs", "b", "bCs", "sz", "szCs", "lang", "rFonts", "tbl", "tblPr", "tblLook"),
    *("tr", "trPr", "tblHeader", "tc", "tcPr", "sdt", "sdtContent", "ins", "del", "hyperlink", "bookmarkStart"),
    *("bookmarkEnd", "footnoteReference", "sectPr", "bidi", "jc", "pStyle", "rStyle", "tblStyle", "numPr", "numId"),
    *("ilvl", "outlineLvl", "fldChar", "instrText", "fldSimple", "sym", "drawing", "pict", "txbxContent", "br", "dir"),
)
ATTRIBUTES = ("val", "id", "name", "anchor", "instr", "char", "cs", "cstheme", "bidi", "type", "firstRow", "styleId")
VALUES = st.sampled_from(["", "0", "1", "-1", "right", "fa-AF", "ar-SA", "x" * 50, "٣", "٣٣", "1e9", "FFFF", "_", "²"])
TEXTS = st.text("ab۱٪کابل \u200e\u202e\ufefb\t0(", max_size=12)


def element(name: str, attributes: dict[str, str], children: list[str], text: str) -> str:
    said = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{said}>{text}{''.join(children)}</w:{name}>"


TREES = st.recursive(
    st.builds(element, st.sampled_from(NAMES), st.just({}), st.just([]), TEXTS),
    lambda inner: st.builds(
        element,
        st.sampled_from(NAMES),
        st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=3),
        st.lists(inner, max_size=4),
        TEXTS,
    ),
    max_leaves=25,
)


def told(data: bytes) -> list[Fault] | str:
    """Return the faults of a file, or why it cannot be read: each of them in one line."""
    answer = _asked(data)
    lines = [answer] if isinstance(answer, str) else [str(fault) for fault in answer]
    assert all(line and "\n" not in line for line in lines)
    return answer


def _asked(data: bytes) -> list[Fault] | str:
    try:
        return [fault for _, fault in broken_rules(data)]
    except Unreadable as unreadable:
        return str(unreadable)


@cache
def parts() -> dict[str, bytes]:
    """The parts of a small document: one with a footnote, a header and a link."""
    header = f"<w:hdr {{}}>{SOUND['body']}</w:hdr>"
    notes = f'<w:footnotes {{}}><w:footnote w:id="1">{SOUND["body"]}</w:footnote></w:footnotes>'
    mark = '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    return parts_of(word(SOUND["body"] + mark, header1=header, footnotes=notes))


@settings(max_examples=60, deadline=None)
@given(st.lists(TREES, max_size=5), st.lists(TREES, max_size=2), st.lists(TREES, max_size=2))
def test_any_elements_in_any_order(body, styles, numbering):
    holder = f'<w:style w:styleId="x" w:type="paragraph">{"".join(styles)}</w:style>{"".join(styles)}'
    numbers = f"<w:numbering {{}}>{''.join(numbering)}</w:numbering>"
    made = word("".join(body) or SOUND["body"], more_styles=holder, numbering=numbers)
    assert isinstance(told(made), list)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_bytes_in_any_part(data):
    name = data.draw(st.sampled_from(sorted(parts())))
    written = bytearray(parts()[name])
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(written)))
        written[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    answer = told(zipped({**parts(), name: bytes(written)}))
    assert answer == [] or written != parts()[name]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_bytes_in_the_archive(data):
    written = bytearray(zipped(parts()))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(written)) | st.integers(len(written) - 900, len(written)))
        written[start : start + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    answer = told(bytes(written))
    assert answer == [] or written != zipped(parts())


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data):
    assert isinstance(told(data), str)
    assert isinstance(told(b"PK\x03\x04" + data), str)
    assert isinstance(told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data), str)
