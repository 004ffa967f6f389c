"""How the time of reading grows with the text: not bounded in seconds, which a slow machine would fail."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

TIMES = 4
MOST = 8
"""What is linear takes four times as long for four times the text, a square sixteen times."""
TICK = 0.01
"""Seconds below which a clock tells nothing."""
TRIES = 3
"""A machine is never quite quiet; what is too slow is too slow every time."""


def assert_linear(read: Callable[[str], object], marked: str, count: int) -> None:
    """`<piece>` of the text is repeated, a quarter of `count` times and then `count` times."""
    read(repeated(marked, 10))
    told = []
    for attempt in range(TRIES):
        # Another length each time, that nothing remembered is timed.
        few = seconds(read, repeated(marked, count // TIMES + attempt))
        many = seconds(read, repeated(marked, count + TIMES * attempt))
        if many <= MOST * few + TICK:
            return
        told.append(f"{few:.3f} s -> {many:.3f} s")
    raise AssertionError(f"{TIMES} times {marked!r} takes more than {MOST} times as long: {', '.join(told)}")


def repeated(marked: str, count: int) -> str:
    """The text with what stands between `<` and `>` repeated."""
    before, piece, after = re.split("[<>]", marked)
    return before + piece * count + after


def seconds(read: Callable[[str], object], text: str) -> float:
    """Of this thread's processor."""
    began = time.thread_time()
    read(text)
    return time.thread_time() - began
