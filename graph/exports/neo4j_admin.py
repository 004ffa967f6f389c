"""Files for `neo4j-admin database import`: a CSV a label and a kind of edge, and the arguments for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.rows import GraphRows
from graph.exports.tables import cell
from graph.exports.zipped import Member, zipped
from graph.vocabulary import EDGES, LABELS, Type

BETWEEN = "\x1f"
"""What parts the values of a list: a sign that no text has."""
_TYPES = {
    Type.TEXT: "string",
    Type.TEXTS: "string[]",
    Type.DATE: "date",
    Type.INTEGER: "long",
    Type.BOOLEAN: "boolean",
}
_ROWS = 500


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """`import.args` and the files that it names."""
    return zipped(_members(graph))


def _members(graph: GraphRows) -> Iterator[Member]:
    yield Member("import.args", ["".join(f"{each}\n" for each in _arguments()).encode()])
    for label in LABELS:
        head = [f"id:ID({label.name})", *_head(label.properties)]
        names = ["id", *label.properties]
        rows = ([row.get(name) for name in names] for row in graph.nodes(label))
        yield Member(_node_file(label.name), _lines(head, rows))
    for edge in EDGES:
        for start, end in edge.ends:
            head = [f":START_ID({start})", f":END_ID({end})", *_head(edge.properties)]
            rows = (
                [each.start, each.end, *map(each.properties.get, edge.properties)]
                for each in graph.edges(edge, start, end)
            )
            yield Member(_edge_file(edge.type, start, end), _lines(head, rows))


def _arguments() -> Iterator[str]:
    """What is to be said to `neo4j-admin` for these files."""
    yield "--multiline-fields=true"
    yield "--array-delimiter=U+001F"
    for label in LABELS:
        yield f"--nodes={label.name}={_node_file(label.name)}"
    for edge in EDGES:
        for start, end in edge.ends:
            yield f"--relationships={edge.type}={_edge_file(edge.type, start, end)}"


def _node_file(label: str) -> str:
    return f"{label}.csv"


def _edge_file(type: str, start: str, end: str) -> str:
    return f"{start}-{type}-{end}.csv"


def _head(properties: Mapping[str, Type]) -> list[str]:
    return [f"{name}:{_TYPES[type]}" for name, type in properties.items()]


def _lines(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    yield (",".join(head) + "\n").encode()
    iterator = iter(rows)
    while part := list(islice(iterator, _ROWS)):
        yield "".join(",".join(map(_field, row)) + "\n" for row in part).encode()


def _field(value: Any) -> str:
    """Nothing is no value; an empty text is one, in quotes."""
    if value is None:
        return ""
    text = BETWEEN.join(map(str, value)) if isinstance(value, list) else cell(value)
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if isinstance(value, str | list) else text


NEO4J_ADMIN = Exporter(
    name="neo4j-admin",
    media_type="application/zip",
    file_name="dashiji-neo4j-admin.zip",
    write=write,
    zh="neo4j-admin 成批导入的文件",
    en="files for the bulk import of neo4j-admin",
    opens="neo4j-admin database import full neo4j @import.args",
)
