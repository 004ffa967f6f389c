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


def test_changes_and_turnover_of_before(two_loads: Store) -> None:
    """The leaving and the coming-in that the new annals tell were not known; nor do their lines show."""
    for before, changes, years in (
        ({}, ["2019-03-01 came_in", "2020-02-01 came_in", "2020-02-01 left"], [(2019, 1, 0), (2020, 1, 1)]),
        ({"known_before": "新志"}, ["2019-03-01 came_in"], [(2019, 1, 0)]),
        ({"known_before": "旧志"}, [], []),
    ):
        answer = ask(two_loads, "changes", organization=BODY, **before)
        assert sorted(f"{row.date} {row.change}" for row in answer.rows) == changes
        assert all(row.evidence for row in answer.rows)
        assert len(answer.notes) == bool(before) + (not changes)
        turnover = ask(two_loads, "turnover", organization=BODY, **before)
        assert [(row.year, row.came_in, row.left) for row in turnover.rows] == years
        if before:
            titles = {one.document for row in (*answer.rows, *turnover.rows) for one in row.evidence}
            assert titles <= {"旧志"}


def test_why_a_tenure_was_what_it_was_before(two_loads: Store) -> None:
    """The statement, the bounds that it set and the days of then; of one unheard of, nothing."""
    asked = {"tenure": f"{BODY} 局长 王伟"}
    now = ask(two_loads, "explain", **asked)
    assert {(row.says, row.moved) for row in now.rows} >= {("remove", ("end_earliest", "end_latest"))}
    (then,) = ask(two_loads, "explain", **asked, known_before="新志").rows
    assert (then.says, then.moved) == ("appoint", ("end_earliest", "start_earliest", "start_latest"))
    assert len(then.because) == 3
    assert then.person == "王伟"
    assert then.spans != now.rows[0].spans
    assert ask(two_loads, "explain", tenure=f"{BODY} 局长 吴桐", known_before="新志").rows == ()


def test_explained_and_colleagues_are_the_same_when_all_was_known(two_loads: Store) -> None:
    """Before a day on which everything had come in, the answer is that of today but for its note."""
    for name, given in (
        ("explain", {"tenure": f"{BODY} 局长 王伟"}),
        ("explain", {"tenure": f"{BODY} 局长 吴桐"}),
        ("colleagues", {"person": "王伟"}),
        ("changes", {"organization": BODY}),
        ("turnover", {"organization": BODY}),
    ):
        now = ask(two_loads, name, **given)
        assert now.rows or name == "colleagues"
        assert ask(two_loads, name, **given, known_before="2026-11-03").rows == now.rows


def test_colleagues_of_before(store: Store) -> None:
    """Of two in one body the second came in with a later book."""
    first, second = (
        document(
            title,
            {"person": person, "organization": BODY, "post": post, "date": "2019-03-01", "action": "appoint"},
            {"person": person, "organization": BODY, "post": post, "date": "2021-03-01", "action": "remove"},
        )
        for title, person, post in (("旧志", "王伟", "局长"), ("新志", "李越", "副局长"))
    )
    load_facts(store, first, {}, now=datetime(2026, 11, 1, tzinfo=UTC))
    load_facts(store, second, {}, now=datetime(2026, 11, 2, tzinfo=UTC))
    now = ask(store, "colleagues", person="王伟").rows
    assert [row.colleague for row in now] == ["李越"]
    assert ask(store, "colleagues", person="王伟", known_before="2026-11-03").rows == now
    assert ask(store, "colleagues", person="王伟", known_before="新志").rows == ()


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
