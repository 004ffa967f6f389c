"""The web application: JSON under /api, pages elsewhere, over one store."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from importlib import import_module
from importlib.metadata import version

import anyio
from fastapi import Depends, FastAPI
from starlette.routing import Route

from api.asking import TypedDates
from api.http import json, pages
from api.http.delivery import add_delivery, content_policy, let_others_read
from api.http.error_handlers import add_handlers
from api.http.examples import add_examples
from api.http.exports import STREAMED, ExportDoor
from api.http.guard import Guard
from api.http.listed_as import ListedAs
from api.http.pages.home import warm
from api.http.prosopography.routes import router as prosopography_router
from api.http.query_door import QueryDoor
from api.http.reading import TextReader
from api.http.reconciling.routes import router as reconciling_router
from api.http.tags import Tagged
from api.http.watching import Figures, Watched, note_route
from api.http.watching import router as watching_router
from api.mcp.door import ModelDoor
from api.mcp.tools import Desk
from api.settings import Settings
from graph.errors import DashijiError
from graph.questions.shared.kept import leave_alone
from graph.stores.base import Store


def create_app(
    store: Store,
    settings: Settings | None = None,
    *,
    today: Callable[[], date] = date.today,
    warmed: bool = False,
) -> FastAPI:
    """The application over this store; the caller opens the store and closes it.

    With `warmed`, what pages keep of the store is worked out before anybody asks.
    """
    app = FastAPI(
        title="大事记 dashiji",
        version=version("dashiji"),
        description="谁在何时任何职，哪一行写着。Who held what, when, and which printed line says so.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_running,
        dependencies=[Depends(note_route)],
    )
    app.state.store = store
    app.state.settings = settings or Settings()
    app.state.reader = TextReader(app.state.settings)
    app.state.query_door = QueryDoor(store, app.state.settings)
    app.state.export_door = ExportDoor(app.state.settings)
    app.state.model_door = ModelDoor(Desk(store, app.state.query_door, today), app.state.settings.body_bytes)
    app.state.loading = anyio.Lock()
    app.state.today = today
    app.state.figures = Figures()
    app.state.warmed = warmed
    for router in (*json.ROUTERS, *pages.ROUTERS):
        app.include_router(router)
    app.include_router(reconciling_router)
    app.include_router(prosopography_router)
    app.include_router(watching_router)
    app.router.routes.append(Route("/mcp", app.state.model_door))
    add_handlers(app)
    add_examples(app, json.ROUTERS)
    app.add_middleware(ListedAs)
    app.add_middleware(Tagged, policy=content_policy(), streamed=STREAMED)
    add_delivery(app)
    app.add_middleware(TypedDates)
    app.add_middleware(Guard, settings=app.state.settings)
    app.add_middleware(Watched, figures=app.state.figures)
    let_others_read(app, app.state.settings)
    return app


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    """Bring in what draws pictures, and what is kept, while the first reader still reads the start page."""
    threading.Thread(target=_load_drawing, args=(app,), daemon=True).start()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(app.state.model_door.run)
        yield
        tasks.cancel_scope.cancel()
    app.state.reader.close()


def _load_drawing(app: FastAPI) -> None:
    for module in ("bokeh.plotting", "bokeh.embed", "pyvis.network"):
        import_module(module)
    if app.state.warmed:
        with suppress(DashijiError):  # a store that is gone by now; whoever asks next is told
            warm(app.state.store)
        leave_alone()
