"""CSV: a table a kind, in one archive."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.rows import GraphRows
from graph.exports.tables import safe_cell, tables
from graph.exports.zipped import Member, zipped

_ROWS = 500
"""Rows of a part."""
FIELDS = ("table", "column", "type", "zh", "en")


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """Every table, and `fields.csv`, which says what each column means."""
    return zipped(members(graph, options))


def members(graph: GraphRows, options: Options, folder: str = "") -> Iterator[Member]:
    """The tables as files of an archive."""
    for table in tables():
        columns = [each.name for each in table.columns]
        rows = ([row[name] for name in columns] for row in table.rows(graph))
        yield Member(f"{folder}{table.name}.csv", _lines(columns, rows, options))
    yield Member(f"{folder}fields.csv", _lines(FIELDS, fields(), options))


def fields() -> Iterator[Sequence[str]]:
    """What every column of every table means, in the order of `FIELDS`."""
    for table in tables():
        yield (table.name, "", "", table.zh, table.en)
        for each in table.columns:
            yield (table.name, each.name, each.type.value, each.zh, each.en)


def _lines(head: Sequence[str], rows: Iterable[Sequence[Any]], options: Options) -> Iterator[bytes]:
    yield _encoded([head], "utf-8-sig" if options.bom else "utf-8")
    iterator = iter(rows)
    while part := list(islice(iterator, _ROWS)):
        yield _encoded(part, "utf-8")


def _encoded(rows: Iterable[Sequence[Any]], encoding: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([safe_cell(value) for value in row] for row in rows)
    return text.getvalue().encode(encoding)


CSV = Exporter(
    name="csv",
    media_type="application/zip",
    file_name="dashiji-csv.zip",
    write=write,
    zh="每类一张表，另有一张说明各列",
    en="a table a kind, and one that says what each column means",
    opens="Excel, LibreOffice, pandas, R",
    takes=frozenset({"bom"}),
)
