"""What the service tells of itself to those who watch it: figures for Prometheus, a line of log a request."""

from __future__ import annotations

import logging
import time

from fastapi import APIRouter, Request, Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.types import ASGIApp, Message, Receive, Scope, Send

router = APIRouter(include_in_schema=False)
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_log = logging.getLogger("dashiji.requests")


async def note_route(request: Request) -> None:
    """A dependency of every route: leaves its pattern where `Watched` finds it, whoever copied the scope."""
    request.state.route = request.scope["route"].path


class Figures:
    """The figures of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.requests = Counter(
            "dashiji_requests", "Requests by route and status", ("route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "dashiji_request_seconds",
            "Seconds until the whole answer was sent",
            ("route",),
            registry=self.registry,
            buckets=_SECONDS,
        )
        self.under_way = Gauge(
            "dashiji_requests_under_way", "Requests that are being answered", registry=self.registry
        )


class Watched:
    """Counts and times every request, those too that the guard refuses. The outermost of all."""

    def __init__(self, app: ASGIApp, figures: Figures) -> None:
        self._app = app
        self._figures = figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope.setdefault("state", {})
        status = 500
        began = time.perf_counter()

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        with self._figures.under_way.track_inprogress():
            try:
                await self._app(scope, receive, answer)
            finally:
                self._note(scope, status, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        # The pattern of the route, not the path: paths are without number, and name people.
        route = scope["state"].get("route", "-")
        self._figures.requests.labels(route, str(status)).inc()
        self._figures.seconds.labels(route).observe(seconds)
        told = {"method": scope["method"], "route": route, "status": status, "ms": round(1000 * seconds, 1)}
        _log.info("%(method)s %(route)s %(status)s %(ms)s ms", told, extra={"told": told})


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """The figures, as Prometheus reads them."""
    return Response(generate_latest(request.app.state.figures.registry), media_type=CONTENT_TYPE_LATEST)
