"""Who held what: holders, people, organizations, posts, and why."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.http.frames import StoreHere, Today
from api.http.json.answering import linked, listed, same
from api.http.problem import problems
from api.http.schemas import (
    Listed,
    MemberMembership,
    Membership,
    Organization,
    Person,
    SuccessionMembership,
)
from graph.questions import catalogue
from graph.questions.career import Career
from graph.questions.colleagues import ColleagueRow, Colleagues
from graph.questions.explain import Explain, ExplainRow
from graph.questions.members import Members
from graph.questions.succession import Succession
from graph.questions.who_held import WhoHeld, WhoHeldParameters

router = APIRouter(prefix="/api", tags=["任职 (offices)"], responses=problems(400, 404, 422, 503))

Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0, le=2**31 - 1)]


@router.get("/holders")
def holders(
    request: Request,
    response: Response,
    asked: Annotated[WhoHeldParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[Membership]:
    """Who held a post on a day, in a month or year, or over a range; excluded people are left out."""
    return listed(request, response, WhoHeld().ask(store, asked, today), Membership.of)


@router.get("/people")
def people(
    request: Request,
    response: Response,
    store: StoreHere,
    q: str | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Listed[Person]:
    """People by name; `q` is a part of the name."""
    found, total = catalogue.people(store, q, limit, offset)
    items = [Person.of(one) for one in found]
    return Listed(items=items, total=total, next=linked(request, response, len(items), total))


@router.get("/people/{id}")
def person(id: str, store: StoreHere) -> Person:
    """One person by id."""
    return Person.of(catalogue.person(store, id))


@router.get("/people/{id}/career")
def career(
    id: str,
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    organization: str | None = None,
) -> Listed[Membership]:
    """The terms of a person, by id or name, in order of time; namesakes are answered apart."""
    answer = Career().answer(store, {"person": id, "organization": organization}, today)
    return listed(request, response, answer, Membership.of)


@router.get("/people/{id}/colleagues")
def colleagues(
    id: str,
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    on: str | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Listed[ColleagueRow]:
    """Who sat in the same body, with the days that both certainly and possibly sat there."""
    asked = {"person": id, "on": on, "limit": limit, "offset": offset}
    return listed(request, response, Colleagues().answer(store, asked, today), same)


@router.get("/organizations")
def organizations(
    request: Request,
    response: Response,
    store: StoreHere,
    q: str | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Listed[Organization]:
    """Bodies by name; `q` is a part of the name."""
    found, total = catalogue.organizations(store, q, limit, offset)
    items = [Organization.of(one) for one in found]
    return Listed(items=items, total=total, next=linked(request, response, len(items), total))


@router.get("/organizations/{id}")
def organization(id: str, store: StoreHere) -> Organization:
    """One body by id."""
    return Organization.of(catalogue.organization(store, id))


@router.get("/organizations/{id}/members")
def members(
    id: str,
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    on: str | None = None,
    match: str | None = None,
) -> Listed[MemberMembership]:
    """Who sat in a body, by id or name, on a day; heads first."""
    answer = Members().answer(store, {"organization": id, "on": on, "match": match}, today)
    return listed(request, response, answer, MemberMembership.of)


@router.get("/posts/{id}/succession")
def succession(
    id: str,
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    organization: str | None = None,
    since: Annotated[str | None, Query(alias="from")] = None,
    to: str | None = None,
) -> Listed[SuccessionMembership]:
    """The holders of a post in order, with the gaps and overlaps between them."""
    asked = {"post": id, "organization": organization, "from": since, "to": to}
    return listed(request, response, Succession().answer(store, asked, today), SuccessionMembership.of)


@router.get("/explain/{id}")
def explain(
    id: str, request: Request, response: Response, store: StoreHere, today: Today
) -> Listed[ExplainRow]:
    """Which statements a term rests on, and which of its bounds each moved."""
    return listed(request, response, Explain().answer(store, {"tenure": id}, today), same)
