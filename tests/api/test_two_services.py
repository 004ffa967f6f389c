"""Two services on one Neo4j, as behind a balancer: what one writes the other shows, and no load is lost."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.neo4j.server import Neo4jServer

ASKED = {"organization": "石泉县审计局", "post": "局长"}


def act(person: str, day: int, body: str = "审计局局长") -> dict[str, str]:
    text = f"2020年3月{day}日，石泉县人大常委会任命{person}为县{body}。"
    return {"text": text, "title": f"石泉县人事{day}", "places": "陕西省、安康市、石泉县"}


@pytest.fixture
def services(neo4j_server: Neo4jServer, tmp_path: Path) -> Iterator[list[TestClient]]:
    """Each with its own connections, and all that it keeps of the store."""
    settings = Settings(
        hostnames="testserver",
        judgements=tmp_path / "judgements.jsonl",
        corrections=tmp_path / "corrections.jsonl",
        takedown=tmp_path / "takedown.jsonl",
    )
    with (
        neo4j_server.empty_store() as one,
        neo4j_server.open() as other,
        TestClient(create_app(one, settings), raise_server_exceptions=False) as first,
        TestClient(create_app(other, settings), raise_server_exceptions=False) as second,
    ):
        yield [first, second]


@pytest.mark.neo4j
def test_what_one_writes_the_other_shows(services: list[TestClient]) -> None:
    """Also where the other has answered before, and keeps what it has made; both load at once."""
    first, second = services
    pages = ("/people", "/api/documents", "/")
    assert second.post("/load", data=act("方远", 4), follow_redirects=False).status_code == 303
    for service in services:
        assert "方远" in service.get("/api/holders", params=ASKED).text
        assert "方远" in service.get("/people").text
    before = [second.get(page).text for page in pages]
    told = second.get("/timeline").headers["etag"]
    assert first.post("/load", data=act("何任", 9, "财政局局长"), follow_redirects=False).status_code == 303
    assert second.get("/timeline", headers={"if-none-match": told}).status_code == 200
    assert [second.get(page).text == was for page, was in zip(pages, before, strict=True)] == [False] * 3

    with ThreadPoolExecutor() as pool:
        sent = [
            pool.submit(service.post, "/load", data=act("李越", day), follow_redirects=False)
            for service, day in zip(services, (11, 12), strict=True)
        ]
    assert [each.result().status_code for each in sent] == [303] * 2
    for service in services:
        assert service.get("/api/documents").json()["total"] == 4
