"""The command line: options become one call, findings become lines."""

from toolkit.cli.door import main

__all__ = ["main"]
