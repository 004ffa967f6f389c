"""A running server, and a Chromium that can reach nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from api.app import create_app
from api.settings import Settings
from bench.served import served
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
        app = create_app(store, Settings(), today=lambda: date(2021, 6, 1))
        with served(app) as address:
            yield address
    embedded_server.drop("browser")


@dataclass
class Watched:
    """A page, and what went wrong or outside on it."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A fresh page whose requests, errors and dialogs are written down."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    seen = Watched(context.new_page())
    seen.page.on(
        "console", lambda m: seen.complaints.append(m.text) if m.type in ("error", "warning") else None
    )
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("dialog", lambda dialog: seen.complaints.append(dialog.message))
    seen.page.on("dialog", lambda dialog: dialog.dismiss())
    seen.page.on(
        "request",
        lambda request: (
            None
            if urlsplit(request.url).hostname in ("127.0.0.1", None)
            else seen.outside.append(request.url)
        ),
    )
    yield seen
    context.close()


def processor_time(page: Page) -> Callable[[], float]:
    """A clock of the seconds that the page's own thread has worked, whatever else the machine does."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def seconds() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))

    return seconds
