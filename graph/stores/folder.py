"""Who owns an embedded store's folder, and where the owner answers."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import IO

from graph.errors import StoreUnavailable
from graph.stores.bolt import Address
from graph.stores.file_lock import locked


class Folder:
    """The folder of an embedded store: one process at a time owns it, the others go to that one.

    The system gives the lock back when its holder dies, however it dies; an address file whose writer
    no longer holds the lock is stale, and the next owner removes it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[bytes] | None = None

    @property
    def address_file(self) -> Path:
        """Where the owner says how to reach it; readable by its user only."""
        return self.path / "owner.json"

    def claim(self) -> bool:
        """Become the owner; `False` if another process is. Raises `StoreUnavailable` if it cannot be used."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._check_ours()
            lock = (self.path / "owner.lock").open("a+b")
        except OSError as err:
            raise StoreUnavailable(
                f"数据文件夹用不了 (the data folder cannot be used): {self.path}: {err.strerror or err}"
            ) from err
        if not locked(lock):
            lock.close()
            return False
        self._lock = lock
        self.address_file.unlink(missing_ok=True)
        return True

    def _check_ours(self) -> None:
        """Raise `StoreUnavailable` for a folder in which something else lies; nothing is written into it."""
        there = {each.name for each in self.path.iterdir()}
        if there and not there & {"owner.lock", "databases"}:
            raise StoreUnavailable(
                f"文件夹里是别的东西，不是图库 (not a store, and not empty): {self.path}。"
                "用 --store embedded:新文件夹 另给一个 (give another folder)"
            )

    def publish(self, writer: Address, reader: Address) -> None:
        """Tell other processes of this user how to reach the owner."""
        text = json.dumps({"pid": os.getpid(), "writer": asdict(writer), "reader": asdict(reader)})
        draft = self.path / "owner.json.new"
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
            stream.write(text)
        draft.replace(self.address_file)

    def owner(self) -> tuple[Address, Address] | None:
        """How to reach the owner as writer and as reader, if it has published that yet."""
        try:
            published = json.loads(self.address_file.read_text(encoding="utf-8"))
            return Address(**published["writer"]), Address(**published["reader"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def owner_pid(self) -> int | None:
        """The process that owns the folder, if it has said so."""
        try:
            pid = json.loads(self.address_file.read_text(encoding="utf-8"))["pid"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return pid if isinstance(pid, int) else None

    def release(self) -> None:
        """Stop being the owner."""
        if self._lock is not None:
            self.address_file.unlink(missing_ok=True)
            self._lock.close()
            self._lock = None
