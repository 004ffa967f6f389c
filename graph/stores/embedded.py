"""The default store: no server to install. A folder, owned by one process and shared with the others."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import BadQuery, StoreLocked, StoreUnavailable
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.base import QueryResult
from graph.stores.bolt import PATIENCE, Address, BoltStore
from graph.stores.cypher import hoist_dates, shown_columns
from graph.stores.engine import version
from graph.stores.folder import Folder
from graph.stores.patience import Silent, within
from graph.stores.turns import FileTurns, Turns, state_of
from graph.vocabulary import EDGES, LABELS, Type

DATABASE = "dashiji"
_GREETING = 10.0
"""Seconds that an owner has to say that it is there."""
_CJK = '{"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'


class ArcadeStore(BoltStore):
    """One database of an embedded server. Closing it leaves the server running; made for tests."""

    _COLUMN_FROM = 0

    def __init__(self, url: str, server: EmbeddedServer | None = None, database: str = DATABASE) -> None:
        super().__init__(url, database)
        self._server = server
        self._own_turns: Turns | None = None
        if server is not None:
            self._patience = None
            self._own_turns = FileTurns(server.root / f"{database}.writing")
            server.database(database)
            self._connect(server.writer(database), server.reader(database))

    def prepare(self) -> None:
        """Make constraints and indexes. Only the owner does; it has done so before anyone else came."""
        if self._server is None:
            return
        self._server.script(self._database or DATABASE, ";\n".join(schema()))

    def version(self) -> str:
        """Name and version of the server, which reports itself as a Neo4j over Bolt."""
        return f"ArcadeDB {version()}"

    def _turns(self) -> Turns:
        assert self._own_turns is not None
        return self._own_turns

    def _text_index(self, label: str, name: str) -> str:
        return f"{label}[{name}]"

    def _ask(self, cypher: str, parameters: dict[str, Any], limit: int, timeout: float) -> QueryResult:
        hoisted, values = hoist_dates(cypher, parameters)
        try:
            result = super()._ask(hoisted, values, limit, timeout)
        except StoreUnavailable as err:
            if self._server is None:
                raise
            # The server is in this process and goes on: it has given up the query alone.
            raise BadQuery(
                "查询太费内存，图库把它停了 (the query took too much memory and was ended)"
            ) from err
        return replace(result, columns=shown_columns(result.columns, cypher, hoisted))

    def _connect(self, writer: Address, reader: Address) -> None:
        self._driver, self._reader = writer.connect(), reader.connect()


class EmbeddedStore(ArcadeStore):
    """The store in a folder. The first process that opens it runs the server; a further one goes to
    that process over Bolt by itself, and takes over when it is gone."""

    def __init__(self, path: Path, heap: str = "512m", wait: float = 60.0) -> None:
        """`wait`: seconds to wait for an owner that is just starting or stopping."""
        super().__init__(f"embedded:{path}")
        self._folder = Folder(path.expanduser().resolve())
        self._own_turns = FileTurns(self._folder.path / "writing")
        self._heap, self._wait = heap, wait
        self._process = os.getpid()
        self._guard = threading.RLock()
        self._closed = False
        self._enter()
        # After the start of Java, whose own hook would otherwise run first and wait for our server.
        atexit.register(self.close)

    def close(self) -> None:
        """Close drivers, then the server, then give the folder back, on every way out."""
        if self._process != os.getpid():  # a forked child has the parent's objects, not its server
            return
        with self._guard:
            self._closed = True
            atexit.unregister(self.close)
            self._leave()

    def shelf(self) -> Path | None:
        """In the folder of the store, which its user alone can read."""
        return self._folder.path / "kept"

    def _leave(self) -> None:
        try:
            super().close()
        finally:
            server, self._server = self._server, None
            try:
                if server is not None:
                    server.stop()
            finally:
                self._folder.release()

    def _enter(self) -> None:
        deadline = time.monotonic() + self._wait
        while time.monotonic() < deadline:
            if self._folder.claim():
                self._own()
                return
            owner = self._folder.owner()
            if owner is not None and self._visit(*owner):
                return
            time.sleep(0.1)
        raise StoreLocked(self._silent())

    def _silent(self) -> str:
        pid = self._folder.owner_pid()
        who = f"pid {pid}{state_of(pid)}" if pid else "?"
        go_on = f"kill -CONT {pid} 让它继续，或 kill -9 {pid} 结束它 (let it go on, or end it)" if pid else ""
        return (
            f"数据文件夹的占用者没有回答 (the process that owns the data folder does not answer): "
            f"{self._folder.path}：{who}。{go_on}"
        )

    def _own(self) -> None:
        server = EmbeddedServer(self._folder.path, self._heap)
        self._server = server
        try:
            server.start()
            _end_in_order()
            server.database(DATABASE)
            writer, reader = server.writer(DATABASE), server.reader(DATABASE)
            self._patience = None
            self._connect(writer, reader)
            self.prepare()
            self._folder.publish(writer, reader)
        except BaseException:
            self._leave()
            raise

    def _visit(self, writer: Address, reader: Address) -> bool:
        """Connect to the process that owns the folder; `False` where nobody answers at its address."""
        self._patience = PATIENCE
        self._connect(writer, reader)
        try:
            within(min(_GREETING, self._wait), self._session_check)
        except (StoreUnavailable, Silent):
            super().close()
            return False
        return True

    def _session_check(self) -> None:
        assert self._driver is not None
        self._in_our_words(self._driver.verify_connectivity)

    def _renew(self) -> bool:
        """When the owner has ended, connect to the next owner, or become it."""
        with self._guard:
            if self._closed or self._server is not None:
                return False
            super().close()
            self._enter()
            return True


_SQL_TYPE = {
    Type.TEXT: "STRING",
    Type.TEXTS: "LIST",
    Type.DATE: "DATE",  # the index on a date counts only for a declared property
    Type.INTEGER: "LONG",
    Type.BOOLEAN: "BOOLEAN",
}


def schema() -> Iterator[str]:
    """What the vocabulary declares, in the embedded store's own SQL."""
    for label in LABELS:
        name = label.name
        yield f"CREATE VERTEX TYPE `{name}` IF NOT EXISTS"
        for each, kind in {"id": Type.TEXT, **label.properties}.items():
            yield f"CREATE PROPERTY `{name}`.`{each}` IF NOT EXISTS {_SQL_TYPE[kind]}"
        yield f"CREATE INDEX IF NOT EXISTS ON `{name}` (`id`) UNIQUE"
        for each in label.indexed:
            yield f"CREATE INDEX IF NOT EXISTS ON `{name}` (`{each}`) NOTUNIQUE"
        for each in label.searched:
            yield f"CREATE INDEX IF NOT EXISTS ON `{name}` (`{each}`) FULL_TEXT METADATA {_CJK}"
    for edge in EDGES:
        yield f"CREATE EDGE TYPE `{edge.type}` IF NOT EXISTS"
        for each in edge.indexed:
            yield f"CREATE PROPERTY `{edge.type}`.`{each}` IF NOT EXISTS {_SQL_TYPE[edge.properties[each]]}"
            yield f"CREATE INDEX IF NOT EXISTS ON `{edge.type}` (`{each}`) NOTUNIQUE"


def _end_in_order() -> None:
    """Let SIGTERM and SIGHUP unwind the program, which closes the store; others' handlers stay.

    After the start of Java, which puts its own in the place of all of them.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        handler = signal.getsignal(number)
        if handler is signal.SIG_DFL:
            handler = _leave_in_order
        if handler is not None:
            signal.signal(number, handler)


def _leave_in_order(number: int, _frame: object) -> None:
    sys.exit(128 + number)
