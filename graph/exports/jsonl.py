"""JSON Lines: the facts as they were loaded, which load into another store."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from graph.exports import rows
from graph.exports.base import Exporter, Options
from graph.exports.facts import facts_in
from graph.exports.rows import GraphRows
from graph.facts import fact_line


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """One fact a line. Raises `UnknownName` where the one document asked for is not there."""
    facts = facts_in(graph.store, options.document)
    while page := list(islice(facts, rows.PAGE)):
        yield "".join(f"{fact_line(fact)}\n" for fact in page).encode()


JSONL = Exporter(
    name="jsonl",
    media_type="application/x-ndjson",
    file_name="dashiji.jsonl",
    write=write,
    zh="事实文件：可比较、改正，载入另一个库",
    en="the facts file: to be diffed, corrected, and loaded into another store",
    opens="dashiji load, jq",
    takes=frozenset({"document"}),
)
