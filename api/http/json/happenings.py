"""What happened: events, projects, honours."""

from __future__ import annotations

from fastapi import APIRouter

from api.http.json.question_routes import add_question
from api.http.problem import problems
from graph.questions.events import Events
from graph.questions.honours import Honours
from graph.questions.on_this_day import OnThisDay
from graph.questions.project import Project
from graph.questions.projects import Projects

router = APIRouter(prefix="/api", tags=["大事 (events)"], responses=problems(400, 404, 422, 503))

add_question(router, "/events", Events, "Entries of chronicles and dated statements, by date.")
add_question(
    router, "/on-this-day", OnThisDay, "Entries of this day of the year, in any year.", name="on_this_day"
)
add_question(router, "/projects", Projects, "Projects, by the first date of their stages.")
add_question(
    router,
    "/projects/{id}",
    Project,
    "The life of a project by id or name; two of one name are answered apart.",
    id_of="project",
    name="project",
)
add_question(router, "/honours", Honours, "Distinctions and who received them, by date.")
