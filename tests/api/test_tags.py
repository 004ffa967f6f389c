"""What a caller has is not worked out again, and never passes for what the store says by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.loading.load import forget, load_facts
from graph.questions.events import Events
from graph.stores import Store
from tests.graph.questions import small


@pytest.fixture
def clock() -> list[date]:
    """The day on which the service answers."""
    return [date(2021, 6, 1)]


@pytest.fixture
def own(embedded_store: Store, clock: list[date]) -> Iterator[TestClient]:
    """The application over a store that the test may change."""
    embedded_store.prepare()
    load_facts(embedded_store, small.facts(), small.texts())
    app = create_app(embedded_store, Settings(hostnames="testserver"), today=lambda: clock[0])
    with TestClient(app) as opened:
        yield opened


def _never(*given: Any) -> Any:
    raise AssertionError("worked out again")


@pytest.mark.parametrize("path", ["/timeline", "/timeline/marks?section=all", "/people/{person}"])
def test_a_page_that_the_caller_has_takes_no_work(
    own: TestClient, embedded_store: Store, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """Its tag is told from the address, the day and the store before anything else is asked."""
    person = embedded_store.read("MATCH (p:Person) RETURN min(p.id) AS id")[0]["id"]
    path = path.format(person=person)
    first = own.get(path)
    assert first.status_code == 200
    monkeypatch.setattr(Events, "ask", _never)
    monkeypatch.setattr("api.http.pages.timeline.event_marks", _never)
    monkeypatch.setattr("api.http.pages.offices.catalogue.person", _never)
    again = own.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert "default-src 'none'" in again.headers["Content-Security-Policy"]


def test_a_tag_is_of_the_store_the_day_and_the_address(
    own: TestClient, embedded_store: Store, clock: list[date]
) -> None:
    """After a change, on another day, in another language the page is sent anew."""
    tag = own.get("/timeline").headers["ETag"]
    assert own.get("/timeline", headers={"If-None-Match": tag}).status_code == 304
    assert own.get("/timeline?lang=en", headers={"If-None-Match": tag}).status_code == 200
    clock[0] = date(2021, 6, 2)
    assert own.get("/timeline", headers={"If-None-Match": tag}).status_code == 200
    clock[0] = date(2021, 6, 1)
    forget(embedded_store, small.BOOK)
    fresh = own.get("/timeline", headers={"If-None-Match": tag})
    assert fresh.status_code == 200
    assert fresh.headers["ETag"] != tag


def test_a_refusal_has_no_tag(own: TestClient) -> None:
    """Nothing that went wrong is kept by a caller."""
    for path in ("/timeline?from=never", "/people/nobody"):
        answer = own.get(path)
        assert answer.status_code in (404, 422)
        assert "ETag" not in answer.headers
