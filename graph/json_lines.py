"""Files of JSON lines, read line by line: one that cannot be read is named, and the others follow."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TypeVar

from pydantic import ValidationError

from graph.errors import BrokenRecord, DashijiError, UnreadableFile

T = TypeVar("T")
LINE_BYTES = 4_000_000
"""The longest line that is read: a record goes to the store in one message, and is in it three times."""
OnBroken = Callable[[BrokenRecord], None]


def numbered_records(
    path: Path, parse: Callable[[str], T], on_broken: OnBroken | None = None
) -> Iterator[tuple[int, T]]:
    """What `parse` makes of each line that is not blank, with the line's number.

    A line for which it raises `ValueError` is given to `on_broken`; without that it raises `BrokenRecord`.
    A file that cannot be opened raises `UnreadableFile`.
    """
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(_lines(stream), 1):
                if not raw.strip():
                    continue
                try:
                    record = parse(_text(raw))
                except (ValueError, RecursionError) as err:
                    broken = broken_line(path, number, _reason(err))
                    if on_broken is None:
                        raise broken from err
                    on_broken(broken)
                else:
                    yield number, record
    except OSError as err:
        raise UnreadableFile(f"{path}: {err.strerror or err}") from err


def broken_line(path: Path, number: int, reason: str) -> BrokenRecord:
    """The error that names a line."""
    return BrokenRecord(f"{path.name} 第 {number} 行读不懂 (line {number}): {reason}")


def append_lines(path: Path, more: Iterable[str]) -> None:
    """Add lines to a file of people's decisions; they are on disk when this returns.

    Raises `DashijiError` where it cannot be written; then no line is added.
    """
    lines = "".join(f"{each}\n" for each in more).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+", buffering=0) as stream:
            before = stream.seek(0, os.SEEK_END)
            stream.seek(max(before - 1, 0))
            if stream.read(1) not in (b"", b"\n"):  # whoever wrote the last line was stopped amid it
                lines = b"\n" + lines
            try:
                if stream.write(lines) != len(lines):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                os.fsync(stream.fileno())
            except OSError:
                stream.truncate(before)
                raise
    except OSError as err:
        raise DashijiError(f"写不了 {path} (cannot write): {err.strerror or err}") from err


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines; of one that is too long no more than shows that it is."""
    while raw := stream.readline(LINE_BYTES + 1):
        end = raw
        while len(end) > LINE_BYTES and not end.endswith(b"\n"):
            end = stream.readline(LINE_BYTES + 1)
        yield raw


def _text(raw: bytes) -> str:
    if len(raw) > LINE_BYTES:
        raise ValueError(f"超过 {LINE_BYTES} 字节 (a line of more than {LINE_BYTES} bytes)")
    return raw.decode("utf-8-sig")


def _reason(err: Exception) -> str:
    if isinstance(err, RecursionError):
        return "括号套得太深 (nested too deeply)"
    if isinstance(err, ValidationError):
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return f"{where}: {first['msg']}" if where else str(first["msg"])
    return str(err).splitlines()[0]
