"""Templates: every visible word comes from a catalog, both catalogs hold the same words, nothing names a side."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
PAGES = sorted(TEMPLATES.rglob("*.html.j2"))
CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
ENTITY = re.compile(r"&[a-z]+;")


def visible(source: str) -> str:
    """Return the characters of a template that a reader would see, without code, tags and entities."""
    return ENTITY.sub("", TAG.sub("", CODE.sub("", source)))


def asked_for() -> set[str]:
    options = {"silent": "false", "newstyle_gettext": "true"}
    return {
        str(message)
        for page in PAGES
        for _, message, _, _ in extract("jinja2", BytesIO(page.read_bytes()), options=options)
    }


def catalog(code: str) -> dict[str, str]:
    with (TEMPLATES / "locale" / code / "LC_MESSAGES/briefs.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file, abort_invalid=True) if message.id}


def test_the_guard_sees_a_visible_word():
    assert visible('<p class="x">Page {{ number }} &nbsp;·</p>').strip() == "Page  ·"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_template_holds_a_visible_word(page: Path):
    assert len(PAGES) > 10
    words = re.findall(r"[^\W\d_]+", visible(page.read_text("utf-8")))
    assert words == []


@pytest.mark.parametrize("code", ["en", "fa"])
def test_catalogs_hold_every_word_asked_for(code: str):
    words, messages = asked_for(), catalog(code)
    assert len(words) > 20
    assert words <= messages.keys()
    assert all(messages.values())
    for identifier, string in messages.items():
        assert sorted(re.findall(r"%\(\w+\)s", identifier)) == sorted(re.findall(r"%\(\w+\)s", string))


def test_catalogs_hold_the_same_words_and_none_too_many():
    spoken = {
        message
        for path in (*ROOT.glob("toolkit/localise*"), *ROOT.glob("toolkit/l10n/*.py"))
        for message in re.findall(r'\bwords\(\s*"([^"]+)"', path.read_text("utf-8"))
    } | {"translated from English", "translated from Persian"}  # what localise chooses from
    assert len(spoken) > 5
    assert catalog("en").keys() == catalog("fa").keys()
    assert catalog("en").keys() - asked_for() == spoken


def test_english_catalog_is_its_own_wording():
    assert all(identifier == string for identifier, string in catalog("en").items())


def test_no_template_names_a_side():
    for page in PAGES:
        assert not re.search(r"\b(left|right)\b", page.read_text("utf-8")), page
