"""The small nasty graph, with a hostile document and an awkward one, in stores for exports alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from graph.facts import Fact, Judgement
from graph.judgements import Judgements
from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from tests.graph.exports import awkward
from tests.graph.questions import small
from tests.web import HARM, HARM_ID, hostile_facts

LOADED = datetime(2026, 11, 22, tzinfo=UTC)
JUDGED = Judgement.model_validate(
    {"relation": "became", "one": "", "other": "", "date": "2021-06-01", "on": "2020-07-01", "how": "更名"}
)


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def full_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Either store with everything in it that an export has to carry; no test here writes."""
    if request.param == "embedded":
        server = request.getfixturevalue("embedded_server")
        with ArcadeStore("embedded:exports", server, "exports") as store:
            store.prepare()
            fill(store)
            yield store
        server.drop("exports")
        return
    with request.getfixturevalue("neo4j_server").empty_store() as store:
        fill(store)
        yield store


@pytest.fixture(scope="module")
def embedded_full(request: pytest.FixtureRequest) -> Iterator[Store]:
    """The same in an embedded store alone."""
    server = request.getfixturevalue("embedded_server")
    with ArcadeStore("embedded:exports_too", server, "exports_too") as store:
        store.prepare()
        fill(store)
        yield store
    server.drop("exports_too")


def fill(store: Store) -> None:
    """Load all documents, with a judgement that one organization became another; an issue is passed over."""
    facts: list[Fact] = [*small.facts(), *hostile_facts(), *awkward.facts()]
    texts = {**small.texts(), HARM_ID: HARM, awkward.DOCUMENT: awkward.TEXT}
    load_facts(store, facts, texts, now=LOADED)
    rows = store.read(
        "MATCH (o:Organization) WHERE o.name IN $names RETURN o.id AS id ORDER BY o.name",
        names=["临泉区教育局", "临泉区水务局"],
    )
    one, other = (row["id"] for row in rows)
    judged = JUDGED.model_copy(update={"one": other, "other": one})
    corrections = awkward.corrections()
    load_facts(store, facts, texts, Judgements.of([judged]), corrections=corrections, now=LOADED)
