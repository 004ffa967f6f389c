"""The API's lists, records, paging and tags, over a real store."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from graph.status import status_of
from graph.stores import Store

GOVERNMENT = "临泉区人民政府"


def items(client: TestClient, path: str, **parameters: Any) -> list[dict[str, Any]]:
    response = client.get(path, params=parameters)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["items"]
    return found


def one_holder(client: TestClient) -> dict[str, Any]:
    [row] = items(client, "/api/holders", organization=GOVERNMENT, post="区长", on="2020-06-01")
    return row


def test_a_holder_is_a_popolo_membership(client: TestClient) -> None:
    """The holder comes with Popolo's names, the EDTF, the bounds, and the line that says so."""
    row = one_holder(client)
    assert row["person"]["name"] == "高远"
    assert row["organization"]["name"] == GOVERNMENT
    assert (row["role"], row["certainty"], row["end_date"]) == ("区长", "certain", None)
    assert row["start_date"] == "2020-01"
    assert row["start_edtf"] == "2020-01-13/2020-01-15"
    assert row["start_latest"] == "2020-01-15"
    assert any("选举高远为区人民政府区长" in one["quote"] for one in row["evidence"])


ROUTES = [
    ("/api/people", "高远"),
    ("/api/people?q=高", "高远"),
    ("/api/people/{person_id}/career", GOVERNMENT),
    ("/api/people/高远/career", GOVERNMENT),
    ("/api/people/{person_id}/colleagues", "梁成"),
    ("/api/organizations?q=政府", GOVERNMENT),
    ("/api/organizations/{organization_id}/members?on=2020-06-01", "高远"),
    ("/api/posts/{post_id}/succession", "梁成"),
    ("/api/explain/{id}", "elect"),
    ("/api/evidence/{person_id}", "高远"),
    ("/api/events?from=2020-01&to=2020-02&type=meeting", "区第八届人民代表大会"),
    ("/api/projects", "城北水厂"),
    ("/api/projects/城北水厂", "开工"),
    ("/api/honours?text=文明", "区第二中学"),
    ("/api/search?q=gaoyuan", "高远"),
    ("/api/neighbours?id={person_id}&depth=2", GOVERNMENT),
    ("/api/audit", "what"),
    ("/api/documents", "临泉区年鉴2020"),
]


@pytest.mark.parametrize(("path", "has"), ROUTES)
def test_every_list_has_items_total_and_next(client: TestClient, path: str, has: str) -> None:
    """A list answers in the one form, and holds what the sources say."""
    row = one_holder(client)
    response = client.get(path.format(**row))
    assert response.status_code == 200, response.text
    given = response.json()
    assert {"items", "total", "next"} <= set(given)
    assert given["total"] >= len(given["items"]) > 0
    assert has in response.text


def test_one_person_and_one_body(client: TestClient) -> None:
    """A record is Popolo's person, or organization, by id."""
    row = one_holder(client)
    assert client.get(f"/api/people/{row['person_id']}").json()["name"] == "高远"
    assert client.get(f"/api/organizations/{row['organization_id']}").json()["name"] == GOVERNMENT


def test_namesakes_are_told_apart(client: TestClient) -> None:
    """Two people of one name have two ids, and each names the other."""
    found = items(client, "/api/people", q="王伟")
    assert len(found) > 1
    one = client.get(f"/api/people/{found[0]['id']}").json()
    assert set(one["namesakes"]) == {other["id"] for other in found[1:]}


def test_pages_follow_one_another(client: TestClient) -> None:
    """`next` and `Link` lead through the whole list, each item once."""
    total = client.get("/api/events").json()["total"]
    seen, url = [], "/api/events?limit=2"
    while url:
        response = client.get(url)
        seen += [one["id"] for one in response.json()["items"]]
        url = response.json()["next"]
        assert (f'<{url}>; rel="next"' in response.headers.get("link", "")) is bool(url)
    assert len(seen) == len(set(seen)) == total > 2


def test_an_answer_that_is_known_is_not_sent_again(client: TestClient) -> None:
    """A tag given back brings 304 and no body; another tag brings the answer."""
    first = client.get("/api/documents")
    again = client.get("/api/documents", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/api/documents", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_text_is_given_whole_and_in_part(client: TestClient) -> None:
    """A passage's offsets cut its quote out of the text that the API gives."""
    proof = one_holder(client)["evidence"][0]
    path = f"/api/documents/{proof['document']}/text"
    assert client.get(path).text[proof["start"] : proof["end"]] == proof["quote"]
    part = client.get(path, params={"start": proof["start"], "end": proof["end"]})
    assert part.text == proof["quote"]


def test_cypher_gives_columns_and_rows(client: TestClient) -> None:
    """The query door answers with a table, and says when it cut one."""
    asked = {"query": "MATCH (p:Person {name: $name}) RETURN p.name AS name", "parameters": {"name": "高远"}}
    assert client.post("/api/cypher", json=asked).json() == {
        "columns": ["name"],
        "rows": [["高远"]],
        "cut": False,
        "notes": [],
    }
    cut = client.post("/api/cypher", json={"query": "MATCH (n) RETURN n.id ORDER BY n.id", "limit": 3}).json()
    assert (len(cut["rows"]), cut["cut"]) == (3, True)


def test_extract_stores_nothing(client: TestClient, filled_store: Store) -> None:
    """A text gives its facts, and the store has as much as before."""
    before = status_of(filled_store).counts
    text = "石泉县大事记\n\n2019年\n\n3月5日 县人大常委会决定，任命林正为石泉县人民政府副县长。\n"
    given = client.post("/api/extract", json={"text": text, "name": "石泉.txt"}).json()
    assert given["stored"] is False
    assert {"document", "event", "appointment"} <= {fact["kind"] for fact in given["facts"]}
    assert status_of(filled_store).counts == before


def test_the_docs_page_asks_nobody_else(client: TestClient) -> None:
    """It needs no script, and has every address of the schema, its parameters in the reader's language."""
    schema = client.get("/api/openapi.json").json()
    assert schema["openapi"].startswith("3.1")
    for lang, says in (("zh", "机构，全名或简称"), ("en", "organization, in full or short")):
        page = html.unescape(client.get(f"/docs?lang={lang}").text)
        assert "<script" not in page
        assert says in page
        for path, methods in schema["paths"].items():
            for method, told in methods.items():
                assert f"<code>{method.upper()} {path}</code>" in page
                assert all(f"<code>{each['name']}</code>" in page for each in told.get("parameters", []))


def test_the_docs_page_tells_each_operation_in_one_language(client: TestClient) -> None:
    """The document of the API has both; the page has the reader's."""
    schema = client.get("/api/openapi.json").json()
    pages = {lang: html.unescape(client.get(f"/docs?lang={lang}").text) for lang in ("zh", "en")}
    for path, methods in schema["paths"].items():
        for told in methods.values():
            chinese, _, english = told["description"].removesuffix(")").partition(" (")
            assert re.search("[一-鿿]", chinese), path
            assert not re.search("[一-鿿]", english), path
            assert f"<p>{chinese}</p>" in pages["zh"]
            assert f"<p>{english}</p>" in pages["en"]
    assert "Successful Response" not in pages["zh"]


@pytest.mark.parametrize("typed", ["2020年6月1日", "2020/6/1", "June 1, 2020", "二〇二〇年六月一日"])
def test_dates_in_an_address_are_read_as_people_type_them(client: TestClient, typed: str) -> None:
    """The same answer as for EDTF, under /api and on the page."""
    asked = {"organization": "临泉区人民政府", "post": "区长"}
    expected = client.get("/api/holders", params={**asked, "on": "2020-06-01"}).json()["items"]
    assert expected
    assert client.get("/api/holders", params={**asked, "on": typed}).json()["items"] == expected
    assert "2020年6月1日" in client.get("/holders", params={**asked, "on": typed}).text


def test_a_page_of_a_named_thing_links_to_the_next(client: TestClient) -> None:
    """An address with Chinese characters goes into the `Link` header encoded, and leads on."""
    response = client.get("/api/evidence/高远", params={"limit": 1})
    assert response.status_code == 200, response.text
    following = response.json()["next"]
    assert following is not None
    assert following.isascii()
    assert f'<{following}>; rel="next"' in response.headers["Link"]
    again = client.get(following)
    assert again.status_code == 200
    assert again.json()["items"] != response.json()["items"]
