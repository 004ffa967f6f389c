"""What the driver hands back, as plain Python values; what the engine complains of, as our errors."""

from __future__ import annotations

import math
from typing import Any

import neo4j.time
from neo4j import exceptions
from neo4j.graph import Node, Path, Relationship

from graph import lazy_re as re
from graph.errors import BadQuery, DashijiError, QueryTimeout, StoreUnavailable, WriteRefused

_AS_IT_IS = frozenset({type(None), bool, int, str})


def plain(value: Any) -> Any:
    """A value of the driver as plain Python: dates as `datetime.date`, nodes and edges as dictionaries.

    What JSON cannot hold (durations, points, NaN) becomes text.
    """
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind is list:
        return [plain(each) for each in value]
    if isinstance(value, neo4j.time.Duration):
        return value.iso_format()
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time):
        return _calendar(value)
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": plain(dict(value))}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": plain(dict(value))}
    if isinstance(value, Path):
        return {"nodes": plain(list(value.nodes)), "edges": plain(list(value.relationships))}
    return str(value)


def size_of(value: Any) -> int:
    """The characters of text in a plain value, and one for each value of another kind."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return 1 + sum(map(size_of, value))
    if isinstance(value, dict):
        return 1 + sum(len(key) + size_of(each) for key, each in value.items())
    return 1


def _calendar(value: neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time) -> Any:
    try:
        return value.to_native()
    except ValueError:  # a year that Python's calendar does not have
        return value.iso_format()


_DAMAGED = re.compile(
    r"Record #\d+:\d+ not found|SerializationException|Error on (?:reading|loading) page"
    r"|newPosition|BufferUnderflow"
)
_NOT_WRITTEN = re.compile(r"Transaction error on commit|WALException|No space left|TransactionCommitFailed")
_FORBIDDEN = re.compile(r"Security\.Forbidden|Statement\.AccessMode|Security\.Unauthorized")
_TIMED_OUT = re.compile(r"TransactionTimedOut|TransactionTerminated|Transaction\.Terminated")
_PLACE = re.compile(r"line (\d+)(?:, column |:)(\d+)")


def is_duplicate(err: exceptions.Neo4jError) -> bool:
    """Whether a node, an index or a constraint could not be made because another has just made it."""
    code = err.code or ""
    return (
        "ConstraintValidation" in code or "AlreadyExists" in code or "Duplicated key" in (err.message or "")
    )


def our_error(err: Exception, url: str, *, column_from: int = 1) -> DashijiError:
    """What a person can do about an error of the driver or the server.

    `column_from` is the number that the server gives the first column.
    """
    if isinstance(err, exceptions.AuthError):
        return StoreUnavailable(
            f"图库不认用户名或密码 (user or password refused): {url}。请设置 NEO4J_USERNAME 和 NEO4J_PASSWORD"
        )
    if isinstance(err, exceptions.DriverError | OSError) and not isinstance(err, exceptions.ResultError):
        return StoreUnavailable(
            f"连不上图库 (the store cannot be reached): {url}。请检查地址，并确认服务已经启动 "
            f"(check the address and that the server runs)"
        )
    if isinstance(err, exceptions.Neo4jError):
        return _server_error(err, url, column_from)
    return BadQuery(_first_line(str(err)))


def _server_error(err: exceptions.Neo4jError, url: str, column_from: int) -> DashijiError:
    code, message = err.code or "", err.message or str(err)
    if "DatabaseNotFound" in code or "DatabaseUnavailable" in code:
        return StoreUnavailable(f"图库里没有这个数据库 (no such database): {url}: {_first_line(message)}")
    if _FORBIDDEN.search(code):
        return WriteRefused("这里只能读，不能写 (read-only: this query would write, or read files)")
    if _TIMED_OUT.search(code):
        return QueryTimeout("查询超过了时限 (the query ran over the time limit)")
    if isinstance(err, exceptions.TransientError) and "Memory" not in code:
        return StoreUnavailable(
            f"图库正忙，请再试一次 (the store is busy, try again): {_first_line(message)}"
        )
    if _DAMAGED.search(message):
        return StoreUnavailable(
            f"图库的数据有损坏 (the store is damaged): {url}: {_first_line(message)}。"
            "dashiji check 看坏在哪里，用 dashiji restore FILE --store … 另建一个 "
            "(see what is damaged, and restore a backup elsewhere)"
        )
    if _NOT_WRITTEN.search(message):
        return StoreUnavailable(
            "写不进图库，这一次什么也没有写入 (the store could not be written; nothing of this was): "
            f"{url}: {_first_line(message)}。看看磁盘是不是满了 (see whether the disk is full)"
        )
    place = _PLACE.search(message)
    if place and place[1] == "0":  # of no place in particular
        place = None
    line = int(place[1]) if place else None
    column = int(place[2]) + 1 - column_from if place else None
    reason = _first_line(message)
    if place and place[0] not in reason:
        reason = f"{reason} ({place[0]})"
    if place:
        reason = reason.replace(place[0], f"line {line}, column {column}")
    return BadQuery(reason, line, column)


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0] if text.strip() else "?"
