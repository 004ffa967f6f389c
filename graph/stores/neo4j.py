"""A Neo4j 5 or newer: on this machine, in a container, in Aura or a cluster."""

from __future__ import annotations

import os
import socket
from collections.abc import Collection, Iterator
from contextlib import suppress

from neo4j import READ_ACCESS, Driver, Session, Transaction
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import StoreUnavailable
from graph.stores.bolt import Address, BoltStore
from graph.stores.patience import Silent, within
from graph.stores.turns import Turns
from graph.stores.values import our_error
from graph.vocabulary import EDGES, LABELS

_READING_ROLES = frozenset({"reader", "public"})
_LOCK = "lock"
_WRITER = "writing"


class ServerTurns(Turns):
    """By a node that is being made, in a transaction that stays open: nobody else can make it meanwhile.

    The server ends the transaction when the connection is lost, so the turn goes on when its holder dies.
    """

    def __init__(self, address: Address) -> None:
        super().__init__()
        self._address = address
        self._driver: Driver | None = None
        self._held: tuple[Session, Transaction] | None = None

    def holder(self) -> str | None:
        """Who has said last that it writes."""
        try:
            with self._address.connect() as driver:
                found = driver.execute_query(
                    "MATCH (s:Schema {id: $id}) RETURN s.writer AS writer",
                    id=_WRITER,
                    database_=self._address.database,
                ).records
        except (DriverError, Neo4jError, OSError):
            return None
        return found[0]["writer"] if found else None

    def _take(self, what: str, wait: float) -> bool:
        driver = self._address.connect()

        def make() -> tuple[Session, Transaction]:
            session = driver.session(database=self._address.database)
            transaction = session.begin_transaction()
            try:
                transaction.run("MERGE (s:Schema {id: $id})", id=_LOCK).consume()
            except BaseException:
                _close(transaction, session)
                raise
            return session, transaction

        try:
            self._held = within(max(wait, 0.1), make)
        except Silent:
            driver.close()
            return False
        except (DriverError, Neo4jError, OSError) as err:
            driver.close()
            raise our_error(err, self._address.url) from err
        self._driver = driver
        self._tell(f"pid {os.getpid()} @ {socket.gethostname()}: {what}")
        return True

    def _give_back(self) -> None:
        self._tell(None)
        _close(*reversed(self._held or ()))
        driver, self._driver, self._held = self._driver, None, None
        if driver is not None:
            driver.close()

    def _tell(self, writer: str | None) -> None:
        assert self._driver is not None
        with suppress(DriverError, Neo4jError, OSError):
            self._driver.execute_query(
                "MERGE (s:Schema {id: $id}) SET s.writer = $writer",
                id=_WRITER,
                writer=writer,
                database_=self._address.database,
            )


def _close(*held: Session | Transaction) -> None:
    for each in held:
        with suppress(DriverError, Neo4jError, OSError):
            each.close()


class Neo4jStore(BoltStore):
    """A Neo4j server. READ access mode keeps the query door read-only: the server enforces it."""

    def __init__(self, address: Address, reader: Address | None = None) -> None:
        """`reader` logs in for queries that others write. Raises `StoreUnavailable` where nobody answers."""
        super().__init__(address.url, address.database)
        self._driver = self._reader = address.connect(notifications_min_severity="OFF")
        if reader is not None:
            self._reader = reader.connect(notifications_min_severity="OFF")
        self._own_turns = ServerTurns(address)
        try:
            for driver in {id(each): each for each in (self._driver, self._reader)}.values():
                within(2 * address.timeout, lambda one=driver: self._in_our_words(one.verify_connectivity))  # type: ignore[misc]
        except Silent as err:
            self.close()
            raise StoreUnavailable(self._silent()) from err
        except BaseException:
            self.close()
            raise

    def caution(self) -> str | None:
        """A Community edition has no roles: whoever logs in there may do everything."""
        try:
            with self._session(self._reader, READ_ACCESS) as session:
                found = session.run("SHOW CURRENT USER YIELD user, roles").single()
        except (DriverError, Neo4jError, OSError):
            return None  # a server that does not say; the door is shut all the same
        user, roles = (found["user"], found["roles"]) if found else ("", None)
        return None if only_reads(roles) else caution(user)

    def prepare(self) -> None:
        """Make constraints and indexes, and wait until they answer."""
        for statement in schema():
            self.write(statement)
        self.write("CALL db.awaitIndexes(60)")

    def _turns(self) -> Turns:
        return self._own_turns

    def _text_index(self, label: str, name: str) -> str:
        return f"{label}_{name}_text"


def only_reads(roles: Collection[str] | None) -> bool:
    """Whether a user of these roles can do no more than read; `None` where the server has no roles."""
    return roles is not None and {role.lower() for role in roles} <= _READING_ROLES


def caution(user: str | None) -> str:
    """What to do about queries that run as one who may write."""
    return (
        f"别人写的查询以可写的用户 {user or '(无登录, no login)'} 运行，全靠查询口把关："
        "NEO4J_READER_USERNAME 可另给只读用户 (queries that others write run as a user who may write: the "
        "query door alone holds them back; give a reader: docs/settings.md)"
    )


def schema() -> Iterator[str]:
    """What the vocabulary declares, in Neo4j's words; Community has no property types to declare."""
    for label in LABELS:
        name, node = label.name, f"FOR (n:{label.name})"
        yield f"CREATE CONSTRAINT {name}_id IF NOT EXISTS {node} REQUIRE n.id IS UNIQUE"
        for each in label.indexed:
            yield f"CREATE INDEX {name}_{each} IF NOT EXISTS {node} ON (n.{each})"
        for each in label.searched:
            yield (
                f"CREATE FULLTEXT INDEX {name}_{each}_text IF NOT EXISTS {node} ON EACH [n.{each}] "
                f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'cjk'}}}}"
            )
    for edge in EDGES:
        for each in edge.indexed:
            yield f"CREATE INDEX {edge.type}_{each} IF NOT EXISTS FOR ()-[r:{edge.type}]-() ON (r.`{each}`)"
