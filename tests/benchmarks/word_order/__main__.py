"""The order of the committed sentences in Word and in LibreOffice: ``python -m tests.benchmarks.word_order``.

docs/word-order.md says what it said.
"""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from dataclasses import fields, replace

from tests.benchmarks.word_order.libreoffice import agreeing, sample
from tests.writers.docx import word_rule
from tests.writers.docx.test_direction import corpus, text_of, wanted
from tests.writers.docx.word_rule import Model, Reading

EACH = 150
"""Sentences of each language that LibreOffice draws."""


def main() -> None:
    """Print how many sentences differ, for each reading that is one step from the likeliest, and for all at once."""
    steps = {"likeliest": Reading()}
    for field in fields(Reading):
        for reading in word_rule.readings():
            if reading == replace(Reading(), **{field.name: getattr(reading, field.name)}) != Reading():
                steps[f"{field.name}: {getattr(reading, field.name)}"] = reading
    wrong: Counter[str] = Counter()
    for sentence, characters in corpus():
        order, model = wanted(sentence), Model(characters, sentence.base)
        embedded = any(character in "\u202a\u202b" for character, _ in characters)
        kind = "embedded" if embedded else "٪" if "٪" in sentence.marked else "other"
        wrong["marks"] += sum(character in "\u200e\u200f" for character, _ in characters)
        wrong["by the characters", kind] += word_rule.shown(text_of(characters), sentence.base) != order
        for name, reading in steps.items():
            wrong[name, kind] += model.shown(reading) != order
        wrong["any reading", kind] += any(model.shown(reading) != order for reading in word_rule.readings())
    write(f"{len(corpus())} sentences, {wrong['marks']} marks\nreading | no ٪ | ٪ | two levels\n")
    for name in ("by the characters", *steps, "any reading"):
        write(f"{name} | {wrong[name, 'other']} | {wrong[name, '٪']} | {wrong[name, 'embedded']}\n")
    if shutil.which("soffice"):
        for language in ("fa", "en"):
            chosen = sample(language, EACH)
            agreed = agreeing(chosen)
            write(f"LibreOffice, {language}: {sum(agreed)} of {len(agreed)}\n")
            for sentence in (one for one, same in zip(chosen, agreed, strict=True) if not same):
                write(f"  {sentence.kind}: {sentence.marked}\n")


def write(text: str) -> None:
    """Print."""
    sys.stdout.write(text)


main()
