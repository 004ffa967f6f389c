"""A store that an older version made: what is derived in it is derived anew."""

from __future__ import annotations

from collections.abc import Callable

from graph.errors import StoreUnavailable
from graph.loading.rebuild import rebuild_stale
from graph.stores.base import Store
from graph.vocabulary import SCHEMA


def mark_as_ours(store: Store) -> None:
    """Write down by which version what is derived in the store was derived."""
    store.write("MERGE (s:Schema {id: 'schema'}) SET s.version = $version", version=SCHEMA)


def bring_up_to_date(store: Store, say: Callable[[str], None] = lambda _: None) -> None:
    """Derive anew what an older version derived; `say` is told when that takes a moment.

    Can be stopped at any moment: the number is written last. Raises `StoreUnavailable` for a store that a
    newer version made.
    """
    found = store.read("MATCH (s:Schema {id: 'schema'}) RETURN s.version AS version")
    version = found[0]["version"] if found else 0
    if version == SCHEMA:
        return
    if version > SCHEMA:
        raise StoreUnavailable(
            f"图库由较新的版本写成 (made by a newer dashiji, schema {version}; this one has {SCHEMA})："
            f"请升级 dashiji，或另用 --store 建一个库 (upgrade, or use another --store): {store.url}"
        )
    posts = store.read("MATCH (p:Post) RETURN count(p) AS number")[0]["number"]
    if not posts:  # nothing is derived yet: whoever loads into it marks it
        return
    say(f"图库由旧版写成，重新推导 {posts} 个职务的任期 (an older store: deriving tenures anew) …")
    store.prepare()
    store.write("MATCH (p:Post) SET p.stale = true")
    rebuild_stale(store)
    mark_as_ours(store)
