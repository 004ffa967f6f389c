"""The formats in which a whole store goes out: one module each, and the list of them."""

from __future__ import annotations

from graph.errors import UnknownFormat
from graph.exports.base import Exporter, Options
from graph.exports.csv_tables import CSV
from graph.exports.jsonl import JSONL
from graph.exports.xlsx import XLSX

__all__ = ["EXPORTERS", "Exporter", "Options", "exporter"]

EXPORTERS: list[Exporter] = [
    JSONL,
    CSV,
    XLSX,
]


def exporter(name: str) -> Exporter:
    """The format of that name. Raises `UnknownFormat`."""
    for known in EXPORTERS:
        if known.name == name:
            return known
    names = "、".join(each.name for each in EXPORTERS)
    raise UnknownFormat(f"没有这种格式 (no such format): {name}。可以写成 (there are): {names}")
