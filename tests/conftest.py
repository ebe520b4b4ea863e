"""Outside programs: a test names what it calls with ``@pytest.mark.needs("soffice")``.

Where the program is absent the test is skipped and the summary names the program; with CI set it fails.
A test that needs more than the fast suite installs counts as slow.
"""

from __future__ import annotations

from collections import Counter

import pytest

from toolkit.packages import in_ci
from toolkit.programs import BY_NAME, find

ABSENT = "absent program"


def needed_programs(item: pytest.Item) -> list[str]:
    return [str(name) for marker in item.iter_markers("needs") for name in marker.args]


@pytest.hookimpl(tryfirst=True)  # before -m "not slow" selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(BY_NAME[name].suite == "all" for name in needed_programs(item)):
            item.add_marker("slow")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in needed_programs(item):
        if find(BY_NAME[name]) is None:
            item.user_properties.append((ABSENT, name))
            sentence = f"{name} is not on this machine; {BY_NAME[name].mend}"
            pytest.fail(sentence, pytrace=False) if in_ci() else pytest.skip(sentence)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    absent = Counter(
        value
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "setup"
        for key, value in report.user_properties
        if key == ABSENT
    )
    if absent:
        terminalreporter.section("programs that are not on this machine")
    for name, tests in sorted(absent.items()):
        outcome = "failed" if in_ci() else "skipped"
        terminalreporter.line(f"{name}: {tests} test{'s' if tests > 1 else ''} {outcome}; {BY_NAME[name].mend}")
