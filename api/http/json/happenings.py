"""What happened: events, projects, honours."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.http.frames import StoreHere, Today
from api.http.json.answering import listed
from api.http.problem import problems
from api.http.schemas import Event, Honour, Listed, Project, ProjectSummary
from graph.questions import project as one_project
from graph.questions.events import Events, EventsParameters
from graph.questions.honours import Honours, HonoursParameters
from graph.questions.projects import Projects, ProjectsParameters

router = APIRouter(prefix="/api", tags=["大事 (events)"], responses=problems(400, 404, 422, 503))


@router.get("/events")
def events(
    request: Request,
    response: Response,
    asked: Annotated[EventsParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[Event]:
    """Entries of chronicles and dated statements, by date."""
    return listed(request, response, Events().ask(store, asked, today), Event.of)


@router.get("/projects")
def projects(
    request: Request,
    response: Response,
    asked: Annotated[ProjectsParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[ProjectSummary]:
    """Projects, by the first date of their stages."""
    return listed(request, response, Projects().ask(store, asked, today), ProjectSummary.of)


@router.get("/projects/{id}")
def project(id: str, request: Request, response: Response, store: StoreHere, today: Today) -> Listed[Project]:
    """The life of a project by id or name; two of one name are answered apart."""
    answer = one_project.Project().answer(store, {"project": id}, today)
    return listed(request, response, answer, Project.of)


@router.get("/honours")
def honours(
    request: Request,
    response: Response,
    asked: Annotated[HonoursParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[Honour]:
    """Distinctions and who received them, by date."""
    return listed(request, response, Honours().ask(store, asked, today), Honour.of)
