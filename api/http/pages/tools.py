"""The pages for looking around: search, Cypher, the questions as forms, quality; and the static files."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from api.http.frames import SettingsHere, StoreHere, Today, frame_of
from api.http.guard import from_elsewhere
from api.http.pages.paging import asked_for, csv_file, csv_of, number, pager_of
from api.http.query_door import QueryDoorHere
from graph.errors import BadQuery, BadQuestion, UnknownName
from graph.questions import QUESTIONS, question
from graph.questions.audit import Audit
from graph.questions.search import Search
from graph.questions.shared.base import Question
from viz.pages.quality import render_quality
from viz.pages.query import Blank, Form, Result, render_query, render_question
from viz.pages.search import render_search
from viz.pictures import SCRIPTS, asset

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/search")
def search(request: Request, store: StoreHere, today: Today) -> str:
    given = asked_for(request)
    q = given.get("q", "")
    if not q:
        return render_search(frame_of(request), "", None, None)
    answer = Search().answer(store, given, today)
    limit = number(given.get("limit"), 100)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    return render_search(frame_of(request, "/api/search"), q, answer, page)


@router.get("/quality")
def quality(request: Request, store: StoreHere, today: Today) -> str:
    given = asked_for(request)
    answer = Audit().answer(store, given, today)
    limit = number(given.get("limit"), 100)
    page = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    return render_quality(frame_of(request, "/api/audit"), answer, page)


@router.get("/query")
async def query(request: Request, door: QueryDoorHere, settings: SettingsHere) -> Response:
    cypher = request.query_params.get("cypher", "").strip()
    frame, forms = frame_of(request), [_form(one, {}) for one in QUESTIONS]
    if not cypher or from_elsewhere(request):  # a page elsewhere may fill in a query; the reader runs it
        return HTMLResponse(render_query(frame, cypher, None, forms=forms))
    try:
        found = await door.ask(cypher)
    except BadQuery as err:
        return HTMLResponse(render_query(frame, cypher, None, str(err), forms), status_code=400)
    result = Result(found.columns, found.rows, found.cut, found.notes)
    return HTMLResponse(render_query(frame, cypher, result, None, forms, settings.row_limit))


@router.get("/query.csv")
async def query_csv(request: Request, door: QueryDoorHere, cypher: str) -> Response:
    if from_elsewhere(request):
        raise HTTPException(403)
    found = await door.ask(cypher)
    return csv_file(found.columns, found.rows, "查询.csv")


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
