"""The colours of figures are told apart in grey and by people who do not see red or green."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.figures.drawn import B, axis, fonts
from toolkit.figures import palette
from toolkit.figures.timeline import draw_timeline

# Viénot, Brettel and Mollon 1999 ("Digital video colourmaps for checking the legibility of displays by dichromats"):
# what is left of linear RGB without the long-wave (protan) and without the middle-wave cones (deutan).
DICHROMATS = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
}
MEANINGFUL = {"accent": palette.ACCENT, "white": palette.WHITE}
"""What is solid and what is hollow: the only two colours of shapes that say something."""


def linear(colour: str) -> tuple[float, ...]:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def luminance(colour: tuple[float, ...]) -> float:
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), colour, strict=True))


def seen(colour: str, kind: str) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, linear(colour), strict=True)) for row in DICHROMATS[kind])


def contrast(first: tuple[float, ...], second: tuple[float, ...]) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured():
    assert contrast(linear("#000000"), linear("#ffffff")) == pytest.approx(21)
    red, green = seen("#a00000", "deutan"), seen("#006400", "deutan")
    assert contrast(red, green) < 2  # the pair that such eyes confuse


@pytest.mark.parametrize("kind", DICHROMATS)
def test_shapes_differ_from_each_other_and_from_the_paper(kind):
    for first, second in combinations(MEANINGFUL.values(), 2):
        assert contrast(seen(first, kind), seen(second, kind)) >= 3  # WCAG 2.2, 1.4.11


@pytest.mark.parametrize("colour", [palette.INK, palette.QUIET])
def test_words_are_read(colour):
    assert contrast(linear(colour), linear(palette.WHITE)) >= 4.5  # WCAG 2.2, 1.4.3


def test_colours_are_those_of_the_page():
    from tests.figures.drawn import ROOT

    sheet = (ROOT / "templates/print.css").read_text("utf-8")
    for name in ("INK", "QUIET", "ACCENT", "HAIRLINE"):
        assert f"--{name.lower()}: {getattr(palette, name)};" in sheet


def test_a_project_has_drawings_in_its_own_colours():
    given = axis("en", *B)
    plain = draw_timeline(given, 150, fonts()).svg.decode()
    own = draw_timeline(given, 150, fonts(), {palette.ACCENT: "#00aa44"}).svg.decode()
    assert palette.ACCENT in plain
    assert own == plain.replace(palette.ACCENT, "#00aa44")
