from __future__ import annotations

import pickle

import pytest

from toolkit.errors import (
    BrokenStandard,
    EnvironmentFault,
    ExitCode,
    NoRoom,
    ReadBackMismatch,
    RenderLimit,
    ToolkitError,
    UsageFault,
)

KINDS = {UsageFault: 2, EnvironmentFault: 3, NoRoom: 1, ReadBackMismatch: 4, BrokenStandard: 4, RenderLimit: 4}


def test_every_kind_of_fault_has_its_exit_code():
    here = {
        kind for kind in ToolkitError.__subclasses__() if kind.__module__ == "toolkit.errors"
    }  # writers have their own
    assert here == set(KINDS)
    assert {kind: kind.exit_code for kind in KINDS} == KINDS
    assert [code.value for code in ExitCode] == [0, 1, 2, 3, 4, 130]


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_comes_whole_out_of_another_process(kind):
    again = pickle.loads(pickle.dumps(kind("what happened", next_step="what to do")))
    assert (type(again), str(again), again.next_step) == (kind, "what happened", "what to do")
