"""Questions as people type them, at a terminal or in a form: dates in words, then the question itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send

from api.typed_dates import typed_date
from graph.errors import BadDate, BadQuestion
from graph.questions import Answer, question
from graph.stores.base import Store

DATES = frozenset({"on", "from", "to"})
"""The parameters that are dates, in every question that has them."""
MAYBE_DATES = frozenset({"known_before"})
"""Those that are dates or names."""
NOTHING_TOLD = "没有答案：已载入的文献没有说到。(No answer: the loaded documents do not say.)"
"""What an answer without rows says."""


def ask(name: str, store: Store, given: Mapping[str, str], today: date) -> Answer[Any]:
    """The answer to the question of that name, with values as a person types them.

    Raises `UnknownQuestion`, `BadQuestion` or `UnknownName`.
    """
    return question(name).answer(store, typed_values(name, given), today)


def typed_values(name: str, given: Mapping[str, str]) -> dict[str, str]:
    """The values that were filled in, with dates in words read. Raises `BadQuestion`."""
    typed = {key: value for key, value in given.items() if value.strip()}
    for key in DATES & typed.keys():
        try:
            typed[key] = typed_date(typed[key])
        except BadDate as err:
            raise BadQuestion(f"{name} 的 {key}: {err}") from err
    return typed | {key: _read(typed[key]) for key in MAYBE_DATES & typed.keys()}


class TypedDates:
    """Lets every address under the service have dates as people type them: `?on=2020年6月1日`.

    What is no date is passed on as it is, and refused where it is read.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["query_string"]:
            scope = {**scope, "query_string": _with_dates_read(scope["query_string"])}
        await self._app(scope, receive, send)


def _with_dates_read(query: bytes) -> bytes:
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    dates = DATES | MAYBE_DATES
    if not any(key in dates and value for key, value in pairs):
        return query
    return urlencode([(key, _read(value) if key in dates else value) for key, value in pairs]).encode()


def _read(value: str) -> str:
    try:
        return typed_date(value)
    except BadDate:
        return value
