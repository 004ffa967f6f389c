"""Statements as facts: one by its id, or all that a stretch of a document states, each with what it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.errors import UnknownName
from graph.facts import Decision, DocumentFact, StatedFact, parse_fact
from graph.loading.elements import STATED_LABELS
from graph.questions.shared.base import Evidence
from graph.questions.shared.evidence_rows import PASSAGE, as_evidence
from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store

_WITHIN = (
    "MATCH (:Document {id: $document})<-[:IN]-(at:Passage)<-[:STATED_IN]-(s) "
    "WHERE at.start < $end AND at.end > $start AND s.fact IS NOT NULL RETURN DISTINCT s.id AS id",
    "MATCH (:Document {id: $document})<-[:IN]-(at:Passage)<-[:STATED_IN]-(:Milestone)"
    "<-[:REACHED]-(s:Project) "
    "WHERE at.start < $end AND at.end > $start RETURN DISTINCT s.id AS id",
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as it stands in the store, its passage, and the things that it names."""

    fact: StatedFact
    evidence: Evidence
    refs: tuple[tuple[str, Ref], ...] = ()
    """Each by the kind of the thing."""


def statement_of(store: Store, id: str) -> StatedFact:
    """The fact of that id. Raises `UnknownName`."""
    for found in statements_of(store, [id]):
        return found.fact
    raise UnknownName(f"没有这条记载 (no such statement): {id}")


def statements_between(store: Store, document: str, start: int, end: int) -> list[Statement]:
    """What a document states between two places of its text, the narrowest passage first."""
    ids = {
        row["id"] for query in _WITHIN for row in store.read(query, document=document, start=start, end=end)
    }
    return sorted(
        statements_of(store, ids), key=lambda each: (each.evidence.end - each.evidence.start, each.fact.id)
    )


def statements_of(store: Store, ids: Iterable[str]) -> list[Statement]:
    """The statements of these ids, whatever their kinds."""
    wanted = sorted(set(ids))
    if not wanted:
        return []
    named = _named(store, wanted)
    found: dict[str, Statement] = {}
    for label in STATED_LABELS:
        for row in store.read(
            f"MATCH (s:{label})-[:STATED_IN]->(g:Passage)-[:IN]->(d:Document) WHERE s.id IN $ids "
            f"RETURN s.id AS id, s.fact AS fact, {PASSAGE} ORDER BY start, end",
            ids=wanted,
        ):
            fact = parse_fact(row["fact"])
            assert not isinstance(fact, DocumentFact | Decision)
            own: tuple[tuple[str, Ref], ...] = ()
            if label in ("Event", "Project"):
                name = fact.passage.quote if label == "Event" else getattr(fact, "name", "")
                own = ((label.lower(), Ref(id=fact.id, name=name[:_SHORT])),)
            found.setdefault(row["id"], Statement(fact, as_evidence(row), (*own, *named[row["id"]])))
    return list(found.values())


_SHORT = 24


def _named(store: Store, ids: list[str]) -> dict[str, list[tuple[str, Ref]]]:
    """The people, posts and organizations of acts and holdings."""
    found: dict[str, list[tuple[str, Ref]]] = defaultdict(list)
    for label in ("Appointment", "Holding"):
        for row in store.read(
            f"UNWIND $ids AS id MATCH (s:{label} {{id: id}}) OPTIONAL MATCH (s)-[:CONCERNS]->(p:Person) "
            "OPTIONAL MATCH (s)-[:TO]->(post:Post) OPTIONAL MATCH (post)-[:IN]->(o:Organization) "
            "RETURN s.id AS id, p.id AS person_id, p.name AS person, post.id AS post_id, post.title AS post, "
            "o.id AS organization_id, o.name AS organization",
            ids=ids,
        ):
            found[row["id"]] += _refs(row)
    return found


def _refs(row: Row) -> list[tuple[str, Ref]]:
    return [
        (kind, Ref(id=row[f"{kind}_id"], name=row[kind] or ""))
        for kind in ("person", "organization", "post")
        if row[f"{kind}_id"] is not None
    ]
