"""What the engine complains of: everything is an error, but for a written list."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.errors import ToolkitError

_EXCEPTED = (
    # Without libharfbuzz-subset the result is right, only slower and larger; ``briefs doctor`` asks for it.
    re.compile(r"Using fontTools instead of HarfBuzz-Subset"),
)


class EngineComplaint(ToolkitError):
    """The engine could not write the document as it was asked to."""


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message once, unless it is on the list."""
        message = record.getMessage()
        if message not in self.messages and not any(pattern.search(message) for pattern in _EXCEPTED):
            self.messages.append(message)


@contextmanager
def strict_log() -> Iterator[None]:
    """Raise EngineComplaint at the end, with every message, if the engine logged a warning or an error."""
    logger, collector = logging.getLogger("weasyprint"), _Collector()
    logger.addHandler(collector)
    try:
        yield
    finally:
        logger.removeHandler(collector)
    if collector.messages:
        raise EngineComplaint("; ".join(collector.messages), "mend the style sheet or the text that it names")
