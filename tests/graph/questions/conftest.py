"""The small nasty graph, loaded once a store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from tests.graph.questions import small


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def small_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store with the small graph in it; no test here writes."""
    if request.param == "embedded":
        server = request.getfixturevalue("embedded_server")
        with ArcadeStore("embedded:questions", server, "questions") as store:
            store.prepare()
            load_facts(store, small.facts(), small.texts())
            yield store
        server.drop("questions")
        return
    with request.getfixturevalue("neo4j_server").empty_store() as store:
        load_facts(store, small.facts(), small.texts())
        yield store
