"""How answers are delivered: heads alone, compressed, as CSV and JSON Lines, and to pages elsewhere."""

from __future__ import annotations

import csv
import gzip
import io
import json

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store

HERE = {"host": "127.0.0.1:8420"}
ELSEWHERE = {"origin": "https://notebook.example", "sec-fetch-site": "cross-site"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/documents", 200),
        ("/static/style.css", 200),
        ("/api/people?limit=2", 200),
        ("/api/documents/document-book/text", 200),
        ("/api/openapi.json", 200),
        ("/api/people/none", 404),
        ("/no/such/page", 404),
        ("/api/cypher", 405),
    ],
)
def test_a_head_is_that_of_the_answer(client: TestClient, path: str, status: int) -> None:
    got, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (status, b"")
    names = ("content-type", "content-length", "etag", "link")
    assert {name: head.headers.get(name) for name in names} == {name: got.headers.get(name) for name in names}


@pytest.mark.parametrize(
    ("path", "is_compressed"),
    [
        ("/documents", True),
        ("/api/events", True),
        ("/api/export/jsonl", True),
        ("/api/export/gexf", True),
        ("/api/export/csv", False),
        ("/api/export/xlsx", False),
        ("/api/people?limit=1", False),
    ],
)
def test_what_is_worth_it_is_compressed(client: TestClient, path: str, is_compressed: bool) -> None:
    """For who takes it; the bytes are the same in the end, and the tag of them still holds."""
    plain = client.get(path, headers={"accept-encoding": "identity"})
    with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as response:
        raw = b"".join(response.iter_raw())
    assert (response.headers.get("content-encoding") == "gzip") is is_compressed
    assert (gzip.decompress(raw) if is_compressed else raw) == plain.content
    tag = response.headers["etag"]
    assert tag == plain.headers["etag"]
    assert client.get(path, headers={"if-none-match": tag}).status_code == 304


LISTS = ["/api/people", "/api/events?from=2020", "/api/holders?organization=临泉区人民政府&post=区长"]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("by_suffix", [True, False])
def test_lists_as_json_lines_and_tables(client: TestClient, address: str, by_suffix: bool) -> None:
    """The same items, by the suffix of the address or by what the caller accepts."""
    path, _, query = address.partition("?")
    listed = client.get(address).json()["items"]
    assert listed

    def asked(suffix: str, kind: str) -> str:
        where = f"{path}{suffix}?{query}" if by_suffix else address
        got = client.get(where, headers={} if by_suffix else {"accept": f"{kind};q=1, */*"})
        assert got.status_code == 200
        assert got.headers["content-type"].partition(";")[0] == kind
        assert got.headers["etag"]
        return got.text

    lines = asked(".jsonl", "application/x-ndjson").splitlines()
    assert [json.loads(line) for line in lines] == listed
    rows = list(csv.DictReader(io.StringIO(asked(".csv", "text/csv"))))
    assert [row["id"] for row in rows] == [item["id"] for item in listed]


def test_a_table_has_names_and_lines(client: TestClient) -> None:
    rows = csv.DictReader(io.StringIO(client.get(f"{LISTS[2].replace('?', '.csv?')}&on=2020-06-01").text))
    [row] = rows
    assert (row["person.name"], row["start_edtf"]) == ("高远", "2020-01-13/2020-01-15")
    assert "选举高远为区人民政府区长" in row["evidence"]


def test_the_next_page_is_told_beside_a_table(client: TestClient) -> None:
    first = client.get("/api/people.csv?limit=2")
    assert 'rel="next"' in first.headers["link"]
    assert len(first.text.splitlines()) == 3
    assert client.get("/api/people.json?limit=2").json() == client.get("/api/people?limit=2").json()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/health.csv", 404),
        ("/api/people/none.csv", 404),
        ("/api/nothing.csv", 404),
        ("/api/events.csv?from=2020-13-40", 422),
        ("/api/openapi.json", 200),
    ],
)
def test_what_is_no_list_has_no_table(client: TestClient, path: str, status: int) -> None:
    got = client.get(path)
    assert got.status_code == status
    kind = "application/json" if status == 200 else "application/problem+json"
    assert got.headers["content-type"] == kind


@pytest.mark.parametrize(
    ("origins", "allowed"),
    [
        ("", None),
        ("https://notebook.example/", "https://notebook.example"),
        ("https://a.example, https://notebook.example", "https://notebook.example"),
        ("https://a.example", None),
        ("*", "*"),
    ],
)
def test_pages_elsewhere_read_where_they_may(filled_store: Store, origins: str, allowed: str | None) -> None:
    """Those that the settings name read what is there, with the token too; none sets anything going."""
    app = create_app(filled_store, Settings(origins=origins, token="correct-horse"))
    client = TestClient(app, raise_server_exceptions=False)
    asked = {"access-control-request-method": "GET", "access-control-request-headers": "authorization"}
    before = client.options("/api/people", headers=HERE | ELSEWHERE | asked)
    assert before.headers.get("access-control-allow-origin") == allowed
    assert (before.status_code == 200) is (allowed is not None)
    token = {"authorization": "Bearer correct-horse"}
    got = client.get("/api/people", headers=HERE | ELSEWHERE | token)
    assert (got.status_code, got.headers.get("access-control-allow-origin")) == (200, allowed)
    assert client.get("/api/people", headers=HERE | ELSEWHERE).status_code == 401
    asked["access-control-request-method"] = "POST"
    assert client.options("/api/cypher", headers=HERE | ELSEWHERE | asked).status_code in (400, 401)
    body = {"query": "RETURN 1"}
    assert client.post("/api/cypher", json=body, headers=HERE | ELSEWHERE | token).status_code == 403
