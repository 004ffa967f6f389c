"""Files for `neo4j-admin database import`, of what a store holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.rows import GraphRows
from graph.exports.zipped import Member, zipped
from graph.import_files import (
    ARGUMENTS,
    COMMAND,
    all_ends,
    arguments,
    edge_file,
    edge_head,
    line,
    node_file,
    node_head,
)
from graph.vocabulary import EDGES, LABELS

_ROWS = 500


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """`import.args` and the files that it names."""
    return zipped(_members(graph))


def _members(graph: GraphRows) -> Iterator[Member]:
    yield Member(ARGUMENTS, [arguments((label.name for label in LABELS), all_ends())])
    for label in LABELS:
        names = ["id", *label.properties]
        rows = ([row.get(name) for name in names] for row in graph.nodes(label))
        yield Member(node_file(label.name), _lines(node_head(label), rows))
    for edge in EDGES:
        for start, end in edge.ends:
            rows = (
                [each.start, each.end, *map(each.properties.get, edge.properties)]
                for each in graph.edges(edge, start, end)
            )
            yield Member(edge_file((edge.type, start, end)), _lines(edge_head(edge, start, end), rows))


def _lines(head: bytes, rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    yield head
    iterator = iter(rows)
    while part := list(islice(iterator, _ROWS)):
        yield "".join(map(line, part)).encode()


NEO4J_ADMIN = Exporter(
    name="neo4j-admin",
    media_type="application/zip",
    file_name="dashiji-neo4j-admin.zip",
    write=write,
    zh="neo4j-admin 成批导入的文件",
    en="files for the bulk import of neo4j-admin",
    opens=COMMAND,
)
