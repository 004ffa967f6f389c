"""The number of a store that goes up with every change: who keeps what was worked out of it looks here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from graph.stores.base import Step, Store

NEW_REVISION: Step = ("MATCH (s:Schema {id: 'schema'}) SET s.revision = coalesce(s.revision, 0) + 1", {})
"""Goes into the transaction that makes a change, or makes it count."""


def revision_of(store: Store) -> int:
    """The number as it stands; 0 in a store that never changed, or not since it has a number."""
    rows = store.read("MATCH (s:Schema {id: 'schema'}) RETURN s.revision AS revision")
    return int(rows[0]["revision"] or 0) if rows else 0


@contextmanager
def nothing_old_kept(store: Store) -> Iterator[None]:
    """Where the block changes the store, take away what was kept on disk of the store before: it may name
    somebody whom the store no longer has."""
    before = revision_of(store)
    yield
    shelf = store.shelf()
    if shelf is not None and revision_of(store) != before:
        shutil.rmtree(shelf, ignore_errors=True)
