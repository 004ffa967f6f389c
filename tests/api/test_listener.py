"""Sockets of the service: where it listens, and callers who never come to the point."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest
import uvicorn

from api.commands.serve import serve_store
from api.http import listener
from api.http.listener import Patient, is_loopback, listen
from api.settings import Settings
from graph.errors import DashijiError


async def _hello(scope: object, receive: object, send: object) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})  # type: ignore[operator]
    await send({"type": "http.response.body", "body": b"ok"})  # type: ignore[operator]


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1", True), ("127.8.0.1", True), ("::1", True), ("localhost", True), ("LOCALHOST", True),
        ("0.0.0.0", False), ("::", False), ("192.168.1.7", False), ("nianjian.example", False), ("", False),
    ],
)  # fmt: skip
def test_what_only_this_machine_reaches(host: str, ours: bool) -> None:
    assert is_loopback(host) is ours


def test_an_address_that_others_reach_wants_a_token() -> None:
    """Without one the service does not start, and says what to do, before a store is opened."""
    with pytest.raises(DashijiError, match="DASHIJI_TOKEN"):
        serve_store("embedded:/no/such/folder", [], "0.0.0.0", 0, Settings())


def test_small_packets_are_not_held_back() -> None:
    """Accepted connections are without the delay of 40 ms that comes of waiting for more to send."""
    with listen("127.0.0.1", 0) as listening:
        asyncio.run(_ask_once(listening))


async def _ask_once(listening: socket.socket) -> None:
    seen: list[int] = []

    class Looking(Patient):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            accepted = transport.get_extra_info("socket")
            seen.append(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    async with _serving(listening, Looking):
        reader, writer = await asyncio.open_connection(*listening.getsockname()[:2])
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert (await reader.readline()).startswith(b"HTTP/1.1 200")
        writer.close()
    assert seen == [1]


def test_a_caller_who_does_not_come_to_the_point_is_hung_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head that never ends, and a connection that says nothing, are closed; others are answered."""
    monkeypatch.setattr(listener, "HEAD_SECONDS", 0.3)
    with listen("127.0.0.1", 0) as listening:
        asyncio.run(_ask_slowly(listening))


async def _ask_slowly(listening: socket.socket) -> None:
    address = listening.getsockname()[:2]
    async with _serving(listening, Patient):
        started = time.monotonic()
        slow = [await asyncio.open_connection(*address) for _ in range(50)]
        for number, (_, writer) in enumerate(slow):
            writer.write(b"" if number % 2 else b"GET / HTTP/1.1\r\nHost: x\r\n")
        quick, writer = await asyncio.open_connection(*address)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert (await quick.readline()).startswith(b"HTTP/1.1 200")
        writer.close()
        for reader, writer in slow:
            assert await asyncio.wait_for(reader.read(), 10) == b""
            writer.close()
        assert time.monotonic() - started < 10


class _serving:
    """A running service of one answer, stopped at the end."""

    def __init__(self, listening: socket.socket, protocol: type[Patient]) -> None:
        config = uvicorn.Config(_hello, http=protocol, lifespan="off", log_level="error")
        self._server = uvicorn.Server(config)
        self._listening = listening

    async def __aenter__(self) -> None:
        self._task = asyncio.create_task(self._server.serve([self._listening]))
        while not self._server.started:
            await asyncio.sleep(0.01)

    async def __aexit__(self, *_: object) -> None:
        self._server.should_exit = True
        await self._task
