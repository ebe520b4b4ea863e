"""One code means one thing, whatever it is about, and each is told with its reason, its source and what mends it."""

from __future__ import annotations

import pytest

from toolkit.manual.table import content, files

ENTRIES = [entry for group in (*content().values(), *files().values()) for entry in group]


def test_codes_are_unique_over_content_and_finished_files():
    codes = [entry.code for entry in ENTRIES]
    assert len(codes) > 130
    assert len(set(codes)) == len(codes)
    assert {"bidi-control", "docx-file", "docx-run-direction", "pdf-title", "verapdf-ua1"} <= {*codes}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_an_entry_is_told_in_full(entry):
    assert entry.message
    assert entry.why.endswith(".")
    assert entry.hint
    assert entry.source or entry.code == "docx-file"
    assert entry.examples or entry.code.startswith("pdf-") or entry.code == "docx-file"
