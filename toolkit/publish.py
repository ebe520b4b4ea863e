"""Publish: a file is replaced whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from toolkit.errors import EnvironmentFault


def publish(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, flushed to disk and renamed.

    A process that is killed on the way leaves the old file or the new one. Raises EnvironmentFault where the
    machine refuses.
    """
    try:
        _replace(path, data)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise EnvironmentFault(
            message, next_step="look at the rights of the folder and the room on the disk"
        ) from error


def keep_aside(path: Path) -> Path:
    """Copy a file beside itself as NAME.edited.SUFFIX, numbered where that is taken, and return the copy's path.

    Raises EnvironmentFault where the machine refuses.
    """
    numbers = ("", *(f"-{number}" for number in range(2, 1000)))
    names = (path.with_name(f"{path.stem}.edited{number}{path.suffix}") for number in numbers)
    aside = next(name for name in names if not name.exists())
    publish(aside, path.read_bytes())
    return aside


def require_writable(folder: Path) -> None:
    """Raise EnvironmentFault where nothing could be published to a folder, which need not be there yet."""
    try:
        nearest = next(place for place in (folder, *folder.parents) if place.exists())
        with tempfile.TemporaryFile(dir=nearest):
            pass
    except OSError as error:
        message = f"nothing can be written to {folder}: {error.strerror}"
        raise EnvironmentFault(message, next_step="name another folder with --output") from error


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    _flush_directory(path.parent)


def _flush_directory(directory: Path) -> None:
    """Make the rename last through a power cut, where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
