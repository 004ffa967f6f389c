"""Who may call the service, and how much a request may weigh: decided before any route sees it."""

from __future__ import annotations

import base64
import hmac
import ipaddress
import time
from urllib.parse import urlsplit

import anyio
from fastapi import Request, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import BY_STATUS
from api.http.error_handlers import answer_to
from api.http.exports import STREAMED
from api.settings import Settings
from viz.words import in_megabytes

READING = frozenset({"GET", "HEAD", "OPTIONS"})
COSTLY = ("/query", "/query.csv", "/query.json")
"""What only reads, but runs what the caller has written."""
_READ_BY_FORM = "/reconcile"
"""What only reads, but is asked by `POST` where a question is long."""
_OPEN = frozenset({"/api/health", "/api/health/live"})
"""Answered to everybody: watchers ask it, and it tells nothing."""
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Guard:
    """Refuses requests under a foreign name, from a foreign page, without the token, or too long."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._names = _LOOPBACK | settings.own_names()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        try:
            self._check(request)
        except HTTPException as refusal:
            await _refuse(request, refusal)(scope, receive, send)
            return
        body = _Body(receive, self._settings)

        async def answer(message: Message) -> None:
            if body.refusal is None:
                await send(message)

        await self._app(scope, body.receive, answer)
        if body.refusal is not None:  # whatever the application made of it
            await _refuse(request, body.refusal)(scope, receive, send)

    def _check(self, request: Request) -> None:
        host = host_of(request)
        if not (host in self._names or _is_address(host)):
            # Else a page elsewhere could give its own name this machine's address, and read what is here.
            raise HTTPException(
                421, f"{host}：DASHIJI_HOSTNAMES 里没有这个名称 (name it in DASHIJI_HOSTNAMES)"
            )
        if request.method not in READING and from_elsewhere(request):
            raise HTTPException(403, BY_STATUS[403].title)
        if not self._is_allowed(request):
            wanted = {"WWW-Authenticate": 'Basic realm="dashiji", charset="UTF-8"'}
            raise HTTPException(401, "口令见 DASHIJI_TOKEN (Bearer, or as the password)", headers=wanted)
        length = request.headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._settings.body_bytes:
            raise too_long(self._settings)

    def _is_allowed(self, request: Request) -> bool:
        token, path = self._settings.token, request.url.path
        if token is None or path in _OPEN:
            return True
        reads = request.method in READING or path == _READ_BY_FORM
        if self._settings.open_reading and reads and not _is_costly(path):
            return True
        given = given_token(request.headers.get("authorization", ""))
        return hmac.compare_digest(given.encode(), token.get_secret_value().encode())


def _is_costly(path: str) -> bool:
    return path in COSTLY or path.startswith(STREAMED)


class _Body:
    """The body of a request as it arrives, cut off where it grows too long or takes too much time."""

    def __init__(self, receive: Receive, settings: Settings) -> None:
        self._receive = receive
        self._settings = settings
        self._until = time.monotonic() + settings.body_seconds
        self._taken = 0
        self._complete = False
        self.refusal: HTTPException | None = None

    async def receive(self) -> Message:
        if self._complete:  # what comes now is only the caller's going away
            return await self._receive()
        with anyio.move_on_after(max(self._until - time.monotonic(), 0)):
            message = await self._receive()
            self._taken += len(message.get("body", b""))
            if self._taken > self._settings.body_bytes:
                raise self._refused(too_long(self._settings))
            self._complete = not message.get("more_body", False)
            return message
        raise self._refused(HTTPException(408, f"{self._settings.body_seconds:g} s: DASHIJI_BODY_SECONDS"))

    def _refused(self, refusal: HTTPException) -> HTTPException:
        self.refusal = refusal
        return refusal


def too_long(settings: Settings) -> HTTPException:
    """The refusal of a body over the limit."""
    most = in_megabytes(settings.body_bytes)
    return HTTPException(
        413,
        f"最多 {settings.body_bytes} 字节，{most}；更大的用命令 dashiji load 装入，或设 DASHIJI_BODY_BYTES "
        f"({most} at most: put in what is larger with `dashiji load`, or set DASHIJI_BODY_BYTES)",
    )


def _refuse(request: Request, refusal: HTTPException) -> Response:
    return answer_to(request, BY_STATUS[refusal.status_code], str(refusal.detail), headers=refusal.headers)


def host_of(request: Request) -> str:
    """The name under which the service was called, without its port, in small letters."""
    try:
        parts = urlsplit(f"//{request.headers.get('host', '')}")
        named = parts.port is None or parts.port >= 0  # raises for what is no port
        return (parts.hostname or "").lower() if named and parts.username is None else ""
    except ValueError:
        return ""


def from_elsewhere(request: Request) -> bool:
    """Whether a browser sent this for a page of another origin. Programs say nothing, and are trusted."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower()


def given_token(authorization: str) -> str:
    """The token of an `Authorization` header: a bearer's, or the password of any user."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(value, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
