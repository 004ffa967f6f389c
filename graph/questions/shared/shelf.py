"""What was worked out of a store, on disk beside it: a service that starts again need not do it again.

A file counts for the store as it stood and for the code that made it, and is read by nothing else. Only plain
values and the classes named here are read back, so that a file that somebody put there can do nothing.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import is_dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from graph.stores.base import Store

_DIGEST = 32
_PLAIN = {("builtins", "set"), ("builtins", "frozenset"), ("collections", "Counter"), ("datetime", "date")}
_OURS = {("graph.questions.lists.table", "Table")}
_BROKEN = (OSError, pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError, TypeError)


def taken(store: Store, name: str, revision: int) -> Any:
    """What was put away under the name of the store at this revision; None where there is nothing."""
    path = _path(store, name)
    if path is None or not path.exists():
        return None
    try:
        with path.open("rb") as file:
            if file.read(_DIGEST) == _stamp(store, revision):
                digest, content = file.read(_DIGEST), file.read()
                if hashlib.sha256(content).digest() == digest:
                    return _Reader(io.BytesIO(content)).load()
    except _BROKEN:
        pass
    path.unlink(missing_ok=True)
    return None


def put_away(store: Store, name: str, revision: int, value: Any) -> None:
    """Put a value away under the name; where the disk takes it not, it is worked out again another time."""
    path = _path(store, name)
    if path is None:
        return
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True, mode=0o700)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(_stamp(store, revision) + hashlib.sha256(content).digest() + content)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _path(store: Store, name: str) -> Path | None:
    shelf = store.shelf()
    return None if shelf is None else shelf / name.replace(" ", "-")


def _stamp(store: Store, revision: int) -> bytes:
    """Stands for all that a value comes from: what the documents state, what was decided since, the code."""
    documents = store.read("MATCH (d:Document) RETURN collect([d.id, d.state, d.contents]) AS all")[0]["all"]
    told = revision, sorted(map(str, documents)), _code()
    return hashlib.sha256(repr(told).encode()).digest()


@cache
def _code() -> str:
    """A digest of this package and of the Python that runs it."""
    digest = hashlib.sha256(sys.version.encode())
    for each in _sources(files("graph")):
        digest.update(each.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _sources(each)
        elif each.name.endswith((".py", ".yaml")):
            yield each


class _Reader(pickle.Unpickler):
    """Reads plain values, and what our own rows are made of."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith("graph.questions."):
            found = getattr(import_module(module), name)
            if (module, name) in _OURS or _is_a_record(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _is_a_record(found: Any) -> bool:
    return isinstance(found, type) and (is_dataclass(found) or issubclass(found, BaseModel))
