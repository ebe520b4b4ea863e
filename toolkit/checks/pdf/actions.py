"""Demands on what a file does when it is opened or clicked."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object, Pdf

from toolkit.checks.pdf.rule import annotations_of

_KINDS = frozenset({"/GoTo", "/GoToR", "/GoToE", "/URI", "/Named", "/Thread", "/SubmitForm"})
_NAMED = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
"""The ways that ISO 19005-3, 6.5.1 leaves open."""


def find_actions(pdf: Pdf) -> Iterator[str]:
    """Find what runs or plays by itself or by a click: only ways to a place or an address are allowed."""
    yield from (name for name in ("/AA", "/OpenAction") if name in pdf.Root)
    if "/JavaScript" in pdf.Root.get("/Names", Dictionary()):
        yield "/JavaScript"
    yield from (f"/AA of page {number}" for number, page in enumerate(pdf.pages, 1) if "/AA" in page)
    for holder in (*annotations_of(pdf), *_outline_items(pdf)):
        if "/AA" in holder:
            yield "/AA"
        if "/A" in holder:
            yield from (_name(action) for action in _chain(holder.A) if not _is_allowed(action))


def _is_allowed(action: Object) -> bool:
    kind = str(action.get("/S", ""))
    return kind in _KINDS and (kind != "/Named" or str(action.get("/N", "")) in _NAMED)


def _name(action: Object) -> str:
    return str(action.get("/S", "an action of no kind"))


def _chain(action: Object) -> Iterator[Object]:
    """Yield an action and all that follow it, each once."""
    waiting, seen = [action], set()
    while waiting:
        found = waiting.pop()
        if found.is_indirect:
            if found.objgen in seen:
                continue
            seen.add(found.objgen)
        yield found
        after = found.get("/Next", Array())
        waiting += [*after] if isinstance(after, Array) else [after]


def _outline_items(pdf: Pdf) -> Iterator[Object]:
    """Yield every item of the outline, each once."""
    outline = pdf.Root.get("/Outlines", Dictionary())
    waiting, seen = [outline[name] for name in ("/First",) if name in outline], set()
    while waiting:
        item = waiting.pop()
        if item.objgen not in seen:
            seen.add(item.objgen)
            yield item
            waiting += [item[name] for name in ("/First", "/Next") if name in item]
