"""Waiting for a server has an end, and what goes on behind it is bounded."""

from __future__ import annotations

import threading
import time
from contextlib import suppress

import pytest

from graph.errors import Busy
from graph.stores.patience import LeftRunning, Silent


def test_no_more_is_begun_than_may_be_left_running() -> None:
    """Work that nobody waits for any more holds its place until it ends; then others come in."""
    going_on, let_go = LeftRunning(2), threading.Event()
    for _ in range(2):
        with pytest.raises(Silent):
            going_on.within(0.01, let_go.wait)
    with pytest.raises(Busy, match="cannot be stopped"):
        going_on.within(1, lambda: 1)
    let_go.set()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with suppress(Busy):
            assert going_on.within(5, lambda: 1) == 1
            return
    pytest.fail("nothing comes in any more")


@pytest.mark.parametrize("times", [1, 10])
def test_work_that_ends_in_time_leaves_nothing_behind(times: int) -> None:
    """Not even where it fails."""
    going_on = LeftRunning(1)
    for _ in range(times):
        assert going_on.within(5, lambda: "done") == "done"
        with pytest.raises(ValueError, match="no"):
            going_on.within(5, lambda: int("no"))
