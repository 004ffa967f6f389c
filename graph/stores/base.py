"""What a store is to the rest of the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

Row = dict[str, Any]
Step = tuple[str, Mapping[str, Any]]
"""A Cypher text and its parameters."""


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What the read-only query door gives: columns, rows in plain Python and JSON values, and whether
    the row limit cut it."""

    columns: tuple[str, ...]
    rows: list[list[Any]]
    cut: bool
    notes: tuple[str, ...] = ()
    """Plain sentences: that the graph has no such label, type or property."""


T = TypeVar("T")


class Access(Protocol):
    """What reads and writes: a store, each time in a transaction of its own, or one transaction of it."""

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one of our own read queries; rows as plain Python values (dates as `datetime.date`)."""
        ...

    def write_all(self, steps: Sequence[Step]) -> None:
        """Run several writes in one transaction: all of them happen, or none."""
        ...


class Store(Access, Protocol):
    """A graph behind Bolt. Values always go as parameters; dates as `datetime.date`."""

    url: str

    def write(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one of our own write queries in a transaction that is repeated when it conflicts."""
        ...

    def in_one(self, work: Callable[[Access], T]) -> T:
        """Run reads and writes in one transaction; the whole work is repeated when it conflicts."""
        ...

    def alone(self, what: str, wait: float = 300.0) -> AbstractContextManager[None]:
        """Be the only one who writes into the store, of all threads and processes; `what` is told to those
        who wait. Whoever has it may ask for it again.

        Raises `StoreLocked`, naming the one who writes, after `wait` seconds.
        """
        ...

    def writer(self) -> str | None:
        """Who writes into the store now, and what; `None` where nobody does."""
        ...

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int = 1000,
        timeout: float = 10.0,
    ) -> QueryResult:
        """The read-only door for other people's Cypher: refuses writes by the server's own means.

        A text among the parameters that looks like a day is one, unless it is compared with a text.

        Raises `BadQuery` (with line and column), `WriteRefused` or `QueryTimeout`.
        """
        ...

    def search(self, text: str, kinds: Sequence[str] = (), limit: int = 50) -> list[Row]:
        """Full-text hits, best first: `{id, kind, score}`; two-character Chinese terms work."""
        ...

    def near(self, text: str, kind: str, limit: int = 100) -> list[str]:
        """Names of a kind (a label in small letters) that are written or read like the text, likest first."""
        ...

    def shelf(self) -> Path | None:
        """A folder beside the store for what is worked out of it and can be worked out again; it may not be
        there yet. `None` where the store has none."""
        ...

    def caution(self) -> str | None:
        """What is to be said before strangers' queries are run: that their user may do more than read."""
        ...

    def prepare(self) -> None:
        """Make constraints and indexes; does nothing the second time."""
        ...

    def version(self) -> str:
        """Name and version of the server: `ArcadeDB 26.10.2`, `Neo4j 5.26.12`."""
        ...

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
