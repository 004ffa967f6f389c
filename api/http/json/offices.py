"""Who held what: holders, people, organizations, posts, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.http.frames import StoreHere
from api.http.json.listing import linked
from api.http.json.question_routes import add_question
from api.http.problem import problems
from api.http.schemas import Listed, Organization, Person
from graph.questions import catalogue
from graph.questions.career import Career
from graph.questions.changes import Changes
from graph.questions.co_held import CoHeld
from graph.questions.colleagues import Colleagues
from graph.questions.explain import Explain
from graph.questions.members import Members
from graph.questions.succession import Succession
from graph.questions.turnover import Turnover
from graph.questions.who_held import WhoHeld
from graph.stores.base import Store

router = APIRouter(prefix="/api", tags=["任职 (offices)"], responses=problems(400, 404, 422, 503))

Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0, le=2**31 - 1)]


def _add_names(
    path: str,
    name: str,
    find: Callable[[Store, str | None, int, int], tuple[list[Any], int]],
    by_id: Callable[[Store, str], Any],
    shown: type[Person | Organization],
    model: Any,
) -> None:
    """Add `GET path`, the list of all such names, and `GET path/{id}`, one of them; `model` lists `shown`."""

    def many(
        request: Request,
        response: Response,
        store: StoreHere,
        q: str | None = None,
        limit: Limit = 100,
        offset: Offset = 0,
    ) -> Any:
        found, total = find(store, q, limit, offset)
        items = [shown.of(each) for each in found]
        return Listed(items=items, total=total, next=linked(request, response, len(items), total))

    def one(id: str, store: StoreHere) -> Any:
        return shown.of(by_id(store, id))

    listing = f"{path.strip('/').capitalize()} by name; `q` is a part of the name."
    router.add_api_route(
        path,
        many,
        response_model=model,
        description=listing,
        name=path.strip("/"),
    )
    router.add_api_route(
        f"{path}/{{id}}", one, response_model=shown, description=f"One {name} by id.", name=name
    )


add_question(
    router,
    "/holders",
    WhoHeld,
    "Who held a post on a day, in a month or year, or over a range; excluded people are left out.",
)
_add_names("/people", "person", catalogue.people, catalogue.person, Person, Listed[Person])
add_question(
    router,
    "/people/{id}/career",
    Career,
    "The terms of a person, by id or name, in order of time; namesakes are answered apart.",
    id_of="person",
)
add_question(
    router,
    "/people/{id}/colleagues",
    Colleagues,
    "Who sat in the same body, with the days that both certainly and possibly sat there.",
    id_of="person",
)
_add_names(
    "/organizations",
    "organization",
    catalogue.organizations,
    catalogue.organization,
    Organization,
    Listed[Organization],
)
add_question(
    router,
    "/organizations/{id}/members",
    Members,
    "Who sat in a body, by id or name, on a day; heads first.",
    id_of="organization",
)
add_question(
    router,
    "/organizations/{id}/changes",
    Changes,
    "Who came into a body, by id or name, and who left it, by date.",
    id_of="organization",
)
add_question(
    router,
    "/organizations/{id}/turnover",
    Turnover,
    "How many came into a body, by id or name, and left it, year by year.",
    id_of="organization",
)
add_question(
    router,
    "/co-held",
    CoHeld,
    "Posts that do not go together and were held at once by one person.",
    name="co_held",
)
add_question(
    router,
    "/posts/{id}/succession",
    Succession,
    "The holders of a post in order, with the gaps and overlaps between them.",
    id_of="post",
)
add_question(
    router,
    "/explain/{id}",
    Explain,
    "Which statements a term rests on, and which of its bounds each moved.",
    id_of="tenure",
    name="explain",
)
