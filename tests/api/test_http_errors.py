"""Every error is one shape, by one table; a refusal beside each thing that the API can do."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.errors import TABLE
from api.http.error_handlers import add_handlers
from graph.errors import BadQuery, DashijiError, UnknownName
from graph.status import status_of
from graph.stores import Store

STATUSES = {
    "BadDate": 422, "BadQuestion": 422, "UnknownQuestion": 404, "UnknownName": 404, "WriteRefused": 403,
    "QueryTimeout": 422, "BadQuery": 400, "UnreadableFile": 422, "BrokenRecord": 422, "StoreLocked": 503,
    "StoreUnavailable": 503, "Busy": 503, "DashijiError": 400, "UnknownFormat": 404,
}  # fmt: skip


def test_the_statuses_are_promised() -> None:
    """Programs rely on the status of each kind of error: a change of one is a change of the API."""
    assert {kind.__name__: row.status for kind, row in TABLE.items()} == STATUSES


def _made(kind: type[Exception]) -> Exception:
    if issubclass(kind, UnknownName):
        return kind("没有", nearest=("近一", "近二"))
    return kind("不行", 3, 7) if issubclass(kind, BadQuery) else kind("不行")


def _raising(error: Exception) -> TestClient:
    app = FastAPI()
    add_handlers(app)

    @app.get("/api/it")
    def it() -> None:
        raise error

    @app.get("/page")
    def page() -> None:
        raise error

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("kind", TABLE)
def test_each_row_of_the_table(kind: type[Exception]) -> None:
    """An exception answers with its row's status: problem+json under /api, a page elsewhere."""
    client = _raising(_made(kind))
    response = client.get("/api/it")
    problem = response.json()
    assert response.status_code == problem["status"] == TABLE[kind].status
    assert response.headers["content-type"] == "application/problem+json"
    assert problem["type"] == f"urn:dashiji:problem:{TABLE[kind].name}"
    assert problem["title"] == TABLE[kind].title
    page = client.get("/page")
    assert page.status_code == TABLE[kind].status
    assert page.headers["content-type"].startswith("text/html")


def test_an_error_of_a_new_kind_is_told_as_its_parent() -> None:
    """A class without a row of its own goes by that of its ancestor."""

    class Newer(BadQuery):
        pass

    assert _raising(Newer("不行")).get("/api/it").status_code == TABLE[BadQuery].status


def test_what_we_did_not_foresee_tells_no_secrets() -> None:
    """An unforeseen exception is a 500 whose body has nothing of its message."""
    response = _raising(RuntimeError("secret /home/x")).get("/api/it")
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "secret" not in response.text


def test_every_kind_of_error_is_in_the_table() -> None:
    """No error of ours falls through to 500."""
    kinds, todo = set(), [DashijiError]
    while todo:
        kind = todo.pop()
        kinds.add(kind)
        todo += [one for one in kind.__subclasses__() if one.__module__ == "graph.errors"]
    assert kinds <= set(TABLE)


REFUSED = [
    ("/api/holders?organization=临泉区人民政府&post=区长&on=2020-13-40", 422, "2020-13-40"),
    ("/api/holders?organization=临泉区人民政府&post=区长&on=昨天", 422, "昨天"),
    ("/api/holders?organization=临泉区人民政府", 422, "post"),
    ("/api/holders?organization=不存在的机构&post=区长", 404, "不存在的机构"),
    ("/api/holders?organization=临泉区人民政府&post=船长", 404, "船长"),
    ("/api/holders?organization=临泉区人民政府&post=区长&match=maybe", 422, "match"),
    ("/api/holders?organization=临泉区人民政府&post=区长&surplus=1", 422, "surplus"),
    ("/api/people/无此人/career", 404, "无此人"),
    ("/api/people/person-none", 404, "person-none"),
    ("/api/organizations/organization-none", 404, "organization-none"),
    ("/api/posts/post-none/succession", 404, "post-none"),
    ("/api/events?from=2020-06&limit=0", 422, "limit"),
    ("/api/events?type=party", 422, "type"),
    ("/api/neighbours?id=高远&depth=9", 422, "depth"),
    ("/api/search?q=", 422, "q"),
    ("/api/documents/document-none", 404, "document-none"),
    ("/api/documents/document-none/text", 404, "document-none"),
    ("/api/explain/tenure-none", 404, "tenure-none"),
    ("/api/evidence/event-none", 404, "event-none"),
    ("/api/nothing", 404, ""),
]


@pytest.mark.parametrize(("url", "status", "says"), REFUSED)
def test_a_refusal_says_what_was_wrong(client: TestClient, url: str, status: int, says: str) -> None:
    """A wrong parameter or an unknown name is a 4xx in the one shape, and names the culprit."""
    response = client.get(url)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert says in response.json()["detail"]


def test_an_unknown_name_is_offered_the_nearest(client: TestClient) -> None:
    """A slip of the pen gets the names that the store has."""
    problem = client.get("/api/people/高原/career").json()
    assert problem["type"] == "urn:dashiji:problem:unknown-name"
    assert "高远" in problem["nearest"]


WRITES = [
    "CREATE (p:Person {id: 'x'}) RETURN p",
    "MATCH (p:Person) SET p.name = 'x'",
    "MATCH (p:Person) DETACH DELETE p",
    "MERGE (p:Person {id: 'x'})",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
]


@pytest.mark.parametrize("query", WRITES)
def test_the_query_door_only_reads(client: TestClient, filled_store: Store, query: str) -> None:
    """A query that would write or read a file is refused, and the store stays as it was."""
    before = status_of(filled_store).counts
    response = client.post("/api/cypher", json={"query": query})
    assert response.status_code in (400, 403), response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert status_of(filled_store).counts == before


@pytest.mark.parametrize(
    "body",
    [
        '{"query": "RETURN $n AS n", "parameters": {"n": 9223372036854775808}}',
        '{"query": "RETURN $n AS n", "parameters": {"n": [{"a": -9223372036854775809}]}}',
        '{"query": "RETURN $n AS n", "parameters": {"n": "\\ud800"}}',
        '{"query": "RETURN $n AS n", "parameters": {"\\ud800": 1}}',
        '{"query": "RETURN \'\\ud800\' AS n"}',
        '{"query": ""}',
        '{"query": "RETURN 1", "limit": 0}',
        "[]",
        "{",
    ],
)
def test_a_value_that_no_store_can_hold_is_refused(client: TestClient, body: str) -> None:
    """A number beyond 64 bits, half a character, a body that is none: 4xx, never 500."""
    response = client.post("/api/cypher", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code in (400, 422), response.text
    assert response.headers["content-type"] == "application/problem+json"


def test_half_a_character_is_no_text(client: TestClient) -> None:
    """A text with a lone surrogate is refused, as no file could hold it."""
    response = client.post("/api/extract", content=b'{"text": "\\ud800 1\xe6\x9c\x88"}')
    assert response.status_code == 422


def test_a_slip_in_cypher_is_placed(client: TestClient) -> None:
    """A query that cannot be read is a 400 that names the line."""
    problem = client.post("/api/cypher", json={"query": "MATCH (p:Person)\nRETURM p"}).json()
    assert (problem["status"], problem["line"]) == (400, 2)


@pytest.mark.parametrize(
    "body",
    [{"text": ""}, {"text": " \n"}, {}, {"text": 7}, None, {"text": "%PDF-1.7\n…"}, {"text": "PK\x03\x04…"}],
)
def test_no_text_is_refused(client: TestClient, body: Any) -> None:
    """An empty or missing text, or a file in place of one, has no facts to give."""
    assert client.post("/api/extract", json=body).status_code == 422


@pytest.mark.parametrize(("method", "path"), [("POST", "/api/people"), ("DELETE", "/api/documents")])
def test_other_methods_are_refused(client: TestClient, method: str, path: str) -> None:
    """What only reads takes no other method."""
    response = client.request(method, path)
    assert response.status_code == 405
    assert response.json()["type"] == "urn:dashiji:problem:method-not-allowed"
