"""`dashiji mcp`: the questions as tools of a language model's client, over standard input and output."""

from __future__ import annotations

import os
import signal
from datetime import date
from types import FrameType

import anyio

from api.commands.opening import open_up_to_date
from api.commands.output import note
from api.http.query_door import QueryDoor
from api.mcp.door import MISSING, is_installed
from api.mcp.tools import Desk
from api.settings import Settings
from graph.errors import DashijiError
from graph.loading.migrate import check_public
from graph.stores.base import Store


def serve_models(url: str, settings: Settings) -> None:
    """Answer until standard input ends. Raises `DashijiError` where the extra is missing."""
    if not is_installed():
        raise DashijiError(MISSING)
    with open_up_to_date(url) as store:
        check_public(store, settings.withholding().mode)
        _end_on_signals(store)
        note(f"{store.url}：等待提问 (waiting for questions on standard input)")
        anyio.run(_serve, store, settings)


def _end_on_signals(store: Store) -> None:
    """Close the store and end at once: an orderly end would wait for the next line of standard input."""

    def end(number: int, frame: FrameType | None) -> None:
        store.close()
        os._exit(128 + number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


async def _serve(store: Store, settings: Settings) -> None:
    from mcp.server.stdio import stdio_server

    from api.mcp.server import make_server

    desk = Desk(store, QueryDoor(store, settings), date.today)
    server = make_server(desk, f"http://127.0.0.1:{settings.port}")
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
