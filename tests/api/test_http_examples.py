"""Every operation of the API has an example in its document, and the example runs on the samples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, cast
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store

DOCUMENT = create_app(cast(Store, None)).openapi()
OPERATIONS = [(path, method) for path, methods in DOCUMENT["paths"].items() for method in methods]
NEED_NOTHING = {"/api/health", "/api/health/live"}
FIND_NOTHING = {"/api/co-held", "/api/suggest", "/api/corrections"}
"""The samples have no two posts that do not go together, no two names for one, and nothing was corrected."""


@pytest.fixture(scope="module")
def samples_client(samples_store: Store) -> Iterator[TestClient]:
    """The application over the samples."""
    app = create_app(samples_store, Settings(hostnames="testserver"), today=lambda: date(2021, 6, 1))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_the_example_of_every_operation_runs(samples_client: TestClient, path: str, method: str) -> None:
    operation = DOCUMENT["paths"][path][method]
    if method == "post":
        body = _body_of(operation)
        assert body
        answer = samples_client.post(path, json=body)
    else:
        given = {
            (each["name"], each["in"]): each["example"]
            for each in operation.get("parameters", ())
            if "example" in each
        }
        assert given or path in NEED_NOTHING
        for (name, where), value in given.items():
            if where == "path":
                path = path.replace(f"{{{name}}}", quote(value, safe=""))
        asked = {name: value for (name, where), value in given.items() if where == "query"}
        answer = samples_client.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    assert answer.content
    if answer.headers["content-type"] == "application/json" and "items" in answer.json():
        assert bool(answer.json()["items"]) is (path not in FIND_NOTHING)


def _body_of(operation: dict[str, Any]) -> dict[str, Any]:
    """The examples of the fields of the body."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    fields = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]["properties"]
    return {name: field["examples"][0] for name, field in fields.items() if "examples" in field}
