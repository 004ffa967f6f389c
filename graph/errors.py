"""What can go wrong; each message says what to do next."""

from __future__ import annotations


class DashijiError(Exception):
    """Any trouble that we explain to the user; `str(error)` is one line for a person."""


class BadDate(DashijiError):
    """A date that is none: `2020-13-40`, `昨天`."""


class BrokenRecord(DashijiError):
    """A line of a facts file that cannot be read; the message names file and line."""


class UnreadableFile(DashijiError):
    """A file that is missing, empty, binary or in no encoding we know."""


class UnknownName(DashijiError):
    """A name that the store does not have; `nearest` are the closest ones it has."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class UnknownQuestion(UnknownName):
    """A question that is not in `QUESTIONS`."""


class UnknownFormat(UnknownName):
    """A format that is not in `EXPORTERS`."""


class BadQuestion(DashijiError):
    """A question with a parameter missing, surplus or malformed."""


class StoreUnavailable(DashijiError):
    """The store cannot be reached; the message says how to reach it."""


class StoreLocked(StoreUnavailable):
    """Another process owns the embedded store's folder."""


class BadQuery(DashijiError):
    """A Cypher text that the store refuses; `line` and `column` count from 1 where known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class WriteRefused(BadQuery):
    """A Cypher text that would write, at the read-only door."""


class QueryTimeout(BadQuery):
    """A Cypher text that ran over the time limit."""


class Busy(DashijiError):
    """More is asked at once than the service does at once; it may be asked again soon."""


class BadLexiconRow(ValueError):
    """A row of a lexicon that cannot be used; the message names the file, the row and what is wrong."""

    def __init__(self, source: str, row: str, reason: str) -> None:
        super().__init__(f"{source}, {row}: {reason}")
