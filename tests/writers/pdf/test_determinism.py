"""The same document is the same bytes, whatever else is on the machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys

import pytest

from tests.writers.pdf.documents import ROOT

PROGRAM = """
import hashlib, sys
from tests.writers.pdf.documents import unit, written
if "--fonts-of-the-machine" in sys.argv:
    import os
    from toolkit.writers.pdf import engine
    from tests.writers.pdf.documents import setting
    setting()
    del os.environ["FONTCONFIG_FILE"]
    engine.require_private_fontconfig = lambda: None
body = f"<h1>{unit('روابط ۱۴۰۳')}</h1><p>{unit('متن (New) – « » ۴۶٪', 'v')}</p><p lang='en-GB' dir='ltr'>English 5%</p>"
mono = "<p style='font-family: Vazirmatn, monospace'>متن x</p>"
print(hashlib.sha256(written(body + mono)).hexdigest())
"""


def bytes_of(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    digest = done.stdout.strip()
    assert len(digest) == len(hashlib.sha256().hexdigest())
    return digest


@pytest.fixture(scope="module")
def home_with_fonts(tmp_path_factory):
    """The home of someone who has installed a font named Vazirmatn, which is another one."""
    home = tmp_path_factory.mktemp("home")
    (home / ".fonts").mkdir()
    shutil.copy(ROOT / "fonts" / "vazirmatn" / "Vazirmatn-Bold.ttf", home / ".fonts" / "Vazirmatn.ttf")
    shutil.copy(ROOT / "fonts" / "amiri" / "Amiri-Regular.ttf", home / ".fonts")
    return home


@pytest.fixture(scope="module")
def plain() -> str:
    return bytes_of()


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Asia/Kabul", "SOURCE_DATE_EPOCH": "1"},
        {"TZ": "America/New_York", "PYTHONHASHSEED": "7"},
        {"LC_ALL": "C", "LANG": "C", "LANGUAGE": "de"},
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "99", "FC_LANG": "ja"},
    ],
    ids=lambda environment: " ".join(environment),
)
def test_time_zone_locale_and_hash_seed_change_nothing(plain, environment):
    assert bytes_of(**environment) == plain


def test_fonts_of_the_machine_change_nothing(plain, home_with_fonts):
    home = {"HOME": str(home_with_fonts), "XDG_DATA_HOME": str(home_with_fonts / "share")}
    theirs = bytes_of("--fonts-of-the-machine", **home)
    assert theirs != plain  # the fonts are seen where the private configuration is not used
    assert bytes_of(**home) == plain
