"""What language models can call: every question, Cypher that only reads, and the text around a quote."""

from __future__ import annotations

import inspect
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar

from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field, ValidationError

from api import asking
from api.http.documents import NO_TEXT, one_document
from api.http.json.service import Query
from api.http.query_door import QueryDoor
from api.mcp.told import address_of, told
from graph.errors import BadQuestion, UnknownName
from graph.loading.texts import text_of
from graph.questions import QUESTIONS, Question
from graph.questions.shared.base import complaint
from graph.stores.base import Store
from graph.vocabulary import EDGES, LABELS

Model = TypeVar("Model", bound=BaseModel)
_MOST_TEXT = 4000
"""Characters of a text that are given at a time."""
_FOR_US = frozenset({"Correction", "Judgement", "Schema", "TextPart"})
_OURS = re.compile(
    r"keys|fact|digest|contents|judged|corrected|corrected_by|stale|extractor|state|sha256|rule|(date|organization)_from.*"
)
"""Labels and properties that the program keeps for itself, or that `evidence` and `explain` tell."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What tools answer from."""

    store: Store
    door: QueryDoor
    today: Callable[[], date]


class Tool(ABC):
    """One thing that a model can call; none of them changes anything."""

    name: str
    title: str
    description: str
    schema: dict[str, Any]

    @abstractmethod
    async def call(self, desk: Desk, given: Mapping[str, Any], site: str) -> dict[str, Any]:
        """What it gives; addresses begin with `site`. Raises `DashijiError`."""


class AskTool(Tool):
    """A question, with its own parameters."""

    def __init__(self, asked: type[Question[Any]]) -> None:
        self.name = asked.name
        self.title = f"{asked.title['zh']} ({asked.title['en']})"
        example = json.dumps(asked.example, ensure_ascii=False)
        self.description = f"{asked.title['en']}. {inspect.getdoc(asked)} Example: {example}"
        self.schema = schema_of(asked.Parameters)

    async def call(self, desk: Desk, given: Mapping[str, Any], site: str) -> dict[str, Any]:
        typed = {name: _as_typed(value) for name, value in given.items() if value is not None}
        answer = await run_in_threadpool(asking.ask, self.name, desk.store, typed, desk.today())
        return told(answer, typed, site)


class CypherTool(Tool):
    """Cypher, by the door that it goes through everywhere: writes are refused, time and rows are limited."""

    name = "cypher"
    title = "查询 (Cypher)"

    def __init__(self) -> None:
        self.description = (
            "Run a Cypher query that only reads, for what no question answers. Prefer the questions: they "
            f"quote their lines and say how sure they are. The graph: {_graph()}"
        )
        self.schema = schema_of(Query)

    async def call(self, desk: Desk, given: Mapping[str, Any], site: str) -> dict[str, Any]:
        asked = _checked(self.name, Query, given)
        found = await desk.door.ask(asked.query, asked.parameters, asked.limit)
        return {"columns": found.columns, "rows": found.rows, "cut": found.cut, "notes": found.notes}


class _Place(BaseModel):
    document: str = Field(description="id of a document, as in `evidence`")
    start: int = Field(0, ge=0, description="the first character")
    end: int | None = Field(None, ge=0, description="behind the last; 4000 characters at most are given")


class TextTool(Tool):
    """The printed text around a quote."""

    name = "text"
    title = "原文 (Source text)"
    description = (
        "The text of a document from one character to another, as it was read: what stands around a quote. "
        "`start` and `end` of `evidence` count in it."
    )

    def __init__(self) -> None:
        self.schema = schema_of(_Place)

    async def call(self, desk: Desk, given: Mapping[str, Any], site: str) -> dict[str, Any]:
        place = _checked(self.name, _Place, given)
        return await run_in_threadpool(_text, desk, place, site)


def _text(desk: Desk, place: _Place, site: str) -> dict[str, Any]:
    document = one_document(desk.store, place.document, desk.today())
    whole = text_of(desk.store, document.id)
    if whole is None:
        raise UnknownName(NO_TEXT)
    asked = len(whole) if place.end is None else min(place.end, len(whole))
    end = max(min(asked, place.start + _MOST_TEXT), place.start)
    return {
        "document": document.id,
        "title": document.title,
        "start": place.start,
        "end": end,
        "length": len(whole),
        "text": whole[place.start : end],
        "cut": end < asked,
        "address": address_of(site, document.id, place.start, end),
    }


@cache
def all_tools() -> Mapping[str, Tool]:
    """Every tool by its name."""
    asked = (AskTool(each) for each in QUESTIONS)
    return {tool.name: tool for tool in (*asked, CypherTool(), TextTool())}


# -- parameters -------------------------------------------------------------------------------------------


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The parameters as a plain JSON schema: a blank that may be left out has its own type alone."""
    schema = model.model_json_schema(by_alias=True)
    return {
        "type": "object",
        "properties": {name: _plain(each) for name, each in schema["properties"].items()},
        "required": schema.get("required", []),
        "additionalProperties": False,
    }


def _plain(field: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [kind for kind in field.get("anyOf", ()) if kind.get("type") != "null"]
    kept = {
        key: value for key, value in field.items() if key not in ("anyOf", "title", "zh", "en", "examples")
    }
    if "en" in field:
        kept["description"] = field["en"]
    if kept.get("default", 0) is None:
        del kept["default"]
    return {**(kinds[0] if kinds else {}), **kept}


def _as_typed(value: Any) -> str:
    """A value as a person types it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _checked(name: str, model: type[Model], given: Mapping[str, Any]) -> Model:
    try:
        return model.model_validate(given)
    except ValidationError as err:
        raise BadQuestion(f"{name} 的 {complaint(err)}") from err


def _graph() -> str:
    """Labels with their properties, and what edges join, in a few lines."""
    labels = [
        f"{label.name}(id, {', '.join(each for each in label.properties if not _OURS.fullmatch(each))})"
        for label in LABELS
        if label.name not in _FOR_US
    ]
    edges = [
        f"({'|'.join(dict.fromkeys(one for one, _ in edge.ends))})-[:{edge.type}"
        f"{' {' + ', '.join(edge.properties) + '}' if edge.properties else ''}]->"
        f"({'|'.join(dict.fromkeys(other for _, other in edge.ends))})"
        for edge in EDGES
    ]
    return f"{'; '.join(labels)}. {'; '.join(edges)}. Dates are DATE values: date('2020-06-01')."
