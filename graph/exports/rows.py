"""What a store holds, read a page at a time in the order of ids: what every exporter is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.stores.base import Row, Store
from graph.vocabulary import Edge, Label

PAGE = 1000
"""Nodes that are read at a time."""
_WRITER = "writing"
"""The node that says who is writing into a Neo4j: of the moment, and nothing that is stored."""
INTERNAL = frozenset({"keys", "stale", "digest", "state", "contents", "judged", "corrected", "fact"})
"""Properties that serve the store alone: no picture of the graph shows them."""


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One edge: the ids that it joins, and those of its properties that have a value."""

    start: str
    end: str
    properties: Mapping[str, Any]


class GraphRows:
    """One store, for one export. No more than a page of it is held at a time."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """The rows of a query of ours about one page."""
        return self.store.read(cypher, **parameters)

    def ids(self, label: str) -> Iterator[list[str]]:
        """The ids of a label, a page at a time."""
        after = ""
        while True:
            page = self.read(
                f"MATCH (n:{label}) WHERE n.id > $after AND n.id <> $writer "
                f"RETURN n.id AS id ORDER BY n.id LIMIT {PAGE}",
                after=after,
                writer=_WRITER,
            )
            if not page:
                return
            yield [row["id"] for row in page]
            after = page[-1]["id"]

    def nodes(self, label: Label) -> Iterator[Row]:
        """The nodes of a label: `id` and those of its properties that have a value."""
        returned = ", ".join(f"n.`{name}` AS `{name}`" for name in ("id", *label.properties))
        cypher = f"UNWIND $ids AS id MATCH (n:{label.name} {{id: id}}) RETURN {returned}"
        for ids in self.ids(label.name):
            for row in sorted(self.read(cypher, ids=ids), key=lambda row: str(row["id"])):
                yield {name: value for name, value in row.items() if value is not None}

    def edges(self, edge: Edge, start: str, end: str) -> Iterator[EdgeRow]:
        """The edges of a type between two labels, by the id that they start from."""
        returned = "".join(f", r.`{name}` AS `{name}`" for name in edge.properties)
        cypher = (
            f"UNWIND $ids AS id MATCH (a:{start} {{id: id}})-[r:{edge.type}]->(b:{end}) "
            f"RETURN a.id AS `start of edge`, b.id AS `end of edge`{returned}"
        )
        for ids in self.ids(start):
            for row in in_order(self.read(cypher, ids=ids)):
                first, last = row.pop("start of edge"), row.pop("end of edge")
                yield EdgeRow(first, last, {name: each for name, each in row.items() if each is not None})


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows in one order, whatever order a store gives them in; the first columns count first."""
    return sorted(rows, key=lambda row: [(value is not None, str(value)) for value in row.values()])
