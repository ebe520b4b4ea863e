from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import EnvironmentFault
from toolkit.publish import publish, require_writable


@settings(deadline=None, max_examples=20)
@given(old=st.binary(max_size=50), new=st.binary(max_size=50))
def test_a_file_is_replaced_whole(tmp_path_factory, old, new):
    path = tmp_path_factory.mktemp("publish") / "deep" / "er" / "a.pdf"
    publish(path, old)
    publish(path, new)
    assert path.read_bytes() == new
    assert [entry.name for entry in path.parent.iterdir()] == ["a.pdf"]


def test_others_may_read_it(tmp_path):
    publish(tmp_path / "a", b"x")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("in_the_way", ["a/b", "a"])
def test_what_the_machine_refuses_is_a_fault_with_a_next_step(tmp_path, in_the_way):
    """A file where a folder must be, and a folder where the file must be."""
    if in_the_way == "a":
        (tmp_path / "a").write_bytes(b"old")
    else:
        (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.raises(EnvironmentFault, match="cannot be written") as fault:
        publish(tmp_path / "a" / "b", b"new")
    assert fault.value.next_step
    assert not list(tmp_path.rglob(".*"))


WRITES_FOR_EVER = """
import sys
from pathlib import Path
from toolkit.publish import publish
path = Path(sys.argv[1])
number = 0
while True:
    number += 1
    publish(path, f"{number % 10}".encode() * 300_000)
"""


def test_a_killed_process_leaves_a_whole_file(tmp_path):
    path = tmp_path / "a"
    for delay in (0.0, 0.013, 0.029):
        process = subprocess.Popen([sys.executable, "-c", WRITES_FOR_EVER, str(path)])
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(delay)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1
        Path(path).unlink()


def test_a_folder_that_nothing_can_be_written_to_is_told_before_and_none_is_made(tmp_path):
    require_writable(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "a").touch()
    with pytest.raises(EnvironmentFault, match=r"nothing can be written to .*/a/b: ") as fault:
        require_writable(tmp_path / "a" / "b")
    assert "--output" in fault.value.next_step
