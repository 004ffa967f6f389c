"""An example of every operation, in the API's own document: what it can be asked on the samples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

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
    plain: Callable[[], dict[str, Any]] = app.openapi

    def with_examples() -> dict[str, Any]:
        document = plain()
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
