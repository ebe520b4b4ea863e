"""The engine at work: HTML parsed, laid out by WeasyPrint, and written as PDF/A-3a."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from xml.etree.ElementTree import SubElement

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from toolkit.fontconfig import require_private_fontconfig
from toolkit.writers import Setting
from toolkit.writers.pdf import facing, notes, press, spaces, tags, text_layer, words
from toolkit.writers.pdf.attachment import attachments
from toolkit.writers.pdf.faces import generated_sheet
from toolkit.writers.pdf.fetcher import BASE, Fetcher
from toolkit.writers.pdf.finish import finish, finish_for_archive
from toolkit.writers.pdf.hyphens import keep_whole
from toolkit.writers.pdf.isolates import dissolve_isolates
from toolkit.writers.pdf.joins import join_across_tags
from toolkit.writers.pdf.log import EngineComplaint, strict_log
from toolkit.writers.pdf.text_layer.marks import marks_at_boundaries
from toolkit.writers.pdf.text_layer.wording import note_wording
from toolkit.writers.pdf.word_spaces import loose_lines

_ARCHIVE = {"pdf_variant": "pdf/a-3a"}
_PRESS = {"pdf_tags": True, "pdf_version": "1.7", "pdf_identifier": True}
"""A file in inks claims no standard of the screen, but keeps its tags, by which it is read back."""


def write(html: str, setting: Setting) -> bytes:
    """Return the document as PDF/A-3a bytes, the same ones for the same input; see the front door for faults."""
    require_private_fontconfig()
    tags.install()
    notes.install()
    spaces.install()
    words.install()
    text_layer.install()
    fetcher = Fetcher(setting)
    with _nothing_blocked(fetcher), strict_log(), marks_at_boundaries(setting.options.run_marks):
        return _pdf(html, setting, fetcher)


@contextmanager
def _nothing_blocked(fetcher: Fetcher) -> Iterator[None]:
    """Raise EngineComplaint at the end, whatever else was raised, if an address was refused."""
    try:
        yield
    finally:
        if fetcher.blocked:
            raise EngineComplaint(
                f"not a style sheet, font or figure of the brief: {', '.join(sorted(set(fetcher.blocked)))}",
                "name a file of templates/",
            )


def _pdf(html: str, setting: Setting, fetcher: Fetcher) -> bytes:
    for_press = setting.options.profile == "print"
    document = HTML(string=html, base_url=BASE, url_fetcher=fetcher)
    if setting.options.layout == "facing":
        measure = partial(_measured, html, setting, fetcher)
        facing.impose(document.etree_element, measure, setting.options.paper)
    laid_out = _laid_out(document, setting, fetcher)
    for line in loose_lines(laid_out):
        setting.tell_loose_line(line)
    if for_press:
        _take_links_out(laid_out)
    options = _options(setting) | {"attachments": attachments(setting.source)}
    data: bytes = laid_out.write_pdf(finisher=finish if for_press else finish_for_archive, **options)
    return press.prepare(data) if for_press else data


def _measured(
    html: str, setting: Setting, fetcher: Fetcher, change: Callable[[Any], None], page_rules: str
) -> Document:
    """Lay the document out after a change, to read heights from it."""
    document = HTML(string=html, base_url=BASE, url_fetcher=fetcher)
    change(document.etree_element)
    return _laid_out(document, setting, fetcher, page_rules)


def _laid_out(document: HTML, setting: Setting, fetcher: Fetcher, page_rules: str = "") -> Document:
    # A configuration is never shared: among documents the first file registered for a face would win.
    configuration = FontConfiguration()
    note_wording(document.etree_element)
    notes.name_notes(document.etree_element)
    join_across_tags(document.etree_element)
    dissolve_isolates(document.etree_element)
    for body in document.etree_element.iter("body"):
        keep_whole(body)
    document.etree_element.set("data-paper", setting.options.paper)  # for the sheet: a narrow page has another grid
    if setting.options.profile == "print":
        _add_sheet(document.etree_element)
    sheet = CSS(
        string=generated_sheet(setting.fonts, setting.options.paper) + page_rules,
        base_url=BASE,
        url_fetcher=fetcher,
        font_config=configuration,
    )
    return document.render(stylesheets=[sheet], font_config=configuration, **_options(setting))


def _options(setting: Setting) -> dict[str, Any]:
    return {"presentational_hints": False, **(_PRESS if setting.options.profile == "print" else _ARCHIVE)}


def _add_sheet(root: Any) -> None:
    SubElement(root.find("head"), "link", {"rel": "stylesheet", "href": press.SHEET})


def _take_links_out(laid_out: Any) -> None:
    """Leave no place to click on: a press refuses annotations."""
    for page in laid_out.pages:
        page.links.clear()
