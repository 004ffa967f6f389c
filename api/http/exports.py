"""Exports over HTTP: a few at a time, streamed from the store, tagged by what the store holds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from itertools import chain
from typing import Annotated, cast

import anyio
from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from api.http.tags import is_known, tag_of
from api.settings import Settings
from graph.errors import Busy
from graph.exports import Exporter
from graph.exports.version import contents_version
from graph.stores.base import Store

ADDRESS = "/api/export/"
EVENTS = {"ical": "/api/events.ics", "timelinejs": "/api/events.timeline.json"}
"""Where some of the events are exported, by the format."""
STREAMED = (ADDRESS, *EVENTS.values())
"""What begins so reads as much as there is, and is handed on as it comes, never held whole."""
_BLOCK = 65_536


class ExportDoor:
    """How many exports may run, and for how long. Used on the event loop alone."""

    def __init__(self, settings: Settings) -> None:
        self.seconds = settings.export_seconds
        self._waiting = settings.query_seconds
        self._places = anyio.CapacityLimiter(settings.exports_at_once)

    async def place(self) -> AsyncIterator[None]:
        """A place until the answer is sent. Raises `Busy` where none comes free."""
        asking = object()
        try:
            with anyio.fail_after(self._waiting):
                await self._places.acquire_on_behalf_of(asking)
        except TimeoutError as err:
            raise Busy("别的导出还没完，请稍后再来 (other exports are still running)") from err
        try:
            yield
        finally:
            self._places.release_on_behalf_of(asking)


def _door(request: Request) -> ExportDoor:
    return cast(ExportDoor, request.app.state.export_door)


async def _place(door: Annotated[ExportDoor, Depends(_door)]) -> AsyncIterator[ExportDoor]:
    async for _ in door.place():
        yield door


ExportPlace = Annotated[ExportDoor, Depends(_place)]


def exported(
    request: Request, store: Store, form: Exporter, parts: Callable[[], Iterator[bytes]], seconds: float
) -> Response:
    """The parts as a file of this format; its head alone where the caller has it, or asks for no more.

    The parts are those of this address for as long as the store holds the same.
    """
    headers = {
        "Content-Disposition": f'attachment; filename="{form.file_name}"',
        "Cache-Control": "no-cache",
    }
    version = contents_version(store)
    if version is not None:
        whole = f"{request.app.version} {request.url.path}?{request.url.query} {version}"
        headers["ETag"] = tag_of(whole.encode())
        if is_known(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
    if request.method == "HEAD":
        return StreamingResponse(iter(()), media_type=form.media_type, headers=headers)
    made = _in_blocks(parts())
    first = next(made, b"")  # what is wrong with the options shows before the head is sent
    return TimedStream(chain((first,), made), form.media_type, headers, seconds=seconds)


def _in_blocks(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in fewer parts: each is sent, and compressed, by itself."""
    held = bytearray()
    for part in parts:
        held += part
        if len(held) >= _BLOCK:
            yield bytes(held)
            held.clear()
    if held:
        yield bytes(held)


class TimedStream(StreamingResponse):
    """A stream that is broken off where it takes too long, so that its place comes free."""

    def __init__(
        self, parts: Iterable[bytes], media_type: str, headers: dict[str, str], *, seconds: float
    ) -> None:
        super().__init__(parts, headers=headers, media_type=media_type)
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with anyio.fail_after(self._seconds):
            await super().__call__(scope, receive, send)
