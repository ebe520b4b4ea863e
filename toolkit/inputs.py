"""Inputs: one hash of everything that an artifact is made from, so that nothing is made twice."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from toolkit.libraries import LIBRARIES, find_version
from toolkit.rendering import Task

_ENGINES = (
    "weasyprint",
    "pydyf",
    "tinyhtml5",
    "jinja2",
    "python-docx",
    "lxml",
    "babel",
    "fonttools",
    "pikepdf",
    "pillow",
    "matplotlib",
)


def task_hash(task: Task) -> str:
    """Return the SHA-256 of what an artifact is made from: edition, source, options, templates, fonts, the toolkit."""
    parts = (
        repr(task.edition),
        task.format,
        repr(task.options),
        repr(task.source),
        *map(_tree_hash, task.templates + task.fonts),
        _toolkit_hash(),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _toolkit_hash() -> str:
    engines = [f"{name} {version(name)}" for name in _ENGINES]
    libraries = [f"{library.name} {find_version(library)}" for library in LIBRARIES]
    parts = [_tree_hash(Path(__file__).parent), platform.python_version(), platform.machine(), *engines, *libraries]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _tree_hash(directory: Path) -> str:
    """Hash the names and contents of the files below a directory, leaving out what Python compiles."""
    digest = hashlib.sha256()
    for path in sorted(directory.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            stamp = path.stat()
            digest.update(f"{path.relative_to(directory).as_posix()}\0".encode())
            digest.update(_file_hash(path, stamp.st_mtime_ns, stamp.st_size))
    return digest.hexdigest()


@cache
def _file_hash(path: Path, _modified: int, _size: int) -> bytes:
    """Hash a file, once for as long as nobody writes to it: a build asks for the fonts with every artifact."""
    return hashlib.sha256(path.read_bytes()).digest()
