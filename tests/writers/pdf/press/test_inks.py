"""A file for a press holds inks alone, wherever a colour can stand; text is black, in every corner of it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image

from tests.writers.pdf.documents import document, setting, unit
from tests.writers.pdf.editions import every_kind
from tests.writers.pdf.press.sheets import (
    TEXT,
    content_streams,
    coverage,
    objects,
    opened,
    operators,
    painted,
    parsed,
    press_setting,
    pressed,
    with_pictures,
)
from toolkit.errors import ToolkitError
from toolkit.render.document import render
from toolkit.writers import pdf
from toolkit.writers.pdf.press.colour import COVERAGE

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120" viewBox="0 0 200 120"><title>x</title>
<defs>
<linearGradient id="line"><stop offset="0" stop-color="#e00"/><stop offset="1" stop-color="#00f"/></linearGradient>
<radialGradient id="ring"><stop offset="0" stop-color="#fff"/><stop offset=".5" stop-color="#0a0" stop-opacity=".4"/>
<stop offset="1" stop-color="#102"/></radialGradient>
<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
<circle r="3" cx="4" cy="4" fill="#c50"/></pattern>
<mask id="half"><rect width="60" height="60" fill="#222"/></mask>
</defs>
<rect width="60" height="60" fill="url(#line)"/>
<rect x="70" width="60" height="60" fill="url(#ring)" stroke="url(#line)" stroke-width="4"/>
<rect x="140" width="60" height="60" fill="url(#dots)"/>
<g opacity=".5"><rect y="70" width="60" height="40" fill="#1f77b4" stroke="#d62728"/></g>
<g mask="url(#half)"><rect width="60" height="60" fill="#808"/></g>
<rect x="70" y="70" width="60" height="40" fill="#000"/>
<text x="140" y="90" fill="#d62728" stroke="#00f">46</text>
</svg>
"""
STYLE = """
.wash { background: linear-gradient(#fff, rgba(19, 75, 102, .5)); border: 2pt solid #134b66; color: rgb(90% 20% 10%) }
.dark { background: #123; color: white }
.chosen { background: device-cmyk(1 1 1 1) }
.pale { opacity: .5; color: #060 }
.round { border: 3pt ridge hsl(200 80% 40%); border-radius: 4pt; outline: 1pt dotted #a0a }
.under { text-decoration: underline 2pt wavy red }
"""
BODY = f"""
<p class="wash">{unit("متن", "wash")}</p>
<p class="dark">{unit("روشن", "dark")}</p><p class="chosen">{unit("چهار", "four")}</p>
<p class="pale">{unit("کم‌رنگ", "pale")}</p><p class="round under">{unit("دور", "round")}</p>
<img src="picture.svg" alt="x"><img src="photo.png" alt="x"><img src="cut.png" alt="x">
<img src="grey.png" alt="x"><img src="few.png" alt="x"><img src="photo.jpg" alt="x">
"""


@pytest.fixture(scope="module")
def pictures(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("pictures")
    (folder / "picture.svg").write_text(SVG, "utf-8")
    photo = Image.linear_gradient("L").resize((64, 64))
    colours = Image.merge("RGB", (photo, photo.rotate(90), photo.rotate(180)))
    colours.save(folder / "photo.png")
    colours.save(folder / "photo.jpg")
    colours.convert("P", palette=Image.Palette.ADAPTIVE).save(folder / "few.png")
    photo.save(folder / "grey.png")
    cut = colours.copy()
    cut.putalpha(photo)
    cut.save(folder / "cut.png")
    return folder


@pytest.fixture(scope="module")
def colourful(pictures) -> pikepdf.Pdf:
    return opened(pressed(BODY, pictures=pictures, style=STYLE))


@pytest.fixture(scope="module", params=["en", "fa"])
def brief(request) -> pikepdf.Pdf:
    made = press_setting()
    return opened(pdf.write(render(every_kind(request.param, 3), made.templates), made))


def test_the_document_of_these_tests_holds_what_is_looked_for(pictures):
    """On the screen the same document has colours of every kind."""
    screen = setting()
    given = with_pictures(screen, pictures)
    head = f'<link rel="stylesheet" href="print.css"><style>{STYLE.replace("device-cmyk(1 1 1 1)", "#222")}</style>'
    found = opened(pdf.write(document(BODY, head=head), given))
    assert {"rg", "RG", "scn", "SCN", "sh", "Do"} <= operators(found)
    kinds = [thing.get("/ShadingType") for thing in objects(found) if "/ShadingType" in thing]
    assert {2, 3} <= {*kinds}
    assert any("/SMask" in thing and thing.get("/Subtype") == Name.Image for thing in objects(found))
    assert any(isinstance(thing.get("/SMask"), pikepdf.Dictionary) for thing in objects(found))
    assert len([thing for thing in objects(found) if thing.get("/Subtype") == Name.Image]) >= 6


def assert_inks_alone(found: pikepdf.Pdf) -> None:
    assert not operators(found) & {"g", "G", "rg", "RG", "sc", "SC", "BI", "ri"}
    for stream in content_streams(found):
        for operator, operands in parsed(stream):
            assert operator not in ("cs", "CS") or operands == ("/Pattern",)
    inks = {Name.DeviceCMYK, Name.DeviceGray}
    for thing in objects(found):
        assert "/ICCBased" not in str(thing.get("/ColorSpace"))
        if "/ShadingType" in thing or thing.get("/Subtype") == Name.Image:
            assert thing.get("/ColorSpace") in inks, thing
        elif "/ColorSpace" in thing:
            raise AssertionError(f"colour spaces are named: {thing.ColorSpace}")
        if thing.get("/S") == Name.Transparency:
            assert thing.CS in inks
        assert not {"/BC", "/TR", "/TR2", "/BG", "/UCR", "/HT", "/OutputIntents", "/DestOutputProfile"} & {
            *thing.keys()
        }


def test_all_colours_are_inks(colourful, brief):
    assert {"k", "K", "scn", "SCN", "sh"} <= operators(colourful)
    assert_inks_alone(colourful)
    assert "k" in operators(brief)
    assert_inks_alone(brief)


def test_text_is_black_and_nothing_else(colourful, brief):
    """But for text that is spared out of a dark ground, which takes no ink at all."""
    black, paper = ("k", "0", "0", "0", "1"), ("k", "0", "0", "0", "0")
    assert {found.colour for found in painted(brief) if found.operator in TEXT} == {black}
    assert {found.colour for found in painted(colourful) if found.operator in TEXT} == {black, paper}
    assert any(found.colour[:2] == ("k", "0.8137") for found in painted(brief))  # and the accent is still there


def test_thin_lines_are_black():
    """A tint is made of dots, and a thin line of dots is none."""
    lines = "p { border-block-end: 0.4pt solid var(--hairline) }"
    note = f'<span class="footnote" lang="fa-AF" dir="rtl">{unit("یادداشت", "note")}</span>'
    found = painted(opened(pressed(f"<p>{unit('متن')}{note}</p>", style=lines)))
    assert len([line for line in found if line.operator not in TEXT]) >= 2
    assert {line.colour for line in found} == {("k", "0", "0", "0", "1")}


def test_no_place_takes_more_ink_than_paper_holds(colourful, brief):
    assert 1 < coverage(colourful) <= COVERAGE + 0.001
    assert coverage(brief) <= COVERAGE


def test_black_and_grey_are_one_ink(colourful):
    """Three inks that make a black are a fault of every first job at a press."""
    for found in painted(colourful):
        if found.colour[0] == "k" and float(found.colour[4]) > 0.95:
            assert found.colour[1:4] == ("0", "0", "0")


def test_a_mask_hides_as_much_as_before(colourful):
    """Its greys are amounts, not inks: a dark one is not taken for black."""
    masks = [thing.SMask.G for thing in objects(colourful) if isinstance(thing.get("/SMask"), pikepdf.Dictionary)]
    dark = 1 - 0x22 / 0xFF
    assert any(f"0 0 0 {dark:.4f} k" in mask.read_bytes().decode() for mask in masks)


def test_pictures_keep_their_colours(colourful):
    pictures = [thing for thing in objects(colourful) if thing.get("/Subtype") == Name.Image]
    coloured = [picture for picture in pictures if picture.ColorSpace == Name.DeviceCMYK]
    assert len(coloured) == 4
    for picture in coloured:
        raw = picture.read_bytes()
        assert len(raw) == 4 * int(picture.Width) * int(picture.Height)
        totals = [sum(raw[at : at + 4]) for at in range(0, len(raw), 4)]
        assert 255 < max(totals) <= 255 * (COVERAGE + 0.02)
        assert len({raw[at : at + 4] for at in range(0, len(raw), 4)}) > 50


def test_a_colour_without_inks_is_refused():
    with pytest.raises(ToolkitError, match="has no inks"):
        pressed(f"<p style='color: oklch(60% 0.15 50)'>{unit('متن')}</p>")


def test_the_same_document_is_the_same_bytes(pictures):
    first, second = (pressed(BODY, pictures=pictures, style=STYLE) for _ in range(2))
    assert first == second
