"""The tables hold every row, each under its key, and nothing that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from graph.exports import Options, exporter, xlsx
from graph.exports.rows import GraphRows
from graph.exports.tables import Table, safe_cell, tables
from graph.stores import Store
from tests.graph.exports import awkward

Sheets = dict[str, list[dict[str, str]]]


def csv_files(store: Store, *, bom: bool = False) -> dict[str, str]:
    made = b"".join(exporter("csv").write(GraphRows(store), Options(bom=bom)))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module")
def sheets(embedded_full: Store) -> Sheets:
    """The rows of each table."""
    files = csv_files(embedded_full)
    return {name[:-4]: list(csv.DictReader(io.StringIO(text, ""))) for name, text in files.items()}


def test_every_node_has_its_row(sheets: Sheets, embedded_full: Store) -> None:
    for table in tables():
        if table.key == ("id",):
            [counted] = embedded_full.read(f"MATCH (n:{table.label}) RETURN count(n) AS number")
            assert (table.name, len(sheets[table.name])) == (table.name, counted["number"])
            assert counted["number"]


def test_keys_are_keys_and_what_is_referred_to_is_there(sheets: Sheets) -> None:
    for table in tables():
        keys = [tuple(row[name] for name in table.key) for row in sheets[table.name]]
        assert len(set(keys)) == len(keys)
        assert keys
        for column, other in table.refers.items():
            known = {row["id"] for row in sheets[other]}
            assert {row[column] for row in sheets[table.name]} <= known | {""}


def test_a_tenure_has_its_bounds_spans_and_lines(sheets: Sheets) -> None:
    [held] = [row for row in sheets["tenures"] if (row["person"], row["post"]) == ("高远", "区长")]
    assert (held["start"], held["start_earliest"]) == ("2020-01-13/2020-01-15", "2020-01-13")
    assert (held["start_latest"], held["end"]) == ("2020-01-15", "")
    assert "选举高远为区人民政府区长" in held["quotes"]
    spans = [row for row in sheets["spans"] if row["tenure"] == held["id"]]
    assert [(row["from"], row["certainty"]) for row in spans][:2] == [
        ("2020-01-13", "possible"),
        ("2020-01-15", "certain"),
    ]
    assert (spans[-1]["certainty"], spans[-1]["to"]) == ("open", "9999-12-31")
    moved = [row["moved"] for row in sheets["evidence"] if row["tenure"] == held["id"]]
    assert any("start_latest" in each.split("|") for each in moved)


def test_every_column_is_told(sheets: Sheets) -> None:
    told = {(row["table"], row["column"]) for row in sheets["fields"] if row["column"]}
    assert told == {(table.name, column.name) for table in tables() for column in table.columns}
    assert all(row["zh"] and row["en"] for row in sheets["fields"])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        (("=1", "二"), "'=1|二"),
        ("1=1", "1=1"),
        ("甲", "甲"),
        (-1, "-1"),
        (None, ""),
        (True, "true"),
    ],
)
def test_what_a_spreadsheet_would_calculate_is_text(value: Any, text: str) -> None:
    assert safe_cell(value) == text


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_paths_begin_at_the_node_of_the_row(table: Table) -> None:
    """From its other end the store would go through all nodes of a label, once a row."""
    paths = re.findall(r"MATCH (\S+)", table.match)
    assert [path for path in paths if "(n)" in path and not path.startswith("(n)")] == []


def test_no_cell_is_a_formula(sheets: Sheets) -> None:
    cells = [cell for rows in sheets.values() for row in rows for cell in row.values()]
    assert f"'{awkward.LINES[0]}" in cells
    assert awkward.LINES[2] in cells
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


def test_excel_wants_a_mark(embedded_full: Store) -> None:
    for bom in (True, False):
        files = csv_files(embedded_full, bom=bom)
        assert {text.startswith("\ufeff") for text in files.values()} == {bom}


def test_a_workbook_has_the_same_rows(embedded_full: Store, sheets: Sheets) -> None:
    """Numbers are numbers; a text that begins like a formula is a text; page marks survive."""
    book = openpyxl.load_workbook(io.BytesIO(_workbook(embedded_full)), read_only=True)
    assert book.sheetnames == ["fields", *(table.name for table in tables())]
    for table in tables():
        head, *rows = book[table.name].iter_rows()
        assert [cell.value for cell in head] == [column.name for column in table.columns]
        assert len(rows) == len(sheets[table.name])
        assert not any(cell.data_type == "f" for row in rows for cell in row)
    values = [[cell.value for cell in row] for row in book["events"].iter_rows()]
    columns = dict(zip(map(str, values[0]), zip(*values[1:], strict=True), strict=True))
    assert set(awkward.LINES[:2]) <= set(columns["text"])
    assert any("一页完\x0c下一页" in unescape(str(text)) for text in columns["text"])
    assert {type(start) for start in columns["passage_start"]} == {int}


def test_what_a_sheet_or_a_cell_cannot_hold(embedded_full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows go on on the next sheet; a text is cut and says how long it was."""
    monkeypatch.setattr(xlsx, "MOST_ROWS", 4)
    monkeypatch.setattr(xlsx, "MOST_CHARACTERS", 60)
    book = openpyxl.load_workbook(io.BytesIO(_workbook(embedded_full)), read_only=True)
    assert {"people", "people 2", "people 3"} <= set(book.sheetnames)
    lengths = [len(str(cell.value)) for row in book["events"].iter_rows() for cell in row]
    assert max(lengths) == 60
    [counted] = embedded_full.read("MATCH (n:Person) RETURN count(n) AS number")
    people = [sheet for sheet in book.worksheets if sheet.title.startswith("people")]
    assert sum(len(list(sheet.iter_rows())) - 1 for sheet in people) == counted["number"]


def _workbook(store: Store) -> bytes:
    return b"".join(exporter("xlsx").write(GraphRows(store), Options()))
