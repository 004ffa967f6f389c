"""A language model's client asks the questions: over standard input and output, and over HTTP."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import date
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.server.lowlevel import Server
from mcp_types import CallToolResult, TextContent

from api.app import create_app
from api.http.query_door import QueryDoor
from api.mcp.server import make_server
from api.mcp.told import MOST_QUOTES, MOST_ROWS, told
from api.mcp.tools import Desk, all_tools
from api.settings import Settings
from graph.dates import Certainty
from graph.questions import QUESTIONS, Answer, AnswerRow, Evidence, question
from graph.stores import Store
from tests.graph.questions import small

HOLDER = {"organization": "金川区人民政府", "post": "区长", "on": "2020年6月1日"}
HERE = {"host": "127.0.0.1:8420"}


def in_session(server: Any, ask: Callable[[Client], Awaitable[Any]], mode: str = "auto") -> Any:
    """What a session with the server yields."""

    async def run() -> Any:
        async with AsyncExitStack() as opened:
            return await ask(await opened.enter_async_context(Client(server, mode=mode)))

    return anyio.run(run)


def text_of(result: CallToolResult) -> str:
    assert [type(each) for each in result.content] == [TextContent]
    (said,) = result.content
    assert isinstance(said, TextContent)
    return said.text


async def ask_as_people_do(client: Client) -> None:
    """Look at the tools, ask who held a post and who the members were, and try to write."""
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert {*(asked.name for asked in QUESTIONS), "cypher", "text"} == set(tools)
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools.values())

    held = await client.call_tool("who-held", HOLDER)
    (row,) = held.structured_content["rows"]
    assert (row["person"], row["certainty"], row["start"], row["end"]) == (
        "张恒山", "certain", "2020-01-13/2020-01-15", None,
    )  # fmt: skip
    quoted = row["evidence"][1]
    assert quoted["quote"] == "选举张恒山为金川区人民政府区长"
    assert quoted["address"].endswith(f"/documents/{quoted['document']}?c=285-300#c=285-300")
    assert json.loads(text_of(held)) == held.structured_content

    seated = await client.call_tool("members", {"organization": "中共金川区委", "on": "2020-06-01"})
    assert "吕在文" in {row["person"] for row in seated.structured_content["rows"]}

    refused = await client.call_tool("cypher", {"query": "MATCH (p:Person) DETACH DELETE p"})
    assert refused.is_error
    assert "DETACH" in text_of(refused)

    around = {"document": quoted["document"], "start": 280, "end": 300}
    printed = await client.call_tool("text", around)
    assert printed.structured_content["text"].endswith("选举张恒山为金川区人民政府区长")


def test_a_client_on_the_desktop_asks(samples_store: Store) -> None:
    """The command beside a process that has the store already, as desktop clients start it."""
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "api.cli", "mcp", "--store", samples_store.url],
        env={**os.environ, "DASHIJI_PORT": "8421"},
        cwd=Path(__file__).parents[2],
    )

    async def ask(client: Client) -> None:
        await ask_as_people_do(client)
        held = await client.call_tool("who-held", HOLDER)
        assert "http://127.0.0.1:8421/documents/" in text_of(held)

    in_session(started, ask, mode="legacy")


def over_http(app: FastAPI, ask: Callable[[Client], Awaitable[Any]], mode: str, **headers: str) -> Any:
    async def run() -> Any:
        transport = httpx2.ASGITransport(app=app)
        async with AsyncExitStack() as opened:
            await opened.enter_async_context(app.router.lifespan_context(app))
            http = await opened.enter_async_context(httpx2.AsyncClient(transport=transport, headers=headers))
            door = streamable_http_client("http://127.0.0.1:8420/mcp", http_client=http)
            return await ask(await opened.enter_async_context(Client(door, mode=mode)))

    return anyio.run(run)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_elsewhere_asks_over_http(samples_store: Store, mode: str) -> None:
    """With the token; addresses are those of the service as the client called it."""
    app = create_app(samples_store, Settings(token="correct-horse"))

    async def ask(client: Client) -> None:
        await ask_as_people_do(client)
        held = await client.call_tool("who-held", HOLDER)
        assert '"http://127.0.0.1:8420/documents/' in text_of(held)

    over_http(app, ask, mode, Authorization="Bearer correct-horse")


ASKED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


@pytest.mark.parametrize(
    ("headers", "body", "status", "said"),
    [
        ({}, ASKED, 401, "DASHIJI_TOKEN"),
        ({"authorization": "Bearer wrong-horse"}, ASKED, 401, "DASHIJI_TOKEN"),
        (
            {"authorization": "Bearer correct-horse", "origin": "https://evil.example"},
            ASKED,
            403,
            "elsewhere",
        ),
        ({"authorization": "Bearer correct-horse", "host": "evil.example"}, ASKED, 421, "DASHIJI_HOSTNAMES"),
        (
            {"authorization": "Bearer correct-horse"},
            ASKED | {"params": "x" * 9_000},
            413,
            "DASHIJI_BODY_BYTES",
        ),
    ],
)
def test_the_guard_stands_before_it(
    filled_store: Store, headers: dict[str, str], body: dict[str, Any], status: int, said: str
) -> None:
    """Reading that is open to all does not open this door, behind which callers write queries."""
    settings = Settings(token="correct-horse", open_reading=True, body_bytes=8_000)
    with TestClient(create_app(filled_store, settings)) as client:
        refused = client.post("/mcp", json=body, headers=HERE | headers)
        assert refused.status_code == status
        assert refused.headers["content-type"] == "application/problem+json"
        assert said in refused.text


def test_it_is_asked_by_post_alone(client: TestClient) -> None:
    answered = client.get("/mcp")
    assert (answered.status_code, answered.headers["allow"]) == (405, "POST")


def server_over(store: Store) -> Server[Any]:
    return make_server(Desk(store, QueryDoor(store, Settings()), lambda: date(2021, 6, 1)), "http://here")


@pytest.fixture(scope="module")
def session(filled_store: Store) -> Callable[..., CallToolResult]:
    """Calls of a tool on the small graph."""
    server = server_over(filled_store)

    def call(name: str, **given: Any) -> CallToolResult:
        async def ask(client: Client) -> CallToolResult:
            return await client.call_tool(name, given)

        result = in_session(server, ask)
        assert isinstance(result, CallToolResult)
        return result

    return call


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked.name))
def test_every_parameter_is_described(asked: Any) -> None:
    schema = all_tools()[asked.name].schema
    assert sorted(schema["properties"]) == sorted(asked.parameter_names())
    for each in schema["properties"].values():
        assert each["description"]
        assert each["type"] in ("string", "integer", "boolean")


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("who-held", {"organization": small.GOVERNMENT, "post": "区长", "on": "昨天"}, "not a date"),
        ("who-held", {"organization": small.GOVERNMENT}, "post"),
        ("who-held", {"organization": small.GOVERNMENT, "post": "区长", "colour": "red"}, "colour"),
        ("career", {"person": "高还"}, "高远"),
        ("events", {"limit": 5000}, "limit"),
        ("events", {"planned": "perhaps"}, "planned"),
        ("cypher", {"query": "CREATE (n:Person) RETURN n"}, "CREATE"),
        ("cypher", {"query": "CALL dbms.listConfig()"}, "CALL"),
        ("cypher", {"query": "RETURN 1 AS"}, "query"),
        ("cypher", {}, "query"),
        ("cypher", {"query": "RETURN $n", "parameters": {"n": 2**70}}, "64"),
        ("text", {"document": "document-none"}, "document-none"),
        ("text", {"document": small.BOOK, "start": -1}, "start"),
    ],
)
def test_a_refusal_says_what_is_wrong(
    session: Callable[..., CallToolResult], name: str, given: dict[str, Any], said: str
) -> None:
    """What the model can mend is told to it as a result, in a line."""
    refused = session(name, **given)
    assert refused.is_error
    assert said in text_of(refused)
    assert "\n" not in text_of(refused).strip()


def test_a_tool_that_is_none_is_an_error_of_the_protocol(filled_store: Store) -> None:
    async def ask(client: Client) -> None:
        with pytest.raises(MCPError, match="no such tool"):
            await client.call_tool("forget", {"document": small.BOOK})

    in_session(server_over(filled_store), ask)


@pytest.mark.parametrize(
    ("name", "given", "why"),
    [
        ("who-held", {"organization": "临泉区人民检察院", "post": "检察长", "on": "1990-01-01"}, "韩雪"),
        ("members", {"organization": "临泉区人民检察院", "on": "1990-01-01"}, "韩雪"),
        ("events", {"from": "1990", "to": "1991"}, "2021-06-30"),
        ("honours", {"text": "劳动模范"}, "the loaded documents do not say"),
    ],
)
def test_a_question_that_finds_nothing_says_why(
    session: Callable[..., CallToolResult], name: str, given: dict[str, Any], why: str
) -> None:
    found = session(name, **given).structured_content
    assert found["rows"] == []
    assert why in " ".join(found["notes"])


def test_rows_that_are_merely_not_excluded_are_asked_for(session: Callable[..., CallToolResult]) -> None:
    """They are counted in a note; with `match=open` they are rows."""
    asked = {"organization": small.GOVERNMENT, "post": "区长", "on": "2050-01-01"}
    counted = session("who-held", **asked).structured_content
    listed = session("who-held", **asked, match="open").structured_content
    assert counted["rows"] == []
    assert [row["certainty"] for row in listed["rows"]] == ["open"]
    assert "1 more rows are merely not excluded" in " ".join(counted["notes"])


def test_days_without_bound_are_open_ends(session: Callable[..., CallToolResult]) -> None:
    """A career tells how sure each of its days is; asked of a day, the row's certainty is of that day."""
    days = [
        span["days"]
        for row in session("career", person="韩雪").structured_content["rows"]
        for span in row["spans"]
    ]
    assert any(each.endswith("/..") for each in days)
    assert not any("9999" in each or "0001" in each for each in days)


def test_rows_and_quotes_that_are_left_out_are_counted() -> None:
    quoted = tuple(Evidence(document="d", start=at, end=at + 1, quote="甲") for at in range(MOST_QUOTES + 2))
    rows = (AnswerRow(certainty=Certainty.CERTAIN, evidence=quoted),) * (MOST_ROWS + 1)
    shown = told(Answer(question="events", parameters={}, rows=rows, total=len(rows)), {}, "http://here")
    assert (len(shown["rows"]), shown["total"]) == (MOST_ROWS, MOST_ROWS + 1)
    assert str(MOST_ROWS + 1) in shown["notes"][0]
    assert (len(shown["rows"][0]["evidence"]), shown["rows"][0]["more_evidence"]) == (MOST_QUOTES, 2)


def test_every_question_is_answered_as_it_is_by_the_others(
    session: Callable[..., CallToolResult], filled_store: Store
) -> None:
    """The rows are those that the question itself gives."""
    plainly = question("career").answer(filled_store, {"person": "高远"}, date(2021, 6, 1))
    given = session("career", person="高远").structured_content
    assert [row["tenure"] for row in given["rows"]] == [row.tenure for row in plainly.rows]
