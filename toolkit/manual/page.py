"""The page of the rules, docs/rules.md: a table of contents, then the entries of each subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.manual.entry import Entry, escaped, explained, sentence
from toolkit.manual.table import PDF, WORD, content, files

_OPENING = """\
# The rules, and what each of their codes means

Written by `briefs rules --markdown`; not to be edited by hand. `briefs rules CODE` tells one of them in the terminal.

An *error* keeps a brief from being built; a *warning* does not. What is marked *in a release* weighs as said there
under `briefs check --release`.

An example is a text, or lines that are put over a small brief about a border: it has the units `title` and `wish`, the
fact `share`, the quotation `oppression`, the place `kabul` in the glossary and `camp` among the units of measure. Its
lists go on with those of the example. A character that cannot be seen is written by its code, ⟨U+2066⟩.
"""
_ELSEWHERE = {
    WORD: "`briefs lint` and `briefs check --built` hold Word files against these rules; "
    "[word-lint.md](word-lint.md) explains each with an example.",
    PDF: "`briefs check --built` holds PDF files against these rules. What each clause asks, and what shows it, stands "
    "in [PDF_UA1.md](../toolkit/checks/pdf/PDF_UA1.md) and [PDF_A3.md](../toolkit/checks/pdf/PDF_A3.md).",
}


def page() -> str:
    """Return the whole page as Markdown."""
    subjects = content(markdown=True)
    parts = [_OPENING, "\n".join(_contents(subjects)) + "\n"]
    for subject, entries in subjects.items():
        parts.append(f"## {subject}\n")
        parts += [explained(entry, markdown=True) for entry in entries]
    for subject, entries in files().items():
        parts.append(f"## {subject}\n\n{_ELSEWHERE[subject]}\n\n{_rows(entries)}")
    return "\n".join(parts)


def _contents(subjects: Mapping[str, Sequence[Entry]]) -> Iterator[str]:
    yield "## Contents\n"
    for subject, entries in subjects.items():
        links = " · ".join(f"[{entry.code}](#{entry.code})" for entry in entries)
        yield f"- [{subject}](#{_anchor(subject)}): {links}"
    yield from (f"- [{subject}](#{_anchor(subject)})" for subject in _ELSEWHERE)


def _anchor(heading: str) -> str:
    """Return the anchor that code hosts give a heading."""
    return "".join(sign for sign in heading.lower().replace(" ", "-") if sign.isalnum() or sign in "-_")


def _rows(entries: Sequence[Entry]) -> str:
    rows = (f"| `{entry.code}` | {escaped(sentence(entry.message)[:-1])} | {entry.source} |\n" for entry in entries)
    return f"| code | what is wrong | clause |\n| --- | --- | --- |\n{''.join(rows)}"
