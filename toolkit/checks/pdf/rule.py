"""A rule: one demand of a standard on a finished PDF, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, NumberTree, Object, Pdf


@dataclass(frozen=True)
class Rule:
    """A demand with its reason (``why``): ``run`` yields what breaks it, in words that follow ``message``.

    Where ``run`` yields an empty string, the message says it all.
    """

    code: str
    clause: str
    message: str
    why: str
    run: Callable[[Pdf], Iterator[str]]


def elements(pdf: Pdf, *kinds: str) -> Iterator[Object]:
    """Yield the structure elements of these types (all, where none is named) in the order of reading."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is not None:
        wanted = {f"/{kind}" for kind in kinds}
        yield from (found for found in _below(root) if not wanted or kind_of(found) in wanted)


def kids(element: Object) -> list[Object]:
    """Return the structure elements right below an element."""
    held = element.get("/K", Array())
    found = [*held] if isinstance(held, Array) else [held]
    return [kid for kid in found if isinstance(kid, Dictionary) and "/S" in kid]


def kind_of(element: Object) -> str:
    """Return the type of a structure element, with its slash."""
    return str(element.get("/S", ""))


def annotations_of(pdf: Pdf) -> Iterator[Object]:
    """Yield every annotation of every page."""
    for page in pdf.pages:
        yield from page.get("/Annots", Array())


def parents(pdf: Pdf) -> dict[int, Object]:
    """Return the entries of the parent tree: the owners of a page's content in its order, or that of an annotation."""
    tree = pdf.Root.get("/StructTreeRoot", Dictionary()).get("/ParentTree")
    return {} if tree is None else dict(NumberTree(tree).items())


def _below(element: Object) -> Iterator[Object]:
    for kid in kids(element):
        yield kid
        yield from _below(kid)
