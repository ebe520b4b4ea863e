"""A document reads templates, fonts and figures, and nothing else of the machine or the network."""

from __future__ import annotations

import pytest

from tests.writers.pdf.documents import document, setting, written
from toolkit.figures import Drawing
from toolkit.writers import Setting, pdf
from toolkit.writers.pdf.log import EngineComplaint

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><title>a</title>{}</svg>'

REFUSED = [
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "file://localhost/etc/passwd",
    "http://127.0.0.1:9/x.png",
    "https://127.0.0.1:9/x.png",
    "ftp://127.0.0.1/x.png",
    "data:image/png;base64,AAAA",
    "../../../../etc/passwd",
    "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "figures/../../print.css",
    "fonts/99999",
    "fonts/-1",
    "brief.html.j2",
    "nowhere.svg",
]


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize(
    "way",
    [
        '<img alt="a" style="width:1mm;height:1mm" src="{}">',
        '<p style="background: url({})">x</p>',
        '<p style="list-style-image: url({}); display: list-item">x</p>',
    ],
)
def test_an_address_outside_is_refused(way, address):
    with pytest.raises(EngineComplaint, match="not a style sheet, font or figure"):
        written(way.format(address))


@pytest.mark.parametrize(
    "way",
    [
        '<link rel="attachment" href="{}">',
        '<link rel="stylesheet" href="{}">',
        "<style>@import url({});</style>",
        "<style>@font-face { font-family: x; src: url({}) } p { font-family: x }</style>",
    ],
)
def test_the_head_of_a_document_can_name_no_file_either(way):
    with pytest.raises(EngineComplaint, match="not a style sheet, font or figure"):
        written("<p>x</p>", head=way.replace("{}", "file:///etc/passwd"))


def test_a_base_address_leads_nowhere():
    with pytest.raises(EngineComplaint, match="not a style sheet, font or figure"):
        written('<img alt="a" src="passwd">', head='<base href="file:///etc/">')


def with_drawing(content: str) -> Setting:
    drawing = Drawing(SQUARE.format(content).encode(), b"", 3.5, 3.5)
    return Setting(setting().templates, setting().fonts, drawings={"square": drawing})


def test_a_drawing_of_the_brief_is_drawn():
    given = with_drawing('<rect width="9" height="9" fill="red"/>')
    drawn = pdf.write(document('<img alt="a" style="width:9mm;height:9mm" src="figures/square.svg">'), given)
    assert drawn != written('<p style="width:9mm;height:9mm"></p>')


def test_a_drawing_cannot_read_on_although_the_engine_swallows_the_refusal():
    given = with_drawing('<image href="file:///etc/passwd" width="9" height="9"/>')
    with pytest.raises(EngineComplaint, match="etc/passwd"):
        pdf.write(document('<img alt="a" style="width:9mm;height:9mm" src="figures/square.svg">'), given)


def test_a_link_that_leads_out_of_the_templates_is_refused(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "secret.svg").write_text(SQUARE.format(""), "utf-8")
    (tmp_path / "templates" / "link.svg").symlink_to(tmp_path / "secret.svg")
    given = Setting((tmp_path / "templates", *setting().templates), setting().fonts)
    with pytest.raises(EngineComplaint, match=r"link\.svg"):
        pdf.write(document('<img alt="a" src="link.svg">'), given)


def test_the_sheet_of_a_project_stands_before_ours(tmp_path):
    (tmp_path / "print.css").write_text("p { color: red }", "utf-8")
    given = Setting((tmp_path, *setting().templates), setting().fonts)
    assert pdf.write(document("<p>x</p>"), given) == written("<p>x</p>", head="<style>p { color: red }</style>")
