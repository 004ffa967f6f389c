"""The store is read by the International Prosopography Interchange Framework, in the shapes that it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from tests.api.prosopography import DESCRIPTION, ERROR, ITEMS, LISTS, Schema
from tests.graph.questions import small

KINDS = ("persons", "sources", "factoids", "statements")


def told(answered: Any, schema: Schema, status: int = 200) -> Any:
    """What was answered, if it has its shape."""
    assert answered.status_code == status, answered.text
    found = answered.json()
    jsonschema_rs.validate(schema, found, validate_formats=True)
    return found


def listed(client: TestClient, kind: str, **given: Any) -> list[dict[str, Any]]:
    """All that the filters leave."""
    found = told(client.get(f"/ipif/{kind}", params={"size": 1000, **given}), LISTS[kind])
    assert found["protocol"]["totalHits"] == len(found[kind])
    rows: list[dict[str, Any]] = found[kind]
    return rows


def person(client: TestClient, name: str) -> str:
    """The id of the one person of that name."""
    return str(one(listed(client, "persons", p=name))["@id"])


def one(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    assert len(rows) == 1, rows
    return rows[0]


def test_it_says_what_it_is(client: TestClient) -> None:
    answer = client.get("/ipif/describe")
    assert told(answer, DESCRIPTION)["complianceLevel"] == 1
    assert 'level1.json>; rel="profile"' in answer.headers["link"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_thing_is_found_again_by_its_id_and_by_its_page(client: TestClient, kind: str) -> None:
    rows = listed(client, kind)
    assert rows
    for row in rows:
        assert told(client.get(f"/ipif/{kind}/{quote(row['@id'])}"), ITEMS[kind]) == row
    for row in rows[:3] if kind in ("persons", "sources") else ():
        assert client.get(f"/ipif/{kind}/{row['uris'][0]}").json() == row
        assert client.get(row["uris"][0].removeprefix("http://testserver")).status_code == 200


def test_a_factoid_ties_a_person_and_a_source_by_a_statement(client: TestClient) -> None:
    """Whatever a factoid names is there, and names the factoid."""
    held = {kind: {row["@id"]: row for row in listed(client, kind)} for kind in KINDS}
    for id, factoid in held["factoids"].items():
        for kind in ("person", "source", "statement"):
            for ref in factoid[f"{kind}-refs"]:
                assert id in [each["@id"] for each in held[f"{kind}s"][ref["@id"]]["factoid-refs"]]


def test_a_statement_says_what_is_printed(client: TestClient) -> None:
    """Who, which post of which organization, when, and the words; a day only where one is stated."""
    elected = one(listed(client, "statements", p="高远", statementContent="选举高远", role="区长"))
    assert (elected["name"], elected["role"]["label"]) == ("高远", "区长")
    assert elected["memberOf"]["label"] == small.GOVERNMENT
    assert elected["statementType"]["label"] == "当选 (elected)"
    assert elected["statementContent"] in small.YEARBOOK
    assert elected["date"] == {"label": "2020年1月13—15日"}
    proposed = one(listed(client, "statements", p="高远", statementContent="提名高远"))
    assert proposed["date"]["sortdate"] == "2020-01-08"


NOBODY: list[str] = []
GAO = ["高远"]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"p": "高远"}, GAO),
        ({"p": "gaoyuan"}, GAO),
        ({"p": "没有这个人"}, NOBODY),
        ({"name": "赵芳"}, ["赵芳"]),
        ({"s": "干部简历", "role": "镇长"}, GAO),
        ({"s": "年鉴", "role": "镇长"}, NOBODY),
        ({"sourceId": small.LIVES, "role": "镇长"}, GAO),
        ({"sourceId": f"http://testserver/documents/{small.LIVES}", "role": "镇长"}, GAO),
        ({"sourceId": small.BOOK, "role": "镇长"}, NOBODY),
        ({"sourceId": "document-none"}, NOBODY),
        ({"memberOf": small.GOVERNMENT, "role": "区长"}, ["梁成", "高远"]),
        ({"memberOf": "临泉区财政局"}, ["孙立", "钱坤"]),
        ({"st": "财政局 孙立"}, ["孙立"]),
        ({"st": "财政局 高远"}, NOBODY),
        ({"f": "干部简历 石桥镇"}, GAO),
        ({"statementContent": "调研春耕"}, GAO),
        ({"role": "镇长", "from": "2001", "to": "2002"}, GAO),
        ({"role": "镇长", "from": "2001"}, GAO),
        ({"role": "镇长", "to": "1998-12-31"}, NOBODY),
        ({"role": "镇长", "from": "1990", "to": "1998"}, NOBODY),
        ({"role": "镇长", "from": "2004-01-01"}, NOBODY),
        ({"role": "镇长", "from": "民国十七年"}, NOBODY),
        ({"relatesToPerson": "赵芳"}, NOBODY),
        ({"place": "双河镇", "statementContent": "调研"}, GAO),
        ({"place": "不在这里"}, NOBODY),
    ],
)  # fmt: skip
def test_filters_leave_what_one_factoid_is(
    client: TestClient, given: dict[str, str], names: list[str]
) -> None:
    assert sorted(each["label"] for each in listed(client, "persons", **given)) == sorted(names)


def test_every_id_is_a_filter(client: TestClient) -> None:
    """A person, a factoid and a statement each leave their own."""
    someone = person(client, "赵芳")
    own = listed(client, "statements", personId=someone)
    assert {each["name"] for each in own} == {"赵芳"}
    for each in own:
        assert one(listed(client, "persons", statementId=each["@id"]))["@id"] == someone
        assert one(listed(client, "sources", factoidId=each["factoid-refs"][0]["@id"]))
    assert listed(client, "statements", personId=someone, statementId="event-none") == []


def test_pages_follow_one_another_in_the_order_that_is_asked(client: TestClient) -> None:
    whole = [each["@id"] for each in listed(client, "statements", sortBy="@id DESC")]
    assert whole == sorted(whole, reverse=True)
    pages = [
        client.get("/ipif/statements", params={"sortBy": "@idDESC", "size": 7, "page": page}).json()
        for page in range(1, len(whole) // 7 + 2)
    ]
    assert [each["@id"] for page in pages for each in page["statements"]] == whole
    assert {page["protocol"]["totalHits"] for page in pages} == {len(whole)}
    beyond = told(client.get("/ipif/statements", params={"page": 10_000}), LISTS["statements"])
    assert beyond["statements"] == []


@pytest.mark.parametrize(
    "given",
    [
        {"size": "0"},
        {"size": "many"},
        {"page": "-1"},
        {"page": "99999999999999999999"},
        {"colour": "red"},
        {"sortBy": "colour"},
        {"sortBy": "@id; DROP"},
        {"from": "yesterday"},
        {"from": "2021", "to": "2020"},
    ],
)
def test_what_cannot_be_asked_is_refused(client: TestClient, given: dict[str, str]) -> None:
    """With 400 and a reason, as the framework has it."""
    refused = told(client.get("/ipif/persons", params=given), ERROR, 400)
    assert refused["detail"]


@pytest.mark.parametrize(
    "path", ["/ipif/persons/person-none", "/ipif/statements/%00", "/ipif/sources/<script>"]
)
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    told(client.get(path), ERROR, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_written(client: TestClient, method: str) -> None:
    told(client.request(method, "/ipif/persons"), ERROR, 501)
