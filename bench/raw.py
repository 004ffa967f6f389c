"""What the driver alone takes to write what a store holds: to measure a load against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graph.exports.rows import GraphRows
from graph.stores.base import Row, Store
from graph.vocabulary import EDGES, LABELS

ROWS = 1000
"""Nodes or edges a query."""
_Written = list[tuple[str, list[Row]]]


def written_in(store: Store) -> _Written:
    """The writes that make the graph of a store anew: a query each, and its rows."""
    graph = GraphRows(store)
    found: _Written = []
    for label in LABELS:
        rows: list[Row] = [{"properties": row} for row in graph.nodes(label)]
        if label.name != "Schema":
            found.append((f"UNWIND $rows AS row CREATE (n:{label.name}) SET n = row.properties", rows))
    for edge in EDGES:
        for start, end in edge.ends:
            rows = [
                {"start": each.start, "end": each.end, "properties": dict(each.properties)}
                for each in graph.edges(edge, start, end)
            ]
            query = (
                f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
                f"CREATE (a)-[r:{edge.type}]->(b) SET r = row.properties"
            )
            found.append((query, rows))
    return found


def write_raw(store: Store, written: _Written) -> None:
    """Write it, some rows a transaction, one after the other."""
    for query, rows in written:
        for part in _parts(rows):
            store.write(query, rows=part)


def _parts(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(rows), ROWS):
        yield rows[first : first + ROWS]
