"""The page of the API: every address with its parameters, as a form where it has none in its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from viz.messages import in_language
from viz.templating import Frame, Lang, render
from viz.words import one_language

_TYPES = {
    "string": ("文字", "text"), "integer": ("整数", "whole number"), "number": ("数", "number"),
    "boolean": ("true 或 false", "true or false"), "array": ("列表", "list"), "object": ("对象", "object"),
}  # fmt: skip
_ANSWERS = {
    "200": ("答案", "the answer"), "304": ("与上次一样", "as before"), "400": ("请求不对", "bad request"),
    "401": ("要口令", "a token is wanted"), "403": ("不许", "not allowed"), "404": ("没有", "not there"),
    "413": ("太长", "too long"), "422": ("参数不对", "bad parameters"), "503": ("图库没有应答", "no store"),
}  # fmt: skip
"""What a status means."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What an address takes: in its path, behind the question mark, or in the body."""

    name: str
    where: str
    needed: bool
    says: str
    type: str
    choices: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked for."""

    id: str
    method: str
    path: str
    says: str
    parameters: tuple[Parameter, ...]
    answers: tuple[tuple[str, str], ...]

    @property
    def fillable(self) -> bool:
        """Whether a form of the page can ask for it."""
        return self.method == "GET" and "{" not in self.path


def render_api(frame: Frame, schema: Mapping[str, Any]) -> str:
    """The page of an OpenAPI schema, by the tags of its operations."""
    tags: dict[str, list[Operation]] = {}
    for tag, operation in _operations(schema, frame.lang):
        tags.setdefault(tag, []).append(operation)
    return render("api.html", frame, tags=tags, version=schema["info"]["version"])


def _operations(schema: Mapping[str, Any], lang: Lang) -> Iterator[tuple[str, Operation]]:
    for path, methods in schema["paths"].items():
        for method, told in methods.items():
            yield (
                one_language(next(iter(told.get("tags", ())), "API"), lang),
                Operation(
                    id=told["operationId"],
                    method=method.upper(),
                    path=path,
                    says=one_language(told.get("description") or told.get("summary", ""), lang),
                    parameters=(
                        *(_parameter(each, lang) for each in told.get("parameters", ())),
                        *_of_body(schema, told.get("requestBody"), lang),
                    ),
                    answers=tuple(
                        (code, _answer(code, each, lang)) for code, each in told["responses"].items()
                    ),
                ),
            )


def _answer(code: str, told: Mapping[str, Any], lang: Lang) -> str:
    return in_language(_ANSWERS[code], lang) if code in _ANSWERS else str(told["description"])


def _parameter(told: Mapping[str, Any], lang: Lang) -> Parameter:
    schema = told.get("schema", {})
    return _field(told["name"], told["in"], bool(told.get("required")), schema, told, lang)


def _of_body(schema: Mapping[str, Any], body: Mapping[str, Any] | None, lang: Lang) -> Iterator[Parameter]:
    """The fields of what is sent, whatever form it may be sent in."""
    seen: set[str] = set()
    for content in (body or {}).get("content", {}).values():
        shape = content.get("schema", {})
        shape = (
            schema["components"]["schemas"][shape["$ref"].rpartition("/")[2]] if "$ref" in shape else shape
        )
        for name, field in shape.get("properties", {}).items():
            if name not in seen:
                seen.add(name)
                yield _field(name, "body", name in shape.get("required", ()), field, field, lang)


def _field(
    name: str, where: str, needed: bool, schema: Mapping[str, Any], told: Mapping[str, Any], lang: Lang
) -> Parameter:
    shapes = [schema, *schema.get("anyOf", ())]
    choices = next((each["enum"] for each in shapes if "enum" in each), ())
    kind = next((each["type"] for each in shapes if each.get("type", "null") != "null"), "string")
    default = schema.get("default")
    return Parameter(
        name=name,
        where=where,
        needed=needed,
        says=schema.get(lang) or told.get("description", ""),
        type=in_language(_TYPES.get(kind, (kind, kind)), lang),
        choices=tuple(map(str, choices)),
        default=""
        if default is None
        else str(default).lower()
        if isinstance(default, bool)
        else str(default),
    )
