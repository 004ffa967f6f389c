"""Excel: a workbook with a sheet a table."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from graph.exports.base import Exporter, Options
from graph.exports.csv_tables import FIELDS, fields
from graph.exports.rows import GraphRows
from graph.exports.tables import cell, tables

MOST_ROWS = 1_048_576
"""Of a sheet; what is more goes on the next one."""
MOST_CHARACTERS = 32_767
"""Of a cell."""
_PART = 65_536
_LONG_AGO = datetime(1980, 1, 1)


def write(graph: GraphRows, options: Options) -> Iterator[bytes]:
    """The workbook, which is put together in a file of its own, row by row."""
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="dashiji-") as folder:
        path = Path(folder) / "dashiji.xlsx"
        with Workbook(str(path), {"constant_memory": True, "tmpdir": folder}) as book:
            book.set_properties({"title": "dashiji", "created": _LONG_AGO})
            _sheets(book, "fields", FIELDS, fields())
            for table in tables():
                columns = [each.name for each in table.columns]
                rows = ([row[name] for name in columns] for row in table.rows(graph))
                _sheets(book, table.name, columns, rows)
        with path.open("rb") as stream:
            while part := stream.read(_PART):
                yield part


def _sheets(book: Any, name: str, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """The rows under their head, on as many sheets as they need."""
    bold = book.add_format({"bold": True})
    sheet, line, number = None, MOST_ROWS, 0
    for row in rows:
        if line == MOST_ROWS or sheet is None:
            number += 1
            sheet, line = _sheet(book, name if number == 1 else f"{name} {number}", head, bold), 1
        for column, value in enumerate(row):
            _write(sheet, line, column, value)
        line += 1
    if sheet is None:
        _sheet(book, name, head, bold)


def _sheet(book: Any, name: str, head: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, each in enumerate(head):
        sheet.write_string(0, column, each, bold)
    return sheet


def _write(sheet: Any, line: int, column: int, value: Any) -> None:
    """A number as a number, all else as text, never as a formula; Excel's own dates begin in 1900."""
    if isinstance(value, bool):
        sheet.write_boolean(line, column, value)
    elif isinstance(value, int):
        sheet.write_number(line, column, value)
    elif text := cell(value):
        sheet.write_string(line, column, _cut(text))


def _cut(text: str) -> str:
    """What a cell holds of a long text, and how much there was."""
    if len(text) <= MOST_CHARACTERS:
        return text
    end = f"…（共 {len(text)} 字，全文见 CSV; cut, the CSV has all）"
    return text[: MOST_CHARACTERS - len(end)] + end


XLSX = Exporter(
    name="xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    file_name="dashiji.xlsx",
    write=write,
    zh="同样的表，一个工作簿",
    en="the same tables as one workbook",
    opens="Excel, LibreOffice, WPS",
)
