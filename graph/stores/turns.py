"""Who writes: one at a time, of all threads and processes. The others wait, and are told for whom."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graph.errors import StoreLocked
from graph.stores.file_lock import locked

_LOOK_AGAIN = 0.1


class Turns(ABC):
    """Gives one writer of a store after the other the turn."""

    def __init__(self) -> None:
        self._thread = threading.RLock()
        self._depth = 0

    @contextmanager
    def turn(self, what: str, wait: float) -> Iterator[None]:
        """Have the turn, now or within some seconds; in it, it can be asked for again.

        Raises `StoreLocked`, naming the one who has it.
        """
        deadline = time.monotonic() + wait
        if not self._thread.acquire(timeout=wait):
            raise StoreLocked(self._told(wait))
        try:
            if self._depth == 0 and not self._take(what, max(deadline - time.monotonic(), 0)):
                raise StoreLocked(self._told(wait))
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._give_back()
        finally:
            self._thread.release()

    @abstractmethod
    def holder(self) -> str | None:
        """Who writes, and what: `pid 123: load …`; `None` where nobody does or says so."""

    @abstractmethod
    def _take(self, what: str, wait: float) -> bool: ...

    @abstractmethod
    def _give_back(self) -> None: ...

    def _told(self, wait: float) -> str:
        holder = self.holder() or "?"
        return (
            f"等了 {wait:g} 秒，图库仍在由别的进程写入 (still being written after {wait:g} s): {holder}。"
            "等它写完再来；它若停住了，就结束它，下一次载入会接着做完 "
            "(come again when it is done; if it hangs, end it: the next load finishes what it began)"
        )


class FileTurns(Turns):
    """By a locked file: the system gives the lock back when its holder dies, however it dies."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: IO[bytes] | None = None

    def holder(self) -> str | None:
        """Who writes; `None` where nobody does."""
        try:
            with self._path.open("r+b") as file:
                if self._file is None and locked(file):
                    return None
            told = json.loads(self._path.with_suffix(".json").read_text(encoding="utf-8"))
            return f"pid {told['pid']}{state_of(told['pid'])}: {told['what']}"
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _take(self, what: str, wait: float) -> bool:
        deadline = time.monotonic() + wait
        file = self._path.open("a+b")
        while not locked(file):
            if time.monotonic() >= deadline:
                file.close()
                return False
            time.sleep(_LOOK_AGAIN)
        self._file = file
        told = {"pid": os.getpid(), "what": what}
        self._path.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return True

    def _give_back(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def state_of(pid: int) -> str:
    """That a process of this machine is stopped, where the system tells so; else nothing."""
    if sys.platform != "linux":
        return ""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "，已被暂停 (stopped)" if stat.rpartition(") ")[2].startswith(("T", "t")) else ""
