"""``briefs proof``: the pages of each PDF on one sheet."""

from __future__ import annotations

from tests.projects import SLUG, change, write


def test_proof_builds_what_is_missing_and_draws_it(briefs, project):
    ending = briefs("proof", "--profile", "screen", "--profile", "print", "--paper", "A5", "--edition", "fa")
    assert ending.code == 0
    names = {f"{SLUG}.fa.A5", f"{SLUG}.fa.print.A5"}
    assert {path.name for path in project.build.glob("*/*.pdf")} == {f"{name}.pdf" for name in names}
    sheets = {path.name: path.read_bytes() for path in (project.build / "proof").iterdir()}
    assert {*sheets} == {f"{name}.proof.png" for name in names}
    assert all(data.startswith(b"\x89PNG") for data in sheets.values())
    rows = [row.split() for row in ending.out.splitlines()[1:]]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        (f"build/proof/{name}.proof.png", "1", "written") for name in sorted(names)
    ]
    assert briefs("proof", "--paper", "A5", "--edition", "fa", "--grey").code == 0
    again = {path.name: path.read_bytes() for path in (project.build / "proof").iterdir()}
    assert {*again} - {*sheets} == {f"{SLUG}.fa.A5.grey.proof.png"}
    assert {name: again[name] for name in sheets} == sheets


def test_proof_draws_nothing_of_a_faulty_brief(briefs, project):
    change(project, "text.en.yaml", "A border", "A {border")
    ending = briefs("proof")
    assert (ending.code, ending.out) == (1, "")
    assert "brace-stray" in ending.err
    assert not (project.build / "proof").exists()


def test_proof_that_cannot_be_written_ends_with_3(briefs, project):
    write(project.build / "proof", "a file where a folder must be")
    ending = briefs("proof", "--edition", "en", "--jobs", "1")
    assert ending.code == 3
    assert f"briefs: {project.build / 'proof' / f'{SLUG}.en.proof.png'} cannot be written" in ending.err
