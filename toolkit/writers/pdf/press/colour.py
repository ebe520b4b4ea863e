"""Colours of the screen as inks of a press.

The conversion is that of ISO 32000-1, 10.3.5, with all grey taken out of the three colours and given to black,
and rules of the printing house beside it: what is nearly grey is grey, for three inks never meet exactly; a plane
that is nearly black is black; and no place takes more ink than paper holds.
"""

from __future__ import annotations

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 1."""

BLACK: Inks = (0, 0, 0, 1)
PAPER: Inks = (0, 0, 0, 0)
COVERAGE = 2.4
"""The most ink in one place, of 4: what uncoated paper takes."""
NEUTRAL = 0.08
"""Channels that differ by less than this are a grey."""
DARK = 0.85
"""A flat grey with as much black as this is black: it would be screened without a reason that anyone sees."""
RICH = 0.95
"""As much black as this needs no colour below it."""
WHITE = 0.05
"""As much ink as this, weighted as a grey, is none: text of it is spared out."""
PLACES = 4


def inks(red: float, green: float, blue: float) -> Inks:
    """Return the inks of an sRGB colour whose channels run from 0 to 1, as one step of a picture or a gradient."""
    lightest, darkest = max(red, green, blue), min(red, green, blue)
    if lightest - darkest < NEUTRAL:
        return grey_inks(grey(red, green, blue))
    black = 1 - lightest
    colours = [(lightest - channel) / lightest for channel in (red, green, blue)]
    share = min(1.0, (COVERAGE - black) / sum(colours))
    cyan, magenta, yellow = (round(colour * share, PLACES) for colour in colours)
    return cyan, magenta, yellow, round(black, PLACES)


def grey(red: float, green: float, blue: float) -> float:
    """Return the grey of an sRGB colour, 0 for black and 1 for white (ISO 32000-1, 10.3.4)."""
    return round(0.3 * red + 0.59 * green + 0.11 * blue, PLACES)


def grey_inks(level: float) -> Inks:
    """Return a grey, 0 for black and 1 for white, as black ink alone."""
    return 0, 0, 0, round(1 - level, PLACES)


def flat(given: Inks) -> Inks:
    """Return the inks of a plane of one colour, whose black is whole; a shadow that runs keeps all its steps."""
    cyan, magenta, yellow, black = given
    return BLACK if black >= DARK and not cyan + magenta + yellow else given


def limited(cyan: float, magenta: float, yellow: float, black: float) -> Inks:
    """Return inks that somebody chose, with no more of the three colours than paper takes, and none below black."""
    colours = cyan + magenta + yellow
    if black >= RICH or not colours:
        return 0, 0, 0, black
    share = min(1.0, (COVERAGE - black) / colours)
    return round(cyan * share, PLACES), round(magenta * share, PLACES), round(yellow * share, PLACES), black


def text_inks(given: Inks) -> Inks:
    """Return black for text of any colour, so that no letter is printed twice; paper for white text, which is spared.

    What lies below is not known here, so only white itself is taken to stand on a dark ground: yellow or pale grey
    text on white is printed black and read. Its price is that text of a colour on a plane as dark as ink is black on
    black: whoever wants light text on a dark plane writes it white. Where white text is on white paper, it is as
    little seen as on the screen.
    """
    cyan, magenta, yellow, black = given
    return PAPER if 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black <= WHITE else BLACK
