"""Artifacts: what an author is told of finished files by ``check --built``, besides the standards that they break."""

from __future__ import annotations

from toolkit.findings import Severity
from toolkit.rule import Rule

_CARRIED = "README.md: the finished file carries the text that the translator wrote"
REPORT = "report it: this is a fault of the toolkit, or of a template of the project"
"""What mends a finished file that breaks a standard: no author can."""
_REBUILD = "run `briefs build`; if it stays, report it: this is a fault of the toolkit"

MISSING = Rule(
    "artifact-missing",
    "the file has not been built",
    "Whoever looks into the folder for today's briefs finds one too few.",
    "README.md: briefs check --built",
    "run `briefs build`",
    ("the folder holds every edition of every brief in both formats",),
    ("a brief is new, and nobody has built it",),
    where="words",
    shown="tests/test_built.py::test_what_is_not_there_or_was_touched_is_told",
)
EDITED = Rule(
    "artifact-edited",
    "somebody has changed the file since it was built",
    "A correction in a finished file is lost to the other formats, to the other edition and to the next build; what "
    "differs from the content is told as well.",
    "README.md: a Word file that you edited where it lies is never lost",
    "carry over into content/ what is to stay, then run `briefs build`: it keeps this version aside",
    ("a sentence was corrected in text.fa.yaml, and the files were built anew",),
    ("a sentence was corrected in the Word file and saved there",),
    where="words",
    shown="tests/test_built.py::test_what_somebody_has_edited_is_told_with_the_unit_that_differs",
)
STALE = Rule(
    "artifact-stale",
    "the file is not what the build made of this content: one of both has changed",
    "What is printed or mailed now would say what the content said before.",
    _CARRIED,
    "run `briefs build`",
    ("the files were built after the last change of the content, its templates and its fonts",),
    ("a fact of brief.yaml was changed, and the files are those of yesterday",),
    where="words",
    shown="tests/test_built.py::test_what_was_made_of_other_content_is_told",
)
ORPHAN = Rule(
    "artifact-orphan",
    "the brief of a file is gone",
    "The folder of a brief was renamed or removed; its old files look like current ones.",
    "README.md: briefs check --built",
    "remove the file",
    ("every file in build/ belongs to a brief of content/briefs/",),
    ("build/border/ lies there, and the brief is called frontier now",),
    where="words",
    severity=Severity.WARNING,
    shown="tests/test_built.py::test_what_was_made_of_a_brief_that_is_gone_is_a_warning",
)
UNREAD = Rule(
    "artifact-unread",
    "the file could not be read to its end",
    "What takes more memory or time than any file of ours was not made by us, or was damaged.",
    "docs/architecture.md: limits of time and memory",
    _REBUILD,
    ("a PDF file of a few hundred kilobytes, as the build writes it",),
    ("a file of several gigabytes under the name of a brief",),
    where="words",
    shown="tests/test_built.py::test_the_validator_has_not_our_limit_of_memory_and_we_have",
)
TEXT = Rule(
    "artifact-text",
    "the file does not carry the text of the content",
    "Every text, name and figure is read back, Word files by their bookmarks and PDF files through their tag tree, and "
    "must stand in its place, character by character.",
    _CARRIED,
    _REBUILD,
    ("the unit `title` says «یک مرز» in text.fa.yaml and in the file",),
    ("the unit `title` says «یک مرز» in text.fa.yaml, and «مرز» in the file",),
    where="words",
    shown="tests/test_built.py::test_what_somebody_has_edited_is_told_with_the_unit_that_differs",
)
PLAIN = Rule(
    "artifact-plain",
    "a reader that knows no tags does not find a text",
    "Search engines and simple viewers know no tag tree: they, too, shall find what was written.",
    "docs/text-layer.md",
    _REBUILD,
    ("pdfminer finds every unit in the PDF file, in the order of writing or of the page",),
    ("a page has lost its text, and only its tags still say it",),
    where="words",
    shown="tests/test_built.py::test_a_file_whose_page_does_not_show_its_text_is_told_by_both_readers",
)

RULES = (MISSING, EDITED, STALE, ORPHAN, UNREAD, TEXT, PLAIN)
