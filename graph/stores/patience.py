"""Waiting for a server, and not for ever: one that is stopped keeps its connections open and says nothing."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import TypeVar, cast

from graph.errors import Busy

T = TypeVar("T")


class Silent(Exception):
    """Nothing was heard for as long as anybody should wait."""


class LeftRunning:
    """Work that goes on though nobody waits for it any more: so much of it, and no other is begun."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._now = 0

    def within(self, seconds: float, work: Callable[[], T]) -> T:
        """The result of the work. Raises `Silent` if it takes longer, and `Busy` where too much goes on."""
        with self._lock:
            if self._now >= self._most:
                raise Busy(
                    "前面有查询停不下来，还在占着图库，请稍后再来 "
                    "(earlier queries cannot be stopped and still hold the store; come again later)"
                )
        ended = left = False

        def watched() -> T:
            nonlocal ended
            try:
                return work()
            finally:
                with self._lock:
                    ended = True
                    self._now -= left

        try:
            return within(seconds, watched)
        except Silent:
            with self._lock:
                left = not ended
                self._now += left
            raise


def within(seconds: float, work: Callable[[], T]) -> T:
    """The result of the work. Raises `Silent` if it takes longer; the work then goes on unwatched."""
    return while_heard(seconds, lambda heard: work())


def while_heard(seconds: float, work: Callable[[Callable[[], None]], T]) -> T:
    """The result of work that may take long, as long as it calls what it is given after each of its steps.

    Raises `Silent` when it has not done so for some seconds.
    """
    done: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()
    last = time.monotonic()

    def heard() -> None:
        nonlocal last
        last = time.monotonic()

    def run() -> None:
        try:
            done.put((work(heard), None))
        except BaseException as err:  # noqa: BLE001 - raised again by the one who waits
            done.put((None, err))

    threading.Thread(target=run, daemon=True).start()
    while True:
        try:
            result, error = done.get(timeout=max(last + seconds - time.monotonic(), 0.001))
            break
        except queue.Empty:
            if time.monotonic() >= last + seconds:
                raise Silent from None
    if error is not None:
        raise error
    return cast(T, result)
