"""The record: from what each artifact was made, and how it came out, so that nothing is made twice."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from toolkit.model.base import Strict
from toolkit.publish import publish
from toolkit.rendering import Product
from toolkit.writers import LooseLine

FILE = ".built.json"


class Made(Strict):
    """What is known of an artifact: the hash of its inputs and of its bytes, its pages and its loose lines."""

    inputs: str
    output: str
    pages: int | None
    loose: tuple[LooseLine, ...]


_RECORD: TypeAdapter[dict[str, Made]] = TypeAdapter(dict[str, Made])


class Record:
    """The record of one directory of artifacts; one that cannot be read only means that all is built again."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        try:
            self._made = _RECORD.validate_json((directory / FILE).read_bytes())
        except (OSError, ValidationError):
            self._made = {}

    def kept(self, path: Path, inputs: str) -> tuple[Made, int] | None:
        """Return what is recorded of an artifact and its size, if it was made from these inputs and is untouched."""
        made = self._made.get(self._name(path))
        if made is None or made.inputs != inputs:
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        return (made, len(data)) if hashlib.sha256(data).hexdigest() == made.output else None

    def is_edited(self, path: Path, inputs: str | None = None) -> bool:
        """Tell whether a file that lies there is not what was built, and with ``inputs``: last built from these."""
        made = self._made.get(self._name(path))
        if inputs and (made is None or made.inputs != inputs):
            return False
        try:
            return made is None or hashlib.sha256(path.read_bytes()).hexdigest() != made.output
        except OSError:
            return False

    def paths(self) -> list[Path]:
        """Return the artifacts on record that are still there, sorted."""
        return sorted(path for name in self._made if (path := self._directory / name).is_file())

    def note(self, path: Path, inputs: str, product: Product) -> None:
        """Record an artifact that has just been published. Raises EnvironmentFault."""
        output = hashlib.sha256(product.data).hexdigest()
        made = Made(inputs=inputs, output=output, pages=product.pages, loose=product.loose)
        self._made[self._name(path)] = made
        publish(self._directory / FILE, _RECORD.dump_json(dict(sorted(self._made.items())), indent=1))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._directory).as_posix()
