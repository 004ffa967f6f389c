"""What is worked out of a whole store once, and kept until the store changes: lists, counts, suggestions.

What takes long is kept on disk too, for the next start.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from graph.errors import Busy, DashijiError
from graph.loading.revision import revision_of
from graph.questions.shared.shelf import put_away, taken
from graph.stores.base import Store

T = TypeVar("T")
WAITS = 1.0
"""Seconds: what took no longer is worked out anew while the reader waits; what takes longer, beside him."""

PATIENCE = 20.0
"""Seconds that somebody waits for what another is working out."""

NOT_CURRENT = "图库刚有改动，下面是改动之前的，请稍后再看 (just changed: this is what was there before)"
"""A note on what is not `current`."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A value, and whether it is that of the store as it now stands, or just before."""

    value: T
    current: bool = True


@dataclass(slots=True)
class _Entry:
    revision: int
    value: Any
    seconds: float


@dataclass(slots=True)
class _Shelf:
    """What is kept of one store."""

    entries: dict[str, _Entry] = field(default_factory=dict)
    locks: dict[str, threading.Lock] = field(default_factory=dict)
    guard: threading.Lock = field(default_factory=threading.Lock)

    def lock(self, name: str) -> threading.Lock:
        with self.guard:
            return self.locks.setdefault(name, threading.Lock())


_SHELVES: WeakKeyDictionary[Store, _Shelf] = WeakKeyDictionary()


def kept(store: Store, name: str, make: Callable[[Store], T]) -> Kept[T]:
    """What `make` works out of the store, kept under the name until the store changes.

    The first time the caller waits, and where another works it out for too long, he is told to come again
    (`Busy`). After a change he waits where it is quick; else he has what was kept, not `current`, while it is
    worked out beside him.
    """
    shelf = _SHELVES.setdefault(store, _Shelf())
    now = revision_of(store)
    entry = shelf.entries.get(name)
    if entry is not None and entry.revision == now:
        return Kept(cast(T, entry.value))
    if entry is not None and entry.seconds > WAITS:
        threading.Thread(target=_renew, args=(store, shelf, name, make), daemon=True).start()
        return Kept(cast(T, entry.value), current=False)
    lock = shelf.lock(name)
    if not lock.acquire(timeout=PATIENCE):
        raise Busy("还在整理目录，请稍后再来 (the lists are still being made, please come again in a moment)")
    try:
        return Kept(cast(T, _made(store, shelf, name, make).value))
    finally:
        lock.release()


def _renew(store: Store, shelf: _Shelf, name: str, make: Callable[[Store], Any]) -> None:
    """Work it out anew, unless somebody does already; a store that is gone by now is no trouble."""
    lock = shelf.lock(name)
    if lock.acquire(blocking=False):
        try:
            _made(store, shelf, name, make)
        except DashijiError:
            return
        finally:
            lock.release()


def _made(store: Store, shelf: _Shelf, name: str, make: Callable[[Store], Any]) -> _Entry:
    """The entry of the store as it stands. Under the name's lock: another may have made it meanwhile."""
    now = revision_of(store)
    entry = shelf.entries.get(name)
    if entry is None or entry.revision != now:
        made = taken(store, name, now) if entry is None else None
        if made is None:
            began = time.monotonic()
            value = make(store)
            made = value, time.monotonic() - began
            if made[1] > WAITS:
                put_away(store, name, now, made)
        entry = shelf.entries[name] = _Entry(now, *made)
        if entry.seconds > WAITS:
            leave_alone()
    return entry


def leave_alone() -> None:
    """Let Python's collector go no more through what there is by now.

    Each time it would take hundreds of milliseconds, for what stays as long as the process; whoever asks
    something then waits for it.
    """
    gc.collect()
    gc.freeze()
