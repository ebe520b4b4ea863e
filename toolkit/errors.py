"""Faults that end a command, each with its exit code and the next step."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    ENVIRONMENT = 3
    OUR_FAULT = 4
    INTERRUPTED = 130


class ToolkitError(Exception):
    """A fault that ends the command with one sentence and one next step."""

    exit_code = ExitCode.OUR_FAULT

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.next_step = next_step

    def __reduce__(self) -> tuple[type[ToolkitError], tuple[str, str]]:
        """Keep the next step when a worker process hands the error to its parent."""
        return type(self), (str(self), self.next_step)


class UsageFault(ToolkitError):
    """The command was asked for something that does not exist."""

    exit_code = ExitCode.USAGE


class EnvironmentFault(ToolkitError):
    """The machine lacks something, or refuses it."""

    exit_code = ExitCode.ENVIRONMENT


class NoRoom(ToolkitError):
    """What an author wrote does not fit the form that was asked for."""

    exit_code = ExitCode.FINDINGS


class ReadBackMismatch(ToolkitError):
    """A finished file does not carry the text of its edition; it is not published."""


class BrokenStandard(ToolkitError):
    """A finished file does not keep a standard that it claims; it is not published."""


class RenderLimit(ToolkitError):
    """Rendering took more time or memory than a brief may take."""
