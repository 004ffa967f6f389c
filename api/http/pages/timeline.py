"""The timeline of events: its page, the data of its picture, its file, and the page of one entry."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from api.http.frames import StoreHere, Today, frame_of, language_of
from api.http.pages.paging import asked_for, download, number, pager_of
from api.http.tags import answered
from api.reigns import reigns_between
from graph.errors import BadQuestion
from graph.questions.event_marks import all_events, event_marks, event_of
from graph.questions.events import Events
from graph.questions.shared.tenure_rows import Range
from graph.stores.base import Store
from viz.timeline import Days, Listed, draw_events, render_event, render_events, render_timeline

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_A_PAGE = 100


@router.get("/events")
def events(request: Request) -> Response:
    """The events are listed below their picture."""
    return RedirectResponse(request.url.replace(path="/timeline"), status_code=307)


@router.get("/timeline")
def timeline(request: Request, store: StoreHere, today: Today) -> Response:
    return answered(request, store, today, lambda: _timeline(request, store, today))


@router.get("/timeline/marks")
def marks(request: Request, store: StoreHere, today: Today) -> Response:
    """The data of the picture: every event that the filters leave."""
    return answered(request, store, today, lambda: _marks(request, store))


def _timeline(request: Request, store: Store, today: date) -> Response:
    given, window = _asked(request)
    parameters = Events().parameters_of(given)
    if request.query_params.get("format") == "file":
        answer = all_events(store, parameters, today)
        page = render_timeline(answer, today, language_of(request), reigns_between(1, 9999))
        return download(page, "大事.html")
    limit = min(number(given.get("limit"), _A_PAGE), 1000)
    answer = Events().ask(
        store, parameters.model_copy(update={"limit": limit, **_within(window, given)}), today
    )
    total = answer.total or 0
    if window is not None:
        total = Events().ask(store, parameters.model_copy(update={"limit": 1}), today).total or 0
    page_of = pager_of(number(given.get("offset"), 0), len(answer.rows), limit, answer.total)
    frame = frame_of(request, f"/api/events?{urlencode(given)}")
    drawing = frame.link(
        "/timeline/marks", **{"section": "all", **given, "window": request.query_params.get("window")}
    )
    return HTMLResponse(render_events(frame, given, total, Listed(answer, page_of, window), drawing))


def _marks(request: Request, store: Store) -> Response:
    given, window = _asked(request)
    found = event_marks(store, Events().parameters_of(given))
    return JSONResponse(draw_events(found, language_of(request), reigns_between(1, 9999), window))


@router.get("/events/{id}")
def event(id: str, request: Request, store: StoreHere) -> str:
    return render_event(frame_of(request, f"/api/evidence/{id}?"), event_of(store, id))


def _asked(request: Request) -> tuple[dict[str, str], Days | None]:
    """The filters, for entries of chronicles alone if nothing else is asked for, and the picture's window."""
    given = asked_for(request, "format", "window")
    section = given.setdefault("section", "chronicle")
    if section == "all":
        del given["section"]
    window = request.query_params.get("window")
    if not window:
        return given, None
    try:
        first, last = (date.fromisoformat(day) for day in window.split("/"))
    except ValueError as err:
        raise BadQuestion(f"window 要写成 2020-01-01/2020-03-31 (from/to)：{window}") from err
    return given, (first, max(first, last))


def _within(window: Days | None, given: dict[str, str]) -> dict[str, Any]:
    """The filters' dates, narrowed to the window."""
    if window is None:
        return {}
    days = Range.of(None, given.get("from"), given.get("to"))
    first = max(window[0], days.first or date.min)
    last = min(window[1], days.last or date.max)
    return {"from_": first.isoformat(), "to": max(first, last).isoformat()}
