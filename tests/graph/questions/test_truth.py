"""Drawn histories, blurred, loaded and asked for: what is certain is true, what is true is not excluded."""

from __future__ import annotations

from typing import Any

import pytest

from bench.worlds import world
from graph.dates import Certainty
from graph.facts import AppointmentFact, DocumentFact, Fact, HoldingFact
from graph.loading.load import load_facts
from graph.provenance import Passage
from graph.stores import Store
from graph.tenures.bounds import Statement
from tests.graph.questions.test_questions import ask

DOCUMENT = DocumentFact(id="drawn", file="drawn.txt", sha256="3", places=("青溪县",))


def as_fact(statement: Statement, number: int) -> Fact:
    """The statement as a loader would hand it over."""
    common: dict[str, Any] = {
        "id": f"drawn-{statement.id}",
        "document": "drawn",
        "passage": Passage(start=number * 10, end=number * 10 + 4, quote="某某某某"),
        "person": statement.person,
        "organization": "青溪县人民政府",
        "post": "县长",
        "acting": statement.acting,
    }
    if statement.action is not None:
        return AppointmentFact(**common, action=statement.action, date=statement.date)
    return HoldingFact(
        **common,
        basis=statement.basis,
        start=statement.start,
        end=statement.end,
        as_of=statement.as_of,
        status=statement.status,
    )


@pytest.mark.parametrize(("habit", "seed"), [("plain", 3), ("acting", 5), ("half-open", 8)])
def test_certain_is_true_and_true_is_not_excluded(embedded_store: Store, habit: str, seed: int) -> None:
    """On the days of coming and leaving, through store and question."""
    drawn = world(seed, habit, one_seat=True)
    facts = [as_fact(statement, number) for number, statement in enumerate(drawn.statements)]
    load_facts(embedded_store, [DOCUMENT, *facts], {"drawn": "某" * 2000})
    for day in sorted({day for stay in drawn.stays for day in (stay.start, stay.end)}):
        for more in ({}, {"presume": "none"}):
            rows = ask(
                embedded_store, "who-held", organization="青溪县", post="县长", on=day.isoformat(), **more
            ).rows
            told = {row.person: row.certainty for row in rows}
            there = {stay.person for stay in drawn.stays if stay.holds(day)}
            assert {person for person, sure in told.items() if sure is Certainty.CERTAIN} <= there
            assert there <= told.keys()
            assert Certainty.PRESUMED not in told.values() or not more
