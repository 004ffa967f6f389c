"""The page of Cypher: each of its queries gives what is printed below it, on both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench import cypher
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from graph.stores.named import not_in_the_graph

QUESTIONS = cypher.questions(cypher.PAGE.read_text("utf-8"))


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def district(request: pytest.FixtureRequest) -> Iterator[Store]:
    """The facts of the page in a store; no test here writes."""
    if request.param == "embedded":
        server = request.getfixturevalue("embedded_server")
        with ArcadeStore("embedded:district", server, "district") as store:
            cypher.load(store)
            yield store
        server.drop("district")
        return
    with request.getfixturevalue("neo4j_server").empty_store() as store:
        cypher.load(store)
        yield store


def test_the_page_has_45_questions() -> None:
    assert len(QUESTIONS) == 45


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.asked))
def test_a_query_gives_what_is_printed(district: Store, question: cypher.Question) -> None:
    """At least one row, in this order; nothing in it is unknown to the graph."""
    assert len(question.table.splitlines()) > 2
    assert cypher.answered(district, question.query) == question.table
    assert not_in_the_graph(question.query) == ()
