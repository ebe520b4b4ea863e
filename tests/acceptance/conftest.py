"""What more than one of the acceptance tests look at, made once for a whole run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance import charts as of_charts
from tests.acceptance import contents as of_contents
from tests.acceptance import wells as of_wells
from tests.acceptance.builds import build_once, once, shared_folder
from tests.acceptance.command import Done, briefs
from tests.writers.docx.documents import SAMPLES, sample


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefs of this project in every edition and format, as they are built without options."""
    place, done = build_once(tmp_path_factory, "ours")
    assert done.code == 0, done.err
    return place


@pytest.fixture(scope="session")
def charts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with figures, checked against its source and built."""

    def make(place: Path) -> Done:
        root = of_charts.write_project(place)
        done = briefs("--project", root, "check", "--sources", root / "sources")
        assert (done.code, done.err) == (0, ""), done.out  # the source bears the values out
        return briefs("--project", root, "build", "--json")

    place = shared_folder(tmp_path_factory) / "charts"
    done = once(place, make)
    assert (done.code, json.loads(done.out)["findings"]) == (0, []), done.out + done.err
    return place


@pytest.fixture(scope="session")
def contents_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a table of contents, built."""

    def make(place: Path) -> Done:
        return of_contents.build(of_contents.write_project(place).root)

    place = shared_folder(tmp_path_factory) / "contents"
    done = once(place, make)
    assert done.code == 0, done.err
    return place


@pytest.fixture(scope="session")
def word_files(ours: Path, charts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every Word file that a test can make, with the name of what it is: ours, those with figures, and the samples."""

    def make(place: Path) -> Done:
        for path in [*ours.glob("*/*.docx"), *charts.glob("build/*/*.docx")]:
            shutil.copyfile(path, place / path.name)
        for code in SAMPLES:
            (place / f"sample.{code}.docx").write_bytes(sample(code))
        return Done(0, "", "")

    place = shared_folder(tmp_path_factory) / "word"
    once(place, make)
    return place


@pytest.fixture(scope="session")
def more_word_files(word_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, and ours on the other papers, and those of a project that none of us wrote."""

    def make(place: Path) -> Done:
        shutil.copytree(word_files, place, dirs_exist_ok=True)
        for paper in ("Letter", "A5"):
            output, done = build_once(tmp_path_factory, paper, "--paper", paper)
            assert done.code == 0, done.err
            for path in output.glob("*/*.docx"):
                shutil.copyfile(path, place / path.name)
        root = of_wells.write_project(tmp_path_factory.mktemp("wells"))
        done = briefs("--project", root, "build", "--format", "docx")
        assert done.code == 0, done.err
        for path in root.glob("build/*/*.docx"):
            shutil.copyfile(path, place / path.name.replace("water", "wells"))
        return Done(0, "", "")

    place = shared_folder(tmp_path_factory) / "more-word"
    once(place, make)
    return place
