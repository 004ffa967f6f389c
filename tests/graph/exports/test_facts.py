"""What was loaded comes out again as it went in, from either store."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnknownName
from graph.exports.facts import facts_in
from graph.facts import Decision, DocumentFact
from graph.loading.load import load_facts
from graph.stores import Store
from loaders.pipeline import extract

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.txt"))


def test_facts_come_out_as_they_were_loaded(store: Store) -> None:
    facts = [fact for path in SAMPLES for fact in extract(path)]
    load_facts(store, facts, {})
    exported = list(facts_in(store))
    assert {fact.id: fact for fact in exported} == {fact.id: fact for fact in facts}
    assert len(exported) == len(facts)
    for document in (fact for fact in exported if isinstance(fact, DocumentFact)):
        stated = [fact for fact in exported if not isinstance(fact, DocumentFact | Decision)]
        starts = [fact.passage.start for fact in stated if fact.document == document.id]
        assert starts
        assert starts == sorted(starts)


def test_one_document_can_be_exported_alone(store: Store) -> None:
    facts = list(extract(SAMPLES[0]))
    load_facts(store, [*facts, *extract(SAMPLES[1])], {})
    assert {fact.id for fact in facts_in(store, SAMPLES[0].name)} == {fact.id for fact in facts}
    with pytest.raises(UnknownName, match=r"none\.txt"):
        list(facts_in(store, "none.txt"))
