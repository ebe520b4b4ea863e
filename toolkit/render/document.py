"""The document: Jinja templates make one HTML text of an edition."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from toolkit.l10n import catalog
from toolkit.language import Language
from toolkit.model.edition import Edition, LocalBlock, LocalUnit, Text
from toolkit.render.isolation import isolated
from toolkit.render.nodes import Node


def render(edition: Edition, templates: tuple[Path, ...]) -> str:
    """Return the HTML document of an edition; ``templates`` are searched in order, the project's own first.

    A name that a template asks for and the model does not have raises jinja2.UndefinedError; an interface word
    that no catalog holds raises LookupError.
    """
    environment = _environment(edition.language, templates)
    return environment.get_template("brief.html.j2").render(
        edition=edition,
        page_number=Markup('<span class="page-number"></span>'),
        page_count=Markup('<span class="page-count"></span>'),
    )


def _environment(language: Language, templates: tuple[Path, ...]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    words = catalog.load(language, *templates)
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # by the extension
    environment.filters["isolated"] = _isolated
    environment.filters["grouped"] = _grouped
    return environment


@pass_context
def _isolated(context: Context, value: LocalUnit | str, language: Language | None = None) -> tuple[Node, ...]:
    if isinstance(value, LocalUnit):
        return isolated(value.spans, value.language)
    return isolated((Text(value),), language or context["edition"].language)


def _grouped(blocks: Iterable[LocalBlock]) -> list[list[LocalBlock]]:
    """Gather neighbouring blocks of one style, so that bullets in a row make one list."""
    return [list(group) for _, group in groupby(blocks, key=lambda block: block.style)]
