"""The package that brings ArcadeDB: with a Java machine of its own, or native. Nothing else imports one.

The native build (extra `native`) is taken where it is installed; stores of either are the other's too.
"""

from __future__ import annotations

import faulthandler
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from graph.errors import StoreUnavailable

_WITH_JAVA = "arcadedb-embedded"


class Engine(Protocol):
    """One of the two builds."""

    Error: type[Exception]

    def server(self, root: Path, password: str, config: dict[str, Any], heap: str, logging: Path) -> Any:
        """A server that is not yet started; `heap` and `logging` count for the first of a process."""


def installed() -> str | None:
    """The package that brings the engine here, the native one first."""
    modules = {"arcadedb": "arcadedb", _WITH_JAVA: "arcadedb_embedded"}
    return next((package for package, module in modules.items() if find_spec(module) is not None), None)


def version() -> str:
    """Of the package that is used, which is not imported for it."""
    return metadata.version(installed() or _WITH_JAVA)


@cache
def engine() -> Engine:
    """The engine of this process. Raises `StoreUnavailable` where there is none."""
    try:
        return Native() if installed() == "arcadedb" else WithJava()
    except ImportError as err:
        raise StoreUnavailable(
            "这台机器上没有内嵌图库 (no embedded store here: arcadedb-embedded is not installed)。"
            "请用 --store 或 DASHIJI_STORE 给出 Neo4j 的地址 (give the address of a Neo4j): bolt://localhost:7687"
        ) from err


class WithJava:
    """`arcadedb-embedded`: Java in this process."""

    def __init__(self) -> None:
        import_module("arcadedb_embedded.jvm")  # it loads jpype; only when an embedded store is opened
        made = import_module("arcadedb_embedded.server")
        self.Error = made.ArcadeDBError
        self._make, self._jpype = made.ArcadeDBServer, made.jpype

    def server(self, root: Path, password: str, config: dict[str, Any], heap: str, logging: Path) -> Any:
        kwargs: dict[str, Any] = {}
        if not self._jpype.isJVMStarted():
            # Turned off after the start, it takes from Java the signals that Java lives by.
            faulthandler.disable()
            os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(root / "log" / "hs_err_pid%p.log"))
            kwargs = {
                "heap_size": heap,
                # For a small heap the serial collector takes the least memory and starting time. JPype
                # asks for full collections of Java's beside Python's, 100 to 200 ms each.
                "jvm_args": [
                    "-XX:+UseSerialGC",
                    "-XX:+DisableExplicitGC",
                    f"-Djava.util.logging.config.file={logging}",
                ],
            }
        with _without_startup_warning():
            made = self._make(str(root), password, config, kwargs)
        if kwargs:
            # A query that runs out of memory would print its stack on our standard error.
            java = self._jpype.JPackage("java")
            java.lang.System.setErr(java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
        return made


class Native:
    """`arcadedb`: a library without Java."""

    def __init__(self) -> None:
        made = import_module("arcadedb")
        if made.__backend__ != "native":
            raise ImportError("arcadedb-jvm is installed under the name of the native build")
        self.Error = made.ArcadeDBError
        self._make = made.ArcadeDBServer

    def server(self, root: Path, password: str, config: dict[str, Any], heap: str, logging: Path) -> Any:
        # Read once, when the library is loaded.
        os.environ.setdefault("ARCADEDB_LOG_DIR", str(root / "log"))
        os.environ.setdefault(
            "ARCADEDB_NATIVE_ISOLATE_ARGS", f"-Xmx{heap} -Djava.util.logging.config.file={logging}"
        )
        return self._make(str(root), password, config)


@contextmanager
def _without_startup_warning() -> Iterator[None]:
    """Java writes `WARNING: Using incubator modules` past Python's own stderr; let the rest through."""
    with tempfile.TemporaryFile() as kept:
        real = os.dup(2)
        try:
            os.dup2(kept.fileno(), 2)
            yield
        finally:
            os.dup2(real, 2)
            os.close(real)
            kept.seek(0)
            lines = [line for line in kept.read().splitlines() if b"incubator modules" not in line]
            with suppress(OSError):
                os.write(2, b"".join(line + b"\n" for line in lines))
