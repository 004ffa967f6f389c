"""Every question has a route under /api with the question's own parameters."""

from __future__ import annotations

from typing import Any, cast

import pytest

from api.app import create_app
from graph.questions import QUESTIONS, Question
from graph.stores import Store

ROUTES = {
    # question: (path, the parameter that the path calls `id`)
    "who-held": ("/api/holders", None),
    "career": ("/api/people/{id}/career", "person"),
    "colleagues": ("/api/people/{id}/colleagues", "person"),
    "members": ("/api/organizations/{id}/members", "organization"),
    "succession": ("/api/posts/{id}/succession", "post"),
    "explain": ("/api/explain/{id}", "tenure"),
    "events": ("/api/events", None),
    "projects": ("/api/projects", None),
    "project": ("/api/projects/{id}", "project"),
    "honours": ("/api/honours", None),
    "search": ("/api/search", None),
    "neighbours": ("/api/neighbours", "of"),
    "evidence": ("/api/evidence/{id}", "id"),
    "audit": ("/api/audit", None),
    "documents": ("/api/documents", None),
    "changes": ("/api/organizations/{id}/changes", "organization"),
    "turnover": ("/api/organizations/{id}/turnover", "organization"),
    "path": ("/api/path", None),
    "suggest": ("/api/suggest", None),
    "co-held": ("/api/co-held", None),
    "on-this-day": ("/api/on-this-day", None),
    "list": ("/api/list", None),
    "corrections": ("/api/corrections", None),
    "sample": ("/api/sample", None),
    "precision": ("/api/precision", None),
}


@pytest.fixture(scope="module")
def paths() -> Any:
    return create_app(cast(Store, None)).openapi()["paths"]


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked.name))
def test_a_question_has_a_documented_route(paths: Any, asked: type[Question[Any]]) -> None:
    """The route documents each parameter of the question by name, and what it gives."""
    path, id_of = ROUTES[asked.name]
    operation = paths[path]["get"]
    documented = [parameter["name"] for parameter in operation["parameters"]]
    assert sorted(documented) == sorted("id" if name == id_of else name for name in asked.parameter_names())
    assert operation["description"]
    assert "$ref" in operation["responses"]["200"]["content"]["application/json"]["schema"]
