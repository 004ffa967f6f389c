"""`dashiji ask QUESTION --help`: what a question asks, its parameters, and an example that runs."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from graph.questions import question
from graph.questions.shared.base import Question

_SHARED = "--store, --format"


def help_of(name: str) -> str:
    """The help of a question. Raises `UnknownQuestion`."""
    asked = type(question(name))
    return "\n".join(_lines(asked))


def _lines(asked: type[Question[Any]]) -> Iterator[str]:
    schema = asked.Parameters.model_json_schema(by_alias=True)
    needed = schema.get("required", ())
    ordered = sorted(schema["properties"], key=lambda name: name not in needed)
    options = {name: _option(name) for name in ordered}
    width = max(map(len, (*options.values(), _SHARED)))
    yield f"dashiji ask {asked.name}：{asked.title['zh']} ({asked.title['en']})"
    yield ""
    yield inspect.getdoc(asked) or ""
    yield ""
    for name in ordered:
        field = schema["properties"][name]
        must = "必填 (required)  " if name in needed else ""
        yield f"  {options[name]:<{width}}  {must}{field['description']}{_choices(field)}"
    yield f"  {_SHARED:<{width}}  见 dashiji ask --help (told there)"
    yield ""
    yield f"  dashiji ask {asked.name} {example_of(asked)}"


def example_of(asked: type[Question[Any]]) -> str:
    """The options of a question that give rows on the samples."""
    return " ".join(f"{_option(name)} {_quoted(value)}" for name, value in asked.example.items())


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _choices(field: dict[str, Any]) -> str:
    for kind in (field, *field.get("anyOf", ())):
        if "enum" in kind and kind["enum"][0] not in field["description"]:
            return f"：{' | '.join(map(str, kind['enum']))}"
    return ""
