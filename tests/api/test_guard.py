"""Who may call the service, and how much a request may weigh."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.http.guard import given_token
from api.settings import Settings
from graph.stores import Store

HERE = {"host": "127.0.0.1:8420"}
JSON = HERE | {"content-type": "application/json"}
COUNT = {"query": "MATCH (p:Person) RETURN count(p)"}


def _client(store: Store, **settings: Any) -> TestClient:
    return TestClient(create_app(store, Settings(**settings)), raise_server_exceptions=False)


@pytest.fixture(scope="module")
def started(filled_store: Store) -> Iterator[TestClient]:
    """A client of a service that can read texts too."""
    with _client(filled_store, body_bytes=20_000) as client:
        yield client


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8420", 200),
        ("localhost", 200),
        ("LocalHost:8420", 200),
        ("[::1]:8420", 200),
        ("192.168.1.7:8420", 200),  # an address, which no name server can turn into another
        ("Nianjian.example", 200),
        ("nianjian.example.evil.example", 421),
        ("evil.example", 421),
        ("evil.example:8420", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.", 421),
        ("[::1", 421),
        ("evil.example@localhost", 421),
        ("localhost@evil.example", 421),
        ("localhost:evil", 421),
        ("", 421),
    ],
)
def test_only_known_names_are_answered(filled_store: Store, host: str, status: int) -> None:
    """A name server elsewhere can give any name this machine's address; such names get nothing."""
    client = _client(filled_store, hostnames="a.example, nianjian.example")
    response = client.get("/api/documents", headers={"host": host})
    assert response.status_code == status
    if status == 421:
        assert response.headers["content-type"] == "application/problem+json"
        assert "DASHIJI_HOSTNAMES" in response.json()["detail"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),  # a program
        ({"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8420"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://127.0.0.1:8420"}, 200),
        ({"origin": "http://127.0.0.1:9000"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
    ],
)
@pytest.mark.parametrize(
    ("path", "body"), [("/api/cypher", COUNT), ("/api/extract", {"text": "2020年1月2日 甲任乙县县长。"})]
)
def test_a_page_elsewhere_sets_nothing_going(
    started: TestClient, path: str, body: dict[str, str], headers: dict[str, str], status: int
) -> None:
    """What a browser sends for a page of another origin is refused before it is read."""
    assert started.post(path, json=body, headers=HERE | headers).status_code == status


def test_a_query_sent_by_a_page_elsewhere_is_shown_and_not_run(filled_store: Store) -> None:
    """A link from elsewhere fills in the form; the reader has to press the button."""
    client, cypher = _client(filled_store), {"cypher": "RETURN 41 + 1 AS answer"}
    ours = client.get("/query", params=cypher, headers=HERE | {"sec-fetch-site": "same-origin"})
    theirs = client.get("/query", params=cypher, headers=HERE | {"sec-fetch-site": "cross-site"})
    assert ours.status_code == theirs.status_code == 200
    assert "41 + 1" in theirs.text
    assert ("<td>42</td>" in ours.text, "<td>42</td>" in theirs.text) == (True, False)
    table = client.get("/query.csv", params=cypher, headers=HERE | {"sec-fetch-site": "cross-site"})
    assert table.status_code == 403


@pytest.mark.parametrize(
    ("path", "open_reading", "headers", "status"),
    [
        ("/", False, {}, 401),
        ("/api/people", False, {}, 401),
        ("/api/people", False, {"authorization": "Bearer no-such-token"}, 401),
        ("/api/people", False, {"authorization": "Bearer"}, 401),
        ("/api/people", False, {"authorization": "Basic !!!"}, 401),
        ("/api/people", False, {"authorization": "Bearer correct-horse"}, 200),
        ("/api/people", False, {"authorization": "bearer correct-horse"}, 200),
        ("/api/people", False, {"authorization": "Basic YW55Ym9keTpjb3JyZWN0LWhvcnNl"}, 200),
        ("/api/health", False, {}, 200),
        ("/api/people", True, {}, 200),
        ("/query?cypher=RETURN+1", True, {}, 401),
        ("/query.csv?cypher=RETURN+1", True, {}, 401),
    ],
)
def test_a_token_is_wanted(
    filled_store: Store, path: str, open_reading: bool, headers: dict[str, str], status: int
) -> None:
    """With a token set everything but health asks for it; reading may be left open, queries never are."""
    client = _client(filled_store, token="correct-horse", open_reading=open_reading)
    response = client.get(path, headers=HERE | headers)
    assert response.status_code == status
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Basic")
        assert "correct-horse" not in response.text


def test_open_reading_does_not_open_writing_in_texts(filled_store: Store) -> None:
    client = _client(filled_store, token="correct-horse", open_reading=True)
    assert client.post("/api/cypher", json=COUNT, headers=HERE).status_code == 401
    assert client.post("/api/extract", json={"text": "甲"}, headers=HERE).status_code == 401


@pytest.mark.parametrize(
    ("authorization", "token"),
    [
        ("", ""),
        ("Bearer abc", "abc"),
        ("Bearer  abc ", "abc"),
        ("Basic dTpw", "p"),
        ("Basic dTpwOnE=", "p:q"),
        ("Basic dQ==", ""),
        ("Basic ÿÿ", ""),
        ("Digest abc", ""),
    ],
)
def test_the_token_of_a_header(authorization: str, token: str) -> None:
    assert given_token(authorization) == token


def _in_parts(size: int) -> Iterator[bytes]:
    yield b'{"text": "'
    for _ in range(size // 1000):
        yield b"x" * 1000
    yield b'"}'


def test_a_long_body_is_refused_while_it_arrives(filled_store: Store) -> None:
    """Told by its length or found out on the way, a body over the limit is answered by 413."""
    client = _client(filled_store, body_bytes=20_000)
    told = client.post("/api/extract", content=b"x" * 30_000, headers=JSON)
    found_out = client.post("/api/extract", content=_in_parts(30_000), headers=JSON)
    assert told.status_code == found_out.status_code == 413
    assert "DASHIJI_BODY_BYTES" in told.json()["detail"]
    assert found_out.headers["content-type"] == "application/problem+json"


def test_a_body_within_the_limit_is_read(started: TestClient) -> None:
    assert started.post("/api/extract", content=_in_parts(10_000), headers=JSON).status_code == 200
