"""LibreOffice as a second witness: the order in which it draws sentences, read from the places of the characters."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.writers.docx import word_rule
from tests.writers.docx.documents import fonts, written
from tests.writers.docx.sentences import Sentence, committed, plain
from toolkit.fontconfig import private_fontconfig

LONGEST = 60
"""Characters that surely fit on a line."""
ROW = 6.0
"""Points between the lowest characters of two lines at least."""
BRACKETS = str.maketrans(dict(zip(")]}»”", "([{«“", strict=True)))

Token = tuple[str, ...]


def sample(language: str, count: int) -> list[Sentence]:
    """Return sentences of every kind that stand on one line; a note is a number of LibreOffice's own."""
    fitting = [
        it
        for it in committed()
        if it.language == language and "{note" not in it.marked and len(plain(it.marked)) <= LONGEST
    ]
    step = len(fitting) / min(count, len(fitting))
    return [fitting[int(place * step)] for place in range(min(count, len(fitting)))]


def agreeing(sentences: list[Sentence]) -> list[bool]:
    """Tell of each sentence of one language whether LibreOffice draws it in the order of the HTML."""
    body = "".join(f"<p>{sentence.html}</p>" for sentence in sentences)
    with TemporaryDirectory() as folder:
        drawn = rows(_converted(written(body, sentences[0].language), Path(folder)))
    assert len(drawn) == len(sentences), f"{len(drawn)} lines of {len(sentences)} sentences"
    return [
        tokens("".join(one.character for one in word_rule.shown(sentence.isolated, sentence.base))) == tokens(row)
        for sentence, row in zip(sentences, drawn, strict=True)
    ]


def tokens(line: str) -> list[Token]:
    """Return a line without blanks, marks and the side of brackets.

    The letters of Persian words that touch count as one: in a ligature two of them stand in one place.
    """
    seen = [
        character
        for character in unicodedata.normalize("NFKD", line.translate(BRACKETS))
        if not character.isspace() and character not in word_rule.INVISIBLE and not unicodedata.combining(character)
    ]
    found: list[Token] = []
    for is_persian, group in groupby(seen, key=lambda character: unicodedata.bidirectional(character) == "AL"):
        letters = tuple(group)
        found += [tuple(sorted(letters))] if is_persian else [(letter,) for letter in letters]
    return found


def rows(pdf: Path) -> list[str]:
    """Return the lines of a file, the characters of each from left to right."""
    import pypdfium2

    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        count = text.count_chars()
        placed = [(*text.get_charbox(at, loose=True)[:3], text.get_text_range(at, 1)) for at in range(count)]
        last = None
        row: list[tuple[float, str]] = []
        for left, bottom, right, character in sorted(placed, key=lambda one: -one[1]):
            if last is not None and last - bottom > ROW and row:
                found.append(_in_order(row))
                row = []
            if character.strip():
                last = bottom
                row.append(((left + right) / 2, character))
        found += [_in_order(row)] if row else []
    return found


def _in_order(row: list[tuple[float, str]]) -> str:
    return "".join(character for _, character in sorted(row, key=lambda one: one[0]))


def _converted(data: bytes, folder: Path) -> Path:
    """Write a Word file into the folder, and have LibreOffice make a PDF of it there."""
    file = folder / "sentences.docx"
    file.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]
    subprocess.run(
        command, env=os.environ | private_fontconfig(folder, fonts()), check=True, capture_output=True, timeout=300
    )
    return file.with_suffix(".pdf")
