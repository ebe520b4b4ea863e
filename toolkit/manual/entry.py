"""An entry: what the manual tells of one rule, whichever table it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.findings import Severity

_INVISIBLE = re.compile(
    "[\u00a0\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufb50-\ufd3d\ufe70-\ufefc\ufeff]"
    r"|\u200c(?!\w)|(?<![\w\u064b-\u065f])\u200c"
)
"""What a reader cannot see, or takes for another letter; of half-spaces those that part no two letters."""

_CODE = re.compile(r"(?P<code>`[^`]*`)|[\\*_<\[\]]")


@dataclass(frozen=True)
class Entry:
    """What is told of a rule.

    ``release`` is how much a breach weighs there, None: as always. ``examples`` are Markdown; where there are none they
    are empty, as ``source`` is.
    """

    code: str
    message: str
    why: str
    source: str
    hint: str
    severity: Severity
    release: Severity | None = None
    examples: str = ""
    waivable: bool = False


def explained(entry: Entry, *, markdown: bool = False) -> str:
    """Write an entry with a heading of the third level; for a page of Markdown its sentences are escaped."""
    weight = f"{entry.severity}, in a release {entry.release}" if entry.release else str(entry.severity)
    waived = "may be waived with a reason" if entry.waivable else ""
    resting = "; ".join(filter(None, (weight, waived, entry.source)))
    said = [f"{sentence(entry.message)[:-1]} ({resting}).", entry.why, f"To mend it: {entry.hint}."]
    paragraphs = [escaped(text) for text in said] if markdown else said
    return "\n\n".join([f"### {entry.code}", *paragraphs, *filter(None, [entry.examples.rstrip("\n")])]) + "\n"


def escaped(text: str) -> str:
    """Return a text in which Markdown reads no sign but those of code, as it stands."""
    return _CODE.sub(lambda match: match["code"] or f"\\{match[0]}", text)


def sentence(message: str) -> str:
    """Write a message as a sentence."""
    return f"{message[:1].upper()}{message[1:]}."


def visible(text: str, form: str = "⟨U+{:04X}⟩") -> str:
    """Return the text with what no reader sees named by its code, as ``form`` writes that."""
    return _INVISIBLE.sub(lambda match: form.format(ord(match[0])), text)
