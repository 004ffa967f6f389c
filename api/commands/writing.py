"""Files that are written whole or not at all."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from api.commands.output import note
from graph.errors import DashijiError


@contextmanager
def written_at_once(out: str, newline: str = "\n") -> Iterator[IO[str]]:
    """`bytes_at_once` for text, as UTF-8."""
    if out == "-":
        yield sys.stdout
        return
    with bytes_at_once(out) as raw:
        stream = io.TextIOWrapper(raw, encoding="utf-8", newline=newline)
        try:
            yield stream
        finally:
            stream.detach()


@contextmanager
def bytes_at_once(out: str) -> Iterator[IO[bytes]]:
    """A stream whose bytes appear at `out` when all is done, and not at all when it breaks off.

    What is there and is no file (a pipe, /dev/null) is written to as it is, never put another in its place.
    """
    if out == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:
                yield stream
            return
        with tempfile.NamedTemporaryFile(
            "wb", dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as part_stream:
            part = Path(part_stream.name)
            try:
                yield part_stream
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        if target.exists():
            shutil.copymode(target, part)
        else:
            part.chmod(0o644)
        part.replace(target)
    except OSError as err:
        raise DashijiError(f"写不了 {target} (cannot write): {err.strerror or err}") from err


def write_page(out: Path, page: str) -> None:
    """Write a page as UTF-8, and say where it is."""
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as err:
        raise DashijiError(f"写不了 {out} (cannot write): {err.strerror or err}") from err
    note(f"{out}")
