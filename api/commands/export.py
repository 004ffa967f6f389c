"""`dashiji export`: the facts as one JSON Lines file, or as a folder of CSV tables, one a kind."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.commands.output import spreadsheet_cell
from api.commands.writing import written_at_once
from graph.errors import DashijiError

if TYPE_CHECKING:  # opened when facts are written
    from graph.facts import Fact


class ExportFormat(StrEnum):
    """What `dashiji export` writes."""

    JSONL = "jsonl"
    CSV = "csv"


def export_facts(facts: Iterable[Fact], form: ExportFormat, out: str) -> int:
    """Write the facts; returns how many. For `csv`, `out` is a folder, made if need be."""
    if form is ExportFormat.JSONL:
        from graph.facts import write_facts

        with written_at_once(out) as stream:
            return write_facts(facts, stream)
    return _write_tables(facts, Path(out))


def _write_tables(facts: Iterable[Fact], folder: Path) -> int:
    tables: dict[str, list[dict[str, Any]]] = {}
    for fact in facts:
        tables.setdefault(fact.kind, []).append(_flat(fact))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise DashijiError(f"写不了 {folder} (cannot write): {err.strerror or err}") from err
    for kind, rows in tables.items():
        # The mark at the head is what makes Excel read UTF-8.
        with written_at_once(str(folder / f"{kind}.csv"), encoding="utf-8-sig") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(rows[0])
            writer.writerows([spreadsheet_cell(value) for value in row.values()] for row in rows)
    return sum(map(len, tables.values()))


def _flat(fact: Fact) -> dict[str, Any]:
    """A record as a row: the passage in four columns, the kind in the file's name."""
    record = fact.model_dump(mode="json", by_alias=True, exclude={"kind", "passage"})
    passage = getattr(fact, "passage", None)
    if passage is None:
        return record
    return {
        **record,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "page": passage.page,
    }
