"""Routes that pass their parameters to a question and give its rows: made from the question's class."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from keyword import iskeyword
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.http.frames import StoreHere, Today
from api.http.json.listing import as_json, listed
from api.http.schemas import as_listed
from graph.questions.shared.base import Question

_PAGING = ("limit", "offset")


def add_question(
    router: APIRouter,
    path: str,
    asked: type[Question[Any]],
    description: str,
    *,
    id_of: str | None = None,
    name: str | None = None,
) -> None:
    """Add `GET path`, which asks the question and lists its rows.

    The query's parameters are those of `asked.Parameters`. Where `id_of` names one of them, the address
    calls it `id` (`/people/{id}/career`), and the question itself checks the values. `name` is that of the
    operation, where it is not the path's last word.
    """
    model, shown = as_listed(asked.Row)

    def route(request: Request, response: Response, **values: Any) -> Any:
        store, today = values.pop("store"), values.pop("today")
        question = asked()
        if id_of is None:
            answer = question.ask(store, values["asked"], today)
        else:
            given = {id_of if name == "id" else name.rstrip("_"): value for name, value in values.items()}
            answer = question.answer(store, given, today)
        return as_json(listed(request, response, answer, shown), response)

    own = (
        [_parameter("asked", Annotated[asked.Parameters, Query()])]
        if id_of is None
        else _parameters_by_id(asked, id_of)
    )
    route.__signature__ = _signature(own)  # type: ignore[attr-defined]
    route.example = {  # type: ignore[attr-defined]
        "id" if name == id_of else name: value for name, value in asked.example.items()
    }
    router.add_api_route(
        path, route, response_model=model, description=description, name=name or path.rpartition("/")[2]
    )


def _signature(own: Sequence[inspect.Parameter]) -> inspect.Signature:
    return inspect.Signature(
        [
            _parameter("request", Request),
            _parameter("response", Response),
            *own,
            _parameter("store", StoreHere),
            _parameter("today", Today),
        ]
    )


def _parameters_by_id(asked: type[Question[Any]], id_of: str) -> list[inspect.Parameter]:
    """Those of the question, paging last: whole numbers within their limits, all else as text."""
    schemas: dict[str, dict[str, Any]] = asked.Parameters.model_json_schema()["properties"]
    rest = [name for name in schemas if name not in (id_of, *_PAGING)]
    paging = [name for name in _PAGING if name in schemas]
    return [_parameter("id", str), *(_of_schema(name, schemas[name]) for name in (*rest, *paging))]


def _of_schema(name: str, schema: dict[str, Any]) -> inspect.Parameter:
    if schema.get("type") == "integer":
        limits = Query(ge=schema["minimum"], le=schema["maximum"])
        return _parameter(name, Annotated[int, limits], schema["default"])
    if iskeyword(name):
        return _parameter(f"{name}_", Annotated[str | None, Query(alias=name)], None)
    return _parameter(name, str | None, None)


def _parameter(name: str, annotation: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
