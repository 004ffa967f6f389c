"""The page of Cypher: each of its queries gives what is printed below it, on both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench import cypher
from graph.stores import Store
from graph.stores.embedded import ArcadeStore
from graph.stores.named import not_in_the_graph
from viz.pages.query import Saved, parameters_of, saved_questions

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


def test_the_query_page_saves_the_same_questions() -> None:
    """In the same order, with values for every parameter, and nothing of the district written into them."""
    saved = [one for theme in saved_questions() for one in theme.questions]
    assert [one.en for one in saved] == [question.asked for question in QUESTIONS]
    for one in saved:
        assert set(parameters_of(one.query)) == set(one.given), one.en
        assert "桐川" not in one.query, one.en
        assert one.zh != one.en


SAVED = [
    (one, question)
    for one, question in zip(
        (one for theme in saved_questions() for one in theme.questions), QUESTIONS, strict=True
    )
    if one.given
]


@pytest.mark.parametrize(("saved", "question"), SAVED, ids=lambda each: str(getattr(each, "asked", "")))
def test_a_saved_query_gives_what_the_page_prints(
    district: Store, saved: Saved, question: cypher.Question
) -> None:
    """With its parameters filled in as the page of docs has them."""
    assert cypher.answered(district, saved.query, saved.given) == question.table


def test_the_page_has_45_questions() -> None:
    assert len(QUESTIONS) == 45


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.asked))
def test_a_query_gives_what_is_printed(district: Store, question: cypher.Question) -> None:
    """At least one row, in this order; nothing in it is unknown to the graph."""
    assert len(question.table.splitlines()) > 2
    assert cypher.answered(district, question.query) == question.table
    assert not_in_the_graph(question.query) == ()
