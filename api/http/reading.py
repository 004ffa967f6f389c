"""Reading texts that callers send: in a process of its own, which can be ended without harm."""

from __future__ import annotations

import asyncio
import hashlib
import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, cast

from fastapi import Depends, Request
from pebble import ProcessExpired, ProcessPool

from api.settings import Settings
from graph.errors import Busy, UnreadableFile

_MOST = 16
"""Texts under way and waiting; whoever comes then is asked to come again."""


class TextReader:
    """Reads texts for the life of a service, each within its time and memory. For the event loop alone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pool: ProcessPool | None = None
        self._under_way = 0

    async def facts_of(self, text: str, name: str) -> list[dict[str, Any]]:
        """The facts of a text, as in a facts file.

        Raises `UnreadableFile` where there is no text, or it takes too much; `Busy` where too many wait.
        """
        _check_text(text)
        with self._turn():
            future = self._processes().schedule(
                read_text, args=(text, name), timeout=self._settings.reading_seconds
            )
            try:
                return cast(list[dict[str, Any]], await asyncio.wrap_future(future))
            except TookTooLong as err:
                limit = f"{self._settings.reading_seconds:g} s: DASHIJI_READING_SECONDS"
                raise UnreadableFile(f"读这段文本太久 (reading took too long)：{limit}") from err
            except (MemoryError, ProcessExpired) as err:
                limit = f"{self._settings.reading_bytes} bytes: DASHIJI_READING_BYTES"
                raise UnreadableFile(f"读这段文本太费内存 (reading took too much memory)：{limit}") from err

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if self._under_way >= _MOST:
            raise Busy("正在读的文本太多，请稍后再来 (too many texts are being read)")
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    def _processes(self) -> ProcessPool:
        if self._pool is None:
            # A Java machine may run in this process, so it must not be forked.
            context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
            context.set_forkserver_preload(["loaders.pipeline"])
            self._pool = ProcessPool(
                max_workers=1,
                initializer=_prepare,
                initargs=(self._settings.reading_bytes, self._settings.lexicon),
                context=context,
            )
        return self._pool


def _reader(request: Request) -> TextReader:
    return cast(TextReader, request.app.state.reader)


ReaderHere = Annotated[TextReader, Depends(_reader)]


def read_text(text: str, name: str) -> list[dict[str, Any]]:
    """What a process does: the facts of a text."""
    from loaders.files.source import Source
    from loaders.pipeline import extract_source

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = Source(file=name, sha256=digest, encoding="utf-8", text=text)
    return [fact.model_dump(mode="json", by_alias=True) for fact in extract_source(source)]


def _check_text(text: str) -> None:
    if not text.strip():
        raise UnreadableFile("文本是空的 (the text is empty)")
    if text.startswith(("%PDF-", "PK\x03\x04")):
        raise UnreadableFile(
            "这里只收文字，文件请用 dashiji load (a text is wanted here; load files instead)"
        )


def _prepare(most_bytes: int, lexicon: Path | None) -> None:
    """Bound what a process may take, and give it the user's own rows."""
    from loaders.user_lexicon import use_user_lexicon

    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    use_user_lexicon(lexicon)
