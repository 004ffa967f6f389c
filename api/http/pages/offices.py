"""The pages of people, posts and organizations."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from api.http.frames import StoreHere, Today, frame_of
from api.http.pages.paging import asked_for, csv_of
from api.http.tags import answered
from graph.dates import Edtf
from graph.errors import BadQuestion, UnknownName
from graph.questions import catalogue
from graph.questions.career import Career
from graph.questions.colleagues import Colleagues
from graph.questions.events import Events
from graph.questions.explain import explained
from graph.questions.honours import Honours
from graph.questions.members import Members
from graph.questions.projects import Projects
from graph.questions.shared.kept import kept
from graph.questions.shared.standing import posts_of
from graph.questions.succession import Succession
from graph.questions.who_held import WhoHeld
from graph.stores.base import Store
from viz.pages.holders import render_holders
from viz.pages.organization import change_since, day_before_last_change, render_organization
from viz.pages.person import render_person
from viz.pages.post import render_post
from viz.pages.trouble import render_trouble

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
_NAMESAKES, _POSTS = 20, 3
"""Others of the name that a page shows, and posts of each: what tells them apart."""


@router.get("/holders")
def holders(request: Request, store: StoreHere, today: Today) -> Response:
    """The answer; where a blank is wrong, the form again with what was wrong and the nearest names."""
    given = asked_for(request)
    frame, names = frame_of(request, "/api/holders"), kept(store, "most held", catalogue.most_held).value
    if not given.get("organization") and not given.get("post"):
        return HTMLResponse(render_holders(frame_of(request), None, {}, {}, names, given))
    try:
        answer = WhoHeld().answer(store, given, today)
    except (UnknownName, BadQuestion) as err:
        nearest = err.nearest if isinstance(err, UnknownName) else ()
        status = 404 if isinstance(err, UnknownName) else 422
        page = render_trouble(frame_of(request), str(err), "", nearest, given, names)
        return HTMLResponse(page, status_code=status)
    known = {name: given[name] for name in ("known_before",) if given.get(name)}
    # What a stored tenure rests on tells more than was known before.
    reasons = {} if known else explained(store, [row.tenure for row in answer.rows])
    lines = {
        reading.id: Succession().answer(store, {"post": reading.id, **known}, today).rows
        for reading in answer.readings
        if reading.parameter == "post"
    }
    return HTMLResponse(render_holders(frame, answer, reasons, lines, names, given))


@router.get("/people/{id}")
def person(id: str, request: Request, store: StoreHere, today: Today) -> Response:
    return answered(request, store, today, lambda: HTMLResponse(_person(id, request, store, today)))


def _person(id: str, request: Request, store: Store, today: date) -> str:
    found = catalogue.person(store, id)
    namesakes = found.namesakes[:_NAMESAKES]
    held = posts_of(store, namesakes)
    return render_person(
        frame_of(request, f"/api/people/{id}/career"),
        found,
        [(other, "、".join(held.get(other, ())[:_POSTS])) for other in namesakes],
        len(found.namesakes),
        Career().answer(store, {"person": id}, today),
        Colleagues().answer(store, {"person": id, "limit": 30}, today),
        Events().answer(store, {"person": id, "limit": 30}, today),
        Honours().answer(store, {"recipient": id, "limit": 30}, today),
    )


@router.get("/organizations/{id}")
def organization(id: str, request: Request, store: StoreHere, today: Today) -> Response:
    given = asked_for(request)
    on, than = given.get("on") or None, given.get("than") or None
    found = catalogue.organization(store, id)
    members = Members().answer(store, {"organization": id, "on": on}, today)
    if given.get("format") == "csv":
        return csv_of(members.rows, f"{found.name}.csv")
    on = members.parameters.get("on")
    change = earlier = None
    if on and than:
        before = Members().answer(store, {"organization": id, "on": than}, today)
        change = change_since(str(before.parameters["on"]), before, members)
    elif on:
        ever = Members().answer(store, {"organization": id}, today)
        earlier = day_before_last_change(ever.rows, Edtf.parse(on).latest or today)
    page = render_organization(
        frame_of(request, f"/api/organizations/{id}/members" + (f"?on={on}" if on else "?")),
        found,
        on,
        members,
        Events().answer(store, {"organization": id, "limit": 20}, today),
        Projects().answer(store, {"organization": id, "limit": 20}, today),
        change,
        earlier,
    )
    return HTMLResponse(page)


@router.get("/posts/{id}")
def post(id: str, request: Request, store: StoreHere, today: Today) -> Response:
    found = catalogue.post(store, id)
    organization = found.organization
    answer = Succession().answer(store, {"post": id}, today)
    if request.query_params.get("format") == "csv":
        return csv_of(answer.rows, f"{organization.name if organization else ''}{found.title}.csv")
    frame = frame_of(request, f"/api/posts/{id}/succession")
    shown = (organization.id, organization.name) if organization else None
    return HTMLResponse(render_post(frame, found.title, shown, answer, found.level))
