"""An ArcadeDB inside this process, spoken to over Bolt on loopback."""

from __future__ import annotations

import atexit
import http.client
import json
import os
import secrets
import shutil
import socket
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import StoreUnavailable
from graph.stores.bolt import Address
from graph.stores.engine import engine

HOST = "127.0.0.1"
_WRITER, _READER = "root", "reader"
_SETTINGS = {
    # A commit is on disk when it is answered.
    "arcadedb.txWalFlush": "1",
    "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
}
_LAST_SECONDS = 1.0
_ROOM = 100 * 2**20
"""Bytes that should be free on the disk: an empty store takes 34 MB."""
_ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


class EmbeddedServer:
    """One server on one folder, with a user who writes and one who only reads.

    Start it once and make as many databases as needed: a further one takes some 20 ms. Close every
    driver before `stop`: with one left open the process does not end.
    """

    def __init__(self, root: Path, heap: str = "512m") -> None:
        """`heap` counts for the first server of a process: the engine is loaded once."""
        self.root = root
        self._heap = heap
        self._passwords = {_WRITER: secrets.token_urlsafe(24), _READER: secrets.token_urlsafe(24)}
        self.bolt_port = self.http_port = 0
        self._server: Any = None
        self._engine: Any = None

    def start(self) -> None:
        """Start answering on two free loopback ports. Raises `StoreUnavailable` with the reason."""
        self._engine = engine()
        self._write_config()
        for attempt in range(3):
            self.bolt_port, self.http_port = _free_ports(2)
            try:
                self._server = self._launch()
                break
            except self._engine.Error as err:
                if attempt == 2 or "listen" not in str(err):  # another process took the port meanwhile
                    raise StoreUnavailable(
                        f"内嵌图库启动不了 (the embedded store does not start): {err}"
                    ) from err
        try:
            self._command("create user " + json.dumps(self._reader_user()))
        except BaseException:
            self.stop()
            raise

    def database(self, name: str, time_limit: float = 10.0) -> None:
        """Open a database, made if missing, with the settings that keep it safe.

        `time_limit`: seconds after which a query is stopped.
        """
        limit = {"arcadedb.command.timeout": str(round(time_limit * 1000))}
        with self._told():
            database = self._server.create_database(name)
            for setting, value in {**_SETTINGS, **limit}.items():
                database.command("sql", f"ALTER DATABASE `{setting}` {value}")

    def drop(self, name: str) -> None:
        """Delete a database. Close the stores that use it first."""
        self._command(f"drop database {name}")

    def script(self, database: str, commands: str) -> None:
        """Run SQL commands: Cypher here has no words for full-text indexes."""
        with self._told():
            self._server.get_database(database).command("sqlscript", commands)

    def writer(self, database: str) -> Address:
        """How the project's own queries reach a database."""
        return self._address(_WRITER, database)

    def reader(self, database: str) -> Address:
        """How other people's queries reach a database: as a user who can only read."""
        return self._address(_READER, database)

    def stop(self) -> None:
        """Stop answering and close the files; a second call does nothing."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the engine says of a folder that it cannot use, as one line for a person."""
        try:
            yield
        except self._engine.Error as err:
            free = shutil.disk_usage(self.root).free
            full = f"；磁盘只剩 {free // 2**20} MB (the disk is full)" if free < _ROOM else ""
            raise StoreUnavailable(
                f"内嵌图库的文件夹用不了 (the folder of the embedded store cannot be used): "
                f"{self.root}{full}：{str(err).splitlines()[0]}"
            ) from err

    @property
    def _log_config(self) -> Path:
        return self.root / "config" / "logging.properties"

    def _address(self, user: str, database: str) -> Address:
        url = f"bolt://{HOST}:{self.bolt_port}"
        return Address(url, user, self._passwords[user], database, timeout=10.0)

    def _launch(self) -> Any:
        config = {
            "mode": "development",  # "production" hides what is wrong with a query
            "host": HOST,
            "http_port": self.http_port,
            "bolt_port": self.bolt_port,
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        }
        server = self._engine.server(
            self.root, self._passwords[_WRITER], config, self._heap, self._log_config
        )
        _end_without_java()
        server.start()
        return server

    def _write_config(self) -> None:
        """Users are made anew at every start, so no password outlives the process."""
        config = self.root / "config"
        config.mkdir(parents=True, exist_ok=True)
        (config / "server-users.jsonl").unlink(missing_ok=True)
        groups = {
            "admin": _group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], _ALL),
            _READER: _group([], ["readRecord"]),
            "*": _group([], []),
        }
        text = json.dumps({"databases": {"*": {"groups": groups}}, "version": 2})
        (config / "server-groups.json").write_text(text, encoding="utf-8")
        # Without one it writes ./log in whatever folder the user happens to be.
        self._log_config.write_text("handlers=\n.level=OFF\n", encoding="utf-8")

    def _reader_user(self) -> dict[str, Any]:
        return {"name": _READER, "password": self._passwords[_READER], "databases": {"*": [_READER]}}

    def _command(self, command: str) -> None:
        """One of the server's own commands; they go over its HTTP port only."""
        token = b64encode(f"{_WRITER}:{self._passwords[_WRITER]}".encode()).decode()
        headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
        connection = http.client.HTTPConnection(HOST, self.http_port, timeout=20)
        try:
            connection.request("POST", "/api/v1/server", json.dumps({"command": command}), headers)
            response = connection.getresponse()
            answer = response.read().decode("utf-8", "replace")
        except OSError as err:
            raise StoreUnavailable(f"内嵌图库没有回答 (the embedded store does not answer): {err}") from err
        finally:
            connection.close()
        if response.status >= 400:
            raise StoreUnavailable(f"内嵌图库拒绝了命令 (the embedded store refused a command): {answer}")


@cache
def _end_without_java() -> None:
    """Let the process end though a query goes on that cannot be stopped: Java would wait for it for ever.

    Whoever owns a server closes it before, on every way out; so the files are closed by then.
    """
    leaving = threading.Event()

    def end() -> None:
        leaving.wait()
        time.sleep(_LAST_SECONDS)
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()
    atexit.register(leaving.set)


def _group(access: list[str], records: list[str]) -> dict[str, Any]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind((HOST, 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
