"""Judging facts in the browser and by program: at once, back to where it was done, refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.arcadedb import EmbeddedServer
from graph.stores.embedded import ArcadeStore
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts

PLACE = TEXT.index("任命赵安"), TEXT.index("任命赵安") + len("任命赵安为平阳县水利局局长")
HERE = f"/documents/{DOCUMENT}?c={PLACE[0]}-{PLACE[1]}#c={PLACE[0]}-{PLACE[1]}"
HEAD = {"organization": "平阳县水利局", "post": "局长", "on": "2020-03-01"}
HARM = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def judged_store(embedded_server: EmbeddedServer) -> Iterator[Store]:
    """The small chronicle; each test leaves it as it was read."""
    with ArcadeStore("embedded:judging", embedded_server, "judging") as store:
        store.prepare()
        load_facts(store, small_facts(), {DOCUMENT: TEXT})
        yield store
    embedded_server.drop("judging")


def opened(store: Store, path: Path, **settings: Any) -> TestClient:
    ours = Settings(hostnames="testserver", corrections=path / "corrections.jsonl", **settings)
    return TestClient(create_app(store, ours), raise_server_exceptions=False)


@pytest.fixture
def service(judged_store: Store, tmp_path: Path) -> Iterator[TestClient]:
    with opened(judged_store, tmp_path) as client:
        yield client
    load_facts(judged_store, small_facts(), {DOCUMENT: TEXT})


def holders(client: TestClient) -> list[str]:
    answer = client.get("/api/holders", params={**HEAD, "match": "certain"})
    return [row["person"] for row in answer.json().get("items", ())]


def send(client: TestClient, **form: str) -> Any:
    return client.post("/review", data={"back": HERE, **form}, follow_redirects=False)


def test_wrong_changed_and_taken_back(service: TestClient) -> None:
    """The page shows what was judged, answers follow at once, and the way leads back to the passage."""
    page = service.get(HERE).text
    assert 'value="wrong"' in page
    assert "已否定" not in page
    done = send(service, statement="appointment-1", verdict="wrong", who="甲", why="拟任")
    assert (done.status_code, done.headers["location"]) == (303, HERE.replace("#", "&who=%E7%94%B2#"))
    assert holders(service) == []
    assert "已否定" in service.get(HERE).text
    done = send(
        service, statement="appointment-1", verdict="changed",
        **{"v.date": "2020年1月9日", "v.person": "赵安", "v.acting": "true", "v.post": "局长"},
    )  # fmt: skip
    assert done.status_code == 303
    page = service.get(HERE).text
    assert re.search(r"日期 .*2020-01-08.*2020-01-09", page)
    (row, replaced) = service.get("/api/corrections").json()["items"]
    assert row["values"] == {"date": "2020-01-09", "acting": True}
    assert (row["state"], replaced["state"], replaced["why"]) == ("applied", "replaced", "拟任")
    assert send(service, verdict="undone", correction=row["correction"]).status_code == 303
    assert holders(service) == []  # wrong stands again


def test_a_fact_is_told_where_an_issue_is(service: TestClient) -> None:
    """By a form, which the page fills in for the passage; the issue is settled by it."""
    at = TEXT.index("9月1日")
    page = service.get(f"/documents/{DOCUMENT}?c={at}-{at + 4}&tell=appointment").text
    assert 'name="statement" value="issue-1"' in page
    assert 'name="v.person"' in page
    fields = {"v.person": "孙立", "v.action": "appoint", "v.organization": "平阳县水利局", "v.post": "局长"}
    told = send(service, verdict="told", statement="issue-1", kind="appointment", **fields)
    assert told.status_code == 303
    assert service.get("/api/list?kind=issues").json()["total"] == 0
    assert "孙立" in [row["name"] for row in service.get("/api/people").json()["items"]]
    beside = send(
        service, verdict="told", document=DOCUMENT, start="0", end="3", kind="honour",
        **{"v.recipient": "平阳县", "v.honour": "先进县", "v.recipient_kind": "place"},
    )  # fmt: skip
    assert beside.status_code == 303
    assert service.get("/api/honours").json()["total"] == 2


def test_a_sample_is_judged(service: TestClient) -> None:
    """The same seed draws the same; what is judged of it is counted, with its interval."""
    drawn = [row["fact"] for row in service.get("/api/sample?kind=appointment&n=2").json()["items"]]
    assert sorted(drawn) == ["appointment-1", "appointment-2"]
    for fact, verdict in zip(drawn, ("right", "wrong"), strict=True):
        assert send(service, statement=fact, verdict=verdict, back="/quality/sample?n=2").status_code == 303
    assert [row["fact"] for row in service.get("/api/sample?kind=appointment&n=2").json()["items"]] == drawn
    (row,) = (
        each for each in service.get("/api/precision?n=2").json()["items"] if each["kind"] == "appointment"
    )
    assert (row["total"], row["judged"], row["right"], row["precision"]) == (2, 2, 1, 0.5)
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.095, 0.905)
    page = service.get("/quality/sample?kind=appointment&n=2").text
    assert "已判 2 条，准 50% (9%—91%)" in page


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"verdict": "changed", "v.date": "昨天"}, 422, "date"),
        ({"verdict": "changed", "v.post": "局长"}, 422, "什么也没有改"),
        ({"verdict": "changed", "v.action": HARM}, 422, "action"),
        ({"verdict": "skipped"}, 422, "疑点只能略过"),
        ({"verdict": "perhaps"}, 422, "没有这种判断"),
        ({"verdict": "told", "kind": "honour", "v.honour": HARM}, 422, "recipient"),
        ({"verdict": "right", "statement": "appointment-none"}, 404, "没有这条记载"),
        ({"verdict": "undone", "statement": "", "correction": HARM}, 404, "没有这条订正可收回"),
        (
            {"verdict": "told", "statement": "", "kind": "honour", "start": "-1", "end": "x"},
            422,
            "缺文献和位置",
        ),
        ({}, 422, "没有这种判断"),
    ],
)
def test_what_cannot_be_judged_is_told(
    service: TestClient, form: dict[str, str], status: int, said: str
) -> None:
    """In the form as it was filled in; nothing is recorded, and nothing that was sent runs."""
    answer = send(service, **{"statement": "appointment-1", **form})
    assert (answer.status_code, said in unescape(answer.text)) == (status, True), answer.text[:2000]
    assert HARM not in answer.text
    if "v.date" in form:
        assert 'value="昨天"' in answer.text
    assert service.get("/api/corrections").json()["total"] == 0


@pytest.mark.parametrize(
    ("back", "location"),
    [
        ("https://evil.example/x", "/quality"),
        ("//evil.example/x", "/quality"),
        ("/\\evil.example", "/quality"),
        ("javascript:alert(1)", "/quality"),
        ("", "/quality"),
        ("/quality/sample?n=3#fact-a", "/quality/sample?n=3#fact-a"),
    ],
)
def test_the_way_back_stays_here(service: TestClient, back: str, location: str) -> None:
    done = send(service, statement="holding-1", verdict="right", back=back)
    assert (done.status_code, done.headers["location"]) == (303, location)


def test_who_may_judge(judged_store: Store, tmp_path: Path) -> None:
    """Not a page elsewhere, nobody without the token, and nobody in a public service."""
    form = {"statement": "appointment-1", "verdict": "wrong"}
    with opened(judged_store, tmp_path) as client:
        theirs = {"sec-fetch-site": "cross-site"}
        assert client.post("/review", data=form, headers=theirs).status_code == 403
        assert client.post("/api/corrections", json=form, headers=theirs).status_code == 403
    with opened(judged_store, tmp_path, token="correct-horse", open_reading=True) as client:
        assert client.get(HERE).status_code == 200
        assert client.post("/review", data=form).status_code == 401
        assert client.post("/api/corrections", json=form).status_code == 401
    with opened(judged_store, tmp_path, public=True) as client:
        assert send(client, **form).status_code == 403
        assert client.post("/api/corrections", json=form).status_code == 403
        for page in (HERE, "/facts/appointment-1", "/quality?what=issue", "/quality/sample"):
            assert 'action="/review"' not in client.get(page).text
    assert not (tmp_path / "corrections.jsonl").exists()


def test_a_broken_line_is_shown(service: TestClient, tmp_path: Path) -> None:
    """On the page of corrections; the next judgement goes on."""
    (tmp_path / "corrections.jsonl").write_text("{oops\n", "utf-8")
    assert "corrections.jsonl 第 1 行" in service.get("/quality/corrections").text
    judged = service.post("/api/corrections", json={"verdict": "right", "statement": "holding-1"})
    assert (judged.status_code, judged.json()["of"]) == (200, "holding")
