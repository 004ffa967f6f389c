"""What was loaded when, and which readers, of which version, had read it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.questions.shared.parameters import Ref
from graph.stores.base import Row, Store


@dataclass(frozen=True, slots=True)
class Loaded:
    """One document: since when it is in the store, when something in it last was new, and what read it."""

    document: Ref
    first: str | None
    """UTC, ISO text; None where a version of old did not note it."""
    last: str | None
    readers: tuple[str, ...]
    """With their versions: `appointments/10`."""
    statements: int


def latest_loaded(store: Store, limit: int = 10) -> list[Loaded]:
    """The documents that came into the store last, the latest first."""
    documents = store.read(
        "MATCH (d:Document) RETURN d.id AS id, coalesce(d.title, d.file) AS name, d.loaded AS loaded "
        "ORDER BY coalesce(loaded, '') DESC, name, id LIMIT $limit",
        limit=limit,
    )
    stated: dict[str, list[Row]] = defaultdict(list)
    for row in store.read(
        "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN]-(:Passage)<-[:STATED_IN]-(s) "
        "WHERE s.extractor IS NOT NULL "
        "RETURN d.id AS id, s.extractor AS reader, max(s.loaded) AS last, count(DISTINCT s) AS n "
        "ORDER BY reader",
        ids=[row["id"] for row in documents],
    ):
        stated[row["id"]].append(row)
    return [
        Loaded(
            Ref(id=row["id"], name=row["name"] or row["id"]),
            row["loaded"],
            max((each["last"] for each in stated[row["id"]] if each["last"]), default=row["loaded"]),
            tuple(each["reader"] for each in stated[row["id"]]),
            sum(each["n"] for each in stated[row["id"]]),
        )
        for row in documents
    ]
