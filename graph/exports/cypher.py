"""Cypher statements that make the graph anew, one a line; with them a Neo4j needs no dashiji."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.rows import EdgeRow, GraphRows
from graph.vocabulary import EDGES, LABELS

LENGTH = 100_000
"""Characters of a statement, above which the next one begins."""


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """A constraint a label, by which edges find their ends; then nodes; then edges."""
    for label in LABELS:
        yield (
            f"CREATE CONSTRAINT {label.name}_id IF NOT EXISTS FOR (n:{label.name}) REQUIRE n.id IS UNIQUE;\n"
        ).encode()
    for label in LABELS:
        rows = (literal(row) for row in graph.nodes(label))
        yield from _statements(rows, f"CREATE (n:{label.name}) SET n = row")
    for edge in EDGES:
        for start, end in edge.ends:
            yield from _statements(
                map(_edge, graph.edges(edge, start, end)),
                f"MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
                f"CREATE (a)-[r:{edge.type}]->(b) SET r = row.r",
            )


def literal(value: Any) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{name}`: {literal(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    return _quoted(str(value))


_ESCAPED = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def _quoted(text: str) -> str:
    r"""A text in one line. A `\u`, which would be read as a character's number, is put together of two."""
    return " + '\\\\' + 'u' + ".join(f"'{piece.translate(_ESCAPED)}'" for piece in text.split("\\u"))


def _edge(row: EdgeRow) -> str:
    return literal({"a": row.start, "b": row.end, "r": row.properties})


def _statements(rows: Iterable[str], then: str) -> Iterator[bytes]:
    """The rows in statements of a bounded length."""
    held: list[str] = []
    length = 0
    for row in rows:
        held.append(row)
        length += len(row)
        if length > LENGTH:
            yield _statement(held, then)
            held, length = [], 0
    if held:
        yield _statement(held, then)


def _statement(rows: Iterable[str], then: str) -> bytes:
    return f"UNWIND [{', '.join(rows)}] AS row {then};\n".encode()


CYPHER = Exporter(
    name="cypher",
    media_type="application/x-cypher-query",
    file_name="dashiji.cypher",
    write=write,
    zh="重建全图的 Cypher 语句，每行一句",
    en="Cypher statements that make the graph anew, one a line",
    opens="cypher-shell, Neo4j Browser, Memgraph",
)
