"""Each word that a PDF shows outside of units must be one that its edition prints there; none may be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object

from tests.readback.spoilt import given
from tests.writers.pdf.documents import changed, setting
from toolkit.errors import ReadBackMismatch
from toolkit.language import EditionCode
from toolkit.readback.comparison import compare
from toolkit.render.document import render
from toolkit.writers import Layout, Options, Profile, Setting, pdf

FILES: list[tuple[EditionCode, Layout]] = [("en", "rows"), ("fa", "rows"), ("en-fa", "rows"), ("en-fa", "facing")]
Change = Callable[[Object], None]


@cache
def written(code: EditionCode, layout: Layout, profile: Profile = "screen") -> bytes:
    own = setting()
    made = Setting(own.templates, own.fonts, Options(layout=layout, profile=profile))
    return pdf.write(render(given(code), made.templates), made)


def kids(element: Object) -> list[Object]:
    held = element.get("/K", Array())
    return [kid for kid in (held if isinstance(held, Array) else [held]) if isinstance(kid, Dictionary)]


def below(element: Object) -> Iterator[Object]:
    for kid in kids(element):
        yield kid
        yield from below(kid)


def named(root: Object, *kinds: str) -> list[Object]:
    """Return the elements of some types, of which there are at least two."""
    found = [it for it in below(root) if str(it.get("/S", "")).removeprefix("/") in kinds]
    assert len(found) > 1
    return found


def words(element: Object) -> str:
    return "".join(str(it.ActualText) for it in below(element) if "/ActualText" in it)


def without_units(elements: list[Object]) -> list[Object]:
    return [it for it in elements if words(it) and not any("/T" in part for part in below(it))]


def drop(element: Object) -> None:
    held = element.P.K
    element.P.K = Array([kid for kid in held if kid != element])
    assert len(element.P.K) < len(held)


def exchange(one: Object, other: Object) -> None:
    assert words(one) != words(other)
    one.K, other.K = other.K, one.K
    for element in (one, other):
        for kid in kids(element):
            kid.P = element


def say_a_sentence_twice(root: Object) -> None:
    said = without_units(named(root, "P"))[-1]
    said.P.K.append(said)


def lose_the_disclaimer(root: Object) -> None:
    drop(without_units(named(root, "P"))[-1])


def lose_a_notice_or_the_first_line(root: Object) -> None:
    drop(without_units(named(root, "P"))[1])


def lose_a_heading(root: Object) -> None:
    drop(without_units(named(root, "H2"))[1])


def exchange_headings(root: Object) -> None:
    exchange(*without_units(named(root, "H2"))[1:3])


def lose_heads_of_columns(root: Object) -> None:
    drop(named(root, "THead")[1])  # of a part of a table on later facing pages nobody knows


def exchange_columns(root: Object) -> None:
    exchange(*named(named(root, "THead")[-1], "TH")[:2])


def lose_a_column(root: Object) -> None:
    drop(named(named(root, "THead")[-1], "TH")[0])


def exchange_names_of_lines(root: Object) -> None:
    lines = [it for it in named(root, "TR") if it.P.get("/S") == "/TBody" and without_units(named(it, "TH", "TD"))]
    one, other = (next(it for it in named(line, "TH", "TD") if it.S == "/TH") for line in lines[:2])
    exchange(one, other)


def say_a_column_in_the_text(root: Object) -> None:
    paragraph = without_units(named(root, "P"))[-1]
    paragraph.P.K.append(named(named(root, "THead")[-1], "TH")[0])


CHANGES: tuple[Change, ...] = (
    say_a_sentence_twice,
    lose_the_disclaimer,
    lose_a_notice_or_the_first_line,
    lose_a_heading,
    exchange_headings,
    lose_heads_of_columns,
    exchange_columns,
    lose_a_column,
    exchange_names_of_lines,
    say_a_column_in_the_text,
)


@pytest.mark.parametrize("profile", ["screen", "print"])
@pytest.mark.parametrize(("code", "layout"), FILES)
def test_a_file_as_it_was_written_says_what_its_document_does(code, layout, profile):
    assert compare(given(code), "pdf", written(code, layout, profile)) > 25


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(("code", "layout"), FILES)
def test_words_too_many_too_few_or_out_of_place_are_refused(code, layout, change):
    spoilt = changed(written(code, layout), lambda file: change(file.Root.StructTreeRoot))
    with pytest.raises(ReadBackMismatch, match=r"is read .* instead of|out of place"):
        compare(given(code), "pdf", spoilt)


@pytest.mark.parametrize(("layout", "claim"), [("rows", Name.TwoPageRight), ("facing", Name.OneColumn)])
def test_a_file_is_what_it_says_of_its_pages(layout, claim):
    def claim_it(file: pikepdf.Pdf) -> None:
        file.Root.PageLayout = claim

    with pytest.raises(ReadBackMismatch, match="out of place"):
        compare(given("en-fa"), "pdf", changed(written("en-fa", layout), claim_it))
