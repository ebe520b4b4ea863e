"""Whatever the engine complains of is an error."""

from __future__ import annotations

import pytest

from tests.writers.pdf.documents import unit, written
from toolkit.writers.pdf.log import EngineComplaint


def test_a_missing_glyph_is_an_error():
    with pytest.raises(EngineComplaint, match=r"U\+6F22"):
        written(f"<p>{unit('متن 漢')}</p>")


def test_an_unknown_property_of_a_sheet_is_an_error():
    with pytest.raises(EngineComplaint, match="text-justify"):
        written("<p>متن</p>", head="<style>p { text-justify: kashida }</style>")


def test_every_complaint_is_told_at_once():
    with pytest.raises(EngineComplaint, match=r"(?s)first-thing.*second-thing"):
        written("<p>متن</p>", head="<style>p { first-thing: 1; second-thing: 2 }</style>")


def test_presentational_attributes_of_content_are_no_style():
    assert written('<p align="right" bgcolor="red">متن</p>') == written("<p>متن</p>")
