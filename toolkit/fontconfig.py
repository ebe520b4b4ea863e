"""A font configuration that holds our fonts only, so that the fonts of a machine cannot change a byte."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from xml.sax.saxutils import escape

from toolkit.errors import ToolkitError
from toolkit.fonts import FontSet

_VARIABLE = "FONTCONFIG_FILE"
_MARK = "<!-- bilingual-briefs: nothing but the fonts of the briefs -->"
_FILE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
{mark}
<fontconfig>
{directories}
<cachedir>{cache}</cachedir>
</fontconfig>
"""


def private_fontconfig(directory: Path, fonts: FontSet) -> dict[str, str]:
    """Write a font configuration into ``directory`` and return the environment that makes a process use it.

    The environment must be set before the process imports its first engine.
    """
    folders = sorted({face.path.parent.as_posix() for face in fonts.faces})
    text = _FILE.format(
        mark=_MARK,
        directories="\n".join(f"<dir>{escape(folder)}</dir>" for folder in folders),
        cache=escape((directory / "cache").as_posix()),
    )
    (directory / "cache").mkdir(parents=True, exist_ok=True)
    path = directory / "fonts.conf"
    path.write_text(text, "utf-8")
    return {_VARIABLE: str(path)}


@cache
def use_private_fontconfig(fonts: FontSet) -> None:
    """Make this process, and what it starts, know our fonts only; the configuration goes when the process ends."""
    directory = tempfile.mkdtemp(prefix="briefs-fonts-")
    # Unlike atexit it also runs at the end of a worker process.
    Finalize(None, shutil.rmtree, args=(directory, True), exitpriority=0)
    os.environ.update(private_fontconfig(Path(directory), fonts))


def require_private_fontconfig() -> None:
    """Raise ToolkitError where the process would use the fonts of the machine."""
    path = Path(os.environ.get(_VARIABLE, ""))
    if not path.is_file() or _MARK not in path.read_text("utf-8"):
        raise ToolkitError(
            "the PDF writer was started without its private font configuration",
            "call use_private_fontconfig before the first PDF",
        )
