"""The socket that the service listens on, and how long it waits for callers who do not come to the point."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import socket

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from graph.errors import DashijiError

HEAD_SECONDS = 10.0
"""How long the head of a request may take to arrive, from the opening of the connection or its first byte."""
_TRIED_PORTS = 20


class Patient(H11Protocol):
    """HTTP/1.1 that closes a connection whose next request does not arrive in good time."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._wait()
        else:
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(HEAD_SECONDS, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _hang_up(self) -> None:
        self._timer = None
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.close()


def listen(host: str, wanted: int) -> socket.socket:
    """A listening socket at the port, or at the next that is free. Raises `DashijiError` where none is."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(wanted, min(wanted + _TRIED_PORTS, 65536)):
        # With the protocol named, the connections it accepts do not hold back small packets.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except OSError as err:
            listener.close()
            if err.errno != errno.EADDRINUSE:
                raise DashijiError(f"不能在 {host}:{port} 提供服务 (cannot listen): {err.strerror}") from err
            continue
        return listener
    raise DashijiError(f"端口 {wanted} 起 {_TRIED_PORTS} 个都被占用 (no free port)；用 --port 另给一个")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens there."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
