"""The tag tree, as someone hears it who does not see the page."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.writers.pdf.documents import unit, written
from tests.writers.pdf.structure import Tree, notation
from toolkit.readback.pdf import read

LONG = "بلندِ بسیار " * 30
FOOT = '<div class="running-head">Head</div><div class="running-foot">Foot</div>'


def note(name: str) -> str:
    return f'<span class="footnote" lang="en-GB" dir="ltr">{unit(f"Said {name}", name, "en")}</span>'


def streams(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as file:
        return [page.Contents.read_bytes().decode("latin-1") for page in file.pages]


def without_ends(data: bytes) -> str:
    """Return the notation without the blanks that a line ends with."""
    return "\n".join(map(str.rstrip, notation(data).splitlines()))


def test_a_heading_a_paragraph_and_a_list():
    body = f"<h1>{unit('Rain', 'a', 'en')}</h1><p>Of {unit('spring', 'b', 'en')}</p><ul><li>One</li></ul>"
    assert (
        without_ends(written(body, "en"))
        == """
Document
  Part
    H1
      Span T=a Lang=en-GB ActualText=Rain
        Span 'Rain'
    P
      Span ActualText=Of
        Span 'Of '
      Span T=b Lang=en-GB ActualText=spring
        Span 'spring'
    L
      LI
        Lbl
          Span ActualText=–
            Span '–  '
        LBody
          Span ActualText=One
            Span 'One'
""".strip()
    )


def test_a_note_stands_behind_its_call_which_leads_to_it():
    data = written(f"<p>{unit('Rain', 'a', 'en')}{note('first')} and{note('second')}</p>", "en")
    assert (
        without_ends(data)
        == """
Document
  Part
    P
      Span T=a Lang=en-GB ActualText=Rain
        Span 'Rain'
      Reference
        Link
          > Said first
          Span ActualText=1
            Span '1'
      Note ID=note-1 Lang=en-GB
        Lbl
          Span ActualText=1
            Span '1 '
        Span T=first Lang=en-GB ActualText=Said first
          Span 'Said first'
      Span ActualText= and
        Span ' and'
      Reference
        Link
          > Said second
          Span ActualText=2
            Span '2'
      Note ID=note-2 Lang=en-GB
        Lbl
          Span ActualText=2
            Span '2 '
        Span T=second Lang=en-GB ActualText=Said second
          Span 'Said second'
""".strip()
    )
    tree = Tree(data)
    names = tree.root.IDTree.Names
    assert [str(name) for name in [*names][::2]] == ["note-1", "note-2"]
    with pikepdf.open(BytesIO(data)) as file:
        assert str(file.pages[0].Annots[0].Dest) == "note-1"
        assert "note-1" in [str(name) for name in file.Root.Names.Dests.Names if isinstance(name, pikepdf.String)]


@pytest.mark.parametrize("size", ["auto", "20mm"])  # side by side as boxes, or as a real table
def test_a_table_has_rows_and_heads_with_a_scope(size):
    rows = '<tr><th scope="row">Rain</th><td>46</td></tr> <tr><th scope="row">Snow</th> <td>7</td></tr>'
    head = '<thead><tr><th scope="col">What</th><th>How much</th></tr></thead>'
    kind = "people" if size == "auto" else "timeline"
    data = written(f'<section class="{kind}"><h2>x</h2><table>{head}<tbody>{rows}</tbody></table></section>', "en")
    tree = Tree(data)
    (table,) = tree.named("Table")
    lines = [line.strip() for line in notation(data).splitlines()]
    assert [line for line in lines if line.startswith("TH ")] == ["TH Scope=/Column"] * 2 + ["TH Scope=/Row"] * 2
    assert {str(kid.S) for kid in tree.named("TBody", below=table)[0].K} == {"/TR"}
    assert [len(row.K) for row in tree.named("TR", below=table)] == [2, 2, 2]


def test_a_table_on_two_pages_is_one_and_its_head_is_heard_once():
    text = "Work went on until a stop in the spring. " * 9
    rows = "".join(f'<tr><th scope="row">{n}</th><td>{unit(text.strip(), f"u{n}", "en")}</td></tr>' for n in range(30))
    head = '<thead><tr><th scope="col">WHAT</th><th scope="col">HOW</th></tr></thead>'
    data = written(f'<section class="timeline"><table>{head}<tbody>{rows}</tbody></table></section>', "en")
    tree = Tree(data)
    (table,) = tree.named("Table")
    assert len(tree.pages(table)) > 1
    assert len(tree.named("TBody", below=table)) == 1
    assert len(tree.named("TR", below=table)) == 31
    assert notation(data).count("WHAT") == 2  # as text, and as the glyphs that are drawn
    assert len(streams(data)) == sum("/Type /Pagination" in stream for stream in streams(data)) + 1
    assert read(data).keys() == {f"u{n}" for n in range(30)}


def test_a_paragraph_on_two_pages_is_one():
    data = written(f"<section><p>{unit('Work went on. ' * 900, 'a', 'en')}</p></section>", "en")
    tree = Tree(data)
    (paragraph,) = tree.named("P")
    assert len(tree.pages(paragraph)) > 1
    assert len(tree.named("Part", "Sect")) == 2


def test_running_heads_and_feet_are_no_text():
    data = written(f"{FOOT}<p>One</p><p style='break-before: page'>Two</p>", "en")
    assert "Head" not in notation(data)
    assert "Foot" not in notation(data)
    first, second = streams(data)
    assert first.count("/Subtype /Header") == 0  # the sheet leaves it out
    assert (second.count("/Subtype /Header"), second.count("/Subtype /Footer")) == (1, 1)
    tree = Tree(data)
    owners = tree.root.ParentTree.Nums[3]
    assert [owner is None for owner in owners].count(True) == 2


def test_a_link_says_where_it_leads_once():
    link = '<a href="https://example.org/a?b=1">a <em>dry</em> year</a>'
    data = written(f'<p>{link} <a href="https://example.org/">https://example.org/</a></p>', "en")
    tree = Tree(data)
    with pikepdf.open(BytesIO(data)) as file:
        described = [str(annotation.Contents) for annotation in file.pages[0].Annots]
    assert described == ["a dry year (https://example.org/a?b=1)", "https://example.org/"]
    assert [str(kid.Obj.Contents) for found in tree.named("Link") for kid in found.K if "/Obj" in kid] == described
    held = [kid for found in tree.named("Span") for kid in found.K if isinstance(kid, pikepdf.Dictionary)]
    assert [kid for kid in held if kid.get("/Type") == "/OBJR"] == []


def test_what_is_beside_the_units_is_said_in_the_order_of_reading():
    data = written("<p>بازنگری: ۳۰ عقرب ۱۴۰۵ (۲۱ نومبر ۲۰۲۶)</p>")
    assert "ActualText=بازنگری: ۳۰ عقرب ۱۴۰۵ (۲۱ نومبر ۲۰۲۶)" in notation(data)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"<p>مبنای مقایسه: {unit('یک', 'a')}</p>", ["مبنای مقایسه: ", "یک"]),
        (f"<div>پیش {unit('یک', 'a')} پس <em>از</em> آن</div>", ["پیش ", "یک", " پس ", "از", " آن"]),
        (f"<ul><li>نخست {unit('یک', 'a')}&nbsp;<span>بند ۳</span></li></ul>", ["–  ", "نخست ", "یک", "\xa0", "بند ۳"]),
        (f"<p>سطرهای {unit('یک', 'a')} {LONG}</p>", ["سطرهای ", "یک", f" {LONG}"]),
        ("<p><a href='https://example.org'>نشانی <q data-unit='a' lang='fa-AF'>یک</q></a></p>", ["نشانی ", "یک"]),
    ],
)
def test_words_beside_a_unit_are_said_in_the_order_of_reading(body, told):
    """Each line of a long one has its own part; no text of the tree is left without."""
    data = written(body)
    tree = Tree(data)
    said = [str(it.ActualText) for it in tree.named("Span") if "/ActualText" in it]
    assert "|".join(said) == "|".join(told) or (LONG in body and "".join(said) == "".join(told))
    assert loose(data) == []


def loose(data: bytes) -> list[str]:
    """Return the texts of the tag tree that no /ActualText tells."""
    lines = [(len(line) - len(line.lstrip()), line.strip()) for line in notation(data).splitlines()]
    found, told_at = [], 99
    for depth, line in lines:
        told_at = 99 if depth <= told_at else told_at
        told_at = min(told_at, depth) if "ActualText=" in line else told_at
        found += [line] if told_at == 99 and line.endswith("'") else []
    return found


def test_what_the_sheet_puts_beside_a_text_is_no_part_of_it():
    head = '<link rel="stylesheet" href="print.css"><style>p::before, td::after { content: "§" }</style>'
    data = written(f"<p>{unit('یک', 'a')}</p><table><tr><td>دو</td></tr></table>", head=head)
    assert "§" not in notation(data)
    assert "".join(streams(data)).count("/Type /Layout") == 2


def test_heads_that_the_engine_draws_on_a_later_page_stand_before_their_rows():
    head = '<thead><tr><th scope="col">WHAT</th><th scope="col">HOW</th></tr></thead>'
    long = unit("Work went on until a stop in the spring. " * 200, "long", "en")
    rows = f'<tr><th scope="row">1</th><td>short</td></tr><tr><th scope="row">2</th><td>{long}</td></tr>'
    data = written(f'<section class="timeline"><table>{head}<tbody>{rows}</tbody></table></section>', "en")
    tree = Tree(data)
    (table,), (heads,) = tree.named("Table"), tree.named("THead")
    assert min(tree.pages(heads)) > min(tree.pages(table))
    assert [str(kid.S) for kid in table.K] == ["/THead", "/TBody"]
    assert [str(it.A.Scope) for it in tree.named("TH", below=heads)] == ["/Column"] * 2


def test_the_language_of_a_part_is_its_own():
    data = written('<div lang="en-GB" dir="ltr"><p>One</p></div>')
    assert [line.strip() for line in notation(data).splitlines() if "Lang" in line] == ["Div Lang=en-GB"]


def test_a_label_that_blocks_part_is_said_whole():
    label = '<bdi class="label">46 <span class="beside" style="display: block">camps of training</span></bdi>'
    data = written(
        f'<section class="figures"><table><tr><th scope="row">{label}</th><td>x</td></tr></table></section>', "en"
    )
    said = [line.strip() for line in notation(data).splitlines() if "ActualText" in line]
    assert said == ["Span ActualText=46 camps of training", "Span ActualText=x"]
