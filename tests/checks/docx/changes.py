"""Changes that break our own Persian document in one place."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from lxml import etree

from tests.checks.docx.files import W, changed, parts_of, zipped
from tests.writers.docx.documents import sample

Root = Any
"""An lxml element of a file that is known to have what is looked for."""
Change = Callable[[bytes], bytes]

BODY, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
NUMBERS = "word/numbering.xml"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PERSIAN = re.compile("[\u0621-\u06cc]")
PICTURE = (
    f'<w:p xmlns:w="{W[1:-1]}" xmlns:wp="{WP[1:-1]}"><w:pPr><w:bidi/></w:pPr><w:r><w:drawing><wp:inline>'
    '<wp:docPr id="77" name="map"{}/></wp:inline></w:drawing></w:r></w:p>'
)


@cache
def ours() -> bytes:
    return sample("fa")


def on(part: str, change: Callable[[Root], object]) -> Change:
    return lambda data: changed(data, part, change)


def el(name: str, **attributes: str) -> Root:
    element = etree.Element(f"{W}{name}")
    for key, value in attributes.items():
        element.set(f"{W}{key}", value)
    return element


def words(run: Root) -> str:
    return run.findtext(f"{W}t") or ""


def persian_runs(root: Root) -> Iterator[Root]:
    """Yield the runs of Persian words in ordinary paragraphs, without a character style."""
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") == "BodyText":
            yield from (
                run
                for run in paragraph.findall(f"{W}r")
                if len(PERSIAN.findall(words(run))) > 5 and run.find(f"{W}rPr/{W}rStyle") is None
            )


def look(root: Root) -> Root:
    return next(persian_runs(root)).find(f"{W}rPr")


def body_paragraph(root: Root) -> Root:
    return next(persian_runs(root)).getparent()


def put(properties: Root, element: Root, before: tuple[str, ...]) -> None:
    """Put a property where the schema has it: before the first of these, else at the end."""
    names = [child.tag.removeprefix(W) for child in properties]
    properties.insert(min((names.index(name) for name in before if name in names), default=len(names)), element)


def first(path: str) -> Callable[[Root], Root]:
    return lambda root: next(iter(root.iter(f"{W}{path}")))


def removed(find: Callable[[Root], Root]) -> Callable[[Root], object]:
    def change(root: Root) -> None:
        found = find(root)
        found.getparent().remove(found)

    return change


def styled(name: str, **attributes: str) -> Callable[[Root], object]:
    """Say more in the style of ordinary paragraphs."""

    def change(root: Root) -> None:
        style = next(style for style in root.iter(f"{W}style") if style.get(f"{W}styleId") == "BodyText")
        properties = style.find(f"{W}rPr")
        put(properties, el(name, **attributes), ("szCs", "u", "lang"))

    return change


def in_run(name: str, *before: str, **attributes: str) -> Callable[[Root], object]:
    return lambda root: put(look(root), el(name, **attributes), (*before, "rtl", "cs", "lang"))


def spoken(change: Callable[[str], str]) -> Callable[[Root], object]:
    def alter(root: Root) -> None:
        run = next(persian_runs(root))
        run.find(f"{W}t").text = change(words(run))

    return alter


def without_direction(root: Root) -> None:
    """Take the direction away where it stands: in the paragraph, and with it in what the style says."""
    paragraph = body_paragraph(root)
    paragraph.find(f"{W}pPr/{W}bidi").set(f"{W}val", "0")


def digits_apart(root: Root) -> None:
    run = next(persian_runs(root))
    made = copy.deepcopy(run)
    made.find(f"{W}t").text = " ۱۶٫۸٪ "
    made.find(f"{W}rPr").remove(made.find(f"{W}rPr/{W}rtl"))
    run.addnext(made)


def aligned(kind: str, find: Callable[[Root], Root] = body_paragraph) -> Callable[[Root], object]:
    return lambda root: put(find(root).find(f"{W}pPr"), el("jc", val=kind), ("outlineLvl", "rPr"))


def in_line(root: Root) -> Root:
    """Return a heading, which is one line."""
    return (
        next(style for style in root.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1").getparent().getparent()
    )


def themed(root: Root) -> None:
    put(look(root), el("rFonts", cs="Vazirmatn", cstheme="minorBidi"), ("b", "rtl", "cs", "lang"))


def no_face(root: Root) -> None:
    """Take the fonts of the complex script away from defaults and styles."""
    for fonts in root.iter(f"{W}rFonts"):
        fonts.attrib.pop(f"{W}cs")


def heading_row(root: Root) -> Root:
    return next(row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None)


def silent_heading(root: Root) -> None:
    for text in heading_row(root).find(f"{W}tc").iter(f"{W}t"):
        text.text = ""


def swapped(holder: str, *, of: int = 2) -> Callable[[Root], object]:
    """Turn around the first two properties of the first holder that has so many."""

    def change(root: Root) -> None:
        found = next(element for element in root.iter(f"{W}{holder}") if len(element) >= of)
        found.append(found[0])

    return change


def doubled(holder: str) -> Callable[[Root], object]:
    def change(root: Root) -> None:
        found = next(element for element in root.iter(f"{W}{holder}") if len(element))
        found[0].addnext(copy.deepcopy(found[0]))

    return change


def twin_bookmarks(attribute: str) -> Callable[[Root], object]:
    """Give a second bookmark the name or, with its end, the number of the first."""

    def change(root: Root) -> None:
        one, other = list(root.iter(f"{W}bookmarkStart"))[:2]
        end = next(end for end in root.iter(f"{W}bookmarkEnd") if end.get(f"{W}id") == other.get(f"{W}id"))
        for element in (other, end) if attribute == "id" else (other,):
            element.set(f"{W}{attribute}", one.get(f"{W}{attribute}").swapcase())

    return change


def identified(*ids: str) -> Callable[[Root], object]:
    def change(root: Root) -> None:
        for id, paragraph in zip(ids, root.iter(f"{W}p"), strict=False):
            paragraph.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", id)

    return change


def twin_notes(root: Root) -> None:
    root.append(copy.deepcopy(root[-1]))
    for mark in root[-1].findall(f".//{W}bookmarkStart") + root[-1].findall(f".//{W}bookmarkEnd"):
        mark.getparent().remove(mark)


def pictures(*described: bool) -> Callable[[Root], object]:
    def change(root: Root) -> None:
        for is_described in described:
            body_paragraph(root).addprevious(etree.fromstring(PICTURE.format(' descr="x"' if is_described else "")))

    return change


def linked(root: Root) -> None:
    link = el("hyperlink", anchor="nowhere")
    run = next(persian_runs(root))
    run.addprevious(link)
    link.append(run)


def referring(instruction: str) -> Callable[[Root], object]:
    """Put a field into a paragraph, its words in two runs."""

    def change(root: Root) -> None:
        run = next(persian_runs(root))
        for kind in ("begin", instruction[:6], instruction[6:], "end"):
            made = el("r")
            made.append(el("fldChar", fldCharType=kind) if kind in ("begin", "end") else el("instrText"))
            made[0].text = None if kind in ("begin", "end") else kind
            run.addprevious(made)

    return change


def renamed(name: str, new: str) -> Callable[[Root], object]:
    return lambda root: first(name)(root).set(f"{W}val", new)


def heading_below(root: Root) -> None:
    first_heading = next(style for style in root.iter(f"{W}pStyle") if style.get(f"{W}val") == "Heading1")
    first_heading.set(f"{W}val", "Heading2")


def blank(root: Root) -> None:
    body_paragraph(root).addprevious(el("p"))


def properties(pattern: bytes) -> Change:
    def change(data: bytes) -> bytes:
        parts = parts_of(data)
        core, count = re.subn(pattern, b"", parts["docProps/core.xml"])
        assert count
        return zipped({**parts, "docProps/core.xml": core})

    return change


def without_part(name: str) -> Change:
    return lambda data: zipped({key: value for key, value in parts_of(data).items() if key != name})


def in_settings(root: Root) -> None:
    setting = next(one for one in root.iter(f"{W}compatSetting") if one.get(f"{W}name") == "compatibilityMode")
    setting.set(f"{W}val", "14")
