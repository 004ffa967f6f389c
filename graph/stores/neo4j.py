"""A Neo4j 5 or newer: on this machine, in a container, in Aura or a cluster."""

from __future__ import annotations

from collections.abc import Iterator

from graph.stores.bolt import Address, BoltStore
from graph.vocabulary import EDGES, LABELS


class Neo4jStore(BoltStore):
    """A Neo4j server. READ access mode keeps the query door read-only: the server enforces it."""

    def __init__(self, address: Address) -> None:
        """Raises `StoreUnavailable` where nobody answers."""
        super().__init__(address.url, address.database)
        driver = address.connect(notifications_min_severity="OFF")
        self._driver = self._reader = driver
        try:
            self._in_our_words(driver.verify_connectivity)
        except BaseException:
            self.close()
            raise

    def prepare(self) -> None:
        """Make constraints and indexes, and wait until they answer."""
        for statement in schema():
            self.write(statement)
        self.write("CALL db.awaitIndexes(60)")

    def _text_index(self, label: str, name: str) -> str:
        return f"{label}_{name}_text"


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
