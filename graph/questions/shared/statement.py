"""One statement by its id: the fact as it stands in the store, whatever its kind."""

from __future__ import annotations

from graph.errors import UnknownName
from graph.facts import Decision, DocumentFact, StatedFact, parse_fact
from graph.loading.elements import STATED_LABELS
from graph.stores.base import Store


def statement_of(store: Store, id: str) -> StatedFact:
    """The fact of that id. Raises `UnknownName`."""
    for label in STATED_LABELS:
        for row in store.read(f"MATCH (s:{label} {{id: $id}}) RETURN s.fact AS fact", id=id):
            if row["fact"] is not None:  # a project without a record is a name, and no statement
                fact = parse_fact(row["fact"])
                assert not isinstance(fact, DocumentFact | Decision)
                return fact
    raise UnknownName(f"没有这条记载 (no such statement): {id}")
