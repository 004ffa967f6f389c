"""A running server, and a Chromium that can reach nothing else."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date

import pytest
import uvicorn
from playwright.sync_api import Browser, expect, sync_playwright

from api.app import create_app
from api.settings import Settings
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from tests.web import fill

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser(required: frozenset[str]) -> Iterator[Browser]:
    """Chromium as the system has it; without it the test skips, or fails under `--require=browser`."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        reason = "no Chromium here: apt install chromium"
        if "browser" in required:
            pytest.fail(f"--require=browser: {reason}", pytrace=False)
        pytest.skip(reason)
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        # Every name but the server's leads nowhere, so that a page which asks for one is caught.
        opened = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(embedded_server: EmbeddedServer) -> Iterator[str]:
    """The address of the application over the filled store."""
    with ArcadeStore("embedded:browser", embedded_server, "browser") as store:
        store.prepare()
        fill(store)
        listener = socket.create_server(("127.0.0.1", 0))
        app = create_app(store, Settings(), today=lambda: date(2021, 6, 1))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)
    embedded_server.drop("browser")
