"""The routes of the reconciliation API. It is read in questions sent by form as well as by address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException

from api.http.delivery import content_policy
from api.http.frames import SettingsHere, StoreHere, Today, frame_of
from api.http.reconciling.asked import batch_of, extension_of, single_of
from api.http.reconciling.manifest import (
    PAGES,
    TYPES,
    manifest_of,
    meta_of,
    properties_given,
    properties_told,
    type_of,
)
from graph.questions.career import Career
from graph.questions.members import Members
from graph.questions.search import Search
from graph.questions.shared.base import Question
from graph.questions.shared.lookup import things_of
from graph.questions.shared.parameters import TenureRow
from graph.questions.succession import Succession
from graph.reconciling.candidates import Candidate, NameQuery, candidates
from graph.reconciling.names import Kind
from graph.reconciling.properties import extend
from graph.stores.base import Store
from viz.pages.card import render_card

router = APIRouter(prefix="/reconcile", include_in_schema=False)
What = Literal["entity", "type", "property"]
_SUGGESTED = 20


_TENURES: Mapping[Kind, type[Question[Any]]] = {
    "person": Career,
    "organization": Members,
    "post": Succession,
}


@router.get("")
async def by_address(request: Request, store: StoreHere) -> Any:
    return await _answered(request, store, dict(request.query_params))


@router.post("")
async def by_form(request: Request, store: StoreHere) -> Any:
    async with request.form() as form:
        given = {name: value for name, value in form.items() if isinstance(value, str)}
    return await _answered(request, store, {**request.query_params, **given})


async def _answered(request: Request, store: Store, given: dict[str, str]) -> Any:
    """Names, one name, or values; without any of them, what the service is."""
    if "queries" in given:
        return await run_in_threadpool(_batch, store, batch_of(given["queries"]))
    if "query" in given:
        alone = {"query": single_of(given["query"])}
        return (await run_in_threadpool(_batch, store, alone))["query"]
    if "extend" in given:
        asked = extension_of(given["extend"])
        rows = await run_in_threadpool(extend, store, asked)
        return {"meta": [meta_of(each.id) for each in asked.properties], "rows": rows}
    return manifest_of(_site(request), request.app.version)


def _batch(store: Store, asked: dict[str, NameQuery]) -> dict[str, Any]:
    found = candidates(store, list(asked.values()))
    return {key: {"result": [_shown(one) for one in each]} for key, each in zip(asked, found, strict=True)}


def _shown(found: Candidate) -> dict[str, Any]:
    features = [{"id": "name", "value": found.name_score}]
    if found.fit is not None:
        features.append({"id": "properties", "value": round(found.fit, 2)})
    shown: dict[str, Any] = {
        "id": found.id,
        "name": found.name,
        "type": [type_of(found.kind)],
        "score": found.score,
        "match": found.match,
        "features": features,
    }
    return shown | ({"description": found.detail} if found.detail else {})


# -- while a person types ---------------------------------------------------------------------------------


@router.get("/suggest/{what}")
def suggest(
    what: What,
    store: StoreHere,
    today: Today,
    prefix: Annotated[str, Query(max_length=200)] = "",
    type: str = "",
    cursor: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> dict[str, Any]:
    if what == "entity":
        return {"result": _entities(store, today, prefix, type, cursor)}
    known = [type_of(kind) for kind in TYPES] if what == "type" else properties_told(type)
    wanted = prefix.strip().lower()
    return {"result": [each for each in known if wanted in each["name"].lower()][cursor:]}


def _entities(store: Store, today: date, prefix: str, type: str, cursor: int) -> list[dict[str, Any]]:
    if not prefix.strip():
        return []
    asked: dict[str, Any] = {"q": prefix, "limit": _SUGGESTED, "offset": cursor}
    found: list[dict[str, Any]] = []
    for kind in TYPES:
        if type in ("", kind):
            for row in Search().answer(store, {**asked, "kind": kind}, today).rows:
                told = {"description": row.detail} if row.detail else {}
                found.append({"id": row.id, "name": row.name, "notable": [type_of(kind)], **told})
    return found[:_SUGGESTED]


@router.get("/properties")
def properties(type: str = "", limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> dict[str, Any]:
    given = properties_given(type)[:limit]
    return {"type": type, "limit": limit, "properties": given}


# -- what is behind an id ---------------------------------------------------------------------------------


@router.get("/flyout/{what}")
def flyout(what: What, id: str, store: StoreHere) -> dict[str, str]:
    told = _thing(store, id) if what == "entity" else _known(id)
    if not told:
        raise HTTPException(404)
    return {"id": id, "html": "".join(f"<p>{escape(each)}</p>" for each in told if each)}


def _thing(store: Store, id: str) -> list[str]:
    kind = _kind_of(id)
    thing = things_of(store, {kind: [id]}).get(id)
    return [] if thing is None else [thing.name, type_of(kind)["name"], thing.detail or ""]


def _known(id: str) -> list[str]:
    """The name of a kind or of a property."""
    return [each["name"] for each in (*map(type_of, TYPES), *properties_told(None)) if each["id"] == id][:1]


@router.get("/preview/{id}")
def preview(
    id: str, request: Request, store: StoreHere, today: Today, settings: SettingsHere
) -> HTMLResponse:
    kind = _kind_of(id)
    name, rows = _tenures(store, kind, id, today)
    card = render_card(frame_of(request), PAGES[kind] + id, kind, name, rows)
    framed_by = " ".join(settings.reading_origins()) or "'none'"
    return HTMLResponse(card, headers={"Content-Security-Policy": content_policy(framed_by)})


def _tenures(store: Store, kind: Kind, id: str, today: date) -> tuple[str, Sequence[TenureRow]]:
    """What the thing is called, and the tenures of which it is the person, the organization or the post."""
    answer = _TENURES[kind]().answer(store, {kind: id}, today)
    return answer.readings[0].name, answer.rows


@router.get("/view/{id}")
def view(id: str, request: Request) -> RedirectResponse:
    """To the page of the thing."""
    return RedirectResponse(frame_of(request).link(PAGES[_kind_of(id)] + id), status_code=302)


def _kind_of(id: str) -> Kind:
    for kind in TYPES:
        if id.startswith(f"{kind}-"):
            return kind
    raise HTTPException(404)


def _site(request: Request) -> str:
    return str(request.base_url).rstrip("/")
