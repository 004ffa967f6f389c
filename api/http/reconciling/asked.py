"""What those who reconcile send: JSON in the fields of an address or a form, with dates as they are typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from api.http.reconciling.manifest import MOST_NAMES
from api.typed_dates import typed_date
from graph.errors import BadDate, BadQuestion
from graph.questions.shared.base import complaint
from graph.reconciling.candidates import NameQuery
from graph.reconciling.properties import Extension

Model = TypeVar("Model", bound=BaseModel)


def batch_of(text: str) -> dict[str, NameQuery]:
    """Names to be looked up, by the keys that the answer has them under. Raises `BadQuestion`."""
    given = _object(text, "queries")
    if len(given) > MOST_NAMES:
        raise BadQuestion(f"一次最多 {MOST_NAMES} 个名称 (names at most in one request)")
    return {key: _query(key, each) for key, each in given.items()}


def single_of(text: str) -> NameQuery:
    """One name, as it is or as the object of a batch. Raises `BadQuestion`."""
    given = _object(text, "query") if text.lstrip().startswith("{") else {"query": text}
    return _query("query", given)


def extension_of(text: str) -> Extension:
    """Which values are asked for. Raises `BadQuestion`."""
    given = _object(text, "extend")
    for wanted in _list(given.get("properties")):
        settings = wanted.get("settings")
        if isinstance(settings, dict):
            filled = {name: value for name, value in settings.items() if value not in ("", None)}
            wanted["settings"] = filled | ({"on": _date(filled["on"])} if "on" in filled else {})
    return _checked(Extension, given, "extend")


def _query(key: str, given: Any) -> NameQuery:
    if isinstance(given, dict):
        for each in _list(given.get("properties")):
            if each.get("pid") == "on":
                value = each.get("v")
                each["v"] = [_date(one) for one in value] if isinstance(value, list) else _date(value)
    return _checked(NameQuery, given, key)


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise BadQuestion(f"{name} 不是 JSON (no JSON): {err}") from err
    if not isinstance(found, dict):
        raise BadQuestion(f"{name} 要是一个 JSON 对象 (must be a JSON object)")
    return found


def _list(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return typed_date(value)
    except BadDate as err:
        raise BadQuestion(str(err)) from err


def _checked(model: type[Model], given: Mapping[str, Any], key: str) -> Model:
    try:
        return model.model_validate(given)
    except ValidationError as err:
        raise BadQuestion(f"{key}: {complaint(err)}") from err
