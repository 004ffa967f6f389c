"""The tables that a store is exported as: what `tables.yaml` declares, and the rows of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from graph.exports.rows import GraphRows, in_order
from graph.lexicon import load_yaml
from graph.spreadsheets import harmless
from graph.stores.base import Row
from graph.vocabulary import Type

BETWEEN = "|"
"""What parts the values of a cell that holds several."""
_TYPES = {each.name.lower(): each for each in Type}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, what it holds, and what that means."""

    name: str
    type: Type
    cypher: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the nodes of a label, and what stands beside each."""

    name: str
    zh: str
    en: str
    label: str
    match: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that tell its rows apart."""
    refers: Mapping[str, str]
    """Column -> the table whose `id` it holds."""

    def rows(self, graph: GraphRows) -> Iterator[Row]:
        """Its rows in the order of their key; a column of text that has several values holds a tuple."""
        returned = ", ".join(f"{each.cypher} AS `{each.name}`" for each in self.columns)
        cypher = f"UNWIND $ids AS id MATCH (n:{self.label} {{id: id}}) {self.match} RETURN {returned}"
        for ids in graph.ids(self.label):
            yield from self._merged(in_order(graph.read(cypher, ids=ids)))

    def _merged(self, rows: Iterable[Row]) -> Iterator[Row]:
        def key(row: Row) -> tuple[str, ...]:
            return tuple(cell(row[name]) for name in self.key)

        for _, same in groupby(sorted(rows, key=key), key):
            found = list(same)
            yield {each.name: _together(each, [row[each.name] for row in found]) for each in self.columns}


def cell(value: Any) -> str:
    """A value as text: dates as ISO 8601, several values with a bar between."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return BETWEEN.join(map(cell, value))
    return str(value)


def safe_cell(value: Any) -> str:
    """`cell`, with an apostrophe before what a spreadsheet would calculate."""
    return harmless(value, cell(value))


def _together(column: Column, values: Sequence[Any]) -> Any:
    """The values that the rows of one key have in a column."""
    several = list(dict.fromkeys(tuple(each) if isinstance(each, list) else each for each in values))
    known = [each for each in several if each is not None]
    if column.type is Type.TEXT and len(known) > 1:
        return tuple(known)
    return known[0] if known else None


@cache
def tables() -> tuple[Table, ...]:
    """All tables, in the order in which they are written."""
    declared = load_yaml(files(__package__).joinpath("tables.yaml").read_bytes())
    return tuple(_table(each, declared["passage"]) for each in declared["tables"])


def table(name: str) -> Table:
    """The table of that name. Raises `KeyError`."""
    return {each.name: each for each in tables()}[name]


def _table(declared: dict[str, Any], passage: dict[str, list[str]]) -> Table:
    stated = declared.get("passage", False)
    refers = declared.get("refers", {}) | ({"document_id": "documents"} if stated else {})
    columns = declared["columns"] | (passage if stated else {})
    return Table(
        name=declared["name"],
        zh=declared["zh"],
        en=declared["en"],
        label=declared["label"],
        match=declared.get("match", ""),
        columns=tuple(
            Column(name, _TYPES[kind], cypher, zh, en) for name, (kind, cypher, zh, en) in columns.items()
        ),
        key=tuple(declared.get("key", ("id",))),
        refers=refers,
    )
