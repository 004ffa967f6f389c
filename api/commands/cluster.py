"""Reading texts on the machines of a Dask cluster: each goes there as bytes, its facts come back.

A worker that dies takes nothing with it: its texts are read by another. The workers need this very version
of dashiji with its extra `corpus`, and no disk in common.
"""

from __future__ import annotations

import tempfile
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from api.commands.given import given_for
from api.commands.reading import Result, lines_of_source
from graph.errors import DashijiError, UnreadableFile
from loaders.files.read import read_source
from loaders.files.sidecar import Given
from loaders.pipeline import READERS

_AHEAD = 4
"""Texts that lie on the cluster for each of its threads, read or waiting to be."""
_PATIENCE = 30
"""Seconds for the scheduler to answer, and for a first worker."""
_ONE_AT_A_TIME = threading.Lock()
"""Threads of one worker gain nothing, since reading is all Python."""


def read_on_cluster(address: str, paths: Sequence[Path], options: Given) -> Iterator[Result]:
    """The lines of each text in order, or why it could not be read.

    Raises `DashijiError` where no scheduler answers, it has no workers, or one is of another version.
    """
    with _client(address) as client:
        waiting: deque[tuple[Path, Any]] = deque()
        left = iter(paths)
        ahead = _AHEAD * sum(client.nthreads().values())
        while True:
            for path in islice(left, ahead - len(waiting)):
                waiting.append((path, _sent(client, path, options)))
            if not waiting:
                return
            yield _received(*waiting.popleft())


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        import distributed
    except ImportError as err:
        raise DashijiError("没有装 distributed (not installed)：pip install 'dashiji[corpus]'") from err
    try:
        client: Any = distributed.Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as err:
        raise DashijiError(f"没有 Dask 调度器回答 (no scheduler answers): {address}: {err}") from err
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        yield client
    except TimeoutError as err:
        raise DashijiError(f"调度器没有工作进程 (the scheduler has no workers): {address}") from err
    finally:
        client.close()


def _sent(client: Any, path: Path, options: Given) -> Any:
    """What the cluster is to give for a text; as text where that needs no cluster."""
    try:
        content = path.read_bytes()
    except OSError as err:
        return f"{path}: {err.strerror}"
    return client.submit(_read_there, path.name, content, *given_for(path, options), pure=False)


def _received(path: Path, sent: Any) -> Result:
    if isinstance(sent, str):
        return sent
    from distributed.scheduler import KilledWorker

    try:
        versions, result = sent.result()
    except KilledWorker:
        return f"{path.name}: 几个工作进程读它时都结束了 (several workers ended while they read it)"
    if versions != _versions():
        raise DashijiError("工作进程装的是另一个版本的 dashiji (the workers have another version of dashiji)")
    found: Result = result
    return found


def _read_there(name: str, content: bytes, given: Given, broken: str | None) -> tuple[dict[str, int], Result]:
    """On a worker: the text of that name read, and by which version of the readers."""
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory(prefix="dashiji-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            return _versions(), lines_of_source(read_source(path), given, broken)
        except UnreadableFile as err:
            return _versions(), str(err).replace(str(path), name)


def _versions() -> dict[str, int]:
    return {reader.name: reader.version for reader in READERS}
