"""Queries that callers write: a few at a time, and no answer larger than can be handed on."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.http.query_door import QueryDoor
from api.settings import Settings
from graph.errors import Busy
from graph.stores import Store
from graph.stores.base import QueryResult


class _Counted:
    """The store, with a count of the queries that run at one time."""

    def __init__(self, store: Store) -> None:
        self._store, self._lock = store, threading.Lock()
        self.now = self.most = 0

    def query(self, *args: Any, **options: Any) -> QueryResult:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            return self._store.query(*args, **options)
        finally:
            with self._lock:
                self.now -= 1


LONG = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN count(a * b) AS n"


def test_no_more_queries_run_at_once_than_are_allowed(filled_store: Store) -> None:
    counted = _Counted(filled_store)
    door = QueryDoor(counted, Settings(queries_at_once=2))  # type: ignore[arg-type]

    async def ask_often() -> list[QueryResult]:
        return await asyncio.gather(*(door.ask("MATCH (p:Person) RETURN count(p)") for _ in range(12)))

    assert len(asyncio.run(ask_often())) == 12
    assert counted.most == 2


def test_who_waits_too_long_is_asked_to_come_again(filled_store: Store) -> None:
    """Where every place is taken for as long as a query may run, the next is told so."""
    door = QueryDoor(filled_store, Settings(queries_at_once=1, query_seconds=0.2))

    async def ask_two() -> list[Any]:
        return list(await asyncio.gather(door.ask(LONG), door.ask(LONG), return_exceptions=True))

    assert Busy in [type(answer) for answer in asyncio.run(ask_two())]


@pytest.mark.parametrize(
    ("times", "status"),
    [(1, 200), (7, 200), (9, 400)],
)
def test_an_answer_too_large_is_refused(client: TestClient, times: int, status: int) -> None:
    """The text of all rows together is bounded, however few the rows are."""
    body = {
        "query": "UNWIND range(1, $times) AS n RETURN $text AS text",
        "parameters": {"times": times, "text": "字" * 1_000_000},
    }
    response = client.post("/api/cypher", json=body)
    assert response.status_code == status
    assert status == 200 or "8000000" in response.json()["detail"]


@pytest.mark.parametrize(
    ("parameter", "status"),
    [
        ("[" * 40 + "]" * 40, 200),
        ("[" * 60 + "]" * 60, 422),
        ("[" * 900 + "]" * 900, 422),
        ("[" * 100_000 + "]" * 100_000, 400),
        ('{"a":' * 900 + "1" + "}" * 900, 422),
        ('"\\ud800"', 422),
        ('{"\\ud800": 1}', 422),
        ("9" * 30, 422),
        ("NaN", 200),
    ],
)
def test_parameters_that_no_store_holds_are_refused(client: TestClient, parameter: str, status: int) -> None:
    """Nested too deeply, half a character, an integer beyond 64 bits: never an error of the service."""
    body = f'{{"query": "RETURN $p IS NULL AS none", "parameters": {{"p": {parameter}}}}}'
    response = client.post("/api/cypher", content=body, headers={"content-type": "application/json"})
    assert response.status_code == status


def test_a_query_that_takes_all_memory_is_ended_alone(client: TestClient) -> None:
    """It is told so, and the store answers the next."""
    body = {"query": "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n"}
    response = client.post("/api/cypher", json=body)
    assert response.status_code == 400
    assert "memory" in response.json()["detail"]
    assert client.post("/api/cypher", json={"query": "RETURN 1 AS n"}).status_code == 200
