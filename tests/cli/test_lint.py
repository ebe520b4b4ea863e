"""``briefs lint``, through the door that a person's call goes through."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from tests.acceptance.command import ROOT
from tests.checks.docx.files import SOUND, word
from tests.checks.docx.test_package import OLE
from tests.report.sarif import faults_of_log
from toolkit.checks.docx.table import RULES
from toolkit.cli import main
from toolkit.cli.lint import command
from toolkit.lint import lint

BAD = word("<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>گزارش کابل</w:t></w:r></w:p>", properties="<dc:title>a</dc:title>")
WARNED = word(properties="<dc:title>a</dc:title>")


@pytest.fixture
def call(monkeypatch, capsys, tmp_path):
    """Call the command in a folder with a sound file, a bad one, one with a warning, an old one and a broken one."""
    monkeypatch.chdir(tmp_path)
    files = {"good": word(), "بد bad": BAD, "warned": WARNED, "old": OLE, "broken": word()[:300]}
    for name, data in files.items():
        Path(f"{name}.docx").write_bytes(data)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["briefs", "lint", *arguments])
        with pytest.raises(SystemExit) as ending:
            main()
        return int(ending.value.code or 0), *capsys.readouterr()

    return run


def test_a_sound_file_has_no_finding(call):
    assert call("good.docx") == (0, "no finding in 1 file\n", "")


def test_a_finding_names_file_place_words_and_what_to_do(call):
    code, out, _ = call("--bidi", "logical", "بد bad.docx", "good.docx")
    first, second, last = out.splitlines()
    assert code == 1
    assert first.startswith("بد bad.docx: body, paragraph 1, “گزارش کابل”: docx-run-direction Persian letters")
    assert "—" in first
    assert second.startswith("بد bad.docx: properties: docx-language ")
    assert last == "1 error, 1 warning in 2 files"


def test_many_faults_of_one_kind_are_counted(call):
    Path("many.docx").write_bytes(word("<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>گزارش</w:t></w:r></w:p>" * 20))
    lines = call("many.docx")[1].splitlines()
    assert len(lines) == 8
    assert lines[-2:] == ["many.docx: docx-run-direction 14 more places; --json names all", "20 errors in 1 file"]
    assert len(json.loads(call("--json", "many.docx")[1])["findings"]) == 20


def test_warnings_alone_are_fine(call):
    code, out, _ = call("warned.docx")
    assert (code, out.splitlines()[-1]) == (0, "1 warning in 1 file")


def test_what_is_no_word_file_is_a_finding(call):
    code, out, err = call("old.docx", "broken.docx", "good.docx")
    assert code == 1
    assert [line.partition(" — ")[0] for line in out.splitlines()] == [
        "old.docx: docx-file the file is a document of Word 97–2003 (.doc)",
        "broken.docx: docx-file the file is not a whole ZIP archive, as a .docx is",
        "2 errors in 3 files",
    ]
    assert err == ""


def test_json_has_everything(call):
    code, out, _ = call("--json", "بد bad.docx", "old.docx")
    rows = json.loads(out)["findings"]
    assert code == 1
    assert [row["code"] for row in rows] == ["docx-run-direction", "docx-language", "docx-file"]
    row = rows[0]
    assert (row["file"], row["part"], row["paragraph"]) == ("بد bad.docx", "word/document.xml", 1)
    assert (row["quotation"], row["severity"]) == ("گزارش کابل", "error")
    assert "17.3.2.30" in row["clause"]


def test_sarif_is_what_the_standard_asks_for(call):
    code, out, _ = call("--sarif", "بد bad.docx", "old.docx", str(Path("good.docx").resolve()))
    log = json.loads(out)
    assert code == 1
    assert faults_of_log(log) == []
    results = log["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["docx-run-direction", "docx-language", "docx-file"]
    assert [result["level"] for result in results] == ["error", "warning", "error"]
    place = results[0]["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "%D8%A8%D8%AF%20bad.docx"
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "word/document.xml#paragraph-1"
    assert len(log["runs"][0]["tool"]["driver"]["rules"]) == len(RULES) + 1


def test_sarif_without_findings_has_an_empty_list(call):
    code, out, _ = call("--sarif", "good.docx")
    assert (code, json.loads(out)["runs"][0]["results"]) == (0, [])


def test_a_rule_is_explained(call):
    code, out, _ = call("--explain", "docx-latin-in-rtl")
    assert code == 0
    assert "17.3.2.30" in out
    assert out.count("```xml") == 2
    assert "UNAMA" in out
    assert "Strict Open XML" in call("--explain", "docx-file")[1]
    assert call("--explain", "all")[1].count("### docx-") == len(RULES)


def test_faults_of_use(call):
    code, _, err = call()
    assert (code, "--explain all" in err) == (2, True)
    code, _, err = call("--explain", "docx-nothing")
    assert (code, "docx-run-direction" in err) == (2, True)
    assert call("missing.docx")[0] == 2
    assert call(".")[0] == 2


def test_a_file_is_read_well_under_a_second():
    """Four pages, warm: the rules alone, without the start of the process."""
    from toolkit.checks.docx.table import broken_rules

    data = word(SOUND["body"] * 120)
    begin = perf_counter()
    assert list(broken_rules(data)) == []
    assert perf_counter() - begin < 0.8


def test_the_parent_process_reads_nothing():
    program = "import sys, toolkit.cli.lint; print([n for n in ('lxml', 'weasyprint', 'docx') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_two_answers_at_once_are_a_fault_of_use(call):
    for arguments, word_of_it in [
        (("--json", "--sarif", "good.docx"), "choose one"),
        (("--explain", "docx-order", "good.docx"), "reads no file"),
        (("--explain", "docx-order", "--json"), "reads no file"),
    ]:
        code, out, err = call(*arguments)
        assert (code, out) == (2, "")
        assert word_of_it in err


class Broken(type(Path())):  # type: ignore[misc]
    """A file with which the toolkit fails."""

    def read_bytes(self) -> bytes:
        raise ZeroDivisionError("in the rules")


class Deadly(type(Path())):  # type: ignore[misc]
    """A file that ends the process which reads it."""

    def read_bytes(self) -> bytes:
        os._exit(9)


def test_a_fault_of_ours_in_one_file_hides_nothing_of_the_others(call, capsys):
    files = (Broken("good.docx"), Path("بد bad.docx"))
    assert command.callback
    code = command.callback(files=files, json=False, sarif=False, explain=None, bidi="logical")
    out, err = capsys.readouterr()
    assert code == 4
    assert out.startswith(
        "good.docx: docx-file a fault of the toolkit ended the reading: ZeroDivisionError — report it"
    )
    assert "docx-run-direction" in out
    assert "ZeroDivisionError: in the rules\nThis is a fault of the toolkit" in err


def test_a_process_that_ends_takes_no_other_file_with_it(call):
    found = [(remark.path.name, remark.code) for remark in lint([Deadly("good.docx"), Path("بد bad.docx")], 2)]
    assert found[0] == ("good.docx", "docx-file")
    assert ("بد bad.docx", "docx-run-direction") in found


@pytest.mark.parametrize("command_line", ["lint --explain all", "--help", "schema --help"])
@pytest.mark.parametrize(
    ("target", "words"),
    [
        (">&-", "is closed"),
        pytest.param(
            "> /dev/full",
            "the output cannot be written: No space",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full"),
        ),
    ],
)
def test_an_output_that_takes_nothing_is_one_sentence(command_line: str, target: str, words: str):
    line = f"{sys.executable} -m toolkit {command_line} {target}"
    done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.splitlines()[0].startswith("briefs: ")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 2
