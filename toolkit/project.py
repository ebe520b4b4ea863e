"""A project: where content, templates, fonts and artifacts stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import UsageFault

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return a directory that comes with the toolkit, in a checkout or in an installed wheel."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@dataclass(frozen=True)
class Project:
    """The directory that holds ``content/``, and what its templates and fonts override."""

    root: Path

    @property
    def content(self) -> Path:
        """The directory of house.yaml, glossary.yaml, units.yaml and the briefs."""
        return self.root / "content"

    @property
    def briefs(self) -> Path:
        """The directory that holds a folder for each brief."""
        return self.content / "briefs"

    @property
    def build(self) -> Path:
        """The directory that artifacts go to where no other is named."""
        return self.root / "build"

    @property
    def templates(self) -> tuple[Path, ...]:
        """The directories searched for templates, the project's own first."""
        return self._searched("templates")

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The directories searched for fonts, the project's own first."""
        return self._searched("fonts")

    def slugs(self) -> list[str]:
        """Return the names of all briefs, sorted."""
        if not self.briefs.is_dir():
            return []
        return sorted(path.name for path in self.briefs.iterdir() if path.is_dir() and not path.name.startswith("."))

    def _searched(self, name: str) -> tuple[Path, ...]:
        ours, own = shipped(name), self.root / name
        return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)


def find_project(directory: Path | None) -> Project:
    """Return the project in ``directory``; None asks for the nearest parent of the current one with ``content/``.

    Raises UsageFault where there is none.
    """
    if directory is not None:
        if not (directory / "content").is_dir():
            raise UsageFault(f"{directory} has no folder content/", next_step="name the folder that holds content/")
        return Project(directory.resolve())
    here = Path.cwd()
    for candidate in (here, *here.parents):
        if (candidate / "content").is_dir():
            return Project(candidate)
    raise UsageFault(f"no content/ in {here} or above it", next_step="change to a project, or name one with --project")
