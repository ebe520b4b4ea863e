"""What spelling needs is here after `./briefs test`; where it cannot be had, one sentence says what mends it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from toolkit import node
from toolkit.errors import EnvironmentFault
from toolkit.packages import Consent, mending
from toolkit.programs import BY_NAME, WORD_LISTS
from toolkit.spelling import provision

HERE = Path(provision.__file__).parent


@pytest.mark.needs("dictionary-en-gb", "dictionary-fa")
def test_what_is_here_is_left_alone(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    provision.provide(Consent())
    assert capsys.readouterr() == ("", "")
    assert node.is_installed(WORD_LISTS, HERE / node.LOCK)


@pytest.mark.needs("dictionary-en-gb", "dictionary-fa")
def test_without_npm_the_command_that_brings_it_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(provision, "WORD_LISTS", tmp_path / "word_lists")
    with pytest.raises(EnvironmentFault, match=r"not on this machine: npm \(installs the word lists") as fault:
        provision.provide(Consent())
    assert fault.value.next_step == mending([BY_NAME["npm"].need])
    assert not (tmp_path / "word_lists").exists()


def test_without_spylls_an_installed_wheel_names_the_command(monkeypatch, tmp_path):
    monkeypatch.setattr(provision, "ROOT", tmp_path)
    monkeypatch.setitem(sys.modules, "spylls", None)
    with pytest.raises(EnvironmentFault, match="spylls, which reads the word lists, is not installed") as fault:
        provision.provide(Consent())
    assert fault.value.next_step == f"run: {sys.executable} -m pip install spylls"


def test_lists_that_cannot_be_fetched_leave_nothing_half_done(monkeypatch, tmp_path):
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nexit 1\n")
    npm.chmod(0o755)
    lists = tmp_path / "word_lists"
    monkeypatch.setattr(provision, "WORD_LISTS", lists)
    assert not provision.install_lists(npm)
    assert not node.is_installed(lists, HERE / node.LOCK)
    npm.write_text("#!/bin/sh\nmkdir node_modules\n")
    assert provision.install_lists(npm)
    assert node.is_installed(lists, HERE / node.LOCK)


def test_another_lock_is_noticed(tmp_path):
    lock, folder = tmp_path / node.LOCK, tmp_path / "folder"
    (folder / "node_modules").mkdir(parents=True)
    lock.write_text("{}")
    (folder / "node_modules/.package-lock.installed").write_text("{}")
    assert node.is_installed(folder, lock)
    lock.write_text("[]")
    assert not node.is_installed(folder, lock)


def test_the_lists_are_named_with_hashes_and_no_address():
    text = (HERE / node.LOCK).read_text("utf-8")
    packages = json.loads(text)["packages"]
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    assert len(wanted) == 2
    assert "//" not in text
    for name, version in wanted.items():
        assert packages[f"node_modules/{name}"]["version"] == version
        assert packages[f"node_modules/{name}"]["integrity"].startswith("sha512-")
