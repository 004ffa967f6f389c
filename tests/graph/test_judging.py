"""A judgement carried to what it concerns leaves the store as loading all of it under the judgements does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from graph.exports.facts import facts_in
from graph.exports.rows import GraphRows
from graph.facts import (
    AppointmentFact,
    DocumentFact,
    EventFact,
    Fact,
    HoldingFact,
    HonourFact,
    Judgement,
    ProjectFact,
)
from graph.judgements import Judgements
from graph.judging import follow_judgements
from graph.loading import load
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store
from graph.vocabulary import EDGES, LABELS

PLACES = ("云山市青溪县", "云山市白石县", "云山市")
PEOPLE = ("王伟", "方远", "高兰")
ORGANIZATIONS = ("县人民政府", "县教育局", "县教育体育局", "市人民政府", "红旗厂")
POSTS = ("局长", "副局长", "主任")
TODAY = date(2026, 1, 1)


def world(draw: random.Random) -> list[Fact]:
    """Documents of three places, which name the same few people, bodies and places in all ways."""
    facts: list[Fact] = []
    for number, place in enumerate((*PLACES, *PLACES)):
        document = f"document-{number}"
        facts.append(DocumentFact(id=document, file=f"{number}.txt", sha256="0", places=(place,)))
        for line in range(draw.randint(2, 6)):
            facts.append(_stated(draw, document, line))
    return facts


def _stated(draw: random.Random, document: str, line: int) -> Fact:
    year = str(draw.randint(1990, 1999))
    common: dict[str, Any] = {
        "id": f"{document}-{line}",
        "document": document,
        "passage": Passage(start=line * 10, end=line * 10 + 2, quote="某某"),
    }
    person, organization = draw.choice(PEOPLE), draw.choice(ORGANIZATIONS)
    post = {"person": person, "organization": organization, "post": draw.choice(POSTS)}
    match draw.randrange(6):
        case 0:
            return AppointmentFact(**common, **post, action="appoint", date=year, decided_by="县人大常委会")
        case 1:
            named = {"people": (person,), "organizations": (organization,), "places": (draw.choice(PLACES),)}
            return EventFact(**common, **named, date=year, text="某某")
        case 2:
            work = {"name": "某某工程", "organizations": (organization,), "place": draw.choice(PLACES)}
            return ProjectFact(**common, **work)
        case 3:
            return HonourFact(**common, recipient=organization, honour="先进", granted_by=("县人民政府",))
        case _:
            return HoldingFact(**common, **post, basis="roster", as_of=year)


def everything(store: Store) -> Iterator[tuple[object, ...]]:
    """All nodes and edges with all that they have but the time of loading."""
    rows = GraphRows(store)
    for label in LABELS:
        for node in rows.nodes(label) if label.name != "Schema" else ():
            yield label.name, *sorted((name, str(each)) for name, each in node.items() if name != "loaded")
    for edge in EDGES:
        for ends in edge.ends:
            for row in rows.edges(edge, *ends):
                told = sorted((name, str(each)) for name, each in row.properties.items())
                yield edge.type, *ends, row.start, row.end, *told


def judged(draw: random.Random, store: Store, before: Judgements) -> Judgements:
    """One judgement more, of two ids that the store has or that were judged before."""
    while True:
        label = draw.choice(("Person", "Organization", "Post", "Place"))
        ids = [row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id")]
        kind = label.lower()
        ids += [id for line in before.lines for id in (line.one, line.other) if id.startswith(f"{kind}-")]
        relation = draw.choice(("same", "same", "same", "different", "became"))
        if len(set(ids)) < 2 or (relation == "became" and kind not in ("organization", "post")):
            continue
        one, other = draw.sample(sorted(set(ids)), 2)
        line = {"relation": relation, "one": one, "other": other, "date": TODAY}
        after = Judgements.of([*before.lines, Judgement.model_validate(line)])
        if not after.refused:
            return after


def loaded_anew(store: Store, judgements: Judgements) -> list[tuple[object, ...]]:
    """Everything, once all of it is loaded again under the judgements."""
    store.write("MATCH (d:Document) SET d.judged = 'another'")
    load_facts(store, list(facts_in(store)), {}, judgements)
    return list(everything(store))


@pytest.mark.parametrize("number", range(3))
def test_as_after_loading_all_of_it(store: Store, number: int) -> None:
    """Judgements of every kind, one after the other; loading all again changes nothing."""
    draw = random.Random(f"judging {number}")
    load_facts(store, world(draw), {})
    judgements = Judgements()
    for _ in range(6):
        judgements = judged(draw, store, judgements)
        follow_judgements(store, judgements)
    assert list(everything(store)) == loaded_anew(store, judgements)


def of_two_counties() -> list[Fact]:
    """One name in each of four documents, of four counties."""
    return [
        fact
        for number, place in enumerate(("青溪县", "白石县", "南山县", "云山市"))
        for fact in (
            DocumentFact(id=f"d-{number}", file=f"{number}.txt", sha256="0", places=(place,)),
            HoldingFact(
                id=f"h-{number}",
                document=f"d-{number}",
                passage=Passage(start=0, end=2, quote="某某"),
                person="王伟",
                organization=f"{place}教育局",
                post="局长",
                basis="roster",
                as_of="1999",
            ),
        )
    ]


def people(store: Store) -> list[str]:
    return [row["id"] for row in store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")]


def same(one: str, other: str, relation: str = "same") -> Judgement:
    return Judgement.model_validate({"relation": relation, "one": one, "other": other, "date": TODAY})


def test_no_other_document_is_written(embedded_store: Store) -> None:
    """Of four that name namesakes the two whose are judged; and back again."""
    load_facts(embedded_store, of_two_counties(), {})
    one, other, *_ = people(embedded_store)
    judgements = Judgements()
    for relation, left in (("same", 3), ("different", 4)):
        judgements = judgements.with_lines([same(one, other, relation)])
        report = follow_judgements(embedded_store, judgements)
        assert report.unchanged["document"] == 2
        assert report.changed.total() == 1
        assert len(people(embedded_store)) == left
    assert follow_judgements(embedded_store, judgements).unchanged.total() == 0


def test_what_was_stopped_is_done_by_the_next(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A judgement that somebody was stopped in, and another that takes it back before it was finished."""
    load_facts(embedded_store, of_two_counties(), {})
    one, other, third, _ = people(embedded_store)
    with monkeypatch.context() as patched:
        patched.setattr(load, "keep_judgements", lambda *given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            follow_judgements(embedded_store, Judgements.of([same(one, other)]))
    assert len(people(embedded_store)) == 3
    judgements = Judgements.of([same(one, other), same(one, other, "different"), same(one, third)])
    follow_judgements(embedded_store, judgements)
    assert list(everything(embedded_store)) == loaded_anew(embedded_store, judgements)
    assert len(people(embedded_store)) == 3


def test_where_others_lie_is_looked_at_anew(embedded_store: Store) -> None:
    """A city and a county in it are judged one: the other county lies in what is left of the two."""
    load_facts(embedded_store, world(random.Random("try 120")), {})
    ids = {
        row["name"]: row["id"]
        for row in embedded_store.read("MATCH (p:Place) RETURN p.name AS name, p.id AS id")
    }
    judgements = Judgements.of([same(ids["云山市"], ids["白石县"])])
    follow_judgements(embedded_store, judgements)
    rows = embedded_store.read(
        "MATCH (:Place {id: $id})-[:PART_OF]->(p:Place) RETURN p.id AS id", id=ids["青溪县"]
    )
    assert [row["id"] for row in rows] == [min(ids["云山市"], ids["白石县"])]
    assert list(everything(embedded_store)) == loaded_anew(embedded_store, judgements)
