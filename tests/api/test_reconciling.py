"""A column of names is matched with the store, as OpenRefine does it, and by the forms of the API 0.2."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.stores import Store
from tests.api.reconciling_shapes import BATCH, EXTENDED, MANIFEST, RESULT, SUGGESTED
from tests.graph.questions import small
from tests.web import IMAGE, SCRIPT


def told(answered: Any, schema: dict[str, Any]) -> Any:
    """What was answered, if it has the shape that the API gives it."""
    assert answered.status_code == 200, answered.text
    found = answered.json()
    jsonschema_rs.validate(schema, found)
    return found


def looked_up(client: TestClient, query: str, **more: Any) -> list[dict[str, Any]]:
    """The candidates for one name."""
    form = {"queries": json.dumps({"q": {"query": query, **more}})}
    found: list[dict[str, Any]] = told(client.post("/reconcile", data=form), BATCH)["q"]["result"]
    return found


def test_openrefine_matches_a_column_and_fills_in_another(client: TestClient) -> None:
    """Its own order of calls: manifest, types guessed, batches, a cell by hand, preview, other columns."""
    manifest = told(client.get("/reconcile"), MANIFEST)
    names = ["高远", "赵芳", "何川"]

    guess = {f"q{at}": {"query": name, "limit": 3} for at, name in enumerate(names)}
    guessed = told(client.post("/reconcile", data={"queries": json.dumps(guess)}), BATCH)
    types = {each["type"][0]["id"] for result in guessed.values() for each in result["result"]}
    assert types == {"person"}

    batch = {key: {**each, "type": "person", "type_strict": "should"} for key, each in guess.items()}
    matched = told(client.post("/reconcile", data={"queries": json.dumps(batch)}), BATCH)
    found = [matched[f"q{at}"]["result"][0] for at in range(len(names))]
    assert [each["name"] for each in found] == names

    entity = manifest["suggest"]["entity"]
    path = entity["service_url"].removeprefix("http://testserver") + entity["service_path"]
    suggested = told(client.get(path, params={"prefix": "gaoy", "type": "person"}), SUGGESTED)
    assert suggested["result"][0]["name"] == "高远"
    one = suggested["result"][0]["id"]
    flyout = client.get(path.replace("suggest", "flyout"), params={"id": one}).json()
    assert flyout["id"] == one
    assert "高远" in flyout["html"]

    seen = client.get(manifest["preview"]["url"].replace("{{id}}", one))
    assert seen.status_code == 200
    assert "选举高远为区人民政府区长" in seen.text
    page = client.get(manifest["view"]["url"].replace("{{id}}", one), follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (302, f"/people/{one}")

    proposed = client.get("/reconcile/properties", params={"type": "person", "limit": 20}).json()
    assert {"posts", "organization", "first", "lines"} <= {each["id"] for each in proposed["properties"]}
    asked = {
        "ids": [each["id"] for each in found],
        "properties": [
            {"id": "posts", "settings": {"on": "2020-06-01", "certainty": "certain"}},
            {"id": "gender"},
        ],
    }
    filled = told(client.post("/reconcile", data={"extend": json.dumps(asked)}), EXTENDED)
    assert [each["id"] for each in filled["meta"]] == ["posts", "gender"]
    assert filled["meta"][0]["type"]["id"] == "post"
    held = {each["name"]: filled["rows"][each["id"]] for each in found}
    assert f"{small.GOVERNMENT}区长" in [cell["name"] for cell in held["高远"]["posts"]]
    assert held["赵芳"] == {"posts": [], "gender": [{"str": "女"}]}


ON_THE_DAY = {"pid": "on", "v": "2020-06-01"}


@pytest.mark.parametrize(
    ("asked", "best", "matches"),
    [
        # One thing of exactly this name, in whatever script.
        ({"query": "赵芳"}, "赵芳", True),
        ({"query": " 趙　芳 "}, "赵芳", True),
        ({"query": "临泉区教育局"}, "临泉区教育局", True),
        ({"query": "临泉区人民政府区长"}, "临泉区人民政府区长", True),
        # Two of one name, one of them where the table says.
        ({"query": "王伟", "type": "person"}, "王伟", False),
        ({"query": "王伟", "properties": [{"pid": "organization", "v": "临泉区教育局"}]}, "王伟", True),
        ({"query": "王伟", "properties": [{"pid": "post", "v": "县委书记"}]}, "王伟", False),
        # A title is told apart by its organization.
        ({"query": "区长", "type": "post"}, "临泉区人民政府区长", False),
        (
            {"query": "区长", "type": "post", "properties": [{"pid": "organization", "v": "临泉区政府"}]},
            "临泉区人民政府区长",
            True,
        ),
        # What is told besides is not so.
        ({"query": "赵芳", "properties": [{"pid": "organization", "v": "临泉区财政局"}]}, "赵芳", False),
        ({"query": "赵芳", "properties": [{"pid": "organization", "v": "没有这个局"}]}, "赵芳", False),
        ({"query": "梁成", "properties": [{"pid": "on", "v": "2020年6月1日"}]}, "梁成", False),
        ({"query": "高远", "properties": [ON_THE_DAY, {"pid": "post", "v": "区长"}]}, "高远", True),
        ({"query": "高远", "properties": [ON_THE_DAY, {"pid": "post", "v": "镇长"}]}, "高远", False),
        ({"query": "赵芳", "properties": [{"pid": "colour", "v": "red"}]}, "赵芳", True),
        ({"query": "临泉区教育局", "properties": [{"pid": "place", "v": "临泉区"}]}, "临泉区教育局", True),
        ({"query": "临泉区教育局", "properties": [{"pid": "place", "v": "青溪县"}]}, "临泉区教育局", False),
        # Short forms, pinyin, a slip: likely, never a match.
        ({"query": "临泉教育局"}, "临泉区教育局", False),
        ({"query": "zhaofang"}, "赵芳", False),
        ({"query": "zf", "type": "person"}, "赵芳", False),
        ({"query": "赵方"}, "赵芳", False),
        ({"query": "水务局", "type": ["organization"]}, "临泉区水务局", False),
    ],
)  # fmt: skip
def test_a_match_is_the_one_thing_of_exactly_this_name(
    client: TestClient, asked: dict[str, Any], best: str, matches: bool
) -> None:
    found = looked_up(client, **asked)
    assert found[0]["name"] == best
    assert [each["match"] for each in found] == [matches, *[False] * (len(found) - 1)]
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)


@pytest.mark.parametrize(
    "asked",
    [
        {"query": "没有这个人"},
        {"query": ""},
        {"query": "赵芳", "type": "Q5"},
        {"query": "赵芳", "type": "organization"},
        {"query": "赵芳", "type": ["person", "post"], "type_strict": "all"},
    ],
)
def test_names_that_find_nothing(client: TestClient, asked: dict[str, Any]) -> None:
    assert looked_up(client, **asked) == []


def test_scores_fall_with_what_is_not_so(client: TestClient) -> None:
    """The whole name, pinyin and a slip are worth ever less; so is a name with a wrong office."""
    asked = ["赵芳", "zhaofang", "赵方"]
    scores = [looked_up(client, name, type="person")[0]["score"] for name in asked]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    wrong = looked_up(client, "赵芳", properties=[{"pid": "organization", "v": "临泉区财政局"}])[0]
    assert wrong["score"] == 50.0
    assert {each["id"]: each["value"] for each in wrong["features"]} == {"name": 100.0, "properties": 0.0}


def test_a_thing_that_was_matched_before_tells_of_the_next(client: TestClient) -> None:
    """The value of a property can be the candidate of another column, by its id."""
    body = looked_up(client, "临泉区教育局")[0]
    where = {"pid": "organization", "v": {"id": body["id"], "name": body["name"]}}
    found = looked_up(client, "王伟", properties=[where])
    assert [each["match"] for each in found] == [True, *[False] * (len(found) - 1)]


@pytest.mark.parametrize("query", ["赵芳", '{"query": "赵芳", "type": "person"}'])
def test_one_name_is_asked_by_address_or_by_form(client: TestClient, query: str) -> None:
    by_address = told(client.get("/reconcile", params={"query": query}), RESULT)
    by_form = told(client.post("/reconcile", data={"query": query}), RESULT)
    assert by_address == by_form
    assert by_address["result"][0]["name"] == "赵芳"


def test_a_batch_is_asked_by_address_too(client: TestClient) -> None:
    queries = json.dumps({"a": {"query": "赵芳"}, "b": {"query": "没有这个人"}})
    found = told(client.get("/reconcile", params={"queries": queries}), BATCH)
    assert (len(found["a"]["result"]), found["b"]["result"]) == (1, [])


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"queries": "{"}, "queries"),
        ({"queries": "[]"}, "queries"),
        ({"queries": "[" * 10_000}, "queries"),
        ({"queries": '{"q": []}'}, "q"),
        ({"queries": '{"q": {"query": 5}}'}, "query"),
        ({"queries": '{"q": {"query": "甲", "limit": 0}}'}, "limit"),
        ({"queries": json.dumps({"q": {"query": "甲" * 201}})}, "200"),
        ({"queries": json.dumps({f"q{at}": {"query": "甲"} for at in range(201)})}, "200"),
        ({"queries": '{"q": {"query": "甲", "properties": [{"pid": "on", "v": "昨天"}]}}'}, "昨天"),
        ({"queries": '{"q": {"query": "甲", "type_strict": "never"}}'}, "type_strict"),
        ({"query": '{"query": '}, "query"),
        ({"extend": "{}"}, "ids"),
        ({"extend": json.dumps({"ids": ["person-a"] * 501, "properties": []})}, "500"),
        ({"extend": '{"ids": [], "properties": [{"id": "posts", "settings": {"on": "昨天"}}]}'}, "昨天"),
        (
            {"extend": '{"ids": [], "properties": [{"id": "posts", "settings": {"certainty": "open"}}]}'},
            "certainty",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_line(
    client: TestClient, form: dict[str, str], said: str
) -> None:
    refused = client.post("/reconcile", data=form)
    assert refused.status_code == 422
    assert refused.headers["content-type"] == "application/problem+json"
    assert said in refused.json()["detail"]


@pytest.mark.parametrize(
    ("name", "id", "settings", "values"),
    [
        ("临泉区人民政府区长", "holders", {}, ["梁成", "高远"]),
        ("临泉区人民政府区长", "holders", {"on": "2020-06-01"}, ["高远"]),
        ("临泉区人民政府区长", "holders", {"on": "2020年6月1日", "certainty": ""}, ["高远"]),
        ("临泉区人民政府区长", "organization", {}, [small.GOVERNMENT]),
        ("临泉区人民政府区长", "title", {}, ["区长"]),
        (small.GOVERNMENT, "posts", {}, ["副区长", "区长"]),
        (small.GOVERNMENT, "holders", {"on": "2020-06-01"}, ["高远"]),
        (
            small.GOVERNMENT,
            "holders",
            {"on": "2020-06-01", "certainty": "presumed"},
            ["高远", "王伟", "赵芳"],
        ),
        (small.GOVERNMENT, "place", {}, ["临泉区"]),
        ("赵芳", "organization", {}, [small.GOVERNMENT]),
        ("赵芳", "ethnicity", {}, ["回族"]),
        ("赵芳", "colour", {}, []),
        ("赵芳", "place", {}, []),
        ("梁成", "last", {}, ["2020-01-07"]),
    ],
)
def test_other_columns(
    client: TestClient, name: str, id: str, settings: dict[str, str], values: list[str]
) -> None:
    """Asked of a day, only those are given who are proved in post on it, or presumed where that is enough."""
    thing = looked_up(client, name)[0]["id"]
    asked = json.dumps({"ids": [thing], "properties": [{"id": id, "settings": settings}]})
    cells = told(client.get("/reconcile", params={"extend": asked}), EXTENDED)["rows"][thing][id]
    assert sorted(cell.get("name") or cell["str"] for cell in cells) == sorted(values)


def test_printed_lines_are_a_column(client: TestClient) -> None:
    thing = looked_up(client, "赵芳")[0]["id"]
    asked = json.dumps({"ids": [thing, "person-none", "x"], "properties": [{"id": "lines"}]})
    rows = told(client.post("/reconcile", data={"extend": asked}), EXTENDED)["rows"]
    assert rows[thing]["lines"] == [{"str": "「副区长 赵芳（女，回族，挂职）」临泉区年鉴2020第20行"}]
    assert rows["person-none"] == rows["x"] == {"lines": []}


@pytest.mark.parametrize(
    ("what", "given", "ids"),
    [
        ("type", {}, ["person", "organization", "post"]),
        ("type", {"prefix": "机"}, ["organization"]),
        ("property", {"type": "person"}, ["organization", "post", "on"]),
        ("property", {"prefix": "pla"}, ["place"]),
        ("property", {"type": "Q5"}, []),
        ("entity", {"prefix": "  "}, []),
    ],
)
def test_suggestions(client: TestClient, what: str, given: dict[str, str], ids: list[str]) -> None:
    found = told(client.get(f"/reconcile/suggest/{what}", params=given), SUGGESTED)
    assert [each["id"] for each in found["result"]] == ids


@pytest.mark.parametrize(("kind", "name"), [("person", SCRIPT), ("organization", IMAGE), ("post", IMAGE)])
def test_a_card_escapes_what_sources_print(client: TestClient, kind: str, name: str) -> None:
    """A document that means harm is shown as text, in the frame of its own that others show."""
    harmful = next(each for each in looked_up(client, name[:20], type=kind) if "<" in each["name"])
    for path in ("preview/", "flyout/entity?id="):
        shown = client.get(f"/reconcile/{path}{harmful['id']}").text
        assert "<script" not in shown.lower().replace('<script src="/static', "")
        assert "<img" not in shown.lower()


@pytest.mark.parametrize(
    "path",
    [
        "preview/person-none",
        "preview/x",
        "view/x",
        "flyout/entity?id=person-none",
        "flyout/type?id=Q5",
        "suggest/colour",
    ],
)
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(f"/reconcile/{path}").status_code in (404, 422)


def test_pages_that_may_read_may_show_the_card(filled_store: Store) -> None:
    """Nobody else's, and nobody's by default; reading that is open to all holds for names sent by form."""
    here = {"host": "127.0.0.1:8420"}
    settings = Settings(origins="http://127.0.0.1:3333", token="correct-horse", open_reading=True)
    opened = TestClient(create_app(filled_store, settings))
    form = {"query": "赵芳"}
    thing = opened.post("/reconcile", data=form, headers=here).json()["result"][0]["id"]
    card = opened.get(f"/reconcile/preview/{thing}", headers=here)
    assert card.headers["content-security-policy"].endswith("frame-ancestors http://127.0.0.1:3333")
    manifest = opened.get("/reconcile", headers=here | {"origin": "http://127.0.0.1:3333"})
    assert manifest.headers["access-control-allow-origin"] == "http://127.0.0.1:3333"
    closed = TestClient(create_app(filled_store, Settings(token="correct-horse")))
    assert closed.post("/reconcile", data=form, headers=here).status_code == 401
    elsewhere = here | {"origin": "https://evil.example"}
    assert opened.post("/reconcile", data=form, headers=elsewhere).status_code == 403
    assert "frame-ancestors 'none'" in opened.get("/", headers=here).headers["content-security-policy"]
