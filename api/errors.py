"""What can go wrong, as HTTP: one table, one shape (RFC 9457) for programs, one page for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from api.http.frames import frame_of
from api.http.problem import Problem
from graph.errors import (
    BadDate,
    BadQuery,
    BadQuestion,
    BrokenRecord,
    DashijiError,
    QueryTimeout,
    StoreLocked,
    StoreUnavailable,
    UnknownName,
    UnknownQuestion,
    UnreadableFile,
    WriteRefused,
)
from viz.pages.trouble import render_trouble


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of trouble is told: the status, a name that programs can rely on, a title."""

    status: int
    name: str
    title: str


TABLE: dict[type[Exception], Kind] = {
    BadDate: Kind(422, "bad-date", "不是日期 (not a date)"),
    BadQuestion: Kind(422, "bad-question", "问题的参数不对 (bad parameters)"),
    UnknownQuestion: Kind(404, "unknown-question", "没有这个问题 (no such question)"),
    UnknownName: Kind(404, "unknown-name", "没有这个名称 (no such name)"),
    WriteRefused: Kind(403, "write-refused", "这里只能读 (read only)"),
    QueryTimeout: Kind(422, "query-timeout", "查询超时 (the query took too long)"),
    BadQuery: Kind(400, "bad-query", "查询语句有误 (the query is refused)"),
    UnreadableFile: Kind(422, "unreadable-text", "文本读不懂 (the text cannot be read)"),
    BrokenRecord: Kind(422, "broken-record", "记录读不懂 (a record cannot be read)"),
    StoreLocked: Kind(503, "store-locked", "数据库被占用 (the store is in use)"),
    StoreUnavailable: Kind(503, "store-unavailable", "连不上数据库 (the store cannot be reached)"),
    DashijiError: Kind(400, "refused", "办不到 (refused)"),
}
"""Looked up along an error's own ancestry, so a new kind without a row is told as its parent is."""

_BY_STATUS = {
    404: Kind(404, "not-found", "没有这一页 (not found)"),
    405: Kind(405, "method-not-allowed", "不支持这种请求 (method not allowed)"),
}
_INVALID = Kind(422, "bad-parameters", "参数不对 (bad parameters)")
_BROKEN = Kind(500, "internal-error", "程序出错了 (internal error)")


def kind_of(error: Exception) -> Kind:
    """The row of the table for this error."""
    for ancestor in type(error).__mro__:
        if ancestor in TABLE:
            return TABLE[ancestor]
    return _BROKEN


def add_handlers(app: FastAPI) -> None:
    """Make every error of this app one shape: problem+json under /api, a page elsewhere."""

    @app.exception_handler(DashijiError)
    async def ours(request: Request, error: DashijiError) -> Response:
        return _told(request, kind_of(error), str(error), error)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        return _told(request, _INVALID, "; ".join(_complaint(one) for one in error.errors()))

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        kind = _BY_STATUS.get(error.status_code, Kind(error.status_code, "http", str(error.detail)))
        return _told(request, kind, kind.title, headers=error.headers)

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> Response:
        return _told(request, _BROKEN, "请把这次请求告诉开发者；日志里有详情 (the log has the details)")


def _told(
    request: Request,
    kind: Kind,
    detail: str,
    error: DashijiError | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    problem = Problem(
        type=f"urn:dashiji:problem:{kind.name}",
        title=kind.title,
        status=kind.status,
        detail=detail,
        instance=request.url.path,
        nearest=list(error.nearest) if isinstance(error, UnknownName) else [],
        line=error.line if isinstance(error, BadQuery) else None,
        column=error.column if isinstance(error, BadQuery) else None,
    )
    if not request.url.path.startswith("/api"):
        page = render_trouble(frame_of(request), kind.title, detail, tuple(problem.nearest))
        return HTMLResponse(page, status_code=kind.status, headers=headers)
    return JSONResponse(
        problem.model_dump(exclude_none=True),
        status_code=kind.status,
        media_type="application/problem+json",
        headers=headers,
    )


def _complaint(error: dict[str, object]) -> str:
    place = error.get("loc")
    where = ".".join(str(part) for part in place[1:]) if isinstance(place, tuple) else ""
    reason = str(error.get("msg")).removeprefix("Value error, ")
    return f"{where}: {reason}" if where else reason
