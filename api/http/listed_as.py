"""Lists as CSV and JSON Lines: by the suffix of the address (`/api/people.csv`), or by `Accept`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import BY_STATUS
from api.http.error_handlers import answer_to
from api.http.exports import STREAMED
from graph.exports.tables import safe_cell

Items = Sequence[dict[str, Any]]


def _csv(items: Items) -> bytes:
    rows = [_flat(item) for item in items]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer.writerow(columns)
    writer.writerows([safe_cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue().encode()


def _jsonl(items: Items) -> bytes:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items).encode()


_FORMS: dict[str, tuple[str, Callable[[Items], bytes]]] = {
    ".csv": ("text/csv", _csv),
    ".jsonl": ("application/x-ndjson", _jsonl),
}
_SUFFIXES = (*_FORMS, ".json")
_AS_THEY_ARE = ("/api/openapi.json", *STREAMED)


class ListedAs:
    """Gives the items of a JSON list in the form that was asked for; its page, links and limits stay."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _is_of_the_api(scope["path"]):
            await self._app(scope, receive, send)
            return
        path, suffix = _split(scope["path"])
        if suffix:
            scope = {**scope, "path": path, "raw_path": quote(path).encode()}
        wanted = suffix or _accepted(Headers(scope=scope).get("accept", ""))
        if wanted not in _FORMS:
            await self._app(scope, receive, send)
            return
        held = _Held()
        await self._app(scope, receive, held.take)
        await held.answer(wanted, Request(scope), by_suffix=bool(suffix))(scope, receive, send)


class _Held:
    """An answer that is held until it is whole: a list is a page, and short."""

    def __init__(self) -> None:
        self._start: Message = {}
        self._body = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")

    def answer(self, wanted: str, request: Request, *, by_suffix: bool) -> Response:
        """The list in this form; what is none stays, or is refused where the address asks for a list."""
        headers = MutableHeaders(raw=list(self._start["headers"]))
        status: int = self._start["status"]
        items = _items(self._body) if status == 200 else None
        if items is not None:
            kind, made = _FORMS[wanted]
            body = made(items)
            headers["content-type"] = f"{kind}; charset=utf-8"
            headers["content-length"] = str(len(body))
        elif by_suffix and status == 200:
            return answer_to(request, BY_STATUS[404], f"这里不是列表 (no list is here): {request.url.path}")
        else:
            body = self._body
        headers.add_vary_header("Accept")
        return Response(body, status_code=status, headers=dict(headers))


def _is_of_the_api(path: str) -> bool:
    return path.startswith("/api/") and not path.startswith(_AS_THEY_ARE)


def _split(path: str) -> tuple[str, str]:
    for suffix in _SUFFIXES:
        if path.endswith(suffix):
            return path.removesuffix(suffix), suffix
    return path, ""


def _accepted(accept: str) -> str:
    """The form that comes first in `Accept`, where that is one of ours."""
    first = accept.partition(",")[0].partition(";")[0].strip().lower()
    return next((suffix for suffix, (kind, _) in _FORMS.items() if kind == first), "")


def _items(body: bytes) -> Items | None:
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found["items"] if isinstance(found, dict) and isinstance(found.get("items"), list) else None


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """What an item names by id and name in two columns; of lists the names, or the lines that are quoted."""
    row: dict[str, Any] = {}
    for name, value in item.items():
        if isinstance(value, dict):
            row |= {f"{name}.{key}": each for key, each in value.items()}
        elif isinstance(value, list):
            row[name] = [_in_short(each) for each in value]
        else:
            row[name] = value
    return row


def _in_short(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    return str(value.get("name") or value.get("quote") or json.dumps(value, ensure_ascii=False))
