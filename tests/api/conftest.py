"""A client of the whole application over a filled embedded store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store, open_store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from tests.samples import load_samples
from tests.web import fill


@pytest.fixture(scope="session")
def filled_store(embedded_server: EmbeddedServer) -> Iterator[Store]:
    """The small graph with a hostile document beside it; for reading alone."""
    with ArcadeStore("embedded:web", embedded_server, "web") as store:
        store.prepare()
        fill(store)
        yield store
    embedded_server.drop("web")


@pytest.fixture(scope="session")
def samples_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The samples in a folder that is open here, so that a further process goes through this one."""
    with open_store(f"embedded:{tmp_path_factory.mktemp('samples') / 'store'}") as store:
        load_samples(store)
        yield store


@pytest.fixture(scope="session")
def client(filled_store: Store) -> Iterator[TestClient]:
    """The application as a browser or a program meets it; its clock stands at 2021-06-01."""
    app = create_app(
        filled_store, Settings(row_limit=50, hostnames="testserver"), today=lambda: date(2021, 6, 1)
    )
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened
