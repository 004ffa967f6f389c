"""A store of an older version is derived anew; one of a newer version is refused."""

from __future__ import annotations

import pytest

from graph.errors import StoreUnavailable
from graph.loading.load import load_facts
from graph.loading.migrate import bring_up_to_date
from graph.stores import Store
from graph.vocabulary import SCHEMA
from tests.graph.questions import small

SPANS = (
    "MATCH (p:Person)-[h:IN_POST]->(post:Post) RETURN p.name AS person, post.title AS post, h.from AS first, "
    "h.to AS last, h.certainty AS certainty, h.because AS because, h.tenure AS tenure "
    "ORDER BY tenure, first"
)
WHO = (
    "MATCH (p:Person)-[h:IN_POST]->(:Post {title: '区长'})-[:IN]->(:Organization {name: '临泉区人民政府'}) "
    "WHERE h.from <= date('2020-06-01') AND h.to >= date('2020-06-01') "
    "RETURN p.name, h.certainty, h.because"
)


def test_an_older_store_is_derived_anew(store: Store) -> None:
    """It is as if it had been loaded now, and says so once."""
    load_facts(store, small.facts(), small.texts())
    before = store.read(SPANS)
    assert before
    store.write("MATCH ()-[h:IN_POST]->() DELETE h")
    store.write("MATCH (s:Schema) DETACH DELETE s")
    said: list[str] = []
    bring_up_to_date(store, said.append)
    assert store.read(SPANS) == before
    assert len(said) == 1
    bring_up_to_date(store, said.append)
    assert len(said) == 1


def test_a_newer_store_is_refused(store: Store) -> None:
    """With what to do about it; nothing is changed."""
    store.write("CREATE (s:Schema {id: 'schema'}) SET s.version = $version", version=SCHEMA + 1)
    with pytest.raises(StoreUnavailable, match="upgrade"):
        bring_up_to_date(store)
    with pytest.raises(StoreUnavailable, match="upgrade"):
        load_facts(store, small.facts(), small.texts())
    assert not store.read("MATCH (d:Document) RETURN d.id AS id")


def test_a_store_of_somebody_else_is_refused(store: Store) -> None:
    """A graph that is not ours is left as it is."""
    store.write("CREATE (:Person {id: 'theirs', name: '方远'})")
    with pytest.raises(StoreUnavailable, match="somebody else"):
        load_facts(store, small.facts(), small.texts())
    labels = "MATCH (n) WHERE NOT n:Schema RETURN DISTINCT labels(n)[0] AS label"
    assert store.read(labels) == [{"label": "Person"}]


def test_an_empty_store_is_left_alone(store: Store) -> None:
    """Opening writes nothing where nothing is derived."""
    bring_up_to_date(store)
    assert not store.read("MATCH (s:Schema) RETURN s.id AS id")


def test_a_historians_query_gives_the_holder_with_the_rule(store: Store) -> None:
    """The query of the data model, as it stands there, through the query door; bounds are always dates."""
    load_facts(store, small.facts(), small.texts())
    assert store.query(WHO).rows == [["高远", "certain", "interval 来源自书起止"]]
    open_ended = "MATCH ()-[h:IN_POST]->() WHERE h.from IS NULL OR h.to IS NULL RETURN count(h) AS n"
    assert store.read(open_ended)[0]["n"] == 0
