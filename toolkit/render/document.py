"""The document: Jinja templates make one HTML text of an edition."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Context
from markupsafe import Markup

from toolkit.l10n import catalog
from toolkit.language import Language
from toolkit.model.edition import LocalBlock, LocalUnit, Text
from toolkit.model.parallel import AnyEdition, ParallelEdition
from toolkit.render.isolation import isolated
from toolkit.render.nodes import Node
from toolkit.render.pairs import parts
from toolkit.render.parallel import Pair, note_numbers, words

_PAGE = {
    "page_number": Markup('<span class="page-number"></span>'),
    "page_count": Markup('<span class="page-count"></span>'),
}

_OPEN_ENDS = " \u00a0\u200c:;,.،؛–—-("
"""Characters that no ellipsis follows."""


class _Compiled(BytecodeCache):
    """The templates that this process has compiled, by name; one whose source has changed is compiled again."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the engine what was kept of a template; it compares the sources itself."""
        if bucket.key in self._found:
            bucket.bytecode_from_string(self._found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._found[bucket.key] = bucket.bytecode_to_string()


_COMPILED = {bilingual: _Compiled() for bilingual in (True, False)}
"""Apart, because an environment with an extension compiles other code."""


def render(edition: AnyEdition, templates: tuple[Path, ...]) -> str:
    """Return the HTML document of an edition; ``templates`` are searched in order, the project's own first.

    A name that a template asks for and the model does not have raises jinja2.UndefinedError; an interface word
    that no catalog holds raises LookupError.
    """
    environment = _environment(templates, bilingual=isinstance(edition, ParallelEdition))
    if isinstance(edition, ParallelEdition):
        environment.globals |= {"_": words(templates), "pair": Pair}
        page = environment.get_template("parallel.html.j2")
        return page.render(edition=edition, note_numbers=note_numbers(edition), **_PAGE)
    environment.add_extension("jinja2.ext.i18n")
    found = catalog.load(edition.language, *templates)
    environment.install_gettext_translations(found, newstyle=True)  # type: ignore[attr-defined]  # by the extension
    return environment.get_template("brief.html.j2").render(edition=edition, **_PAGE)


def _environment(templates: tuple[Path, ...], *, bilingual: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_COMPILED[bilingual],
    )
    environment.filters["isolated"] = _isolated
    environment.filters["grouped"] = _grouped
    environment.filters["shortened"] = _shortened
    environment.filters["parts"] = lambda units: parts(*units)
    environment.filters["zip"] = lambda first, second: zip(first, second, strict=True)
    return environment


@pass_context
def _isolated(context: Context, value: LocalUnit | str, language: Language | None = None) -> tuple[Node, ...]:
    if isinstance(value, LocalUnit):
        return isolated(value.spans, value.language)
    return isolated((Text(value),), language or context["edition"].language)


def _shortened(text: str, length: int) -> str:
    """Return a text of so many characters at most for a running head, ended after a word where it is longer."""
    if len(text) <= length:
        return text
    words = text[:length].rpartition(" ")[0] or text[: length - 1]
    return f"{words.rstrip(_OPEN_ENDS)}…"


def _grouped(blocks: Iterable[LocalBlock]) -> list[list[LocalBlock]]:
    """Gather neighbouring blocks of one style, so that bullets in a row make one list."""
    return [list(group) for _, group in groupby(blocks, key=lambda block: block.style)]
