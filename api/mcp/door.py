"""The same tools over HTTP, at `/mcp`: within the guard and the limits of the service."""

from __future__ import annotations

from importlib.util import find_spec

import anyio
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from api.mcp.tools import Desk

MISSING = "请先装 pip install 'dashiji[mcp]' (language models need the extra `mcp`)"


def is_installed() -> bool:
    """Whether the package is there that speaks the protocol."""
    return find_spec("mcp") is not None


class ModelDoor:
    """Answers at `/mcp`. The protocol's package is brought in when the first model asks: it takes a while."""

    def __init__(self, desk: Desk, body_bytes: int) -> None:
        self._desk = desk
        self._body_bytes = body_bytes
        self._wanted: anyio.Event | None = None
        self._open: anyio.Event | None = None
        self._answer: ASGIApp | None = None

    async def run(self) -> None:
        """Answer until cancelled: for the life of the service."""
        self._wanted, self._open = anyio.Event(), anyio.Event()
        await self._wanted.wait()
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        from api.mcp.server import make_server

        # Every request stands for itself; who may call is decided before it comes here.
        sessions = StreamableHTTPSessionManager(
            make_server(self._desk),
            json_response=True,
            stateless=True,
            max_request_body_size=self._body_bytes,
        )
        async with sessions.run():
            self._answer = sessions.handle_request
            self._open.set()
            await anyio.sleep_forever()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            raise HTTPException(405, headers={"Allow": "POST"})
        if not is_installed():
            raise HTTPException(404, MISSING)
        assert self._wanted is not None
        assert self._open is not None
        self._wanted.set()
        await self._open.wait()
        assert self._answer is not None
        scope["state"]["route"] = "/mcp"
        await self._answer(scope, receive, send)
