"""Answers on a terminal: a table for people, json, jsonl and csv for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TextIO

from pydantic import BaseModel
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.questions.base import Answer, AnswerRow


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def note(text: str) -> None:
    """One line for the person, on stderr: data on stdout stays clean."""
    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(text)


def print_answer(answer: Answer[AnswerRow], form: Format, out: TextIO | None = None) -> None:
    """Write an answer; in a table each row is followed by the lines that it rests on."""
    out = out or sys.stdout
    if form is Format.JSON:
        out.write(answer.model_dump_json(indent=2) + "\n")
    elif form is Format.JSONL:
        for row in answer.rows:
            out.write(row.model_dump_json() + "\n")
    elif form is Format.CSV:
        _write_csv([_flat(row) for row in answer.rows], out)
    else:
        _print_rows(answer, out)


def print_records(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: Format) -> None:
    """Write plain rows: what Cypher returned, counts."""
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    if form is Format.JSON:
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=2, default=str) + "\n")
    elif form is Format.JSONL:
        for record in records:
            sys.stdout.write(json.dumps(record, ensure_ascii=False, default=str) + "\n")
    elif form is Format.CSV:
        _write_csv(records, sys.stdout, columns)
    else:
        table = Table(*(Text(column) for column in columns), show_edge=False)
        for record in records:
            table.add_row(*(_cell(value) for value in record.values()))
        Console(file=sys.stdout, highlight=False).print(table)


def _print_rows(answer: Answer[AnswerRow], out: TextIO) -> None:
    console = Console(file=out, highlight=False)
    if not answer.rows:
        console.print(Text("没有答案：已载入的文献没有说到。(No answer: the loaded documents do not say.)"))
    else:
        columns = [c for c in _flat(answer.rows[0]) if c != "evidence" and not c.endswith("id")]
        table = Table(*(Text(column) for column in columns), show_edge=False)
        for row in answer.rows:
            values = _flat(row)
            table.add_row(*(_cell(values[column]) for column in columns))
        console.print(table)
        for quoted in dict.fromkeys(evidence for row in answer.rows for evidence in row.evidence):
            line, source = " ".join(quoted.quote.split()), quoted.title or quoted.document
            console.print(Text(f"「{line}」 {source}, {quoted.start}–{quoted.end}"), soft_wrap=True)
    for text in answer.notes:
        console.print(Text(text), soft_wrap=True)


def _flat(row: BaseModel) -> dict[str, Any]:
    values = row.model_dump(mode="json")
    evidence = values.pop("evidence", None)
    certainty = values.pop("certainty", None)
    return {**values, "certainty": certainty, "evidence": evidence}


def _cell(value: Any) -> Text:
    if value is None:
        return Text("")
    if isinstance(value, (list, tuple, dict)):
        return Text(json.dumps(value, ensure_ascii=False, default=str))
    return Text(str(value))


def _write_csv(records: Sequence[Mapping[str, Any]], out: TextIO, columns: Sequence[str] = ()) -> None:
    header = list(columns) or (list(records[0]) if records else [])
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(header)
    for record in records:
        writer.writerow([_csv_cell(record.get(column)) for column in header])


def _csv_cell(value: Any) -> str:
    """A cell that a spreadsheet shows as text: a leading sign of a formula is quoted."""
    if value is None:
        return ""
    text = (
        json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, (list, dict)) else str(value)
    )
    return (
        "'" + text
        if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not isinstance(value, (int, float))
        else text
    )
