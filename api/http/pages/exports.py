"""The page of exports, and the feed of loaded documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from api.http.exports import ADDRESS
from api.http.frames import StoreHere, Today, frame_of
from graph.exports import EXPORTERS
from graph.questions.documents import DocumentRow, Documents
from graph.stores.base import Store
from viz.feed import render_feed
from viz.pages.exports import Offer, render_exports

router = APIRouter(include_in_schema=False)
_NEWEST = 100
_PAGE = 1000


@router.get("/export", response_class=HTMLResponse)
def exports(request: Request) -> str:
    offers = [Offer(each.name, each.zh, each.en, each.opens, each.file_name) for each in EXPORTERS]
    return render_exports(frame_of(request), offers, ADDRESS)


@router.get("/feed.atom")
def feed(request: Request, store: StoreHere, today: Today) -> Response:
    """The documents that were put out last."""
    rows = list(_documents(store, today))
    base = str(request.base_url).rstrip("/")
    return Response(render_feed(base, rows, _NEWEST), media_type="application/atom+xml")


def _documents(store: Store, today: date) -> Iterator[DocumentRow]:
    """All of them, a page at a time."""
    offset = 0
    while rows := Documents().answer(store, {"limit": str(_PAGE), "offset": str(offset)}, today).rows:
        yield from rows
        offset += len(rows)
