"""What the page routers share: parameters as typed, the pager, files to save."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from graph.questions.shared.base import AnswerRow
from graph.spreadsheets import harmless
from viz.pages.question import cell
from viz.paging import Pager


def asked_for(request: Request, *without: str) -> dict[str, str]:
    """The parameters that were filled in, except the page's language."""
    return {
        key: value.strip()
        for key, value in request.query_params.items()
        if value.strip() and key not in ("lang", *without)
    }


def pager_of(offset: int, shown: int, limit: int, total: int | None) -> Pager:
    """The place of this page in its list."""
    start = max(offset, 0)
    return Pager.of(start, shown, limit, start + shown if total is None else total)


def number(text: str | None, default: int) -> int:
    """A count from the address, or the default where it is none."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else default


def download(page: str, name: str) -> Response:
    """A page as a file of its own, to be saved by this name."""
    return HTMLResponse(page, headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"})


def csv_of(rows: Sequence[AnswerRow], name: str) -> Response:
    """The rows of an answer as a CSV file that spreadsheets open: with a byte-order mark, no formulas."""
    columns = [name for name in type(rows[0]).model_fields if name != "spans"] if rows else []
    return csv_file(columns, ([getattr(row, column) for column in columns] for row in rows), name)


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[Any]], name: str) -> Response:
    """A table as a CSV file."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(value, cell(value)) for value in row])
    return Response(
        out.getvalue().encode("utf-8-sig"),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"},
    )
