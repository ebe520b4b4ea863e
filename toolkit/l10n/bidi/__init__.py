"""The Unicode Bidirectional Algorithm (UAX #9), resolved over whole paragraphs.

Engines resolve direction a line or an inline element at a time; what they are told here holds for the paragraph.
"""

from toolkit.l10n.bidi.isolation import Piece, isolate_foreign
from toolkit.l10n.bidi.levels import LevelRun, level_runs, resolve, resolved_units, visual_order

__all__ = ["LevelRun", "Piece", "isolate_foreign", "level_runs", "resolve", "resolved_units", "visual_order"]
