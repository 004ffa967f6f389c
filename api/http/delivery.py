"""How answers are delivered: what they may load, their head alone, compressed, and to pages that may read."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.exports import STREAMED
from api.settings import Settings
from graph.exports import EXPORTERS

_SMALL = 1000
"""Bytes that are not worth compressing."""
_LEVEL = 6


def content_policy(framed_by: str = "'none'") -> str:
    """What a page may load, all of it from here, and whose pages may show it in a frame."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; "
        f"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {framed_by}"
    )


def add_delivery(app: FastAPI) -> None:
    """Answer `HEAD` wherever `GET` is, and compress for who takes it."""
    compressed = [each.media_type for each in EXPORTERS if each.media_type.endswith("sheet")]
    app.add_middleware(
        GZipMiddleware,
        minimum_size=_SMALL,
        compresslevel=_LEVEL,
        exclude_content_types=(*DEFAULT_EXCLUDED_CONTENT_TYPES, *compressed),
    )
    app.add_middleware(_HeadsAlone)


def let_others_read(app: FastAPI, settings: Settings) -> None:
    """Let scripts of the origins that the settings name read answers; nobody's where they name none."""
    if origins := settings.reading_origins():
        app.add_middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=("GET", "HEAD"),
            allow_headers=("Authorization", "If-None-Match"),
            expose_headers=("ETag", "Link", "Content-Disposition"),
        )


class _HeadsAlone:
    """`HEAD` as the head of what `GET` gives."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        head = scope["type"] == "http" and scope["method"] == "HEAD"
        if head and not scope["path"].startswith(STREAMED):  # these know it, and read nothing
            scope = {**scope, "method": "GET"}

        async def deliver(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self._app(scope, receive, deliver if head else send)
