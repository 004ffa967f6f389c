"""Looking around: search, relations, evidence, audit."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.http.frames import StoreHere, Today
from api.http.json.answering import listed, same
from api.http.json.offices import Limit, Offset
from api.http.problem import problems
from api.http.schemas import Listed, Relation
from graph.questions.audit import Audit, AuditParameters, AuditRow
from graph.questions.evidence import EvidenceOf, EvidenceRow
from graph.questions.neighbours import Neighbours
from graph.questions.search import Search, SearchParameters, SearchRow

router = APIRouter(prefix="/api", tags=["查找 (finding)"], responses=problems(400, 404, 422, 503))


@router.get("/search")
def search(
    request: Request,
    response: Response,
    asked: Annotated[SearchParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[SearchRow]:
    """Anything by a word of its name or text, by a former name, or by pinyin; best first."""
    return listed(request, response, Search().ask(store, asked, today), same)


@router.get("/neighbours")
def neighbours(
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    id: str,
    depth: Annotated[int, Query(ge=1, le=3)] = 1,
    on: str | None = None,
    limit: Annotated[int, Query(ge=1, le=2000)] = 200,
) -> Listed[Relation]:
    """What a thing, by id or name, is tied to, and what those are tied to; nearest first."""
    asked = {"of": id, "depth": depth, "on": on, "limit": limit}
    return listed(request, response, Neighbours().answer(store, asked, today), Relation.of)


@router.get("/evidence/{id}")
def evidence(
    id: str,
    request: Request,
    response: Response,
    store: StoreHere,
    today: Today,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Listed[EvidenceRow]:
    """Every passage that speaks of a thing, in the order of the documents."""
    asked = {"id": id, "limit": limit, "offset": offset}
    return listed(request, response, EvidenceOf().answer(store, asked, today), same)


@router.get("/audit")
def audit(
    request: Request,
    response: Response,
    asked: Annotated[AuditParameters, Query()],
    store: StoreHere,
    today: Today,
) -> Listed[AuditRow]:
    """Gaps, overlaps, contradictions, open ends, namesakes, issues."""
    return listed(request, response, Audit().ask(store, asked, today), same)
