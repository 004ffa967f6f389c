"""What both stores share: they are spoken to over Bolt, through the official driver."""

from __future__ import annotations

import os
import random
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Result, Session
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import BadQuery, QueryTimeout, StoreUnavailable
from graph.stores.base import Access, QueryResult, Row, Step
from graph.stores.door import check_reads
from graph.stores.named import not_in_the_graph, what_is_meant
from graph.stores.patience import LeftRunning, Silent, while_heard
from graph.stores.search import folded, index_query, near_query, share, terms_of
from graph.stores.turns import Turns
from graph.stores.values import is_duplicate, our_error, plain, size_of
from graph.vocabulary import LABELS

T = TypeVar("T")
_GRACE = 2.0
"""Seconds that the server has to stop a query by itself."""
ANSWER_SIZE = 8_000_000
"""Characters of text, and values of other kinds, that the query door hands on in one answer."""
_LEFT_RUNNING = 2
"""Queries of others that a server could not stop, and that may go on: until one ends, no other is begun."""
_FETCHED = 50
"""Rows that the query door takes from the server at a time: one may be very large."""
PATIENCE = 120.0
"""Seconds for one step of our own: the longest that a server of another process may say nothing."""
_TRIES = 8
_CANDIDATES = 4
"""How many more hits to look at than are asked for: the index finds some that do not contain the words."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Bolt server answers, and the user to log in as."""

    url: str
    user: str = ""
    """Empty, where the server asks for no login."""
    password: str = ""
    database: str | None = None
    timeout: float = 15.0
    """Seconds to wait for a connection."""

    @classmethod
    def of_environment(cls, url: str) -> Address:
        """With `NEO4J_USERNAME` (else `neo4j`), `NEO4J_PASSWORD`, `NEO4J_DATABASE` (else the user's own);
        without a password it goes in without a login."""
        password = os.environ.get("NEO4J_PASSWORD") or ""
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        return cls(url, user if password else "", password, os.environ.get("NEO4J_DATABASE") or None)

    def reader_of_environment(self) -> Address | None:
        """The same server for a user who can only read: `NEO4J_READER_USERNAME`, `NEO4J_READER_PASSWORD`.

        `None` where neither is set. Raises `StoreUnavailable` where one is.
        """
        user = os.environ.get("NEO4J_READER_USERNAME") or ""
        password = os.environ.get("NEO4J_READER_PASSWORD") or ""
        if not user and not password:
            return None
        if not user or not password:
            raise StoreUnavailable(
                "NEO4J_READER_USERNAME 和 NEO4J_READER_PASSWORD 要一起设 (set both of them, or neither)"
            )
        return replace(self, user=user, password=password)

    def connect(self, **options: Any) -> Driver:
        """A driver; nothing is sent before the first query."""
        return GraphDatabase.driver(
            self.url,
            auth=(self.user, self.password) if self.user else None,
            connection_timeout=self.timeout,
            connection_acquisition_timeout=self.timeout,
            max_transaction_retry_time=self.timeout,
            initial_retry_delay=0.05,
            user_agent="dashiji",
            **options,
        )


class BoltStore(ABC):
    """A store over Bolt. `_driver` speaks for the project, `_reader` for other people's queries."""

    _COLUMN_FROM = 1
    """The number that the server gives the first column of a query."""

    _patience: float | None = PATIENCE
    """Seconds; `None` where the server is in this process."""

    def __init__(self, url: str, database: str | None) -> None:
        self.url = url
        self._database = database
        self._driver: Driver | None = None
        self._reader: Driver | None = None
        self._left_running = LeftRunning(_LEFT_RUNNING)

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one of our own read queries, in one round trip to the server.

        Where that fails for a moment, once more in a transaction, which the driver repeats.
        """

        def run(heard: Callable[[], None]) -> list[Row]:
            try:
                with self._session(self._driver, READ_ACCESS) as session:
                    return _Transaction(session, heard).read(cypher, **parameters)
            except (DriverError, Neo4jError) as err:
                if not err.is_retryable():
                    raise
            return self._in_transaction(READ_ACCESS, lambda access: access.read(cypher, **parameters), heard)

        return self._watched(run)

    def write(self, cypher: str, **parameters: Any) -> list[Row]:
        """Run one of our own write queries in a transaction that is repeated when it conflicts."""
        return self._managed(WRITE_ACCESS, lambda access: access.read(cypher, **parameters))

    def write_all(self, steps: Sequence[Step]) -> None:
        """Run several writes in one transaction."""
        self.in_one(lambda access: access.write_all(steps))

    def in_one(self, work: Callable[[Access], T]) -> T:
        """Run reads and writes in one transaction; the whole work is repeated when it conflicts."""
        return self._managed(WRITE_ACCESS, work)

    @contextmanager
    def alone(self, what: str, wait: float = 300.0) -> Iterator[None]:
        """Be the only one who writes into the store."""
        with self._turns().turn(what, wait):
            yield

    def writer(self) -> str | None:
        """Who writes into the store now, and what."""
        return self._turns().holder()

    @abstractmethod
    def _turns(self) -> Turns:
        """Who decides whose turn it is to write."""

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int = 1000,
        timeout: float = 10.0,
    ) -> QueryResult:
        """The read-only door for other people's Cypher."""
        if not cypher.strip():
            raise BadQuery("查询是空的 (the query is empty)")
        check_reads(cypher)
        meant = what_is_meant(cypher, parameters or {})
        found = self._or_renewed(lambda: self._ask(cypher, meant, limit, timeout))
        return replace(found, notes=not_in_the_graph(cypher))

    def search(self, text: str, kinds: Sequence[str] = (), limit: int = 50) -> list[Row]:
        """Full-text hits, best first: `{id, kind, score}`. `kinds` are labels in small letters.

        A hit contains every word of the text; the score is the share of it that they make up, so that
        both stores give the same.
        """
        terms = terms_of(text)
        query = index_query(terms)
        hits = []
        for label in LABELS:
            if terms and label.searched and (not kinds or label.name.lower() in kinds):
                for row in self._candidates(label.name, label.searched[0], query, terms, _CANDIDATES * limit):
                    text = folded(row["text"])
                    score = max(share(each, terms) for each in (text, *text.splitlines()))
                    if score > 0:
                        hits.append({"id": row["id"], "kind": label.name.lower(), "score": score})
        return sorted(hits, key=lambda hit: (-hit["score"], hit["id"]))[:limit]

    def near(self, text: str, kind: str, limit: int = 100) -> list[str]:
        """Names of a kind that are written or read like the text, the likest first."""
        found = next(label for label in LABELS if label.name.lower() == kind)
        query = near_query(text)
        if query is None:
            return []
        rows = self.read(
            "CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score "
            "RETURN coalesce(node.name, node.title) AS name, score "
            f"ORDER BY score DESC, name LIMIT {limit}",
            index=self._text_index(found.name, found.searched[0]),
            query=query,
        )
        return list(dict.fromkeys(row["name"] for row in rows if row["name"]))

    def _candidates(self, label: str, name: str, query: str | None, terms: list[str], most: int) -> list[Row]:
        returned = f"RETURN node.id AS id, node.{name} AS text"
        if query is not None:
            return self.read(
                f"CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score "
                f"{returned}, score ORDER BY score DESC, id LIMIT {most}",
                index=self._text_index(label, name),
                query=query,
            )
        return self.read(
            f"MATCH (node:{label}) WHERE node.{name} IS NOT NULL AND toLower(node.{name}) CONTAINS $term "
            f"{returned} ORDER BY id LIMIT {most}",
            term=terms[0],
        )

    @abstractmethod
    def _text_index(self, label: str, name: str) -> str:
        """What the server calls the full-text index of a property."""

    def shelf(self) -> Path | None:
        """A folder for what is worked out of the store: a server elsewhere has none."""
        return None

    def caution(self) -> str | None:
        return None

    @abstractmethod
    def prepare(self) -> None: ...

    def version(self) -> str:
        """Name and version of the server."""
        row = self.read("CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version")[0]
        return f"{row['name'].removesuffix(' Kernel')} {row['version']}"

    def close(self) -> None:
        """Close the connections; a second call does nothing."""
        drivers = {id(each): each for each in (self._driver, self._reader) if each is not None}
        self._driver = self._reader = None
        for driver in drivers.values():
            driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _renew(self) -> bool:
        """Look for the server after the connection was lost; `True` if the query is worth a second try."""
        return False

    def _session(self, driver: Driver | None, access: str, *, fetch_size: int = 1000) -> Session:
        if driver is None:
            raise StoreUnavailable(f"图库已经关闭 (the store is closed): {self.url}")
        return driver.session(database=self._database, default_access_mode=access, fetch_size=fetch_size)

    def _managed(self, access: str, work: Callable[[Access], T]) -> T:
        return self._watched(lambda heard: self._in_transaction(access, work, heard))

    def _in_transaction(self, access: str, work: Callable[[Access], T], heard: Callable[[], None]) -> T:
        with self._session(self._driver, access) as session:
            execute = session.execute_read if access == READ_ACCESS else session.execute_write
            return execute(lambda tx: work(_Transaction(tx, heard)))

    def _watched(self, run: Callable[[Callable[[], None]], T]) -> T:
        """Run it, and wait no longer than patience has it for each step of which it is `heard`."""

        def watched() -> T:
            if self._patience is None:
                return _again_on_duplicates(lambda: run(lambda: None))
            try:
                return while_heard(self._patience, lambda heard: _again_on_duplicates(lambda: run(heard)))
            except Silent as err:
                raise StoreUnavailable(self._silent()) from err

        return self._or_renewed(lambda: self._in_our_words(watched))

    def _silent(self) -> str:
        """What to do about a server that is there and says nothing."""
        return (
            f"图库 {self._patience:g} 秒没有回答 (no answer from the store for {self._patience:g} s)："
            f"{self.url}。"
            "看看它是不是停住了；重启它，再来一次 (see whether it hangs; restart it, and try again)"
        )

    def _ask(self, cypher: str, parameters: dict[str, Any], limit: int, timeout: float) -> QueryResult:
        def run() -> QueryResult:
            with (
                self._session(self._reader, READ_ACCESS, fetch_size=_FETCHED) as session,
                session.begin_transaction(timeout=timeout) as tx,
            ):
                result = tx.run(cypher, parameters)
                columns = tuple(result.keys())
                rows = list(
                    _bounded(result, limit + 1)
                )  # one more than asked for tells whether there were more
                return QueryResult(columns, rows[:limit], cut=len(rows) > limit)

        # A server may look at the clock between rows only, and one row can take for ever.
        try:
            return self._left_running.within(timeout + _GRACE, lambda: self._in_our_words(run))
        except Silent as err:
            raise QueryTimeout("查询超过了时限 (the query ran over the time limit)") from err

    def _in_our_words(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except (DriverError, Neo4jError, OSError, ValueError) as err:
            raise our_error(err, self.url, column_from=self._COLUMN_FROM) from err

    def _or_renewed(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except StoreUnavailable:
            if not self._renew():
                raise
        return work()


def _bounded(result: Result, most: int) -> Iterator[list[Any]]:
    """The first rows of an answer. Raises `BadQuery` where together they are too large to be handed on."""
    left = ANSWER_SIZE
    for record in islice(result, most):
        row = [plain(value) for value in record.values()]
        left -= size_of(row)
        if left < 0:
            raise BadQuery(
                f"回答超过 {ANSWER_SIZE} 字，少要几行或几列 (the answer is too large; ask for less)"
            )
        yield row


class _Transaction:
    """One transaction of a store, as work sees it; a session alone for one query."""

    def __init__(self, tx: ManagedTransaction | Session, heard: Callable[[], None]) -> None:
        self._tx = tx
        self._heard = heard

    def read(self, cypher: str, **parameters: Any) -> list[Row]:
        result = self._tx.run(cypher, parameters)
        keys = result.keys()
        rows = [dict(zip(keys, map(plain, record.values()), strict=True)) for record in result]
        self._heard()
        return rows

    def write_all(self, steps: Sequence[Step]) -> None:
        for cypher, parameters in steps:
            self._tx.run(cypher, dict(parameters)).consume()
            self._heard()


def _again_on_duplicates(work: Callable[[], T]) -> T:
    """The result of the work, which is tried again where another made the same new node meanwhile."""
    for attempt in range(1, _TRIES):
        try:
            return work()
        except Neo4jError as err:
            if not is_duplicate(err):
                raise
            time.sleep(random.uniform(0, 0.05 * attempt))
    return work()
