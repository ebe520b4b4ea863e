from __future__ import annotations

import pickle
import re

import pytest

from tests.writers.docx.documents import ROOT, SAMPLES, html, setting, written
from toolkit.writers.docx import UnplacedElement, vocabulary, write
from toolkit.writers.docx.tables import FIRST_COLUMN

ELEMENT = re.compile(r'<(\w+)(?:[^<>{]|\{\{.*?\}\}|\{%.*?%\})*?\bclass="([a-z -]+)"', re.DOTALL)


def test_every_class_of_the_templates_has_a_place():
    found = {
        match.groups()
        for template in (ROOT / "templates").rglob("*.html.j2")
        if "parallel" not in template.relative_to(ROOT).as_posix()  # test_parallel.py writes one of everything of those
        for match in ELEMENT.finditer(template.read_text("utf-8"))
    }
    assert len(found) > 30
    known = {
        *vocabulary.CONTAINERS,
        *vocabulary.PARAGRAPHS,
        *vocabulary.LINES,
        *vocabulary.LINE_PARTS,
        *vocabulary.CHARACTERS,
        *(("table", name) for name in FIRST_COLUMN),
        vocabulary.BOX,
        vocabulary.FIGURE,
        vocabulary.CONTENTS,
        *vocabulary.UNPRINTED,
        ("nav", "entries"),
        ("p", "entry"),
        ("div", "running-head"),
        ("div", "running-foot"),
        ("span", "footnote"),
    }
    assert found <= known


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<p>a <code>b</code></p>", "<code>"),
        ('<p class="news">a</p>', "<p class='news'>"),
        ('<p>a <span class="news">b</span></p>', "<span class='news'>"),
        ('<section class="news"><p>a</p></section>', "<section class='news'>"),
        ("<ul><li>a</li><p>b</p></ul>", "<p>"),
        ("<p>a</p> loose words", "'loose words'"),
        ("<blockquote>a</blockquote>", "<blockquote>"),
        ("<table><tr><td>a</td></tr></table>", "<table>"),
        ('<section class="people"><table><tr><th>a</th><td>b</td></tr></table></section>', "<th>"),
        ('<header class="masthead"><p class="motto">a</p></header>', "<p class='motto'>"),
        ("<p>a<br>b</p>", "<br>"),
        ("<p>a <a>b</a></p>", "a link without an address"),
        ('<p dir="auto">a</p>', "'auto'"),
        ('<p><span class="unit" data-unit="a" lang="fr">b</span></p>', "'fr'"),
        ('<p>a<span class="footnote">b<span class="footnote">c</span></span></p>', "a footnote in a footnote"),
    ],
)
def test_what_has_no_place_is_refused(body, what):
    with pytest.raises(UnplacedElement, match=re.escape(what)):
        written(body, "en")


@pytest.mark.parametrize(
    "gone", ['lang="en-GB" dir="ltr">\n<head>', '<meta name="dcterms.created" content="2026-11-20">']
)
def test_a_head_that_says_too_little_is_refused(gone):
    assert gone in SAMPLES["en"]
    with pytest.raises(UnplacedElement):
        write(SAMPLES["en"].replace(gone, ">\n<head>" if "<head>" in gone else ""), setting())


def test_a_document_without_words_is_a_document():
    assert write(html(""), setting())


def test_what_has_no_place_is_named_also_by_a_worker_process():
    error = pickle.loads(pickle.dumps(UnplacedElement("<hr>")))
    assert (str(error), error.next_step) == (str(UnplacedElement("<hr>")), UnplacedElement("<hr>").next_step)
