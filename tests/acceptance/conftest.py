"""What more than one of the acceptance tests look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.builds import build_once


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefs of this project in every edition and format, as they are built without options."""
    place, done = build_once(tmp_path_factory, "ours")
    assert done.code == 0, done.err
    return place
