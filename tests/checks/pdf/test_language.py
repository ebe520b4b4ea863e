"""What a language may be called."""

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Pdf, String

from tests.writers.pdf.kitchen import kitchen_sink
from toolkit.checks.pdf.language import find_missing_language


@pytest.mark.parametrize(
    "tag",
    ["fa", "fa-AF", "prs-AF", "en-GB", "fa-Arab-AF", "de-1996", "sl-rozaj-biske", "es-419", "en-u-nu-arab", "x-a"],
)
def test_a_tag_of_good_form_is_no_fault(tag):
    with Pdf.open(BytesIO(kitchen_sink())) as pdf:
        pdf.Root.Lang = String(tag)
        assert list(find_missing_language(pdf)) == []
