"""The formats in which a whole store goes out: one module each, and the list of them."""

from __future__ import annotations

from graph.errors import UnknownFormat
from graph.exports.base import Exporter, Options
from graph.exports.csv_tables import CSV
from graph.exports.cypher import CYPHER
from graph.exports.datapackage import DATAPACKAGE
from graph.exports.gexf import GEXF
from graph.exports.graphml import GRAPHML
from graph.exports.ical import ICAL
from graph.exports.jsonl import JSONL
from graph.exports.neo4j_admin import NEO4J_ADMIN
from graph.exports.popolo import POPOLO
from graph.exports.timelinejs import TIMELINEJS
from graph.exports.xlsx import XLSX

__all__ = ["EXPORTERS", "Exporter", "Options", "exporter"]

EXPORTERS: list[Exporter] = [
    JSONL,
    CSV,
    XLSX,
    DATAPACKAGE,
    POPOLO,
    GEXF,
    GRAPHML,
    CYPHER,
    NEO4J_ADMIN,
    TIMELINEJS,
    ICAL,
]


def exporter(name: str) -> Exporter:
    """The format of that name. Raises `UnknownFormat`."""
    for known in EXPORTERS:
        if known.name == name:
            return known
    names = "、".join(each.name for each in EXPORTERS)
    raise UnknownFormat(f"没有这种格式 (no such format): {name}。可以写成 (there are): {names}")
