"""The small nasty graph, loaded once a store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.corrections import NO_CORRECTIONS, Corrections
from graph.facts import Fact
from graph.loading.load import load_facts
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from tests.graph.questions import more, small, small_judged

BOTH = ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)]


@pytest.fixture(scope="module", params=BOTH)
def small_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store with the small graph in it; no test here writes."""
    yield from _loaded(request, "questions", small.facts(), small.texts(), small_judged.corrections())


@pytest.fixture(scope="module", params=BOTH)
def more_store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store with the graph of changes and contradictions; no test here writes."""
    yield from _loaded(request, "more", more.facts(), {more.DOCUMENT: more.text()})


def _loaded(
    request: pytest.FixtureRequest,
    name: str,
    facts: list[Fact],
    texts: dict[str, str],
    corrections: Corrections = NO_CORRECTIONS,
) -> Iterator[Store]:
    if request.param == "embedded":
        server = request.getfixturevalue("embedded_server")
        with ArcadeStore(f"embedded:{name}", server, name) as store:
            store.prepare()
            load_facts(store, facts, texts, corrections=corrections)
            yield store
        server.drop(name)
        return
    with request.getfixturevalue("neo4j_server").empty_store() as store:
        load_facts(store, facts, texts, corrections=corrections)
        yield store
