"""What routers read off a request: language, frame of the page, JSON twin, store and clock."""

from __future__ import annotations

from datetime import date
from typing import Annotated, cast

from fastapi import Depends, Request

from api.settings import Settings
from graph.stores.base import Store
from viz.templating import Frame, Lang, language


def language_of(request: Request) -> Lang:
    """`?lang=en`, else Chinese."""
    return language(request.query_params.get("lang"))


def frame_of(request: Request, twin: str | None = None) -> Frame:
    """The frame of the page at this address; `twin` is the path of the same answer under /api."""
    pairs = tuple((key, value) for key, value in request.query_params.multi_items() if value)
    query = "&".join(part for part in request.url.query.split("&") if not part.startswith("lang="))
    joined = None if twin is None else twin + (f"?{query}" if query and "?" not in twin else "")
    joined = None if joined is None else joined.removesuffix("?")
    return Frame(lang=language_of(request), path=request.url.path, query=pairs, twin=joined)


async def _store(request: Request) -> Store:
    return cast(Store, request.app.state.store)


async def _settings(request: Request) -> Settings:
    return cast(Settings, request.app.state.settings)


async def _today(request: Request) -> date:
    return cast(date, request.app.state.today())


StoreHere = Annotated[Store, Depends(_store)]
SettingsHere = Annotated[Settings, Depends(_settings)]
Today = Annotated[date, Depends(_today)]
