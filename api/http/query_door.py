"""Cypher that callers write: a few at a time, so that the rest of the service goes on answering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, cast

import anyio
from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool

from api.settings import Settings
from graph.errors import Busy
from graph.stores.base import QueryResult, Store


class QueryDoor:
    """Puts queries to the store, within the limits of the settings. Used on the event loop alone."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._places = anyio.CapacityLimiter(settings.queries_at_once)

    async def ask(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, most: int | None = None
    ) -> QueryResult:
        """What the store answers, `most` rows of it. Raises `BadQuery`; `Busy` where no place comes free."""
        limit = min(most or self._settings.row_limit, self._settings.row_limit)
        seconds = self._settings.query_seconds
        asking = object()
        try:
            with anyio.fail_after(seconds):
                await self._places.acquire_on_behalf_of(asking)
        except TimeoutError as err:
            raise Busy("别的查询还没完，请稍后再来 (other queries are still running)") from err
        try:
            return await run_in_threadpool(
                self._store.query, cypher, parameters, limit=limit, timeout=seconds
            )
        finally:
            self._places.release_on_behalf_of(asking)


def _door(request: Request) -> QueryDoor:
    return cast(QueryDoor, request.app.state.query_door)


QueryDoorHere = Annotated[QueryDoor, Depends(_door)]
