"""Proofs: one picture of all pages of a PDF side by side, for the eyes of those who answer for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from toolkit.build import Artifact, Work
from toolkit.publish import publish
from toolkit.rendering import prepare
from toolkit.workers import limited, process_pool

FOLDER = "proof"


@dataclass(frozen=True)
class Proof:
    """One contact sheet to draw, in a form that another process can be handed.

    ``from_right`` says that the first page stands at the right; ``grey`` asks for what a printer without colour
    prints.
    """

    pdf: Path
    fonts: tuple[Path, ...]
    from_right: bool
    grey: bool = False


def draw(proof: Proof) -> bytes:
    """Return the contact sheet as a PNG. Raises RenderLimit where drawing it took too much."""
    font_set = prepare(proof.fonts)
    # Imported here, never in the parent process: it loads an engine.
    from toolkit.proof.sheet import contact_sheet

    with limited(f"the proof of {proof.pdf.name}"):
        return contact_sheet(proof.pdf, font_set.face("latin").path, from_right=proof.from_right, grey=proof.grey)


def prove(artifacts: Sequence[Artifact], directory: Path, jobs: int, *, grey: bool = False) -> Iterator[Artifact]:
    """Publish a contact sheet of every PDF that was built or was there already, in ``directory``/proof/.

    Raises EnvironmentFault where nothing can be written.
    """
    drawn = [artifact for artifact in artifacts if artifact.outcome in ("written", "unchanged")]
    if not drawn:
        return
    with process_pool(min(jobs, len(drawn))) as pool:
        futures = [pool.submit(draw, _proof(artifact.work, grey=grey)) for artifact in drawn]
        try:
            for artifact, future in zip(drawn, futures, strict=True):
                yield _published(artifact, _path(artifact.work, directory, grey=grey), future)
        finally:  # interrupted, it waits for the sheets in hand, not for all of them
            for future in futures:
                future.cancel()


def _proof(work: Work, *, grey: bool) -> Proof:
    return Proof(work.path, work.task.fonts, work.task.edition.code == "fa", grey)


def _path(work: Work, directory: Path, *, grey: bool) -> Path:
    return directory / FOLDER / f"{work.path.stem}{'.grey' if grey else ''}.proof.png"


def _published(artifact: Artifact, path: Path, future: Future[bytes]) -> Artifact:
    data = future.result()
    publish(path, data)
    return Artifact(Work(artifact.work.task, path), "written", len(data), artifact.pages)
