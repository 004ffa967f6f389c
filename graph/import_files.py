"""The files that `neo4j-admin database import` takes: a CSV a label and a kind of edge, and its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from graph.vocabulary import EDGES, Edge, Label, Type

ARGUMENTS = "import.args"
COMMAND = f"neo4j-admin database import full neo4j @{ARGUMENTS}"
Ends = tuple[str, str, str]
"""The type of an edge, and the labels that it joins."""

_BETWEEN = "\x1f"
"""What parts the values of a list: a sign that no text has."""
_TYPES = {
    Type.TEXT: "string",
    Type.TEXTS: "string[]",
    Type.DATE: "date",
    Type.INTEGER: "long",
    Type.BOOLEAN: "boolean",
}


def all_ends() -> list[Ends]:
    """Every kind of edge that the vocabulary declares."""
    return [(edge.type, start, end) for edge in EDGES for start, end in edge.ends]


def arguments(labels: Iterable[str], ends: Iterable[Ends]) -> bytes:
    """What is to be said to `neo4j-admin` for the files of these, a line each."""
    lines = ["--multiline-fields=true", "--array-delimiter=U+001F"]
    lines += [f"--nodes={label}={node_file(label)}" for label in labels]
    lines += [f"--relationships={each[0]}={edge_file(each)}" for each in ends]
    return "".join(f"{line}\n" for line in lines).encode()


def node_file(label: str) -> str:
    return f"{label}.csv"


def edge_file(ends: Ends) -> str:
    kind, start, end = ends
    return f"{start}-{kind}-{end}.csv"


def node_head(label: Label) -> bytes:
    """The first line of the file of a label."""
    return _head([f"id:ID({label.name})"], label.properties)


def edge_head(edge: Edge, start: str, end: str) -> bytes:
    """The first line of the file of a kind of edge."""
    return _head([f":START_ID({start})", f":END_ID({end})"], edge.properties)


def line(values: Iterable[Any]) -> str:
    """A line of a file: the ids, and the properties in the order of its head."""
    return ",".join(map(_field, values)) + "\n"


def _head(ids: Sequence[str], properties: Mapping[str, Type]) -> bytes:
    return (
        ",".join([*ids, *(f"{name}:{_TYPES[type]}" for name, type in properties.items())]) + "\n"
    ).encode()


def _field(value: Any) -> str:
    """Nothing is no value; an empty text is one, in quotes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | list | tuple):
        text = value if isinstance(value, str) else _BETWEEN.join(map(str, value))
        return '"' + text.replace('"', '""') + '"'
    return str(value)
