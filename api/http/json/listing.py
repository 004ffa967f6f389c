"""From an answer to a list: items, total, the address of the next page, in body and `Link` header."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import quote

from fastapi import Request, Response

from api.http.schemas import Listed
from graph.questions.shared.base import Answer, AnswerRow

Row = TypeVar("Row", bound=AnswerRow)
Item = TypeVar("Item")


def listed(
    request: Request, response: Response, answer: Answer[Row], shown: Callable[[Row], Item]
) -> Listed[Item]:
    """The rows of an answer as a list; pages by the `limit` and `offset` that were asked for."""
    items = [shown(row) for row in answer.rows]
    total = answer.total if answer.total is not None else len(items)
    return Listed[Any](
        items=items,
        total=total,
        next=linked(request, response, len(items), total),
        readings=answer.readings,
        notes=answer.notes,
    )


def as_json(given: Listed[Any], response: Response) -> Response:
    """The list as it is sent, with the headers that were set: its items are checked already."""
    headers = {name: value for name, value in response.headers.items() if name != "content-length"}
    return Response(given.model_dump_json(by_alias=True), headers=headers, media_type="application/json")


def linked(request: Request, response: Response, shown: int, total: int) -> str | None:
    """Set `Link` to the pages before and after; gives the address of the next, if there is one."""
    offset, limit = _number(request, "offset", 0), _number(request, "limit", 100)
    links: dict[str, str] = {}
    if offset > 0:
        links["prev"] = _address(request, max(offset - limit, 0))
    if shown and offset + shown < total:
        links["next"] = _address(request, offset + shown)
    if links:
        response.headers["Link"] = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items())
    return links.get("next")


def _address(request: Request, offset: int) -> str:
    """As in a header: percent-encoded, whatever the client sent."""
    url = request.url.include_query_params(offset=offset)
    return f"{quote(url.path)}?{url.query}"


def _number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name, "")
    return int(text) if text.isdecimal() else default
