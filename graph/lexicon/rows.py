"""Rows of a lexicon: how one is checked, and what a folder of a user's own rows adds to the reviewed ones."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from graph.errors import BadLexiconRow
from graph.lexicon import load_yaml

Row = TypeVar("Row")
_added: dict[str, tuple[Any, ...]] = {}


def read_rows(shape: type[Row], raw: Any, source: str) -> Iterator[Row | BadLexiconRow]:
    """Each row of a YAML list in its shape, or what is wrong with it, by its file and its first word."""
    if not isinstance(raw, list):
        yield BadLexiconRow(source, "?", "应为一行一词的列表 (a list of rows)")
        return
    adapter = TypeAdapter(shape)
    for row in raw:
        try:
            yield adapter.validate_python(row)
        except ValidationError as err:
            first = err.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            name = str(next(iter(row.values()), "?")) if isinstance(row, dict) else str(row)[:20]
            yield BadLexiconRow(source, name, f"{where}: {first['msg']}")


def checked_rows(shape: type[Row], raw: Any, source: str) -> tuple[Row, ...]:
    """The rows of a reviewed table; a wrong one is raised."""
    rows: list[Row] = []
    for row in read_rows(shape, raw, source):
        if isinstance(row, BadLexiconRow):
            raise row
        rows.append(row)
    return tuple(rows)


def user_rows(shape: type[Row], path: Path) -> list[Row | BadLexiconRow]:
    """The rows of a user's file, none where there is no such file."""
    if not path.is_file():
        return []
    try:
        raw = load_yaml(path.read_bytes())
    except yaml.YAMLError as err:
        return [BadLexiconRow(path.name, "?", f"不是 YAML (not YAML): {' '.join(str(err).split())}")]
    return list(read_rows(shape, raw or [], path.name))


def added(table: str) -> tuple[Any, ...]:
    """The user's rows of a table: none outside of `adding`."""
    return _added.get(table, ())


@contextmanager
def adding(**tables: Sequence[Any]) -> Iterator[None]:
    """Read with a user's rows: `with adding(titles=rows): …`; afterwards the lexicon is what it was.

    What is derived from the lexicon is cached by the modules that derive it, so all those caches are
    emptied on the way in and on the way out.
    """
    before = dict(_added)
    _added.update({table: tuple(rows) for table, rows in tables.items()})
    empty_caches()
    try:
        yield
    finally:
        _added.clear()
        _added.update(before)
        empty_caches()


def empty_caches() -> None:
    """Forget what the modules of graph and loaders derived from the lexicon."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in ("graph", "loaders"):
            for value in list(vars(module).values()):
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()
