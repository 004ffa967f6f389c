"""The page of the API, made from its own schema."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.http.frames import frame_of
from viz.pages.api import render_api

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/docs")
def docs(request: Request) -> str:
    return render_api(frame_of(request, "/api/openapi.json"), request.app.openapi())
