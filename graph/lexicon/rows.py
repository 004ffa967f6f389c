"""Rows of a lexicon: how one is checked, and what a folder of a user's own rows adds to the reviewed ones."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph.errors import BadLexiconRow

Row = TypeVar("Row")
_added: dict[str, tuple[Any, ...]] = {}


def checked_rows(shape: type[Row], raw: Any, source: str) -> tuple[Row, ...]:
    """The rows of a reviewed table; a wrong one is raised."""
    if not isinstance(raw, list):
        raise BadLexiconRow(source, "?", _NO_LIST)
    rows: list[Row] = []
    adapter: TypeAdapter[Row] = TypeAdapter(shape)
    for found in raw:
        row: Row | BadLexiconRow = _checked(shape, adapter, found, source)
        if isinstance(row, BadLexiconRow):
            raise row
        rows.append(row)
    return tuple(rows)


def user_rows(shape: type[Row], path: Path) -> Iterator[Row | BadLexiconRow]:
    """The rows of a user's file, none where there is no such file; for a wrong one what is wrong with it."""
    if not path.exists():
        return
    try:
        root = yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as err:
        yield BadLexiconRow(path.name, "?", f"打不开 (cannot be opened): {err.strerror or err}")
        return
    except UnicodeDecodeError:
        yield BadLexiconRow(path.name, "?", "不是 UTF-8 (not in UTF-8)")
        return
    except (yaml.YAMLError, RecursionError) as err:
        yield BadLexiconRow(path.name, "?", f"不是 YAML (not YAML): {_at_mark(err)}")
        return
    if root is not None and not isinstance(root, yaml.SequenceNode):
        yield BadLexiconRow(path.name, "?", _NO_LIST)
        return
    adapter: TypeAdapter[Row] = TypeAdapter(shape)
    for node in root.value if root else ():
        source = f"{path.name} 第 {node.start_mark.line + 1} 行 (line {node.start_mark.line + 1})"
        try:
            row = yaml.safe_load(yaml.serialize(node, Dumper=yaml.SafeDumper))
        except (yaml.YAMLError, ValueError, RecursionError) as err:
            yield BadLexiconRow(source, "?", f"不是 YAML (not YAML): {_at_mark(err)}")
        else:
            checked: Row | BadLexiconRow = _checked(shape, adapter, row, source)
            yield checked


_NO_LIST = "要写成一行一词的列表，每行以“- ”开头 (expected a list of rows, each beginning with a dash)"


def _at_mark(err: Exception) -> str:
    mark = getattr(err, "problem_mark", None)
    where = f"第 {mark.line + 1} 行 (line {mark.line + 1}) " if mark else ""
    return where + " ".join(str(getattr(err, "problem", None) or err).split())


def _checked(shape: type[Row], adapter: TypeAdapter[Row], row: Any, source: str) -> Row | BadLexiconRow:
    """A row in its shape, or what is wrong with it, by its file and its first word."""
    try:
        return adapter.validate_python(row)
    except ValidationError as err:
        name = str(next(iter(row.values()), "?")) if isinstance(row, dict) else str(row)
        return BadLexiconRow(source, name[:20], _expected(err.errors()[0], shape))


def _expected(error: ErrorDetails, shape: type[Any]) -> str:
    """What of a row is wrong and what is expected there, of the many things that pydantic can say."""
    place, given = ".".join(str(part) for part in error["loc"] if part != "[key]"), error["input"]
    kind = error["type"]
    if kind in ("missing", "missing_argument"):
        return f"缺 {place} (missing)"
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        known = "、".join(inspect.signature(shape).parameters)
        return f"没有 {place} 这一项，只有 (unknown key, known are) {known}"
    if kind == "literal_error":
        known = error["ctx"]["expected"].replace(" or ", ", ")
        return f"{place}: 没有 {given}，只有 (expected one of) {known}"
    if kind in _EXPECTED:
        return f"{place}: {given} 要写成{_EXPECTED[kind]}".removeprefix(": ")
    return f"{place}: {error['msg']}".removeprefix(": ")


_EXPECTED = {
    "string_type": "一个词 (expected a word)",
    "bool_type": " true 或 false (expected true or false)",
    "bool_parsing": " true 或 false (expected true or false)",
    "tuple_type": "列表 [甲, 乙] (expected a list)",
    "dict_type": "“名: 值” (expected keys with values)",
    "model_type": "“名: 值” (expected keys with values)",
    "dataclass_type": "“名: 值” (expected keys with values)",
}


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
