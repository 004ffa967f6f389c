"""Reading texts that callers send: in a process of its own, which can be ended without harm."""

from __future__ import annotations

import asyncio
import multiprocessing
import sys
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, NamedTuple, cast

import anyio
from fastapi import Depends, Request
from pebble import ProcessExpired, ProcessPool

from api.settings import Settings
from graph.errors import Busy, UnreadableFile

_MOST = 16
"""Texts under way and waiting; whoever comes then is asked to come again."""


Told = Mapping[str, str | list[str]]
"""What is told of a text from outside, as `Given` takes it."""
NOTHING_TOLD: Told = {}


class ReadText(NamedTuple):
    """A text and its facts, as in a facts file: the document's record first."""

    text: str
    facts: list[dict[str, Any]]


class TextReader:
    """Reads texts for the life of a service, each within its time and memory. For the event loop alone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pool: ProcessPool | None = None
        self._under_way = 0
        self._places = anyio.CapacityLimiter(1)

    async def read(self, given: str | bytes, name: str, told: Told = NOTHING_TOLD) -> ReadText:
        """A text as it is, or the bytes of a file of any kind that is read, with its facts.

        Raises `UnreadableFile` where there is no text, or it takes too much; `BadGiven` for what is told;
        `Busy` where too many wait.
        """
        if isinstance(given, str):
            _check_text(given)
        async with self._turn():
            future = self._processes().schedule(
                read_given, args=(given, name, told), timeout=self._settings.reading_seconds
            )
            try:
                return cast(ReadText, await asyncio.wrap_future(future))
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

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """One after the other; who would wait longer than a text may take is asked to come again."""
        busy = Busy("正在读的文本太多，请稍后再来 (too many texts are being read)")
        if self._under_way >= _MOST:
            raise busy
        self._under_way += 1
        asking = object()
        try:
            try:
                with anyio.fail_after(self._settings.reading_seconds):
                    await self._places.acquire_on_behalf_of(asking)
            except TimeoutError as err:
                raise busy from err
            try:
                yield
            finally:
                self._places.release_on_behalf_of(asking)
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


def read_given(given: str | bytes, name: str, told: Told) -> ReadText:
    """What a process does: the text of a file and its facts."""
    from loaders.files.read import source_of, source_of_text
    from loaders.files.sidecar import Given
    from loaders.pipeline import extract_source

    source = source_of_text(given, name) if isinstance(given, str) else source_of(given, name)
    facts = extract_source(source, Given.of(told))
    return ReadText(source.text, [fact.model_dump(mode="json", by_alias=True) for fact in facts])


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
