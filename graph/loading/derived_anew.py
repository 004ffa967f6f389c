"""What is derived in a store that an older version made, derived anew."""

from __future__ import annotations

from collections.abc import Sequence

from graph.facts import DocumentFact
from graph.loading.about import about_steps, places_about
from graph.loading.judged import judgements_in
from graph.loading.rebuild import rebuild_stale
from graph.stores.base import Row, Store


def derive_anew(store: Store, documents: Sequence[Row]) -> None:
    """Derive tenures and what documents (`id`, `places`) are about; can be stopped and begun again."""
    store.prepare()
    _say_what_documents_are_about(store, documents)
    for label in ("Post", "Place"):
        store.write(f"MATCH (n:{label}) SET n.stale = true")
    store.write("MATCH (a:Appointment)-[:CONCERNS]->(n:Person) WHERE a.action = 'die' SET n.stale = true")
    store.write("MATCH (:Person)-[t:TOOK_PART]->(:Event) WHERE t.roles IS NOT NULL SET t.role = t.roles[0]")
    rebuild_stale(store)


def _say_what_documents_are_about(store: Store, documents: Sequence[Row]) -> None:
    judgements = judgements_in(store)
    for row in documents:
        document = DocumentFact(id=row["id"], file="", sha256="", places=tuple(row["places"] or ()))
        store.write_all(list(about_steps(document.id, places_about(document, judgements))))
