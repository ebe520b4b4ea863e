"""The sentences of each subject, as files that an editor of Persian reads: right ones, and wrong ones with their "
"code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from toolkit.checks.orthography.prose import read_prose
from toolkit.checks.orthography.spelling import Hit
from toolkit.checks.orthography.table import BY_LANGUAGE
from toolkit.language import Code

SUBJECTS = (
    "letters",
    "ezafe",
    "hamza",
    "digits",
    "half_spaces",
    "compounds",
    "punctuation",
    "spaces",
    "pairs",
    "words",
    "english",
)
_FOLDER = Path(__file__).parent / "sentences"


@dataclass(frozen=True)
class Wrong:
    """A wrong sentence, the codes of what is wrong in it, and what is left when the certain is mended."""

    text: str
    codes: frozenset[str]
    mended: str


def language_of(subject: str) -> Code:
    return "en" if subject == "english" else "fa"


def read(subject: str) -> tuple[list[str], list[Wrong]]:
    data = YAML(typ="safe", pure=True).load(_FOLDER / f"{subject}.yaml")
    return data["right"], [_wrong(**row) for row in data["wrong"]]


def _wrong(code: str | list[str], text: str, mended: str = "") -> Wrong:
    return Wrong(text, frozenset([code] if isinstance(code, str) else code), mended or text)


def hits(text: str, code: Code) -> Iterator[tuple[str, Hit]]:
    """Yield what the rules find in a text, each with its code."""
    prose = read_prose(text, code)
    for spelling in BY_LANGUAGE[code]:
        yield from ((spelling.rule.code, hit) for hit in spelling.hits(prose))


def codes(text: str, code: Code) -> set[str]:
    return {name for name, _ in hits(text, code)}


def certain(found: Iterable[tuple[str, Hit]]) -> list[Hit]:
    return [hit for _, hit in found if hit.right is not None and not hit.doubtful]


def mended(text: str, code: Code) -> str:
    """Return a text with everything mended that is certain, from its end, as often as something is."""
    for _ in range(20):
        free, done = len(text), text
        for hit in sorted(certain(hits(text, code)), key=lambda hit: -hit.start):
            if hit.end <= free:
                done, free = done[: hit.start] + (hit.right or "") + done[hit.end :], hit.start
        if done == text:
            return text
        text = done
    raise AssertionError(f"mending has no end: {text!r}")
