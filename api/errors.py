"""What can go wrong, as HTTP: one table from the type of an error to its status, name and title."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import (
    BadDate,
    BadQuery,
    BadQuestion,
    BrokenRecord,
    Busy,
    DashijiError,
    QueryTimeout,
    StoreLocked,
    StoreUnavailable,
    UnknownFormat,
    UnknownName,
    UnknownQuestion,
    UnreadableFile,
    WriteRefused,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of error is answered: the status, a name that programs can rely on, a title."""

    status: int
    name: str
    title: str


TABLE: dict[type[Exception], Kind] = {
    BadDate: Kind(422, "bad-date", "不是日期 (not a date)"),
    BadQuestion: Kind(422, "bad-question", "问题的参数不对 (bad parameters)"),
    UnknownQuestion: Kind(404, "unknown-question", "没有这个问题 (no such question)"),
    UnknownFormat: Kind(404, "unknown-format", "没有这种格式 (no such format)"),
    UnknownName: Kind(404, "unknown-name", "没有这个名称 (no such name)"),
    WriteRefused: Kind(403, "write-refused", "这里只能读 (read only)"),
    QueryTimeout: Kind(422, "query-timeout", "查询超时 (the query took too long)"),
    BadQuery: Kind(400, "bad-query", "查询语句有误 (the query is refused)"),
    UnreadableFile: Kind(422, "unreadable-text", "文本读不懂 (the text cannot be read)"),
    BrokenRecord: Kind(422, "broken-record", "记录读不懂 (a record cannot be read)"),
    Busy: Kind(503, "busy", "忙不过来，请稍后再来 (busy, come again soon)"),
    StoreLocked: Kind(503, "store-locked", "数据库被占用 (the store is in use)"),
    StoreUnavailable: Kind(503, "store-unavailable", "连不上数据库 (the store cannot be reached)"),
    DashijiError: Kind(400, "refused", "办不到 (refused)"),
}
"""Looked up along an error's own ancestry, so a new type without a row is answered as its parent is."""

BY_STATUS = {
    400: Kind(400, "bad-request", "请求不对 (bad request)"),
    401: Kind(401, "token-wanted", "要口令 (a token is wanted)"),
    403: Kind(403, "from-elsewhere", "别处网页发来的请求不办 (a page from elsewhere sent this)"),
    408: Kind(408, "too-slow", "请求来得太慢 (the request arrived too slowly)"),
    413: Kind(413, "too-long", "请求太长 (the request is too long)"),
    421: Kind(421, "unknown-host", "不是叫这里 (not a name of this service)"),
    404: Kind(404, "not-found", "没有这一页 (not found)"),
    501: Kind(501, "read-only", "这里只能读 (read only)"),
    405: Kind(405, "method-not-allowed", "不支持这种请求 (method not allowed)"),
}
INVALID = Kind(422, "bad-parameters", "参数不对 (bad parameters)")
BROKEN = Kind(500, "internal-error", "程序出错了 (internal error)")


def kind_of(error: Exception) -> Kind:
    """The row of the table for this error."""
    for ancestor in type(error).__mro__:
        if ancestor in TABLE:
            return TABLE[ancestor]
    return BROKEN
