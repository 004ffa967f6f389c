"""Where the graph lies: embedded in this process, or in a Neo4j."""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreUnavailable
from graph.stores.base import QueryResult, Row, Step, Store

__all__ = ["QueryResult", "Row", "Step", "Store", "open_store"]


def open_store(url: str, *, heap: str = "512m") -> Store:
    """Open the store at `embedded:PATH`, `bolt://…`, `neo4j://…` or `neo4j+s://…`; close it when done.

    `heap` is the memory of the embedded store. A Neo4j's user, password and database come from
    `NEO4J_USERNAME`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`, the user for queries that others write from
    `NEO4J_READER_USERNAME` and `NEO4J_READER_PASSWORD`. Raises `StoreUnavailable`, saying
    what to do about it.
    """
    scheme, _, rest = url.partition(":")
    if scheme == "embedded" and rest:
        from graph.stores.embedded import EmbeddedStore  # Java starts only for those who use it

        return EmbeddedStore(Path(rest), heap)
    if scheme in {"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}:
        from graph.stores.bolt import Address
        from graph.stores.neo4j import Neo4jStore

        address = Address.of_environment(url)
        return Neo4jStore(address, address.reader_of_environment())
    raise StoreUnavailable(
        f"不是图库地址 (not a store's address): {url!r}。"
        f"请写成 embedded:文件夹、bolt://主机:7687、neo4j://主机 或 neo4j+s://主机"
    )
