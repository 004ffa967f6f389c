"""Tags of answers: what a caller has already is not sent again.

They are weak: the same content, whether it went compressed or not.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from fastapi import Request, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.loading.revision import revision_of
from graph.stores.base import Store


@cache
def _process() -> str:
    """Stands for this process."""
    return secrets.token_hex(8)


def tag_of(content: bytes) -> str:
    """The tag of this content."""
    return f'W/"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the caller says that it has what this tag stands for."""
    given = request.headers.get("if-none-match", "").split(",")
    return tag.removeprefix("W/") in [each.strip().removeprefix("W/") for each in given]


def answered(request: Request, store: Store, today: date, make: Callable[[], Response]) -> Response:
    """What `make` answers, where nothing but the address, the day and the store decide it.

    It is tagged by these, so that for a caller who has it nothing is worked out. Another process has other
    tags: it may run with other settings.
    """
    told = _process(), revision_of(store), str(today), str(request.url)
    tag = tag_of(repr(told).encode())
    if is_known(request, tag):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "no-cache"})
    response = make()
    response.headers["ETag"] = tag
    return response


class Tagged:
    """Every answer to a GET has an `ETag`, and is not sent again to who has it; pages load only from here.

    What goes out under the addresses `streamed` is sent on as it comes.
    """

    def __init__(self, app: ASGIApp, policy: str, streamed: str | Sequence[str]) -> None:
        self._app = app
        self._policy = policy
        self._streamed = streamed if isinstance(streamed, str) else tuple(streamed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_tagged = scope["method"] == "GET" and not scope["path"].startswith(self._streamed)
        await self._app(scope, receive, _Answer(Request(scope), send, self._policy, is_tagged).send)


class _Answer:
    """One answer on its way: held back until it is whole, where it gets a tag."""

    def __init__(self, request: Request, send: Send, policy: str, is_tagged: bool) -> None:
        self._request = request
        self._send = send
        self._policy = policy
        self._is_tagged = is_tagged
        self._start: Message | None = None
        self._parts: list[bytes] = []

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "same-origin"
            headers.setdefault("Content-Security-Policy", self._policy)
            if self._is_tagged and message["status"] == 200:
                self._start = message
                return
        if self._start is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            await self._whole(self._start, b"".join(self._parts))

    async def _whole(self, start: Message, body: bytes) -> None:
        headers = MutableHeaders(scope=start)
        tag = headers.setdefault("ETag", tag_of(body))
        headers.setdefault("Cache-Control", "no-cache")
        if is_known(self._request, tag):
            start["status"], body = 304, b""
            del headers["Content-Length"]
        else:
            headers["Content-Length"] = str(len(body))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})
