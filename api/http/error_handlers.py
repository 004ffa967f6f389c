"""Every error as one shape: problem+json (RFC 9457) for programs, a page for people."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from api.errors import BROKEN, BY_STATUS, INVALID, Kind, kind_of
from api.http.frames import frame_of
from api.http.problem import Problem
from graph.errors import BadQuery, DashijiError, UnknownName
from viz.pages.trouble import render_trouble

_PROGRAMS = ("/api", "/mcp", "/reconcile", "/ipif")
"""Below these no people ask."""


def add_handlers(app: FastAPI) -> None:
    """Make every error of this app one shape: problem+json for programs, a page for people."""

    @app.exception_handler(DashijiError)
    async def ours(request: Request, error: DashijiError) -> Response:
        return answer_to(request, kind_of(error), str(error), error)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        return answer_to(request, INVALID, "; ".join(_complaint(one) for one in error.errors()))

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        kind = BY_STATUS.get(error.status_code, Kind(error.status_code, "http", str(error.detail)))
        detail = kind.title if error.detail == HTTPStatus(error.status_code).phrase else str(error.detail)
        return answer_to(request, kind, detail, headers=error.headers)

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> Response:
        return answer_to(request, BROKEN, "请把这次请求告诉开发者；日志里有详情 (the log has the details)")


def answer_to(
    request: Request,
    kind: Kind,
    detail: str,
    error: DashijiError | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An error as the caller reads it."""
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
    if not request.url.path.startswith(_PROGRAMS):
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
