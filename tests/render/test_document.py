from __future__ import annotations

import re
from dataclasses import replace

import pytest
from jinja2 import UndefinedError
from lxml import html

from tests.projects import SLUG, change, make_project, write
from toolkit.language import LANGUAGES
from toolkit.model.edition import Text
from toolkit.project import shipped
from toolkit.render.document import render
from toolkit.work import Order, inspect, plan

TEMPLATES = (shipped("templates"),)


def edition_of(project, code):
    inspection = inspect(project, ())
    assert [manuscript.brief.slug for manuscript in inspection.sound] == [SLUG], inspection.findings
    (work,) = plan(inspection, Order((code,), ("docx",), project.build))
    return work.task.edition


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_unit_stands_in_the_document_with_exactly_its_text(project, code):
    edition = edition_of(project, code)
    tree = html.document_fromstring(render(edition, TEMPLATES))
    found = {node.get("data-unit"): node.text_content() for node in tree.xpath("//*[@data-unit]")}
    assert found == {unit.id: unit.plain for unit in edition.units()}
    assert len(found) == 2


@pytest.mark.parametrize(("code", "lang", "direction"), [("en", "en-GB", "ltr"), ("fa", "fa-AF", "rtl")])
def test_the_document_says_its_language_and_direction(project, code, lang, direction):
    tree = html.document_fromstring(render(edition_of(project, code), TEMPLATES))
    assert (tree.get("lang"), tree.get("dir")) == (lang, direction)


def test_nothing_that_an_author_writes_becomes_html(project):
    change(
        project,
        "text.en.yaml",
        "A border",
        "<script>a & b</script> {{ 7 }} {% raw %}".replace("{%", "{{%").replace("%}", "%}}").replace("7", "x"),
    )
    change(project, "house.yaml", "Our Desk", "Our <b>Desk</b>")
    written = render(edition_of(project, "en"), TEMPLATES)
    assert "<script>" not in written
    assert "<b>" not in written
    tree = html.document_fromstring(written)
    assert tree.xpath("string(//*[@data-unit='title'])") == "<script>a & b</script> { x } {% raw %}"


def test_facts_and_quotations_carry_their_ids(project):
    tree = html.document_fromstring(render(edition_of(project, "fa"), TEMPLATES))
    assert tree.xpath("string(//*[@data-fact='share'])") == "۴۶ درصد"
    assert tree.xpath("string(//*[@data-quotation='oppression'])") == "«با ستم شکل گرفته»"


def test_an_unreviewed_translation_says_so(project):
    assert "has not yet been reviewed" not in render(edition_of(project, "en"), TEMPLATES)
    tree = html.document_fromstring(render(edition_of(project, "fa"), TEMPLATES))
    assert len(tree.xpath("//*[@class='notice']")) == 1


@pytest.mark.parametrize("title", ["Water and power: " * 20, "Canal" * 40])
def test_a_long_title_is_shortened_in_the_running_head(project, title):
    edition = edition_of(project, "en")
    long = replace(edition, title=replace(edition.title, spans=(Text(title.strip()),)))
    tree = html.document_fromstring(render(long, TEMPLATES))
    head = tree.xpath("string(//*[@class='running-head'])")
    assert 70 < len(head) <= 95
    assert re.search(r"\w…$", head)
    assert title.strip() in tree.xpath("string(//h1)")
    told = html.document_fromstring(render(edition, TEMPLATES)).xpath("string(//*[@class='running-head'])")
    assert told.endswith(edition.title.plain)


def test_a_short_list_of_paragraphs_says_so(project):
    tree = html.document_fromstring(render(edition_of(project, "fa"), TEMPLATES))
    lists = tree.xpath("//*[@class='evidence']")
    assert lists
    assert [it.text_content() for it in lists if (len(it.text_content()) <= 14) != ("data-short" in it.attrib)] == []


def test_a_section_without_units_vanishes(project):
    change(project, "brief.yaml", "sections:\n", "sections:\n  - {kind: terms}\n")
    assert 'class="terms"' not in render(edition_of(project, "en"), TEMPLATES)


def test_a_template_of_the_project_comes_first(project):
    own = write(project.root / "templates" / "running.html.j2", "<p>{{ edition.house }} here</p>").parent
    assert "<p>Our Desk here</p>" in render(edition_of(project, "en"), (own, *TEMPLATES))


def test_a_name_that_the_model_does_not_have_is_an_error(project):
    own = write(project.root / "templates" / "running.html.j2", "{{ edition.hose }}").parent
    with pytest.raises(UndefinedError, match="hose"):
        render(edition_of(project, "en"), (own, *TEMPLATES))


def test_a_word_that_no_catalog_holds_is_an_error(project):
    own = write(project.root / "templates" / "running.html.j2", "{{ _('Unheard of') }}").parent
    with pytest.raises(LookupError, match="Unheard of"):
        render(edition_of(project, "fa"), (own, *TEMPLATES))


def test_the_same_edition_makes_the_same_document(project):
    assert render(edition_of(project, "fa"), TEMPLATES) == render(edition_of(project, "fa"), TEMPLATES)
