"""The whole store over HTTP: streamed, tagged by what is stored, a few at a time."""

from __future__ import annotations

import asyncio
import json
from xml.etree import ElementTree

import icalendar
import pytest
from fastapi.testclient import TestClient
from starlette.types import Message

from api.app import create_app
from api.http.exports import ExportDoor, TimedStream
from api.settings import Settings
from graph.errors import Busy
from graph.exports import EXPORTERS, Exporter, exporter
from graph.stores import Store

ATOM = "{http://www.w3.org/2005/Atom}"
by_name = pytest.mark.parametrize("form", EXPORTERS, ids=lambda form: form.name)


@by_name
def test_every_format_is_served_once(client: TestClient, form: Exporter) -> None:
    """As a file of its kind; with its tag it is not sent again; HEAD gives the head alone."""
    got = client.get(f"/api/export/{form.name}")
    assert got.status_code == 200
    assert got.headers["content-type"].partition(";")[0] == form.media_type
    assert form.file_name in got.headers["content-disposition"]
    assert got.headers["x-content-type-options"] == "nosniff"
    assert got.content
    tag = got.headers["etag"]
    again = client.get(f"/api/export/{form.name}", headers={"if-none-match": f'"x", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    head = client.head(f"/api/export/{form.name}")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", tag)
    assert "content-length" not in head.headers


def test_tags_differ_with_format_and_options(client: TestClient) -> None:
    addresses = ["jsonl", "jsonl?document=document-book", "csv", "csv?bom=true", "xlsx"]
    tags = [client.head(f"/api/export/{each}").headers["etag"] for each in addresses]
    assert len(set(tags)) == len(tags)


@pytest.mark.parametrize(
    ("address", "status", "name"),
    [
        ("pdf", 404, "unknown-format"),
        ("jsonl?document=none.txt", 404, "unknown-name"),
        ("csv?document=book.txt", 422, "bad-question"),
        ("jsonl?bom=true", 422, "bad-question"),
        ("csv?bom=perhaps", 422, "bad-parameters"),
    ],
)
def test_what_cannot_be_exported(client: TestClient, address: str, status: int, name: str) -> None:
    answer = client.get(f"/api/export/{address}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith(name)


def test_one_document_alone(client: TestClient) -> None:
    lines = client.get("/api/export/jsonl", params={"document": "book.txt"}).text.splitlines()
    assert {json.loads(line).get("document", "document-book") for line in lines} == {"document-book"}


def test_an_export_is_not_open_to_everybody(filled_store: Store) -> None:
    """Where reading is open, what reads everything still wants the token."""
    app = create_app(filled_store, Settings(token="correct-horse", open_reading=True))
    client, here = TestClient(app, raise_server_exceptions=False), {"host": "127.0.0.1:8420"}
    assert client.get("/api/people", headers=here).status_code == 200
    assert client.get("/api/export/jsonl", headers=here).status_code == 401
    token = here | {"authorization": "Bearer correct-horse"}
    assert client.get("/api/export/jsonl", headers=token).status_code == 200


def test_places_come_free_when_an_answer_is_sent(filled_store: Store) -> None:
    app = create_app(filled_store, Settings(exports_at_once=1, query_seconds=0.2, hostnames="testserver"))
    client = TestClient(app, raise_server_exceptions=False)
    for _ in range(3):
        assert client.get("/api/export/jsonl").status_code == 200
        assert client.get("/api/export/jsonl?document=none").status_code == 404


def test_who_waits_too_long_is_asked_to_come_again() -> None:
    door = ExportDoor(Settings(exports_at_once=1, query_seconds=0.1))

    async def take_two() -> list[str]:
        told = []
        async for _ in door.place():
            told.append("first")
            with pytest.raises(Busy):
                await anext(door.place())
        async for _ in door.place():
            told.append("after the first")
        return told

    assert asyncio.run(take_two()) == ["first", "after the first"]


def test_a_caller_who_does_not_read_is_left() -> None:
    """The stream is broken off after its time, so that its place comes free."""

    async def receive() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            await asyncio.sleep(60)

    stream = TimedStream([b"a", b"b"], "text/plain", {}, seconds=0.05)
    with pytest.raises(TimeoutError):
        asyncio.run(stream({"type": "http", "asgi": {"spec_version": "2.4"}}, receive, send))


EVENTS = [("/api/events.ics", "ical"), ("/api/events.timeline.json", "timelinejs")]


def _ids_in(path: str, content: bytes) -> set[str]:
    if path.endswith(".ics"):
        entries = icalendar.Calendar.from_ical(content).walk("VEVENT")
        return {str(each["UID"]).removesuffix("@dashiji") for each in entries}
    return {each["unique_id"] for each in json.loads(content)["events"]}


@pytest.mark.parametrize(("path", "name"), EVENTS)
@pytest.mark.parametrize(
    "asked", ["from=2020-01&to=2020-02", "person=高远", "type=inspection", "planned=true", "text=无此词", ""]
)
def test_some_of_the_events_alone(client: TestClient, path: str, name: str, asked: str) -> None:
    """Those that the list has under the same conditions, whatever its length; HEAD and the tag as ever."""
    listed = client.get(f"/api/events?limit=1000&{asked}").json()["items"]
    got = client.get(f"{path}?limit=2&{asked}")
    assert got.status_code == 200
    assert got.headers["content-type"].partition(";")[0] == exporter(name).media_type
    dated = {each["id"] for each in listed if each["date_earliest"] or each["date_latest"]}
    assert _ids_in(path, got.content) == dated
    again = client.get(f"{path}?limit=2&{asked}", headers={"if-none-match": got.headers["etag"]})
    assert again.status_code == 304
    assert client.head(f"{path}?limit=2&{asked}").headers["etag"] == got.headers["etag"]


@pytest.mark.parametrize(
    ("asked", "status"), [("from=2020-13-40", 422), ("person=无此人", 404), ("type=none", 422)]
)
def test_events_that_cannot_be_asked_for(client: TestClient, asked: str, status: int) -> None:
    for path, _ in EVENTS:
        answer = client.get(f"{path}?{asked}")
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_a_feed_tells_of_every_document(client: TestClient) -> None:
    """In the form that Atom asks for, the one put out last first; titles are text."""
    answer = client.get("/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    documents = client.get("/api/documents").json()["items"]
    assert {each.findtext(f"{ATOM}title") for each in entries} == {each["title"] for each in documents}
    days = [str(each.findtext(f"{ATOM}updated")) for each in entries]
    assert days == sorted(days, reverse=True)
    assert days[0] == feed.findtext(f"{ATOM}updated") == "2021-06-29T00:00:00Z"
    for each in (feed, *entries):
        assert each.findtext(f"{ATOM}id")
        assert each.find(f"{ATOM}link") is not None
