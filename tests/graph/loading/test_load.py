"""Loading facts, loading them again, and taking them out, on both stores."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.corrections import Corrections
from graph.errors import BrokenRecord, UnknownName
from graph.facts import Correction, Fact, HoldingFact, Judgement
from graph.judgements import Judgements
from graph.loading.load import forget, load_facts
from graph.loading.texts import text_of
from graph.status import status_of
from graph.stores import Store
from graph.tenures.bounds import post_rank
from graph.vocabulary import EDGES, LABELS
from loaders.files.read import read_source
from loaders.pipeline import extract_source
from tests.graph.facts_for_tests import DOCUMENT, TEXT, passage, small_facts
from tests.growth import MOST, TIMES

TODAY = date(2026, 1, 1)


def dump(store: Store) -> str:
    """Everything in a store but its own number and the times of loading, in an order of its own."""
    nodes = [
        [label.name, sorted(each for each in row["n"]["properties"].items() if each[0] != "loaded")]
        for label in LABELS
        if label.name != "Schema"
        for row in store.read(f"MATCH (n:{label.name}) RETURN n ORDER BY n.id")
    ]
    edges = [
        [edge.type, row["start"], row["end"], sorted(row["r"]["properties"].items())]
        for edge in EDGES
        for row in store.read(
            f"MATCH (a)-[r:{edge.type}]->(b) RETURN a.id AS start, b.id AS end, r ORDER BY start, end"
        )
    ]
    edges.sort(key=str)  # the spans of a person in a post are several
    return json.dumps([nodes, edges], ensure_ascii=False, indent=1, default=str)


def load_small(store: Store, facts: list[Fact] | None = None, text: str | None = TEXT) -> Any:
    texts = {} if text is None else {DOCUMENT: text}
    return load_facts(store, small_facts() if facts is None else facts, texts)


def changed(facts: list[Fact], identity: str, **values: Any) -> list[Fact]:
    """The facts with other values in one of them."""
    return [fact.model_copy(update=values) if fact.id == identity else fact for fact in facts]


def test_the_first_load_adds_and_the_second_changes_nothing(store: Store) -> None:
    """Every fact is added once; a second load leaves every node and edge as it is."""
    first = load_small(store)
    before = dump(store)
    second = load_small(store)

    assert first.added == {
        "document": 1, "event": 1, "appointment": 2, "holding": 1, "project": 1, "honour": 1, "issue": 1
    }  # fmt: skip
    assert (first.changed.total(), first.unchanged.total(), first.removed.total()) == (0, 0, 0)
    assert (second.added.total(), second.changed.total(), second.removed.total()) == (0, 0, 0)
    assert second.unchanged == first.added
    assert dump(store) == before


def test_a_holding_that_names_nobody_is_kept_and_is_nobodys(store: Store) -> None:
    """It has its passage; no person, post or tenure is made of it."""
    (sight,) = [fact for fact in small_facts() if isinstance(fact, HoldingFact)]
    unnamed = sight.model_copy(
        update={"id": "holding-of-nobody", "person": None, "basis": "cv", "post": "站长", "event": None}
    )
    load_small(store, [*small_facts(), unnamed])

    kept = store.read(
        "MATCH (h:Holding {id: 'holding-of-nobody'})-[:STATED_IN]->(g:Passage) "
        "RETURN h.basis AS basis, g.quote AS quote"
    )
    assert [(row["basis"], row["quote"]) for row in kept] == [("cv", sight.passage.quote)]
    assert (
        store.read("MATCH (h:Holding {id: 'holding-of-nobody'})-[:TO|CONCERNS]->(x) RETURN x.id AS id") == []
    )
    assert store.read("MATCH (p:Post {title: '站长'}) RETURN p.id AS id") == []


def test_a_loaded_appointment_answers_who_held_the_post(store: Store) -> None:
    """The query that a historian writes from the README gives the holder on a day."""
    load_small(store)

    rows = store.query(
        """
        MATCH (p:Person)-[:HELD]->(t:Tenure)-[:OF]->(post:Post {title: '局长'})
          -[:IN]->(:Organization {name: '平阳县水利局'})
        WHERE t.start_latest <= date('2020-06-01') AND t.end_earliest >= date('2020-06-01')
        RETURN p.name, t.start, t.end
        """
    ).rows

    assert rows == [["赵安", "2020-01-08", "2020-09-01"]]


def test_what_names_alone_tell(store: Store) -> None:
    """A place has its kind, a body its own, and a post its rank."""
    load_small(store)

    places = store.read("MATCH (x:Place {name: '平阳县'}) RETURN x.kind AS kind")
    bodies = store.read("MATCH (x:Organization {name: '平阳县水利局'}) RETURN x.kind AS kind")
    posts = store.read("MATCH (x:Post {title: '局长'}) RETURN DISTINCT x.rank AS rank")

    assert [row["kind"] for row in (*places, *bodies)] == ["县", "government"]
    assert [row["rank"] for row in posts] == [post_rank("局长")]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(:Appointment {id: 'appointment-1'})-[:PART_OF]->(x:Event)", ["event-1"]),
        ("(:Holding)-[:PART_OF]->(x:Event)", ["event-1"]),
        ("(x:Person)-[:TOOK_PART]->(:Event)", ["赵安", "钱明"]),
        ("(x:Project)-[:TOOK_PART]->(:Event)", ["白云桥", "青石渠工程"]),
        ("(:Event)-[:AT]->(x:Place)", ["平阳县"]),
        ("(x:Organization)-[:CARRIES_OUT]->(:Project)", ["平阳县水利局"]),
        ("(:Project)-[:AT]->(x:Place)", ["平阳县"]),
        ("(:Project)-[:REACHED]->(x:Milestone {stage: '开工'})", ["2020-03-02"]),
        ("(:Honour)-[:GIVEN_TO]->(x:Organization)", ["平阳县水利局"]),
        ("(:Honour)-[:GRANTED_BY]->(x:Organization)", ["省人民政府"]),
        ("(:Appointment)-[:DECIDED_BY]->(x:Organization)", ["平阳县人大常委会"]),
        ("(:Organization {name: '平阳县水利局'})-[:PART_OF]->(x:Place)", ["平阳县"]),
        ("(:Tenure)-[:RESTS_ON]->(x:Appointment)", ["appointment-1", "appointment-2"]),
        ("(:Milestone)-[:STATED_IN]->(:Passage)-[:IN]->(x:Document)", ["平阳县大事记"]),
    ],
)
def test_edges(store: Store, pattern: str, expected: list[str]) -> None:
    """What a fact says is joined as the data model tells."""
    load_small(store)

    name = "coalesce(x.name, x.title, x.date, x.id)"
    if "(x:Event)" in pattern or "(x:Appointment)" in pattern:
        name = "x.id"
    rows = store.read(f"MATCH {pattern} RETURN DISTINCT {name} AS name ORDER BY name")

    assert [row["name"] for row in rows] == expected


def test_the_person_of_an_entry_is_the_one_it_names_with_a_post(store: Store) -> None:
    """A name in an entry and the same name with a post in that entry are one person."""
    load_small(store)

    assert store.read("MATCH (p:Person) RETURN p.name AS name, p.gender AS gender ORDER BY name") == [
        {"name": "赵安", "gender": None},
        {"name": "钱明", "gender": "女"},
    ]


def test_dates_are_days_and_texts(store: Store) -> None:
    """A month is kept as printed and as its first and last day."""
    load_small(store)

    assert store.read(
        "MATCH (h:Honour) RETURN h.date AS date, h.earliest AS earliest, h.latest AS latest"
    ) == [{"date": "2020-05", "earliest": date(2020, 5, 1), "latest": date(2020, 5, 31)}]


def test_a_passage_stands_in_the_text_that_the_store_keeps(store: Store) -> None:
    """The stored text has each quote at its place, between prefix and suffix."""
    load_small(store)

    text = text_of(store, DOCUMENT)
    rows = store.read(
        "MATCH (p:Passage) RETURN p.start AS s, p.end AS e, p.quote AS q, p.prefix AS b, p.suffix AS a"
    )

    assert text == TEXT
    assert len(rows) == 7
    for row in rows:
        assert text[row["s"] : row["e"]] == row["q"]
        assert text[: row["s"]].endswith(row["b"])
        assert text[row["e"] :].startswith(row["a"])


def test_a_long_text_is_kept_whole(store: Store) -> None:
    """A text of many parts, with characters beyond the basic plane, comes back as it was."""
    text = TEXT + "𠀀渠水\n" * 20_000
    load_small(store, text=text)

    assert text_of(store, DOCUMENT) == text


def test_facts_without_a_text_leave_the_stored_text(store: Store) -> None:
    """Loading a facts file beside which no text lies changes nothing."""
    load_small(store)
    before = dump(store)

    report = load_small(store, text=None)

    assert (report.changed.total(), dump(store)) == (0, before)


def _without(identity: str) -> Callable[[list[Fact]], list[Fact]]:
    return lambda facts: [fact for fact in facts if fact.id != identity]


def _with(identity: str, **values: Any) -> Callable[[list[Fact]], list[Fact]]:
    return lambda facts: changed(facts, identity, **values)


@pytest.mark.parametrize(
    ("edit", "counts"),
    [
        (_without("appointment-2"), (0, 0, 1)),
        (_without("event-1"), (0, 2, 1)),
        (_without("project-1"), (0, 1, 1)),
        (_without("honour-1"), (0, 0, 1)),
        (_with("appointment-1", date="2020-01"), (0, 1, 0)),
        (_with("appointment-1", person="孙立"), (0, 1, 0)),
        (_with("appointment-1", organization="平阳县林业局"), (0, 1, 0)),
        (_with("event-1", people=()), (0, 1, 0)),
        (_with("event-1", text="改过的文字"), (0, 1, 0)),
        (_with("project-1", milestones=(), organizations=()), (0, 1, 0)),
        (_with("holding-1", gender=None), (0, 1, 0)),
        (_with("document-1", title="平阳县志·大事记"), (0, 1, 0)),
    ],
)
def test_a_document_read_anew_is_replaced(
    store: Store, edit: Callable[[list[Fact]], list[Fact]], counts: tuple[int, int, int]
) -> None:
    """After other facts of a document were loaded, the store is as if only those had ever been."""
    load_small(store, edit(small_facts()))
    fresh = dump(store)
    forget(store, DOCUMENT)
    load_small(store)

    report = load_small(store, edit(small_facts()))

    assert (report.added.total(), report.changed.total(), report.removed.total()) == counts
    assert dump(store) == fresh


def test_forgetting_leaves_nothing(store: Store) -> None:
    """What only one document said goes with it, to the last node."""
    load_small(store)

    report = forget(store, "平阳县大事记")

    assert report.removed.total() == 8
    assert json.loads(dump(store)) == [[], []]


def test_forgetting_leaves_what_others_say(store: Store) -> None:
    """Of two documents that say the same, each stays whole without the other."""
    load_small(store)
    alone = dump(store)
    other = small_facts("document-2", "other-")[:5]
    load_facts(store, other, {})

    forget(store, "document-2.txt")

    assert dump(store) == alone


@pytest.mark.parametrize("given", ["没有这份文献", ""])
def test_forgetting_what_is_not_there_is_refused(store: Store, given: str) -> None:
    """A document that the store does not have is told with those it has, and nothing goes."""
    load_small(store)
    before = dump(store)

    with pytest.raises(UnknownName, match="平阳县大事记") as raised:
        forget(store, given)

    assert raised.value.nearest == ("平阳县大事记",)
    assert dump(store) == before


def test_facts_of_an_unknown_document_are_refused(store: Store) -> None:
    """Facts without the record of their document raise before anything is written."""
    with pytest.raises(BrokenRecord, match=DOCUMENT):
        load_facts(store, small_facts()[1:], {})

    assert json.loads(dump(store)) == [[], []]


def test_a_judgement_joins_two_people_and_its_end_parts_them(store: Store) -> None:
    """Two ids judged the same become one person with both names; without the judgement they are two again."""
    facts = [*small_facts()]
    load_small(store, facts)
    before = dump(store)
    people = {
        row["name"]: row["id"] for row in store.read("MATCH (p:Person) RETURN p.name AS name, p.id AS id")
    }
    judged = Judgements.of([Judgement(relation="same", one=people["赵安"], other=people["钱明"], date=TODAY)])

    load_facts(store, facts, {DOCUMENT: TEXT}, judged)
    joined = store.read("MATCH (p:Person) RETURN p.name AS name, p.names AS names")
    load_facts(store, facts, {DOCUMENT: TEXT})

    assert joined == [{"name": "赵安", "names": ["钱明"]}]
    assert dump(store) == before


def test_only_what_the_vocabulary_declares_is_written(store: Store) -> None:
    """Every property of every node and edge, and every pair of labels, is declared."""
    load_small(store)
    bodies = [row["id"] for row in store.read("MATCH (o:Organization) RETURN o.id AS id ORDER BY id LIMIT 2")]
    became = Judgement(relation="became", one=bodies[0], other=bodies[1], on="2020", how="改名", date=TODAY)
    quote = passage("免去赵安平阳县水利局局长职务")
    target = {"document": DOCUMENT, "of": "appointment", "passage": quote, "says": {"action": "remove"}}
    wrong = Corrections((Correction.model_validate({"verdict": "wrong", **target}),))
    facts = changed(small_facts(), "holding-1", section="平阳县第七届人民政府")
    load_facts(store, facts, {DOCUMENT: TEXT}, Judgements.of([became]), corrections=wrong)

    written = [(label, store.read(f"MATCH (n:{label.name}) RETURN n")) for label in LABELS]
    assert all(rows for _, rows in written)
    for label, rows in written:
        for row in rows:
            assert row["n"]["properties"].keys() <= {"id", *label.properties}, label.name
    declared = {(start, edge.type, end): set(edge.properties) for edge in EDGES for start, end in edge.ends}
    seen = store.read(
        "MATCH (a)-[r]->(b) RETURN labels(a)[0] AS start, type(r) AS type, labels(b)[0] AS end, r"
    )
    assert seen
    for row in seen:
        assert row["r"]["properties"].keys() <= declared[row["start"], row["type"], row["end"]]


def test_status_counts_what_is_there(store: Store) -> None:
    """The status names the document, and counts nodes by label."""
    load_small(store)

    status = status_of(store)

    assert (status.counts["Document"], status.counts["Tenure"], status.counts["Issue"]) == (1, 2, 1)
    assert [(each.title, each.state) for each in status.documents] == [("平阳县大事记", "complete")]


def test_the_time_of_loading_grows_with_the_facts(embedded_store: Store, shared: Path) -> None:
    """Of a yearbook, each fact loads as fast beside many others as beside few, and stays as it is."""
    source = read_source(next((shared / "seeds").glob("001_*.txt")))
    facts = list(extract_source(source))

    def load(count: int) -> float:
        began = time.process_time()  # the store works in this process, on threads of its own
        load_facts(embedded_store, facts[:count], {facts[0].id: source.text})
        return time.process_time() - began

    _, few, many = (load(len(facts) // part) for part in (4 * TIMES, TIMES, 1))
    again = load_facts(embedded_store, facts, {facts[0].id: source.text})

    assert again.unchanged.total() == len(facts) > 1000
    assert many < MOST * few
