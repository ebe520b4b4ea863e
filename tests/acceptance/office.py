"""Judges that are not ours: the Open XML SDK, and LibreOffice with nothing of the user's, nor any font of ours."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from tests.acceptance.command import ROOT
from toolkit import fonts
from toolkit.fontconfig import private_fontconfig
from toolkit.programs import BY_NAME, find

VERSIONS = ("Office2013", "Microsoft365")
_SECONDS = 600


def errors_of(paths: Iterable[Path]) -> Mapping[str, Mapping[str, list[Any]]]:
    """Return what the Open XML SDK finds in each file, by the version of Office: one process for all of them."""
    files = {str(path): path.name for path in paths}
    command = [str(find(BY_NAME["node"])), str(ROOT / "tests/node/validate.mjs"), ",".join(VERSIONS), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    assert done.returncode == 0, done.stderr
    return {files[file]: found for file, found in json.loads(done.stdout).items()}


def convert(paths: Iterable[Path], kind: str, directory: Path, known: fonts.FontSet | None = None) -> Path:
    """Let LibreOffice write every file as another kind into ``directory``, in one call.

    It knows one font that no brief uses, or those given: what looks like ours can only come out of the files.
    """
    directory.mkdir(parents=True, exist_ok=True)
    environment = private_fontconfig(directory / "fonts", known or _foreign_font(directory / "fonts"))
    profile = f"-env:UserInstallation={(directory / 'user').as_uri()}"
    command = [str(find(BY_NAME["soffice"])), profile, "--headless", "--convert-to", kind, "--outdir", str(directory)]
    command += map(str, paths)
    subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True, timeout=_SECONDS)
    return directory


def _foreign_font(directory: Path) -> fonts.FontSet:
    """Return one of our fonts under another name."""
    directory.mkdir()
    path = directory / "Foreign.ttf"
    face = fonts.load([ROOT / "fonts"]).face("persian")
    with TTFont(face.path) as font:
        for record in font["name"].names:
            font["name"].setName("Foreign", record.nameID, record.platformID, record.platEncID, record.langID)
        font.save(path)
    return fonts.FontSet((replace(face, path=path),))
