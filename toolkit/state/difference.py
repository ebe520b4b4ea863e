"""What has changed between two texts, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from toolkit.markup import unfolded

Change = Literal["kept", "removed", "added"]
_MARKS: dict[Change, str] = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


@dataclass(frozen=True)
class Stretch:
    """Words that were kept, removed or added together."""

    change: Change
    text: str

    @property
    def marked(self) -> str:
        """Return the words with marks that need no colour: ``[-removed-]``, ``{+added+}``."""
        return _MARKS[self.change].format(self.text)


def difference(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the words of both texts, punctuation with its word; removed ones stand before those in their place."""
    stretches = _stretches(_words(old), _words(new))
    return tuple(Stretch(change, " ".join(words)) for change, words in stretches if any(words))


def marked(stretches: Iterable[Stretch]) -> str:
    """Write a difference in one line, with marks."""
    return " ".join(stretch.marked for stretch in stretches)


def _words(text: str) -> list[str]:
    """Return the words of a text; only what may break a line in the file parts them, as a no-break space does not."""
    return unfolded(text).split(" ")


def _stretches(old: list[str], new: list[str]) -> Iterator[tuple[Change, list[str]]]:
    for tag, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "kept", old[i:j]
        else:
            yield "removed", old[i:j]
            yield "added", new[m:n]
