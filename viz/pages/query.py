"""The query page: Cypher with its parameters as fields, its result as a table, saved questions by theme."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.vocabulary import EDGES, LABELS
from viz.pages.question import Form, cell
from viz.templating import Frame, render
from viz.words import HEADS

_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_QUOTED = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\r\n]*|/\*.*?\*/", re.DOTALL)
_PAGES = {
    "Person": "/people/", "Organization": "/organizations/", "Post": "/posts/", "Place": "/places/",
    "Project": "/projects/", "Document": "/documents/",
}  # fmt: skip
_NAMES = ("name", "title", "text", "stage", "as_printed", "quote", "what", "start", "id")
"""Properties that name a node, the best first."""
_ID = re.compile(r"(person|organization|post|place|project|document)-[0-9a-f]{20}")
_LABEL_OF = {label.lower(): label for label in _PAGES}


@dataclass(frozen=True, slots=True)
class Result:
    """Columns and rows of a query, whether the row limit cut them, and what else is to be said."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    cut: bool
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """One saved question: what it asks, its query, and values for its parameters."""

    zh: str
    en: str
    query: str
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """Saved questions of one theme."""

    zh: str
    en: str
    questions: tuple[Saved, ...]


@cache
def saved_questions() -> tuple[Theme, ...]:
    """The questions of `queries.yaml`, by theme."""
    themes = yaml.safe_load(files("viz").joinpath("queries.yaml").read_bytes())["themes"]
    return tuple(
        Theme(each["zh"], each["en"], tuple(Saved(**one) for one in each["questions"])) for each in themes
    )


def parameters_of(cypher: str) -> list[str]:
    """The parameters that a query names, in its order; what it quotes or comments out names none."""
    return list(dict.fromkeys(_PARAMETER.findall(_QUOTED.sub("''", cypher))))


def render_query(
    frame: Frame,
    cypher: str,
    values: Mapping[str, str],
    result: Result | None,
    error: str | None = None,
    *,
    suggested: Mapping[str, str] | None = None,
    forms: Sequence[Form] = (),
    limit: int = 1000,
) -> str:
    """The page with its Cypher box, and the result or what was wrong.

    `values` are those of the query's parameters, `suggested` values that give answers in this store.
    """
    known = suggested or {}

    def address(saved: Saved) -> str:
        given = {f"p.{name}": known.get(name, value) for name, value in saved.given.items()}
        return frame.link("/query", cypher=saved.query, **given)

    return render(
        "query.html",
        frame,
        cypher=cypher,
        parameters=[(name, values.get(name, "")) for name in parameters_of(cypher)],
        heads=HEADS,
        result=result,
        error=error,
        themes=saved_questions(),
        address=address,
        shown=lambda value: shown(frame, value),
        files=lambda form: frame.link(
            f"/query.{form}", cypher=cypher, **{f"p.{name}": value for name, value in values.items()}
        ),
        forms=forms,
        limit=limit,
        labels=LABELS,
        edges=EDGES,
    )


def shown(frame: Frame, value: Any) -> tuple[str, str | None]:
    """A value of a result in words, and the page of the thing that it is, if it is one."""
    if isinstance(value, dict) and "labels" in value and "properties" in value:
        return in_cell(value), _page(frame, value["labels"], str(value["properties"].get("id", "")))
    if isinstance(value, str) and (found := _ID.fullmatch(value)):
        return value, _page(frame, [_LABEL_OF[found[1]]], value)
    return in_cell(value), None


def _page(frame: Frame, labels: Sequence[str], identity: str) -> str | None:
    path = next((_PAGES[label] for label in labels if label in _PAGES), None)
    return frame.link(path + identity) if path and identity else None


def in_cell(value: Any) -> str:
    """A value of a result in words: a node by its name, an edge by its type and days."""
    if isinstance(value, dict) and "labels" in value and "properties" in value:
        own = value["properties"]
        return str(next((own[name] for name in _NAMES if own.get(name)), "")) or "、".join(value["labels"])
    if isinstance(value, dict) and "type" in value and "properties" in value:
        days = "—".join(cell(value["properties"].get(each)) for each in ("from", "to")).strip("—")
        return f"{value['type']} {days}".strip()
    if isinstance(value, dict) and "nodes" in value and "edges" in value:
        return " → ".join(in_cell(node) for node in value["nodes"])
    if isinstance(value, list):
        return "、".join(in_cell(one) for one in value)
    return value.isoformat() if isinstance(value, date) else cell(value)
