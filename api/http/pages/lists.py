"""The pages of all lists, and the same rows as CSV, JSON and JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel

from api.http.frames import StoreHere, Today, frame_of
from api.http.pages.paging import asked_for, csv_file, pager_of
from graph.errors import BadQuestion
from graph.questions.lists.listing import KINDS, Kind, List, Listing, ListParameters, ListRow, all_rows
from graph.questions.lists.table import Bound, Column, Thing
from graph.questions.shared.base import Evidence
from viz.pages.listing import render_list

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_ROWS = 40
"""Rows a page, where no other number is asked for."""
_PLACE = ("document", "page", "start", "end", "quote")
"""Of a row's first passage, in a table: the columns behind its own."""


def _add_list(kind: Kind) -> None:
    """Add `GET /KIND`: the page, or with `?format=` the rows as a file."""

    def listed(request: Request, store: StoreHere, today: Today) -> Response:
        given = {"limit": _ROWS, **asked_for(request, "format"), "kind": kind}
        form = request.query_params.get("format")
        trouble = None
        try:
            answer = List().answer(store, given, today)
        except BadQuestion as err:
            trouble = str(err)
            typed = {name: value for name, value in given.items() if name not in ("sort", "limit", "offset")}
            answer = List().answer(store, {"kind": kind, "limit": 1}, today)
            answer = answer.model_copy(update={"rows": (), "total": 0, "parameters": typed})
        assert isinstance(answer, Listing)
        if trouble is not None:
            page = pager_of(0, 0, _ROWS, 0)
            shown = render_list(frame_of(request), kind, answer, page, trouble)
            return HTMLResponse(shown, status_code=422)
        asked = ListParameters.model_validate(given)
        if form in _FILES:
            return _FILES[form](kind, answer, all_rows(store, asked))
        page = pager_of(asked.offset, len(answer.rows), asked.limit, answer.total)
        frame = frame_of(request)
        frame = replace(frame, twin=frame.here(format="json", offset=None))
        return HTMLResponse(render_list(frame, kind, answer, page))

    router.add_api_route(f"/{kind}", listed, name=f"list of {kind}")


def _csv(kind: str, answer: Listing, rows: Iterable[ListRow]) -> Response:
    heads = ["id", *(name for column in answer.columns for name in _names_in(column)), *_PLACE]
    return csv_file(heads, (_in_cells(answer.columns, row) for row in rows), f"{kind}.csv")


def _json(kind: str, answer: Listing, rows: Iterable[ListRow]) -> Response:
    body = {
        "items": [_record(row) for row in rows],
        "total": answer.total,
        "next": None,
        "parameters": answer.parameters,
        "facets": {name: [each.model_dump() for each in values] for name, values in answer.facets.items()},
        "notes": answer.notes,
    }
    return Response(json.dumps(body, ensure_ascii=False, default=_plain), media_type="application/json")


def _jsonl(kind: str, answer: Listing, rows: Iterable[ListRow]) -> Response:
    lines = (json.dumps(_record(row), ensure_ascii=False, default=_plain) + "\n" for row in rows)
    return Response("".join(lines), media_type="application/jsonl; charset=utf-8")


_FILES = {"csv": _csv, "json": _json, "jsonl": _jsonl}


def _record(row: ListRow) -> dict[str, Any]:
    return {"id": row.id, **row.cells, "evidence": row.evidence}


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)


def _names_in(column: Column) -> list[str]:
    """What a column of the page is in a table: a thing has its id beside its name, an end its bounds."""
    if column.show == "thing":
        return [column.name, f"{column.name}_id"]
    if column.show == "bound":
        return [column.name, f"{column.name}_earliest", f"{column.name}_latest"]
    return [column.name]


def _in_cells(columns: Iterable[Column], row: ListRow) -> list[Any]:
    own = [cell for column in columns for cell in _cells_of(column, row.cells[column.name])]
    first = row.evidence[0] if row.evidence else None
    return [row.id, *own, *_place_of(first)]


def _cells_of(column: Column, value: Any) -> Iterator[Any]:
    if column.show == "thing":
        things = [value] if isinstance(value, Thing) else list(value or ())
        yield "、".join(one.name for one in things)
        yield "、".join(one.id for one in things)
    elif isinstance(value, Bound):
        yield from (value.date, value.earliest, value.latest)
    else:
        yield value


def _place_of(evidence: Evidence | None) -> list[Any]:
    if evidence is None:
        return [None] * len(_PLACE)
    return [evidence.title or evidence.document, evidence.page, evidence.start, evidence.end, evidence.quote]


for _kind in KINDS:
    _add_list(_kind)
