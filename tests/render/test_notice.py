"""An edition says how far its translation is: each status, in both directions, in each edition."""

from __future__ import annotations

import pytest
from lxml import html

from tests.projects import SLUG, change, make_project, write
from toolkit.language import EDITIONS, other
from toolkit.project import shipped
from toolkit.reader.library import read_library
from toolkit.render.document import render
from toolkit.state.file import written
from toolkit.state.status import Acceptance, accept, translated_units
from toolkit.work import Order, inspect, plan

REVIEW = "This translation has not yet been reviewed by a second person."
NOTICES = {
    ("translated", "en", "en"): REVIEW,
    ("translated", "fa", "fa"): "هنوز شخص دیگری این ترجمه را بازبینی نکرده است.",
    ("draft", "en", "en"): "This translation is still a draft.",
    ("draft", "fa", "fa"): "این ترجمه هنوز مسوده است.",
    ("stale", "en", "en"): "The original has changed since parts of this translation were made.",
    ("stale", "fa", "fa"): "متن اصلی پس از ترجمهٔ بخش‌هایی از این متن تغییر کرده است.",
    ("translated", "en", "en-fa"): (
        "The English text is a translation that no second person has reviewed yet. "
        "متن انگلیسی ترجمه‌ای است که هنوز شخص دیگری آن را بازبینی نکرده است."
    ),
    ("translated", "fa", "en-fa"): (
        "The Persian text is a translation that no second person has reviewed yet. "
        "متن فارسی ترجمه‌ای است که هنوز شخص دیگری آن را بازبینی نکرده است."
    ),
    ("draft", "en", "en-fa"): (
        "The English text is still the draft of a translation. متن انگلیسی هنوز مسودهٔ ترجمه است."
    ),
    ("draft", "fa", "en-fa"): ("The Persian text is still the draft of a translation. متن فارسی هنوز مسودهٔ ترجمه است."),
    ("stale", "en", "en-fa"): (
        "The Persian original has changed since parts of the English text were translated. "
        "متن اصلی فارسی پس از ترجمهٔ بخش‌هایی از متن انگلیسی تغییر کرده است."
    ),
    ("stale", "fa", "en-fa"): (
        "The English original has changed since parts of the Persian text were translated. "
        "متن اصلی انگلیسی پس از ترجمهٔ بخش‌هایی از متن فارسی تغییر کرده است."
    ),
}
"""The notice of each edition whose text was translated into a language and is so far; others have none."""


def project_with(root, status: str, into):
    """Write the project with translations into a language of which each, or one if stale, is so far."""
    project = make_project(root)
    change(project, "brief.yaml", "original: en", f"original: {other(into)}")
    if status != "draft":
        brief = read_library(project).manuscripts[SLUG].brief
        acceptance = Acceptance("reviewed" if status == "reviewed" else "translated", "Zahra", brief.structure.revised)
        write(project.briefs / SLUG / "state.json", written(accept(brief, {}, translated_units(brief), acceptance)))
    if status == "stale":
        change(
            project, f"text.{other(into)}.yaml", *(("A border", "The border") if into == "fa" else ("یک مرز", "مرز"))
        )
    return project


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("into", ["en", "fa"])
@pytest.mark.parametrize("status", ["draft", "stale", "translated", "reviewed"])
def test_an_edition_says_how_far_its_translation_is(tmp_path, status, into, edition):
    project = project_with(tmp_path, status, into)
    (work,) = plan(inspect(project, ()), Order((edition,), ("docx",), project.build))
    tree = html.document_fromstring(render(work.task.edition, (shipped("templates"),)))
    assert tree.xpath("//h1")
    told = [" ".join(notice.text_content().split()) for notice in tree.xpath("//*[@class='notice']")]
    expected = NOTICES.get((status, into, edition))
    assert told == ([expected] if expected else [])
    assert bool(expected) is (status != "reviewed" and edition in (into, "en-fa"))


def test_one_text_that_is_a_draft_makes_the_edition_one(tmp_path):
    project = change(project_with(tmp_path, "reviewed", "fa"), "text.fa.yaml", "با ستم", "به ستم")
    (work,) = plan(inspect(project, ()), Order(("fa",), ("docx",), project.build))
    assert NOTICES["draft", "fa", "fa"] in render(work.task.edition, (shipped("templates"),))
