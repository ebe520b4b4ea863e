"""docs/real-word.md speaks of lines and pictures that are there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.acceptance.command import ROOT, briefs
from tests.acceptance.real_word import PAGE, changed, snippets
from toolkit.readback import docx
from toolkit.readback.pdf import count_pages

pytestmark = pytest.mark.acceptance

PICTURE = "](pictures/word-"
NAMES = {"news": "islamic-emirate-tajikistan", "outlook": "taliban-tajikistan-outlook"}


def test_every_picture_is_shown_and_small():
    shown = re.findall(r"!\[.{10,}\]\((\S+)\)", PAGE)
    pictures = sorted((ROOT / "docs/pictures").glob("word-*.png"))
    assert len(pictures) > 30
    assert sorted(set(shown)) == [f"pictures/{path.name}" for path in pictures]
    for path in pictures:
        assert path.stat().st_size < 20_000
        with Image.open(path) as picture:
            assert picture.width > 600


def steps() -> dict[str, str]:
    """Each step with its words: those with a number, and the sections that have no such steps."""
    found: dict[str, str] = {}
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        number = re.match(r"\d+(?= )", section)
        if number:
            parts = re.split(r"^(?=\d+\. )", section, flags=re.MULTILINE)[1:]
            found |= {f"{number[0]}.{part.split('.')[0]}": part for part in parts} or {number[0]: section}
    return found


def test_every_step_has_its_expected_picture():
    found = steps()
    assert len(found) == 26
    assert {"1", "2.4", "5.3", "11.1", "11.3"} <= found.keys()
    assert {name for name, words in found.items() if "**Expected:**" not in words and name != "3"} == set()
    assert {name for name, words in found.items() if PICTURE not in words} == set()
    lines = re.findall(r"^\| (?:news|outlook)\.", found["3"], re.MULTILINE)
    chains = 1  # the two of one paragraph are seen in one picture
    assert found["3"].count(PICTURE) == len(lines) - chains
    assert "no picture" not in PAGE.lower()


def test_every_line_to_look_for_is_in_its_file(ours: Path):
    lines = re.findall(r"^\| (news|outlook)\.(\S+) \| (.+?) \|", PAGE, re.MULTILINE)
    assert len(lines) > 5
    for name, edition, line in lines:
        path = ours / NAMES[name] / f"{NAMES[name]}.{edition}.docx"
        text = " ".join(docx.read_all(path.read_bytes()).replace("\xa0", " ").split())
        assert line in text, line


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project, changed as the page tells, and built: the brief with contents in one language."""
    root = tmp_path_factory.mktemp("copied")
    shutil.copytree(ROOT / "content", root / "content")
    for file, snippet in snippets().items():
        (root / file).write_text(changed((ROOT / file).read_text("utf-8"), snippet), "utf-8")
    done = briefs("--project", root, "build", NAMES["outlook"], "--edition", "fa")
    assert done.code == 0, done.out + done.err
    return root / "build" / NAMES["outlook"]


@pytest.mark.slow
def test_what_the_page_tells_to_write_is_built(copied: Path):
    assert sorted(snippets()) == ["content/briefs/taliban-tajikistan-outlook/brief.yaml", "content/house.yaml"]
    name = f"{NAMES['outlook']}.fa"
    assert docx.read_contents((copied / f"{name}.docx").read_bytes()).entries
    assert b"odttf" not in (copied / f"{name}.docx").read_bytes()
    assert count_pages((copied / f"{name}.pdf").read_bytes()) == 5


def test_lines_stand_once_in_a_file_that_is_changed():
    text = "a: 1\nstyle:\n  paper: A4\nb: 2\n"
    assert changed(text, "style:\n  paper: A5\n") == "a: 1\nb: 2\nstyle:\n  paper: A5\n"
    for file, snippet in snippets().items():
        first = snippet.split(":")[0]
        assert changed((ROOT / file).read_text("utf-8"), snippet).count(f"\n{first}:") == 1
