"""Drawn histories, blurred, loaded and asked for: what is certain is true, what is true is possible."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.dates import Certainty, Edtf
from graph.facts import AppointmentFact, DocumentFact, Fact, HoldingFact
from graph.loading.load import forget, load_facts
from graph.provenance import Passage
from graph.stores import Store
from graph.tenures.bounds import Statement
from tests.graph.questions.test_questions import ask
from tests.graph.tenures.test_truth import TrueSpell, reports

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
    }
    if statement.action is not None:
        return AppointmentFact(**common, action=statement.action, date=statement.date)
    return HoldingFact(
        **common, basis=statement.basis, start=statement.start, end=statement.end, as_of=statement.as_of
    )


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports(one_seat=True), data=st.data())
def test_certain_is_true_and_true_is_possible(
    embedded_store: Store, report: tuple[list[TrueSpell], list[Statement]], data: st.DataObject
) -> None:
    """On the days of coming, leaving and sightings, where it matters."""
    spells, statements = report
    if not statements:
        return
    facts = [as_fact(statement, number) for number, statement in enumerate(statements)]
    load_facts(embedded_store, [DOCUMENT, *facts], {"drawn": "某" * 500})
    days = {day for spell in spells for day in (spell.start, spell.end)}
    seen = {s.person: Edtf.parse(s.as_of) for s in statements if s.basis == "mention" and s.as_of}
    days |= {sight.earliest for sight in seen.values() if sight.is_day and sight.earliest}
    for day in data.draw(st.permutations(sorted(days)))[:6]:
        rows = ask(embedded_store, "who-held", organization="青溪县", post="县长", on=day.isoformat()).rows
        told = {row.person: row.certainty for row in rows}
        there = {spell.person for spell in spells if spell.start <= day <= spell.end}
        assert {person for person, sure in told.items() if sure is Certainty.CERTAIN} <= there
        assert there <= told.keys()
        sighted = {person for person, sight in seen.items() if sight.is_day and sight.earliest == day}
        assert all(told[person] is Certainty.CERTAIN for person in sighted)
    forget(embedded_store, "drawn")
