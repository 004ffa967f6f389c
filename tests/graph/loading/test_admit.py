"""Facts that cannot be true of their text or their store are left out and told; the others load."""

from __future__ import annotations

import time

from graph.facts import DocumentFact, EventFact, Fact, ProjectFact
from graph.loading.admit import said_by_text
from graph.loading.build_elements import elements_of
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store
from tests.graph.facts_for_tests import DOCUMENT, TEXT, small_facts
from tests.graph.loading.test_load import dump


def elsewhere(fact: Fact) -> Fact:
    """The fact with a quote of the same length that the text does not have there."""
    assert not isinstance(fact, DocumentFact)
    passage = fact.passage.model_copy(update={"quote": "渠" * len(fact.passage.quote)})  # type: ignore[union-attr]
    return fact.model_copy(update={"passage": passage})


def test_quotes_that_the_text_does_not_have(store: Store) -> None:
    """The store is as if the fact had not been there."""
    facts = {fact.id: fact for fact in small_facts()}
    load_facts(store, [each for each in facts.values() if "honour" not in each.id], {DOCUMENT: TEXT})
    without = dump(store)
    facts["honour-1"] = elsewhere(facts["honour-1"])
    told: list[tuple[str, str]] = []

    report = load_facts(
        store, facts.values(), {DOCUMENT: TEXT}, refuse=lambda fact, why: told.append((fact.id, why))
    )

    assert [identity for identity, _ in told] == ["honour-1"]
    assert "does not have" in told[0][1]
    assert (report.added.total(), report.unchanged.total()) == (0, 7)
    assert dump(store) == without


def test_a_milestone_whose_quote_the_text_does_not_have() -> None:
    """It is the project's record that is wrong."""
    facts = [fact for fact in small_facts() if isinstance(fact, ProjectFact)]
    stage = facts[0].milestones[0].model_copy(update={"passage": Passage(start=0, end=2, quote="开工")})
    wrong = facts[0].model_copy(update={"milestones": (stage,)})
    told: list[Fact] = []
    assert said_by_text([*facts, wrong], TEXT, lambda fact, why: told.append(fact)) == facts
    assert told == [wrong]


def test_ids_of_another_document(store: Store) -> None:
    """A fact that bears the id of a fact of another document changes nothing of that."""
    load_facts(store, small_facts(), {DOCUMENT: TEXT})
    mine, theirs = small_facts("document-2", "mine-"), small_facts("document-2")
    told: list[tuple[str, str]] = []

    load_facts(
        store,
        [*mine, *theirs[1:]],
        {"document-2": TEXT},
        refuse=lambda fact, why: told.append((fact.id, why)),
    )
    both = dump(store)
    load_facts(store, small_facts(), {DOCUMENT: TEXT})

    assert sorted(identity for identity, _ in told) == sorted(fact.id for fact in theirs[1:])
    assert all(DOCUMENT in why for _, why in told)
    assert dump(store) == both


def test_a_fact_that_is_too_long_is_named(embedded_store: Store) -> None:
    """One message could not hold it; the rest of its document loads."""
    text = TEXT + "渠" * 1_100_000
    long = EventFact(
        id="event-long",
        document=DOCUMENT,
        passage=Passage(start=len(TEXT), end=len(text), quote=text[len(TEXT) :]),
    )
    told: list[str] = []

    load_facts(
        embedded_store,
        [*small_facts(), long],
        {DOCUMENT: text},
        refuse=lambda fact, why: told.append(fact.id),
    )

    assert told == ["event-long"]
    assert len(embedded_store.read("MATCH (e:Event) RETURN e.id AS id")) == 1


def test_five_thousand_people_in_one_event() -> None:
    """The time grows with their number, not with its square."""
    people = tuple(f"甲{number}" for number in range(5000))
    event = EventFact(id="e", document=DOCUMENT, passage=Passage(start=0, end=1, quote="平"), people=people)
    document = small_facts()[0]
    assert isinstance(document, DocumentFact)

    began = time.process_time()
    elements = elements_of(document, [event], None)

    assert len(elements[0].links) == 5002
    assert time.process_time() - began < 2
