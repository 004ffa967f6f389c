"""The routes of the framework at its compliance level 1: all can be read and filtered, nothing written."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from api.http.frames import StoreHere
from api.http.prosopography.shapes import Shapes
from graph.errors import BadQuestion
from graph.prosopography.factoids import factoids_of
from graph.prosopography.filters import Listed, Wanted, ids_of
from graph.questions.shared.base import complaint

router = APIRouter(prefix="/ipif", include_in_schema=False)
_LEVEL = 1
_PROFILE = f"https://raw.githubusercontent.com/GVogeler/prosopogrAPhI/master/level{_LEVEL}.json"
_IDS = ("personId", "sourceId", "factoidId", "statementId", "role", "memberOf", "place")
"""Parameters that are an id, or the address of its page."""


@router.get("/describe")
def describe(request: Request, response: Response) -> dict[str, Any]:
    response.headers["Link"] = f'<{_PROFILE}>; rel="profile"'
    return {
        "description": "谁在何时任何职，哪一行写着 (who held what, when, and which printed line says so)",
        "provider": f"dashiji {request.app.version}",
        "contact": f"{_site(request)}/help",
        "vocabs": [],
        "complianceLevel": _LEVEL,
        "formats": ["application/json"],
    }


@router.get("/{kind}")
def listed(kind: Listed, request: Request, response: Response, store: StoreHere) -> dict[str, Any]:
    """A page of persons, sources, factoids or statements."""
    response.headers["Link"] = f'<{_PROFILE}>; rel="profile"'
    factoids, wanted = factoids_of(store), _wanted(request)
    try:
        ids = ids_of(factoids, kind, wanted)
    except BadQuestion as err:
        raise HTTPException(400, str(err)) from err
    shapes = Shapes(factoids, _site(request))
    start = (wanted.page - 1) * wanted.size
    shown = ids[start : start + wanted.size]
    protocol = {"size": wanted.size, "page": wanted.page, "totalHits": len(ids)}
    return {"protocol": protocol, kind: [shapes.of(kind, id) for id in shown]}


@router.get("/{kind}/{id:path}")
def one(kind: Listed, id: str, request: Request, response: Response, store: StoreHere) -> dict[str, Any]:
    """One of them, by its id or the address of its page."""
    response.headers["Link"] = f'<{_PROFILE}>; rel="profile"'
    found = Shapes(factoids_of(store), _site(request)).of(kind, _local(request, id))
    if found is None:
        raise HTTPException(404)
    return found


@router.api_route("/{path:path}", methods=["POST", "PUT", "PATCH", "DELETE"])
def written(path: str) -> None:
    raise HTTPException(501)


def _wanted(request: Request) -> Wanted:
    given = dict(request.query_params)
    for name in _IDS:
        if name in given:
            given[name] = _local(request, given[name])
    try:
        return Wanted.model_validate(given)
    except ValidationError as err:
        raise HTTPException(400, complaint(err)) from err


def _local(request: Request, id: str) -> str:
    """The id out of the address of a page of this site."""
    return id.rpartition("/")[2] if id.startswith(f"{_site(request)}/") else id


def _site(request: Request) -> str:
    return str(request.base_url).rstrip("/")
