"""What the API's own document tells of every operation besides: in Chinese what it does, and an example."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

import yaml
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

_PERSON, _ORGANIZATION = "person-b141cb3d0107f2b865fe", "organization-cc5a6f50451893f672bb"
_DOCUMENT = "document-255ac4c97b8c683ce855"
_OWN: Mapping[str, Mapping[str, str]] = {
    "/api/people": {"q": "张恒"},
    "/api/people/{id}": {"id": _PERSON},
    "/api/organizations": {"q": "政府"},
    "/api/organizations/{id}": {"id": _ORGANIZATION},
    "/api/documents/{id}": {"id": _DOCUMENT},
    "/api/documents/{id}/text": {"id": _DOCUMENT, "start": "0", "end": "100"},
    "/api/export/{form}": {"form": "jsonl"},
    "/api/events.ics": {"from": "2020-01", "to": "2020-03"},
    "/api/events.timeline.json": {"from": "2020-01", "to": "2020-03"},
}
"""Of operations that are no question; a question brings its own."""


def add_examples(app: FastAPI, routers: Iterable[APIRouter]) -> None:
    """Let the document of the API have them; the page `/docs` fills them in."""
    examples = dict(_examples(routers))
    chinese: dict[str, str] = yaml.safe_load(files("api.http").joinpath("operations.yaml").read_text("utf-8"))
    plain: Callable[[], dict[str, Any]] = app.openapi

    def with_examples() -> dict[str, Any]:
        if app.openapi_schema is not None:
            return app.openapi_schema
        document = plain()
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                operation["description"] = f"{chinese[f'{method} {path}']} ({operation['description']})"
        for path, given in examples.items():
            for parameter in document["paths"][path]["get"].get("parameters", ()):
                if parameter["name"] in given:
                    parameter["example"] = given[parameter["name"]]
        return document

    app.openapi = with_examples  # type: ignore[method-assign]


def _examples(routers: Iterable[APIRouter]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Path and parameters."""
    yield from _OWN.items()
    for router in routers:
        for route in router.routes:
            if isinstance(route, APIRoute) and hasattr(route.endpoint, "example"):
                yield route.path, route.endpoint.example
