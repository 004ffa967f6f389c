"""`dashiji serve`: load what was given, show one answer, and serve until stopped."""

from __future__ import annotations

import errno
import signal
import socket
import sys
from datetime import date
from pathlib import Path
from types import FrameType

import uvicorn

from api.app import create_app
from api.asking import ask
from api.commands.lexicon import own_rows
from api.commands.load import load_files
from api.commands.output import Format, note, print_answer
from api.settings import Settings
from graph.errors import DashijiError
from graph.questions.catalogue import best_proved
from graph.stores import open_store
from graph.stores.base import Store

_TRIED_PORTS = 20


def serve_store(url: str, files: list[Path], host: str, port: int | None, settings: Settings) -> int:
    """Serve the store until interrupted; the exit code tells whether every file and row was used."""
    signal.signal(signal.SIGTERM, _leave)  # so that the store is closed on this way out too
    with own_rows(settings.lexicon) as left_out, open_store(url) as store:
        code = load_files(store, files, None, settings.judgements_path()) if files else 0
        if files:
            _show_an_answer(store)
        with _listening(host, settings.port if port is None else port) as listener:
            server = _Server(uvicorn.Config(create_app(store, settings), log_level="warning"), listener)
            server.run(sockets=[listener])
    return 1 if left_out else code


class _Server(uvicorn.Server):
    """Says the address once it really answers."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket) -> None:
        super().__init__(config)
        host, port = listener.getsockname()[:2]
        self._address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            note(f"{self._address}  (Ctrl+C 停止)")


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)


def _listening(host: str, wanted: int) -> socket.socket:
    """A listening socket at the port, or at the next free one, and says so."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(wanted, min(wanted + _TRIED_PORTS, 65536)):
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except OSError as err:
            listener.close()
            if err.errno != errno.EADDRINUSE:
                raise DashijiError(f"不能在 {host}:{port} 提供服务 (cannot listen): {err.strerror}") from err
            continue
        if port != wanted:
            note(f"端口 {wanted} 已被占用，改用 {port} (port taken, using the next free one)")
        return listener
    raise DashijiError(f"端口 {wanted} 起 {_TRIED_PORTS} 个都被占用 (no free port)；用 --port 另给一个")


def _show_an_answer(store: Store) -> None:
    """One who-held-what-when answer with its quoted line, from what was loaded."""
    best = best_proved(store)
    if best is None:
        return
    organization, on = best.organization.name, best.on.isoformat()
    note(f"{organization}的{best.post}在 {on} 是谁？")
    given = {"organization": organization, "post": best.post, "on": on}
    print_answer(ask("who-held", store, given, date.today()), Format.TABLE)
    sys.stdout.flush()
