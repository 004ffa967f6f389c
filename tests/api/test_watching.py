"""Health, figures and logs: cheap, open to whom they should be, and without names or secrets."""

from __future__ import annotations

import json
import logging

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.logs import set_up_logs
from api.settings import Settings
from graph.errors import StoreUnavailable
from graph.stores import Store


class Asked:
    """A store that notes what it is asked, and may be gone."""

    url = "embedded:here"

    def __init__(self, gone: bool = False) -> None:
        self.gone = gone
        self.asked: list[str] = []

    def read(self, cypher: str, **parameters: object) -> list[dict[str, object]]:
        self.asked.append(cypher)
        if self.gone:
            raise StoreUnavailable("连不上图库 (the store cannot be reached)")
        return [{"one": 1}]


@pytest.mark.parametrize(
    ("path", "gone", "status", "asked"),
    [
        ("/api/health", False, 200, 1),
        ("/api/health", True, 503, 1),
        ("/api/health/live", False, 200, 0),
        ("/api/health/live", True, 200, 0),
    ],
)
def test_health_asks_little(path: str, gone: bool, status: int, asked: int) -> None:
    """Ready is one question to the store, live is none; neither counts anything nor wants a token."""
    store = Asked(gone)
    settings = Settings(hostnames="testserver", token="correct-horse")
    client = TestClient(create_app(store, settings), raise_server_exceptions=False)  # type: ignore[arg-type]
    assert (client.get(path).status_code, len(store.asked)) == (status, asked)


def test_figures_count_by_route(filled_store: Store) -> None:
    """By the pattern of the route: no name and no id of a path, nor a query, is in them."""
    client = TestClient(create_app(filled_store, Settings(hostnames="testserver")))
    client.get("/api/people", params={"q": "高远"})
    client.get("/api/people/person-none")
    client.get("/no-such-page")
    client.get("/api/people", headers={"host": "elsewhere.example"})
    figures = client.get("/metrics").text
    for line in (
        'dashiji_requests_total{route="/api/people",status="200"} 1.0',
        'dashiji_requests_total{route="/api/people/{id}",status="404"} 1.0',
        'dashiji_requests_total{route="-",status="404"} 1.0',
        'dashiji_requests_total{route="-",status="421"} 1.0',
        'dashiji_request_seconds_count{route="/api/people"} 1.0',
        "dashiji_requests_under_way 1.0",
    ):
        assert line in figures.splitlines(), figures
    assert "高远" not in figures
    assert "person-none" not in figures


def test_figures_want_the_token(filled_store: Store) -> None:
    settings = Settings(hostnames="testserver", token="correct-horse")
    client = TestClient(create_app(filled_store, settings))
    assert client.get("/metrics").status_code == 401
    assert client.get("/metrics", headers={"authorization": "Bearer correct-horse"}).status_code == 200


def test_a_line_of_log_a_request(filled_store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    """As JSON: what and how long, and neither who was asked for nor with which token."""
    set_up_logs("json")
    try:
        client = TestClient(create_app(filled_store, Settings(hostnames="testserver")))
        client.get("/api/people", params={"q": "高远"}, headers={"authorization": "Bearer correct-horse"})
    finally:
        set_up_logs("quiet")
    told = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    assert [(line["route"], line["status"], line["logger"]) for line in told] == [
        ("/api/people", 200, "dashiji.requests")
    ]
    assert "高远" not in str(told)
    assert "correct-horse" not in str(told)


def test_an_error_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    """With where it arose; the stack that Java adds below its message is left out."""
    set_up_logs("json")
    try:
        raise ValueError("it broke\n\tat com.arcadedb.Database.open(Database.java:1)")
    except ValueError:
        logging.getLogger("dashiji").exception("trouble")
    finally:
        set_up_logs("quiet")
    (line,) = capfd.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["level"], told["message"], told["error"]) == ("error", "trouble", "ValueError: it broke")
    assert "test_watching.py" in told["where"][0]
    assert "java" not in line
