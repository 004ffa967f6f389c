"""`dashiji serve`: load what was given, show one answer, and serve until stopped."""

from __future__ import annotations

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
from api.commands.load import Beside, load_files
from api.commands.opening import open_up_to_date
from api.commands.output import Format, note, print_answer
from api.http.listener import Patient, is_loopback, listen
from api.logs import set_up_logs
from api.settings import Settings
from graph.errors import DashijiError
from graph.loading.migrate import check_public
from graph.questions.catalogue import best_proved
from graph.stores.base import Store

_GRACE = 1
"""Seconds that requests under way have when the service is told to stop."""


def serve_store(url: str, files: list[Path], host: str, port: int | None, settings: Settings) -> int:
    """Serve the store until interrupted; the exit code tells whether every file and row was used.

    Raises `DashijiError` where more than this machine could reach it and no token is set.
    """
    _check_reach(host, settings)
    set_up_logs(settings.log)
    signal.signal(signal.SIGTERM, _leave)  # so that the store is closed on this way out too
    with own_rows(settings.lexicon) as left_out, open_up_to_date(url) as store:
        kept_back = settings.withholding()
        check_public(store, kept_back.mode)
        beside = Beside(settings.judgements_path(), settings.corrections_path(), kept_back)
        code = load_files(store, files, None, beside) if files else 0
        if files:
            _show_an_answer(store)
        if said := store.caution():
            note(said)
        wanted = settings.port if port is None else port
        with listen(host, wanted) as listener:
            taken = listener.getsockname()[1]
            if wanted not in (0, taken):
                note(f"端口 {wanted} 已被占用，改用 {taken} (port taken, using the next free one)")
            app = create_app(store, settings, warmed=True)
            config = uvicorn.Config(
                app,
                http=Patient,
                ws="none",
                log_config=None,
                access_log=False,
                timeout_graceful_shutdown=_GRACE,
            )
            _Server(config, listener).run(sockets=[listener])
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


def _check_reach(host: str, settings: Settings) -> None:
    if is_loopback(host):
        return
    if settings.token is None:
        raise DashijiError(
            f"{host} 别的机器也连得上：先用 --token 或 DASHIJI_TOKEN 定一个口令 "
            "(others can reach this address: set a token first)"
        )
    open_to = "只读的不要口令 (reading is open)" if settings.open_reading else "都要口令 (a token for all)"
    note(f"{host} 别的机器也连得上 (others can reach this address)；{open_to}")


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)


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
