"""docs/real-word.md speaks of lines and pictures that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.acceptance.command import ROOT
from toolkit.readback import docx

pytestmark = pytest.mark.acceptance

PAGE = (ROOT / "docs/real-word.md").read_text("utf-8")
NAMES = {"news": "islamic-emirate-tajikistan", "outlook": "taliban-tajikistan-outlook"}


def test_every_picture_is_shown_and_small():
    shown = re.findall(r"!\[.{10,}\]\((\S+)\)", PAGE)
    pictures = sorted((ROOT / "docs/pictures").glob("word-*.png"))
    assert len(pictures) > 8
    assert sorted(shown) == [f"pictures/{path.name}" for path in pictures]
    for path in pictures:
        assert path.stat().st_size < 20_000
        with Image.open(path) as picture:
            assert picture.width > 600


def test_every_line_to_look_for_is_in_its_file(ours: Path):
    lines = re.findall(r"^\| (news|outlook)\.(\S+) \| (.+?) \|", PAGE, re.MULTILINE)
    assert len(lines) > 5
    for name, edition, line in lines:
        path = ours / NAMES[name] / f"{NAMES[name]}.{edition}.docx"
        text = " ".join(docx.read_all(path.read_bytes()).replace("\xa0", " ").split())
        assert line in text, line
