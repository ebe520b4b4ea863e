"""``briefs status`` on a terminal: colours, lines of its width, and Persian in the order it is seen."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import termios
from pathlib import Path

from tests.projects import SLUG, change, path_of, write
from toolkit import terminal

ROOT = Path(__file__).parents[2]


def on_a_terminal(project, columns: int, *arguments: str) -> str:
    """Return what the command writes to a terminal that neither joins nor reorders."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, columns))
    known = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    environment = known | {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "toolkit", "status", *arguments]
    process = subprocess.Popen(command, cwd=project.root, stdout=theirs, env=environment)
    os.close(theirs)
    data = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            data += os.read(ours, 65536)
        except OSError:  # the other side has been closed
            break
    os.close(ours)
    assert process.wait(60) == 0
    return data.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_lines_of_its_width(accepted):
    change(accepted, "text.en.yaml", "Kabul says", "The capital of the country told us in the evening")
    out = on_a_terminal(accepted, 40)
    assert "\x1b[31m[-Kabul says-]\x1b[0m" in out
    assert "\x1b[31mstale\x1b[0m" in out
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
    lines = plain[plain.index("    the original") : plain.index("waiting")].splitlines()
    assert len(lines) > 4
    assert all(line.startswith("    ") and len(line.rstrip()) <= 40 for line in lines)
    words = " ".join(plain[plain.index("[-") : plain.index("waiting")].split())
    assert words == (
        "[-Kabul says-] {+The capital of the country told us in the evening+} that {share} of it was {oppression}."
    )


def test_what_waits_for_a_review_fits_a_terminal(briefs, project):
    more = [f"text_{number}" for number in range(40)]
    for name, line in (
        ("brief.yaml", "      - {{id: {}, evidence: [1]}}\n"),
        ("text.en.yaml", "  {}: |\n    «Kabul»\n"),
        ("text.fa.yaml", "  {}: |\n    «Kabul»\n"),
    ):
        path = path_of(project, name)
        path.write_text(path.read_text("utf-8") + "".join(map(line.format, more)), "utf-8")
    briefs("translation", "accept", SLUG, "--as", "translated", "--by", "Zahra")
    briefs("translation", "accept", f"{SLUG}:text_7", "--as", "reviewed", "--by", "Ali")
    out = re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(project, 80))
    head, translators, *listed = out[out.index("waiting") :].splitlines()
    assert (head, translators.rstrip()) == ("waiting for review in Persian: 42 of 43 texts", "    translated by Zahra")
    assert 4 < len(listed) < 8
    assert all(line.startswith("    ") and len(line.rstrip()) <= 80 for line in listed)
    more.remove("text_7")
    assert " ".join(listed).split() == ["title", "wish", *more, "oppression"]


def test_persian_reaches_a_terminal_in_the_order_it_is_seen(briefs, project):
    change(project, "brief.yaml", "original: en", "original: fa")
    briefs("translation", "accept", SLUG, "--as", "translated", "--by", "Zahra")
    change(project, "text.fa.yaml", "یک مرز", "یک سرحد")
    changed = "یک [-مرز-] {+سرحد+}"
    out = on_a_terminal(project, 80)
    assert f"\x1b[8l{terminal.visual(changed)}\x1b[8h\n" in out
    assert f"    {changed}\n" in re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(project, 80, "--bidi", "logical"))
    assert f"    {changed}\n" in briefs("status", "--bidi", "visual").out


def test_no_command_hidden_in_a_state_reaches_a_terminal(briefs, accepted):
    path = accepted.briefs / SLUG / "state.json"
    write(path, path.read_text("utf-8").replace('"Zahra"', '"Za\\u001b[2Jhra"'))
    change(accepted, "text.fa.yaml", "یک مرز", "یک سرحد")
    assert "since Za[2Jhra accepted" in on_a_terminal(accepted, 200)
