"""What a store holds and where it lies, for `dashiji status` and the health of a server."""

from __future__ import annotations

from dataclasses import dataclass

from graph.stores.base import Store
from graph.vocabulary import COMPLETE, LABELS


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """One document of the store."""

    id: str
    title: str | None
    file: str | None
    state: str
    """`complete`; else a load or a forgetting was stopped, and the next `load` finishes it."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is in a store."""

    url: str
    version: str
    counts: dict[str, int]
    """Nodes by label."""
    documents: tuple[DocumentStatus, ...]
    writer: str | None = None
    """Who writes into it now, and what."""

    def lines(self) -> list[tuple[str, object]]:
        """As pairs of what and value, for a table."""
        titles = [
            (
                "document",
                f"{each.title or each.file} ({each.id})"
                + ("" if each.state == COMPLETE else f" [{each.state}]"),
            )
            for each in self.documents
        ]
        writing = [("writing", self.writer)] if self.writer else []
        return [("store", self.url), ("version", self.version), *writing, *self.counts.items(), *titles]


def status_of(store: Store) -> Status:
    """Count what is in a store."""
    counts = {
        label.name: store.read(f"MATCH (n:{label.name}) RETURN count(n) AS n")[0]["n"]
        for label in LABELS
        if label.name != "Schema"
    }
    rows = store.read(
        "MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.file AS file, d.state AS state "
        "ORDER BY title, file, id"
    )
    documents = tuple(DocumentStatus(**row) for row in rows)
    return Status(store.url, store.version(), counts, documents, store.writer())
