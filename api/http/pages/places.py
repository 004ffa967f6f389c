"""The pages of a place, and of a day of the year."""

from __future__ import annotations

from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.http.frames import StoreHere, Today, frame_of
from api.http.pages.paging import number, pager_of
from graph.questions import catalogue
from graph.questions.events import Events
from graph.questions.lists.listing import List, Listing
from graph.questions.on_this_day import OnThisDay
from viz.pages.place import render_day, render_place

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_LISTS = ("organizations", "events", "projects", "honours")
_LEAP_YEAR = 2000
_ENTRIES = 50
"""Of a day of the year, on one page."""


@router.get("/places/{id}")
def place(id: str, request: Request, store: StoreHere, today: Today) -> str:
    found = catalogue.place(store, id)
    lists: dict[str, Listing] = {}
    for kind in _LISTS:
        answer = List().answer(store, {"kind": kind, "place": found.name, "limit": 30}, today)
        assert isinstance(answer, Listing)
        lists[kind] = answer
    events = Events().answer(store, {"place": found.id, "limit": 30}, today)
    return render_place(frame_of(request, f"/api/evidence/{id}"), found, lists, events)


@router.get("/on")
@router.get("/on/{day}")
def on(request: Request, store: StoreHere, today: Today, day: str | None = None) -> str:
    """Entries of this day of the year; without one, of today."""
    offset = number(request.query_params.get("offset"), 0)
    answer = OnThisDay().answer(store, {"day": day, "limit": _ENTRIES, "offset": offset}, today)
    month_and_day = str(answer.parameters["day"])
    here = date.fromisoformat(f"{_LEAP_YEAR}-{month_and_day}")
    before, after = (
        f"{each.month:02}-{each.day:02}" for each in (here - timedelta(days=1), here + timedelta(days=1))
    )
    frame = frame_of(request, f"/api/on-this-day?day={month_and_day}")
    page = pager_of(offset, len(answer.rows), _ENTRIES, answer.total)
    return render_day(frame, month_and_day, before, after, answer, page)
