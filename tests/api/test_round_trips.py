"""How often an answer over HTTP goes to the store and back: counted between driver and server."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.neo4j import Neo4jStore

HOLDERS = {"organization": "临泉区人民政府", "post": "区长", "on": "2020-06-01"}


class Relay:
    """Hands on what goes between a driver and a server, and counts how often the driver speaks anew."""

    def __init__(self, host: str, port: int) -> None:
        self._to = host, port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.trips = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(self._to)
            answered = threading.Event()
            answered.set()
            for source, target, asks in ((near, far, True), (far, near, False)):
                threading.Thread(
                    target=self._hand_on, args=(source, target, answered, asks), daemon=True
                ).start()

    def _hand_on(
        self, source: socket.socket, target: socket.socket, answered: threading.Event, asks: bool
    ) -> None:
        while data := source.recv(65536):
            if not asks:
                answered.set()
            elif answered.is_set():
                answered.clear()
                self.trips += 1
            target.sendall(data)
        target.close()


@pytest.fixture
def relayed(embedded_server: EmbeddedServer, filled_store: Store) -> Iterator[tuple[Store, Relay]]:
    """The small graph, by way of a relay."""
    address = embedded_server.writer("web")
    where = urlsplit(address.url)
    relay = Relay(str(where.hostname), int(where.port or 0))
    with Neo4jStore(replace(address, url=f"bolt://127.0.0.1:{relay.port}")) as store:
        yield store, relay
    relay.close()


def test_who_held_takes_one_round_trip(relayed: tuple[Store, Relay]) -> None:
    """The post, its tenures on the day and their lines come together; the connection is there already."""
    store, relay = relayed
    app = create_app(store, Settings(hostnames="testserver"), today=lambda: date(2021, 6, 1))
    with TestClient(app) as client:
        client.get("/api/holders", params=HOLDERS)
        before = relay.trips
        answer = client.get("/api/holders", params=HOLDERS)
        assert answer.status_code == 200
        assert answer.json()["items"]
        assert relay.trips - before == 1


def test_a_query_of_our_own_is_one_round_trip(relayed: tuple[Store, Relay]) -> None:
    """No transaction is begun and ended around it; the relay counts those that are."""
    store, relay = relayed
    store.read("RETURN 1 AS one")
    before = relay.trips
    assert store.read("RETURN 1 AS one") == [{"one": 1}]
    assert relay.trips - before == 1
    before = relay.trips
    store.in_one(lambda access: access.read("RETURN 1 AS one"))
    assert relay.trips - before > 1
