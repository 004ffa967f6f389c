"""Whatever is typed into an address, whatever a text names: a clear answer, nothing broken, nothing run."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.facts import AppointmentFact, DocumentFact, Fact
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store

SCRIPT = "<script>alert(1)</script>"
TYPED = (
    "", " ", SCRIPT, "'\"><img src=x onerror=alert(2)>", "😀", "\u202eابجد", "-1", "1e9", "9" * 20,
    "2020-13-45", "0001/9999", "../../etc/passwd", "%00", "甲" * 500, "{{7*7}}", "null", "' OR 1=1 //",
)  # fmt: skip
PAGES = {
    "/holders": "organization post on match from to presume reach",
    "/people": "q place gender ethnicity document sort limit offset format from to",
    "/tenures": "q certainty type organization year state sort",
    "/events": "q type section state year from to",
    "/issues": "q type document sort",
    "/timeline": "section type person organization place project text from to window planned offset",
    "/graph": "focus depth on",
    "/search": "q kind offset",
    "/query": "cypher q p.organization p.on",
    "/quality": "what organization document offset limit",
    "/quality/sample": "n seed kind document who",
    "/quality/corrections": "offset limit",
    "/documents/document-book": "c q part tell",
    "/organizations/organization-none": "on than",
    "/people/person-none": "lang",
    "/on": "day",
    "/ask/who-held": "organization post on",
    "/": "lang",
}  # fmt: skip
_AT_ONCE = 4
"""Of what is typed, so many go into each blank."""


def addresses() -> Iterator[str]:
    """Each blank of each page, with something in it that does not belong there."""
    values = itertools.cycle(TYPED)
    for page, blanks in PAGES.items():
        for blank in blanks.split():
            for value in itertools.islice(values, _AT_ONCE):
                yield f"{page}?{urlencode({blank: value})}"
    for kind in (
        "people",
        "posts",
        "organizations",
        "projects",
        "events",
        "places",
        "documents",
        "facts",
        "on",
    ):
        for value in TYPED[2:]:
            yield f"/{kind}/{quote(value, safe='')}"


def is_whole(page: str) -> bool:
    """Whether it is a page, and nothing that was typed runs in it."""
    return "</html>" in page and SCRIPT not in page and "<img src=x" not in page


def test_every_blank_takes_whatever_is_typed(client: TestClient) -> None:
    """The page, or one that says what was wrong; never an error of the server."""
    wrong = []
    for url in addresses():
        answer = client.get(url)
        page = answer.headers["content-type"].startswith("text/html")
        if answer.status_code >= 500 or (page and not is_whole(answer.text)):
            wrong.append((answer.status_code, url))
        if page and answer.status_code >= 400:
            assert re.search(r"<h1>[^<]+</h1>", answer.text), url
    assert wrong == []


NAMES = ("<b>赵</b>", "钱'\"`", "孙😀", "\u202e李ابجد", "周" * 500, "吴{{7*7}}", "郑\\n%s", "王&amp;")


@pytest.fixture
def named(embedded_store: Store) -> Iterator[TestClient]:
    """A service over a store with people and organizations of such names."""
    text, facts = "", list[Fact]()
    for number, name in enumerate(NAMES):
        start = len(text)
        text += f"1月{number + 1}日 任命{name}为{name}局局长。\n"
        passage = Passage(start=start, end=len(text) - 1, quote=text[start:-1])
        facts.append(
            AppointmentFact(
                id=f"appointment-{number}",
                document="document-names",
                passage=passage,
                date=f"2020-01-0{number + 1}",
                person=name,
                action="appoint",
                organization=f"{name}局",
                post="局长",
                as_printed=f"{name}局局长",
            )
        )
    record = DocumentFact(id="document-names", file="names.txt", sha256="0" * 64, title=NAMES[0])
    load_facts(embedded_store, [record, *facts], {"document-names": text})
    app = create_app(embedded_store, Settings(hostnames="testserver"))
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened


def test_hostile_names_are_names(named: TestClient) -> None:
    """Each has its pages, under the name as it is printed, and is found by it."""
    people = named.get("/api/people").json()["items"]
    assert {each["name"] for each in people} == set(NAMES)
    for person in people:
        terms = named.get(f"/api/people/{person['id']}/career").json()["items"]
        for path in (
            f"/people/{person['id']}",
            f"/organizations/{terms[0]['organization_id']}",
            f"/posts/{terms[0]['post_id']}",
            f"/graph?focus={person['id']}",
            f"/holders?{urlencode({'organization': terms[0]['organization']['name'], 'post': '局长'})}",
            f"/search?{urlencode({'q': person['name']})}",
        ):
            answer = named.get(path)
            assert answer.status_code == 200, path
            assert "<b>赵" not in answer.text
            assert person["name"][:20] in html.unescape(answer.text), path
    found = named.get("/ipif/persons", params={"name": NAMES[3]}).json()["persons"]
    assert [each["label"] for each in found] == [NAMES[3]]
