"""Which version made a store, and what of its people is kept back: checked whenever one is opened."""

from __future__ import annotations

from collections.abc import Callable

from graph.errors import StoreUnavailable
from graph.stores.base import Store
from graph.vocabulary import SCHEMA


def mark_as_ours(store: Store) -> None:
    """Write down by which version what is derived in the store was derived."""
    store.write("MERGE (s:Schema {id: 'schema'}) SET s.version = $version", version=SCHEMA)


def check_public(store: Store, mode: str | None) -> None:
    """Note on a store without documents what is withheld from it (`Withholding.mode`), and hold to that.

    Raises `StoreUnavailable` for a store that is made otherwise: it would be public in one half.
    """
    found = store.read("MATCH (s:Schema {id: 'schema'}) RETURN s.public AS public")
    made = found[0]["public"] if found else None
    if made == mode:
        return
    if store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
        raise StoreUnavailable(
            f"图库不是这样建的 (made otherwise)：{store.url}："
            f"DASHIJI_PUBLIC {made or 'false'} ≠ {mode or 'false'}。"
            "公开的图库另建一个：dashiji backup FILE，再 dashiji restore FILE --store … "
            "(make the public store apart: back up, and restore into another)"
        )
    store.write("MERGE (s:Schema {id: 'schema'}) SET s.public = $mode", mode=mode)


def bring_up_to_date(store: Store, say: Callable[[str], None] = lambda _: None) -> None:
    """Derive anew what an older version derived; `say` is told when that takes a moment.

    Can be stopped at any moment: the number is written last. Raises `StoreUnavailable` for a store that a
    newer version made, or in which somebody else's graph lies.
    """
    found = store.read("MATCH (s:Schema {id: 'schema'}) RETURN s.version AS version")
    version = (found[0]["version"] if found else None) or 0
    if not found:
        _check_ours(store)
    if version == SCHEMA:
        return
    if version > SCHEMA:
        raise StoreUnavailable(
            f"图库由较新的版本写成 (made by a newer dashiji, schema {version}; this one has {SCHEMA})："
            f"请升级 dashiji，或另用 --store 建一个库 (upgrade, or use another --store): {store.url}"
        )
    documents = store.read("MATCH (d:Document) RETURN d.id AS id, d.places AS places ORDER BY id")
    if not documents:  # nothing is derived yet: whoever loads into it marks it
        return
    posts = store.read("MATCH (p:Post) RETURN count(p) AS number")[0]["number"]
    say(f"图库由旧版写成，重新推导 {posts} 个职务的任期 (an older store: deriving tenures anew) …")
    from graph.loading.derived_anew import derive_anew  # seldom needed, and slow to import

    derive_anew(store, documents)
    mark_as_ours(store)


def _check_ours(store: Store) -> None:
    others = store.read("MATCH (n) WHERE NOT n:Schema RETURN labels(n)[0] AS label LIMIT 1")
    if others and not store.read("MATCH (d:Document) WHERE d.sha256 IS NOT NULL RETURN d.id AS id LIMIT 1"):
        raise StoreUnavailable(
            f"图库里是别的数据 (somebody else's graph lies there: {others[0]['label']}): {store.url}。"
            "另用 --store 给一个空的库 (give an empty one)"
        )
