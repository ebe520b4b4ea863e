"""Length: an edition fills no more pages than its brief allows; only a build knows how many it fills."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.findings import Finding
from toolkit.language import EDITIONS
from toolkit.model.parallel import AnyEdition
from toolkit.reader.library import Manuscript
from toolkit.rule import Rule

TOO_LONG = Rule(
    "pages-max",
    "an edition fills more pages than its brief allows",
    "A brief is read because it is brief. Persian often runs longer than English: each edition is counted by itself, "
    "and none is published while one of them is too long.",
    "README.md: how many pages a brief may fill",
    "shorten it, or raise `pages: {max}`",
    ("`pages: {max: 2}`, and both PDF files of one language have one page or two",),
    ("`pages: {max: 2}`, and the Persian PDF file has three",),
    where="words",
    shown="tests/acceptance/test_third_brief.py::test_brief_that_grows_too_long_is_not_written",
)


def too_long(manuscripts: Iterable[Manuscript], edition: AnyEdition, pages: int) -> Finding:
    """Return the finding that an edition fills more pages than its brief may."""
    structure, document = next(
        (manuscript.brief.structure, manuscript.structure)
        for manuscript in manuscripts
        if manuscript.brief.slug == edition.slug
    )
    allowed = structure.pages.max if structure.pages else 0
    message = (
        f"the {EDITIONS[edition.code]} edition fills {pages} pages, {allowed} {'is' if allowed == 1 else 'are'} allowed"
    )
    return TOO_LONG.at(document.place("pages", "max"), message)


RULES = (TOO_LONG,)
