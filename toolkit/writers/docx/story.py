"""Stories: the parts of a package that hold running text, and how pieces become their paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part

from toolkit.language import ENGLISH, PERSIAN, Direction
from toolkit.markup import readable
from toolkit.writers.docx.direction import Run, runs
from toolkit.writers.docx.elements import Element, copied, related, switch, text, w
from toolkit.writers.docx.fields import field_beginning, field_end
from toolkit.writers.docx.inline import destination
from toolkit.writers.docx.look import Looks
from toolkit.writers.docx.pieces import Letters, LinkEnd, LinkStart, Note, PageField, Piece, Tab, UnitEnd, UnitStart
from toolkit.writers.docx.stylesheet import persian_style
from toolkit.writers.docx.vocabulary import UnplacedElement

TakeNote = Callable[[Note], int]
"""Takes a footnote and returns its number."""

_EMPHASIS = "Emphasis"
_EMPHASIS_IN_PERSIAN = persian_style(_EMPHASIS)
_TRAITS = {"Strong": ("b", "bCs"), _EMPHASIS: ("i", "bCs"), _EMPHASIS_IN_PERSIAN: ("b", "bCs")}
"""What a character style looks like where another one stands inside it: in Latin script, in Persian."""

_LONGEST_TOOLTIP = 255
"""Characters; Word shows no more."""


@dataclass(frozen=True)
class Paragraph:
    """What a paragraph is, besides its text; ``numbering`` is the list (w:num) it belongs to.

    ``leads`` keeps it on the page of what follows.
    """

    style: str
    direction: Direction
    numbering: int | None = None
    leads: bool = False


@dataclass(frozen=True)
class Story:
    """A part with running text.

    ``bookmarks`` counts through all stories of a document. ``take_note`` is None where no footnote may stand. Where
    ``looks`` are those of a document of both languages, paragraphs and numbers in Persian have styles of their own.
    """

    part: Part
    bookmarks: count[int]
    looks: Looks
    take_note: TakeNote | None = None
    page: int = 1
    """The first page that it stands on, which is what its page numbers say until a program counts them."""
    _open: dict[str, int] = field(default_factory=dict)

    def paragraph(self, kind: Paragraph, pieces: Sequence[Piece], *before: Element) -> Element:
        """Make a paragraph of pieces; ``before`` are runs that it begins with."""
        style = self.styled(kind.style, kind.direction)
        paragraph = w("p", _properties(replace(kind, style=style)), *before)
        inside = paragraph
        for item in runs(_in_language(pieces, kind.direction), kind.direction):
            if isinstance(item, LinkStart):
                inside = self._link(item)
                paragraph.append(inside)
            elif isinstance(item, LinkEnd):
                inside = paragraph
            else:
                inside.extend(self._elements(item))
        return paragraph

    def _elements(self, item: Run | Piece) -> Iterator[Element]:
        match item:
            case UnitStart(name):
                self._open[name] = number = next(self.bookmarks)
                yield w("bookmarkStart", id=number, name=name)
            case UnitEnd(name):
                yield w("bookmarkEnd", id=self._open.pop(name))
            case Run():
                yield from self._run(item)
            case _:
                raise UnplacedElement(f"{item} in a paragraph")

    def _run(self, run: Run) -> Iterator[Element]:
        match run.piece:
            case Letters(_, styles):
                yield w("r", _run_properties(run, self._named(styles)), text(run.text))
            case Note():
                style = self.styled("FootnoteReference", run.piece.direction)
                yield w("r", _run_properties(run, (style,)), self._reference(run.piece))
            case PageField(instruction):
                yield from self._field(instruction, run)
            case Tab():
                yield w("r", _run_properties(run, ()), w("tab"))
            case _:
                raise UnplacedElement(f"{run.piece} in a run")

    def _named(self, styles: tuple[str, ...]) -> tuple[str, ...]:
        """Return styles, the last of which has its name; a document in Persian alone has no others beside its own."""
        own = styles[-1:] == (_EMPHASIS_IN_PERSIAN,) and not self.looks.bilingual
        return (*styles[:-1], _EMPHASIS) if own else styles

    def _field(self, instruction: str, run: Run) -> Iterator[Element]:
        """Yield a field that Word fills in by itself whenever it lays out the page (17.16.18)."""
        style = self.styled("PageNumber", "rtl" if run.right_to_left else "ltr")
        for part in (*field_beginning(instruction), w("r", text(str(self.page))), field_end()):
            part.insert(0, _run_properties(run, (style,)))
            yield part

    def styled(self, style: str, direction: Direction) -> str:
        """Return the name of a style there where text has the direction: Persian has its own beside English."""
        return persian_style(style) if self.looks.bilingual and direction == "rtl" else style

    def _reference(self, note: Note) -> Element:
        if self.take_note is None:
            raise UnplacedElement("a footnote in a footnote, a header or a footer")
        return w("footnoteReference", id=self.take_note(note))

    def _link(self, link: LinkStart) -> Element:
        """Return what goes around the words of a link: w:hyperlink or, where they repeat a heading, a field.

        An address is shown before it is followed. The words of the field (17.16.5.51) are right as they stand; when
        somebody changes the heading, Word can renew them.
        """
        if not link.href:
            raise UnplacedElement("a link without an address")
        if not link.href.startswith("#"):
            relationship = str(self.part.relate_to(link.href, RT.HYPERLINK, is_external=True))
            return related(w("hyperlink", tooltip=readable(link.href)[:_LONGEST_TOOLTIP], history="1"), relationship)
        place = destination(link.href[1:])
        return w("fldSimple", instr=f" REF {place} \\h ") if link.repeats else w("hyperlink", anchor=place, history="1")


def _in_language(pieces: Sequence[Piece], direction: Direction) -> Sequence[Piece]:
    """Return the pieces of a paragraph, emphasised as its language does it."""
    if direction == "ltr" or not any(isinstance(piece, Letters) and _EMPHASIS in piece.styles for piece in pieces):
        return pieces
    own = {_EMPHASIS: _EMPHASIS_IN_PERSIAN}
    return [
        replace(piece, styles=tuple(own.get(style, style) for style in piece.styles))
        if isinstance(piece, Letters)
        else piece
        for piece in pieces
    ]


@copied
def _properties(kind: Paragraph) -> Element:
    """Return w:pPr; direction stands here besides the style, so that a restyled paragraph keeps it."""
    persian = kind.direction == "rtl"
    return w(
        "pPr",
        w("pStyle", val=kind.style),
        switch("keepNext") if kind.leads else None,
        w("numPr", w("ilvl", val=0), w("numId", val=kind.numbering)) if kind.numbering else None,
        switch("bidi", persian),
        w("rPr", w("rtl"), _language(True)) if persian else None,
    )


def _run_properties(run: Run, styles: tuple[str, ...]) -> Element:
    return _looking(styles, run.right_to_left, run.complex_script)


@copied
def _looking(styles: tuple[str, ...], persian: bool, complex_script: bool) -> Element:
    """Return w:rPr. The innermost character style is named; strong and emphasised words around it show through."""
    around = [_TRAITS[style] for style in styles[:-1] if style in _TRAITS]
    traits = {trait for pair in around for trait in pair}
    return w(
        "rPr",
        w("rStyle", val=styles[-1]) if styles else None,
        *(switch(name, name in traits) for name in ("b", "bCs", "i", "iCs") if traits),
        switch("rtl") if persian else None,
        switch("cs") if complex_script else None,
        _language(persian or complex_script),
    )


def _language(persian: bool) -> Element:
    return w("lang", bidi=PERSIAN.bcp47) if persian else w("lang", val=ENGLISH.bcp47)
