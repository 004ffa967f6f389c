"""A data package (Frictionless): the tables with a description that programs can check them by."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.csv_tables import FIELDS, members
from graph.exports.rows import GraphRows
from graph.exports.tables import Column, Table, tables
from graph.exports.zipped import Member, zipped
from graph.vocabulary import Type

_FOLDER = "data/"
_TYPES = {Type.DATE: "date", Type.INTEGER: "integer", Type.BOOLEAN: "boolean"}


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """`datapackage.json`, and the tables that it describes."""

    def files() -> Iterator[Member]:
        text = json.dumps(_package(), ensure_ascii=False, indent=2) + "\n"
        yield Member("datapackage.json", [text.encode()])
        yield from members(graph, options, _FOLDER)

    return zipped(files())


def _package() -> dict[str, Any]:
    fields = [{"name": name, "type": "string"} for name in FIELDS]
    return {
        "profile": "tabular-data-package",
        "name": "dashiji",
        "title": "大事记 dashiji",
        "description": "Who held which post on which day, and which printed line says so.",
        "resources": [
            *map(_resource, tables()),
            _described("fields", "各列说明", "what each column means", {"fields": fields}),
        ],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema = {
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
            for column, other in table.refers.items()
        ],
    }
    return _described(table.name, table.zh, table.en, schema)


def _described(name: str, zh: str, en: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{_FOLDER}{name}.csv",
        "title": zh,
        "description": en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | {"missingValues": [""]},
    }


def _field(column: Column, required: bool) -> dict[str, Any]:
    constraints = {"constraints": {"required": True}} if required else {}
    return {
        "name": column.name,
        "type": _TYPES.get(column.type, "string"),
        "title": column.zh,
        "description": column.en,
        **constraints,
    }


DATAPACKAGE = Exporter(
    name="datapackage",
    media_type="application/zip",
    file_name="dashiji-datapackage.zip",
    write=write,
    zh="同样的表，附机器可查的说明",
    en="the same tables with a description that programs check them by",
    opens="frictionless, R, pandas",
)
