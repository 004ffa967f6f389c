"""Rows that go to a store in several messages: one of more than 16 MB is never answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.stores.base import Step
from graph.stores.values import size_of

MESSAGE = 1_500_000
"""Characters and other values a message; a character has up to four bytes."""


def in_parts(cypher: str, rows: Iterable[Mapping[str, Any]], **parameters: Any) -> Iterator[Step]:
    """The writes that hand the rows to the query as `$rows`, few enough at a time."""
    part: list[Mapping[str, Any]] = []
    size = 0
    for row in rows:
        more = size_of(row)
        if part and size + more > MESSAGE:
            yield cypher, {"rows": part, **parameters}
            part, size = [], 0
        part.append(row)
        size += more
    if part:
        yield cypher, {"rows": part, **parameters}
