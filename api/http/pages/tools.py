"""The pages for looking around: search, Cypher, the questions as forms; and the static files."""

from __future__ import annotations

import json
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from api.http.frames import SettingsHere, StoreHere, Today, frame_of
from api.http.guard import from_elsewhere
from api.http.pages.paging import asked_for, csv_file, csv_of, number, pager_of
from api.http.query_door import QueryDoorHere
from graph.errors import BadQuery, BadQuestion, UnknownName
from graph.questions import QUESTIONS, catalogue, question
from graph.questions.search import Search, SearchAnswer
from graph.questions.shared.base import Question
from graph.questions.shared.kept import kept
from graph.stores.base import Store
from viz.pages.query import Result, in_cell, parameters_of, render_query
from viz.pages.question import Blank, Form, render_question
from viz.pages.search import render_search
from viz.pictures import SCRIPTS, asset

_FOUND = 50
"""Rows a page of a search."""
router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/search")
def search(request: Request, store: StoreHere, today: Today) -> str:
    given = asked_for(request)
    q = given.get("q", "")
    if not q:
        return render_search(frame_of(request), "", None, None)
    answer = Search().answer(store, {"limit": _FOUND, **given}, today)
    assert isinstance(answer, SearchAnswer)
    limit = number(given.get("limit"), _FOUND)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    return render_search(frame_of(request, "/api/search"), q, answer, page)


@router.get("/query")
async def query(request: Request, store: StoreHere, door: QueryDoorHere, settings: SettingsHere) -> Response:
    """The page; the query is run once its parameters have values."""
    cypher, values = _asked(request)
    frame, forms = frame_of(request), [_form(one, {}) for one in QUESTIONS]
    suggested = await run_in_threadpool(_suggested, store)

    def page(result: Result | None, error: str | None = None, status: int = 200) -> Response:
        shown = render_query(
            frame, cypher, values, result, error, suggested=suggested, forms=forms, limit=settings.row_limit
        )
        return HTMLResponse(shown, status_code=status)

    filled = all(values.get(name) for name in parameters_of(cypher))
    if not cypher or not filled or from_elsewhere(request):  # a page elsewhere may fill in a query alone
        return page(None)
    try:
        found = await door.ask(cypher, values)
    except BadQuery as err:
        return page(None, str(err), 400)
    return page(Result(found.columns, found.rows, found.cut, found.notes))


@router.get("/query.{form}")
async def query_file(request: Request, door: QueryDoorHere, form: Literal["csv", "json"]) -> Response:
    if from_elsewhere(request):
        raise HTTPException(403)
    cypher, values = _asked(request)
    found = await door.ask(cypher, values)
    if form == "json":
        table = {"columns": found.columns, "rows": found.rows, "cut": found.cut, "notes": found.notes}
        body = json.dumps(table, ensure_ascii=False, default=str)
        return Response(body, media_type="application/json")
    return csv_file(found.columns, ([in_cell(value) for value in row] for row in found.rows), "查询.csv")


def _asked(request: Request) -> tuple[str, dict[str, str]]:
    """The query, and the values of its parameters, which go by `p.NAME`."""
    given = request.query_params
    values = {
        key[2:]: value.strip() for key, value in given.items() if key.startswith("p.") and value.strip()
    }
    return given.get("cypher", "").strip(), values


def _suggested(store: Store) -> dict[str, str]:
    """Values of parameters that give answers in this store."""
    proved = kept(store, "best proved", catalogue.best_proved).value
    if proved is None:
        return {}
    names = {"organization": proved.organization.name, "post": proved.post, "person": proved.person.name}
    year = proved.on.year
    return {**names, "on": proved.on.isoformat(), "from": f"{year}-01-01", "to": f"{year}-12-31"}


@router.get("/ask/{name}")
def ask(name: str, request: Request, store: StoreHere, today: Today) -> Response:
    """Any question as a form; it is put once a blank is filled in."""
    asked = question(name)
    given = asked_for(request, "format")
    form, frame = _form(type(asked), given), frame_of(request)
    if not given:
        return HTMLResponse(render_question(frame, form, None))
    try:
        answer = asked.answer(store, given, today)
    except (BadQuestion, UnknownName) as err:
        nearest = "、".join(err.nearest) if isinstance(err, UnknownName) else ""
        message = f"{err}{f' 最接近的 (nearest)：{nearest}' if nearest else ''}"
        status = 404 if isinstance(err, UnknownName) else 422
        return HTMLResponse(render_question(frame, form, None, message), status_code=status)
    if request.query_params.get("format") == "csv":
        return csv_of(answer.rows, f"{name}.csv")
    return HTMLResponse(render_question(frame, form, answer))


@router.get("/static/{name}")
def static(name: str) -> Response:
    if name not in SCRIPTS:
        raise HTTPException(404)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return Response(
        asset(name), media_type=f"{kind}; charset=utf-8", headers={"Cache-Control": "max-age=3600"}
    )


def _form(asked: type[Question[Any]], given: dict[str, str]) -> Form:
    schema = asked.Parameters.model_json_schema(by_alias=True)
    needed = schema.get("required", [])
    blanks = [
        Blank(
            name,
            field.get("zh", name),
            field.get("en", name),
            name in needed,
            given.get(name, ""),
            _choices(field),
        )
        for name, field in schema["properties"].items()
        if name not in ("limit", "offset")
    ]
    return Form(asked.name, asked.title["zh"], asked.title["en"], blanks)


def _choices(field: dict[str, Any]) -> list[str]:
    """What a field may hold, where that is a short list."""
    for one in (field, *field.get("anyOf", ())):
        if "enum" in one:
            return [str(choice) for choice in one["enum"]]
        if one.get("type") == "boolean":
            return ["true", "false"]
    return []
