"""What was known before a document came in, or before a day, on both stores."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.asking import ask as typed
from api.settings import Settings
from graph.errors import BadQuestion, UnknownName
from graph.facts import EventFact, Fact, HonourFact, Milestone, ProjectFact
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store
from tests.graph.loading.test_changes import document
from tests.graph.questions.test_questions import ask

BODY = "临泉区教育局"
OLD = document(
    "旧志",
    {"person": "王伟", "organization": BODY, "date": "2019-03-01", "action": "appoint"},
    {"text": "临泉区教育局开会。", "date": "2019-05-01", "people": ("王伟",)},
)
NEW = document(
    "新志",
    {"person": "王伟", "organization": BODY, "date": "2020-02-01", "action": "remove"},
    {"person": "吴桐", "organization": BODY, "date": "2020-02-01", "action": "appoint"},
    {"text": "临泉区教育局又开会。", "date": "2019-06-01", "people": ("王伟",)},
)
LATER, LAST = "2020-06-01", "2026-11-02"
HOLDERS = {"organization": BODY, "post": "局长", "on": LATER}


@pytest.fixture
def two_loads(store: Store) -> Store:
    """The old annals came in on the first of a month, the new on the second."""
    load_facts(store, OLD, {}, now=datetime(2026, 11, 1, tzinfo=UTC))
    load_facts(store, NEW, {}, now=datetime(2026, 11, 2, tzinfo=UTC))
    return store


def told(store: Store, question: str, **given: str) -> list[str]:
    rows: list[Any] = list(ask(store, question, **given).rows)
    return [f"{getattr(row, 'person', None) or row.text} {row.certainty.value}" for row in rows]


def test_what_was_known_before_a_document(two_loads: Store) -> None:
    """Before the new annals nobody knew that one had left and another come; each question says so."""
    before = {"known_before": "新志"}
    assert told(two_loads, "who-held", **HOLDERS) == ["吴桐 possible"]
    assert told(two_loads, "who-held", **HOLDERS, **before) == ["王伟 possible"]
    assert told(two_loads, "succession", organization=BODY, post="局长", **before) == ["王伟 certain"]
    assert told(two_loads, "members", organization=BODY, **before) == ["王伟 certain"]
    assert told(two_loads, "career", person="吴桐", **before) == []
    assert told(two_loads, "career", person="王伟", **before) == ["王伟 certain"]
    assert told(two_loads, "events", organization=BODY, **before) == []
    assert told(two_loads, "events", person="王伟", **before) == ["临泉区教育局开会。 certain"]
    answer = ask(two_loads, "who-held", **HOLDERS, **before)
    assert "只依 新志（2026-11-02T00:00:00Z） 之前装入的记载" in answer.notes[0]
    assert answer.readings[-1].parameter == "known_before"
    assert answer.rows[0].evidence[0].document == "旧志"
    assert ask(two_loads, "career", person="王伟").rows[0].end_latest is not None
    assert ask(two_loads, "career", person="王伟", **before).rows[0].end_latest is None


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ("2026-11-03", ["吴桐 possible"]),
        ("2026-11-02", ["王伟 possible"]),
        ("2026-11", []),
        ("旧志", []),
    ],
)
def test_what_was_known_before_a_day(two_loads: Store, given: str, known: list[str]) -> None:
    """A month or a year is its first day; before the first document nothing was known."""
    assert told(two_loads, "who-held", **HOLDERS, known_before=given) == known


def test_honours_and_projects_of_before(store: Store) -> None:
    """Whatever is stated has the time of its first loading."""
    passage = Passage(start=0, end=1, quote="某")
    head = OLD[0]
    stated: list[Fact] = [
        HonourFact(id="h", document="旧志", passage=passage, recipient=BODY, honour="先进集体", date="2019"),
        ProjectFact(
            id="j",
            document="旧志",
            passage=passage,
            name="一号桥",
            milestones=(Milestone(date="2019", stage="开工", passage=passage),),
        ),
        EventFact(id="e", document="旧志", passage=passage, date="2019", text="某"),
    ]
    load_facts(store, [head, *stated], {}, now=datetime(2026, 11, 1, tzinfo=UTC))
    for question in ("honours", "projects", "events"):
        assert ask(store, question, known_before="2026-11-02").total == 1
        assert ask(store, question, known_before="2026-11-01").total == 0


def test_a_document_that_is_not_there(two_loads: Store) -> None:
    """Nothing is answered of less than was asked for; nor where the store has no time of it."""
    with pytest.raises(UnknownName):
        ask(two_loads, "who-held", **HOLDERS, known_before="某某县志")
    two_loads.write("MATCH (d:Document {id: '新志'}) REMOVE d.loaded")
    with pytest.raises(BadQuestion, match="did not note when it was loaded"):
        ask(two_loads, "who-held", **HOLDERS, known_before="新志")


def test_over_http_on_the_page_and_as_typed(two_loads: Store) -> None:
    """The parameter goes by the same name everywhere, and takes a day in words."""
    app = create_app(two_loads, Settings(hostnames="testserver"), today=lambda: date(2026, 11, 30))
    with TestClient(app) as client:
        for given in ("新志", "2026年11月2日"):
            asked = {**HOLDERS, "known_before": given}
            answer = client.get("/api/holders", params=asked).json()
            assert [one["person"]["name"] for one in answer["items"]] == ["王伟"]
            assert typed("who-held", two_loads, asked, date(2026, 11, 30)).rows[0].person == "王伟"
            page = client.get("/holders", params=asked).text
            assert "之前装入的记载" in page
            assert "吴桐" not in page
        assert "known_before" in client.get("/ask/who-held").text
